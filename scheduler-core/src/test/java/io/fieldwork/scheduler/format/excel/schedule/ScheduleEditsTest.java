package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fieldwork.scheduler.format.ScheduleRecords;
import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit.Kind;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/**
 * What was typed into a schedule workbook is named at its cell, and nothing else is: not that it was saved again by whatever program,
 * sorted, coloured or shifted.
 */
class ScheduleEditsTest {

    private static final String TYPED = "Typed by hand";

    /** The heading by which a page is found: over it nothing can be told of the page. */
    private static final CellAddress KNOWN_BY = new CellAddress("B5");

    @TempDir
    private Path folder;

    private final InspectionInput week = week();
    private final Schedule schedule = schedule(week);

    /** A week of cases and of meetings. */
    private static InspectionInput week() {
        InspectionInput cases = AppendixBWeek.inspection();
        return cases.toBuilder()
                .meetings(List.of(
                        InspectionInputs.meeting(
                                "M01", "LI", cases.people().get(0).id()),
                        InspectionInputs.meeting(
                                "M02", "AI1", cases.people().get(1).id()),
                        InspectionInputs.meeting(
                                "M03", "LA1", cases.people().get(2).id())))
                .build();
    }

    private static Schedule schedule(InspectionInput week) {
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        LocalDateTime start = week.inspection().monday().plusDays(3).atTime(10, 0);
        meetings.put("M01", new ScheduledMeeting("M01", List.of("LI"), start, start.plusHours(1), null));
        meetings.put("M02", new ScheduledMeeting("M02", List.of("AI1"), start.plusHours(2), start.plusHours(3), null));
        return ScheduleScorer.score(
                week,
                new SchedulePlacements(
                        SchedulePlacements.of(AppendixBWeek.schedule(AppendixBWeek.inspection()))
                                .slotByCase(),
                        meetings),
                null,
                0);
    }

    /** All but the figures: a workbook says nothing of what rules about the cases themselves count (FIELD-036). */
    private static Schedule told(Schedule one) {
        return Schedule.told(one.inspection(), one.cases(), one.meetings(), one.edition(), one.people())
                .of(one.week())
                .replacing(one.replaces());
    }

    private byte[] written() throws IOException {
        return ScheduleWorkbook.write(week, schedule);
    }

    /** A second version, with changes and calls. */
    private byte[] writtenAgain(Language language) throws IOException {
        Map<String, String> slots =
                new LinkedHashMap<>(SchedulePlacements.of(schedule).slotByCase());
        String first = Objects.requireNonNull(slots.get("C01"));
        slots.put("C01", Objects.requireNonNull(slots.get("C02")));
        slots.put("C02", first);
        Schedule again = ScheduleScorer.score(
                        week,
                        new SchedulePlacements(
                                slots, SchedulePlacements.of(schedule).meetings()),
                        null,
                        0)
                .as(new Edition(2, LocalDateTime.of(2014, 9, 15, 7, 58)));
        return ScheduleWorkbook.write(
                new ScheduleView(week, again, ScheduleChanges.between(week, schedule, again), Labels.of(language)));
    }

    private interface Editing {
        void to(XSSFWorkbook workbook);
    }

    private static byte[] edited(byte[] file, Editing edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file));
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            edit.to(workbook);
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private WorkbookEdits edits(byte[] file) throws IOException {
        return ScheduleRecords.edits(Files.write(folder.resolve("schedule.xlsx"), file));
    }

    private List<WorkbookEdit> edits(byte[] file, Editing edit) throws IOException {
        WorkbookEdits edits = edits(edited(file, edit));
        assertThat(edits.unknown()).isNull();
        return edits.all();
    }

    private static String said(WorkbookEdit edit) {
        return edit.kind() + " " + edit.place() + ": " + edit.written() + " > " + edit.found();
    }

    private static XSSFCell cell(XSSFWorkbook workbook, String sheet, String cell) {
        CellAddress at = new CellAddress(cell);
        XSSFSheet there = workbook.getSheet(sheet);
        XSSFRow row = there.getRow(at.getRow());
        row = row == null ? there.createRow(at.getRow()) : row;
        return row.getCell(at.getColumn(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void type(XSSFWorkbook workbook, String sheet, String cell, String text) {
        cell(workbook, sheet, cell).setCellValue(text);
    }

    /** Where a text stands on a sheet, from its beginning on. */
    private static String find(XSSFWorkbook workbook, String sheet, String text) {
        for (Row row : workbook.getSheet(sheet)) {
            for (Cell cell : row) {
                if (CellReading.printed(cell).equals(text)) {
                    return cell.getAddress().formatAsString();
                }
            }
        }
        throw new AssertionError(text + " is not on " + sheet);
    }

    @Test
    void whatTheProgramWroteIsNoEditInAnyLanguage() throws IOException { // OUT-036
        assertThat(edits(written()).isUntouched()).isTrue();
        for (Language language : Language.values()) {
            assertThat(edits(writtenAgain(language))).as("%s", language).isEqualTo(WorkbookEdits.NONE);
        }
        Path file = folder.resolve("schedule.xlsx");
        assertThat(ScheduleWorkbook.load(file, week).edits()).isEqualTo(WorkbookEdits.NONE);
        assertThat(ScheduleWorkbook.published(file, week).edits()).isEqualTo(WorkbookEdits.NONE);
    }

    @Test
    void theRecordIsSeenByNobodyAndHoldsTheSchedule() throws IOException {
        byte[] file = written();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            int last = workbook.getNumberOfSheets() - 1;
            assertThat(workbook.getSheetName(last)).isEqualTo(RecordSheet.NAME);
            assertThat(workbook.getSheetVisibility(last)).isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(workbook.getSheetAt(last).isSheetLocked()).isTrue();
            assertThat(workbook.getSheetAt(last).getPhysicalNumberOfRows()).isLessThan(20);
        }
        assertThat(ScheduleRecords.written(Files.write(folder.resolve("schedule.xlsx"), file)))
                .hasValueSatisfying(one -> assertThat(told(one)).isEqualTo(told(schedule)));
    }

    @Test
    void savingAgainSortingShiftingAndColouringIsNoEdit() throws IOException {
        Map<String, Editing> savings = new LinkedHashMap<>();
        savings.put("saved", workbook -> {});
        savings.put(
                "all sheets seen",
                workbook -> workbook.setSheetVisibility(workbook.getNumberOfSheets() - 1, SheetVisibility.VISIBLE));
        savings.put("texts beside their cells", ScheduleEditsTest::putTextsInline);
        savings.put("numbers without a format", ScheduleEditsTest::forgetFormats);
        savings.put("a second less", ScheduleEditsTest::loseASecond);
        savings.put("other spaces and line ends", ScheduleEditsTest::addSpaces);
        savings.put(
                "rows above the pages",
                workbook -> List.of("LI", "AI1").forEach(page -> shiftDown(workbook.getSheet(page), 3)));
        savings.put("rows above a list", workbook -> shiftDown(workbook.getSheet("Schedule"), 2));
        savings.put("sheets in another order", workbook -> workbook.setSheetOrder("Schedule", 0));
        savings.put("sorted", workbook -> {
            for (String list : List.of("Schedule", "Case managers", "Files", "Meetings", "Whom to ring", "Changes")) {
                turnRound(workbook.getSheet(list));
            }
        });
        byte[] again = writtenAgain(Language.ENGLISH);
        for (Map.Entry<String, Editing> saving : savings.entrySet()) {
            assertThat(edits(edited(again, saving.getValue())))
                    .as("%s", saving.getKey())
                    .isEqualTo(WorkbookEdits.NONE);
        }
    }

    private static void putTextsInline(XSSFWorkbook workbook) {
        each(workbook, cell -> {
            if (cell.getCellType() == CellType.STRING) {
                String text = cell.getStringCellValue();
                CTCell inner = cell.getCTCell();
                inner.unsetV();
                inner.setT(STCellType.INLINE_STR);
                inner.addNewIs().setT(text);
            }
        });
    }

    private static void forgetFormats(XSSFWorkbook workbook) {
        XSSFCellStyle plain = workbook.createCellStyle();
        each(workbook, cell -> cell.setCellStyle(plain));
    }

    private static void loseASecond(XSSFWorkbook workbook) {
        each(workbook, cell -> {
            if (cell.getCellType() == CellType.NUMERIC && cell.getNumericCellValue() % 1 > 0) {
                cell.setCellValue(cell.getNumericCellValue() - 1.0 / 86_400);
            }
        });
    }

    private static void addSpaces(XSSFWorkbook workbook) {
        each(workbook, cell -> {
            if (cell.getCellType() == CellType.STRING
                    && !cell.getSheet().getSheetName().equals(RecordSheet.NAME)) {
                cell.setCellValue(
                        " " + cell.getStringCellValue().replace("\n", " \r\n").replace(' ', '\u00a0') + "  ");
            }
        });
    }

    private interface CellEditing {
        void to(XSSFCell cell);
    }

    private static void each(XSSFWorkbook workbook, CellEditing edit) {
        workbook.forEach(sheet -> sheet.forEach(row -> row.forEach(cell -> edit.to((XSSFCell) cell))));
    }

    private static void shiftDown(XSSFSheet sheet, int rows) {
        while (!sheet.getTables().isEmpty()) {
            sheet.removeTable(sheet.getTables().get(0));
        }
        sheet.shiftRows(0, sheet.getLastRowNum(), rows);
    }

    /** The last row first, the headings apart. */
    private static void turnRound(XSSFSheet sheet) {
        int last = sheet.getLastRowNum();
        for (int row = 1; row < last + 1 - row; row++) {
            for (int column = 0; column < sheet.getRow(0).getLastCellNum(); column++) {
                exchange(at(sheet, row, column), at(sheet, last + 1 - row, column));
            }
        }
    }

    private static XSSFCell at(XSSFSheet sheet, int row, int column) {
        return sheet.getRow(row).getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static void exchange(XSSFCell one, XSSFCell other) {
        Object first = value(one);
        set(one, value(other));
        set(other, first);
    }

    private static Object value(XSSFCell cell) {
        return switch (cell.getCellType()) {
            case NUMERIC -> cell.getNumericCellValue();
            case STRING -> cell.getStringCellValue();
            default -> "";
        };
    }

    private static void set(XSSFCell cell, Object value) {
        if (value instanceof Double number) {
            cell.setCellValue(number);
        } else if (value.toString().isEmpty()) {
            cell.setBlank();
        } else {
            cell.setCellValue(value.toString());
        }
    }

    @Test
    void twoReferencesThatChangedPlacesAreTwoMoves() throws IOException {
        List<WorkbookEdit> edits = edits(written(), workbook -> {
            String one = find(workbook, "LI", "C01");
            String other = find(workbook, "AI1", "C09");
            exchange(cell(workbook, "LI", one), cell(workbook, "AI1", other));
        });

        assertThat(edits).extracting(WorkbookEdit::kind).containsExactly(Kind.MOVED_CASE, Kind.MOVED_CASE);
        assertThat(edits).extracting(WorkbookEdit::found).containsExactly("C09", "C01");
        assertThat(edits.get(0).written()).isEqualTo(edits.get(1).place().toString());
        assertThat(edits.get(1).written()).isEqualTo(edits.get(0).place().toString());
        Path file = folder.resolve("schedule.xlsx");
        assertThat(ScheduleRecords.written(file))
                .hasValueSatisfying(one -> assertThat(told(one)).isEqualTo(told(schedule)));
        assertThat(ScheduleWorkbook.load(file, week).caseCells())
                .containsEntry("C09", edits.get(0).place())
                .containsEntry("C01", edits.get(1).place());
    }

    @Test
    void aBlockThatIsMovedWholeIsOneMoveForEachCase() throws IOException {
        List<WorkbookEdit> edits = edits(written(), workbook -> {
            CellAddress one = new CellAddress(find(workbook, "LI", "C01"));
            CellAddress other = new CellAddress(find(workbook, "AI1", "C09"));
            for (int column = 0; column < 2; column++) {
                exchange(
                        at(workbook.getSheet("LI"), one.getRow(), one.getColumn() + column),
                        at(workbook.getSheet("AI1"), other.getRow(), other.getColumn() + column));
            }
        });

        assertThat(edits).extracting(WorkbookEdit::kind).containsExactly(Kind.MOVED_CASE, Kind.MOVED_CASE);
    }

    @Test
    void aReferenceThatIsTakenAwayStandsInNoSlot() throws IOException {
        List<String> place = new ArrayList<>();
        List<WorkbookEdit> edits = edits(written(), workbook -> {
            place.add(find(workbook, "LI", "C01"));
            cell(workbook, "LI", place.get(0)).setBlank();
        });

        assertThat(edits)
                .extracting(ScheduleEditsTest::said)
                .containsExactly("MOVED_CASE sheet LI, cell " + place.get(0) + ": C01 > ");
    }

    @Test
    void whatIsOvertypedOnAPageIsNotReadAndSaysWhereItBelongs() throws IOException {
        List<WorkbookEdit> edits = edits(written(), workbook -> {
            type(workbook, "LI", "K1", "Another YOT");
            type(workbook, "LI", "E6", "09.30 - 11.30");
            CellAddress reference = new CellAddress(find(workbook, "LI", "C01"));
            at(workbook.getSheet("LI"), reference.getRow(), reference.getColumn() + 1)
                    .setCellValue(TYPED);
            type(workbook, "LI", "R3", "ring her first");
        });

        assertThat(edits).extracting(WorkbookEdit::kind).containsOnly(Kind.NOT_READ);
        assertThat(edits)
                .extracting(WorkbookEdit::found)
                .containsExactlyInAnyOrder("Another YOT", "09.30 - 11.30", TYPED, "ring her first");
        assertThat(edits)
                .extracting(WorkbookEdit::advice)
                .anyMatch(advice -> advice.contains("it is printed from the inspection"))
                .anyMatch(advice -> advice.contains("in the inspection, sheet Slots"))
                .anyMatch(advice -> advice.contains("in its sheet Case managers"))
                .anyMatch(advice -> advice.contains("kept outside this workbook"));
    }

    @Test
    void meetingsAreMovedInTheirSheetAndNothingElseOfItIsRead() throws IOException { // OUT-020
        byte[] file = written();
        List<WorkbookEdit> moved = edits(file, workbook -> {
            int row = rowOf(workbook, "Meetings", "M01");
            XSSFSheet sheet = workbook.getSheet("Meetings");
            at(sheet, row, 3).setCellValue("11:00");
            at(sheet, row, 4).setCellValue("12:00");
        });
        assertThat(moved).extracting(WorkbookEdit::kind).containsExactly(Kind.MOVED_MEETING);
        assertThat(moved).extracting(WorkbookEdit::found).containsExactly("11:00");
        assertThat(moved).extracting(WorkbookEdit::about).allMatch(about -> about.matches("M01 \\S.*"));

        assertThat(edits(file, workbook -> {
                    int row = rowOf(workbook, "Meetings", "M01");
                    at(workbook.getSheet("Meetings"), row, 4).setCellValue("13:00");
                    at(workbook.getSheet("Meetings"), row, 1).setCellValue(TYPED);
                }))
                .extracting(WorkbookEdit::kind)
                .containsExactly(Kind.NOT_READ, Kind.NOT_READ);

        assertThat(edits(file, workbook -> {
                    XSSFSheet sheet = workbook.getSheet("Meetings");
                    XSSFRow row = sheet.getRow(rowOf(workbook, "Meetings", "M02"));
                    row.forEach(Cell::setBlank);
                }))
                .extracting(
                        WorkbookEdit::kind,
                        WorkbookEdit::found,
                        edit -> edit.about().substring(0, 3))
                .containsExactly(tuple(Kind.MOVED_MEETING, "", "M02"));

        // The same time, typed as people type it.
        assertThat(edits(
                        file,
                        workbook -> at(workbook.getSheet("Meetings"), rowOf(workbook, "Meetings", "M01"), 3)
                                .setCellValue("10:00")))
                .isEmpty();
    }

    private static int rowOf(XSSFWorkbook workbook, String sheet, String text) {
        return new CellAddress(find(workbook, sheet, text)).getRow();
    }

    @Test
    void aTickInTheListOfCallsIsANote() throws IOException { // SLOT-007
        List<WorkbookEdit> edits = edits(writtenAgain(Language.ENGLISH), workbook -> {
            XSSFSheet calls = workbook.getSheet("Whom to ring");
            at(calls, 1, calls.getRow(0).getLastCellNum() - 1).setCellValue("yes");
        });

        assertThat(edits).extracting(WorkbookEdit::kind, WorkbookEdit::found).containsExactly(tuple(Kind.NOTE, "yes"));
    }

    @Test
    void sheetsThatAreAddedDeletedOrRenamedAreNamedOnce() throws IOException {
        byte[] file = written();
        assertThat(edits(file, workbook -> {
                    XSSFRow row = workbook.createSheet("Our notes").createRow(0);
                    row.createCell(0).setCellValue("one");
                    row.createCell(1).setCellValue("two");
                    workbook.createSheet("Nothing");
                }))
                .extracting(ScheduleEditsTest::said)
                .containsExactly("NOT_READ sheet Our notes:  > Our notes");
        assertThat(edits(file, workbook -> workbook.removeSheetAt(workbook.getSheetIndex("Files"))))
                .extracting(ScheduleEditsTest::said)
                .containsExactly("NOT_READ sheet Files: Files > ");
        for (Map.Entry<String, Kind> renamed : Map.of("LI", Kind.NOTE, "Files", Kind.NOTE, "Meetings", Kind.NOT_READ)
                .entrySet()) {
            assertThat(edits(
                            file,
                            workbook ->
                                    workbook.setSheetName(workbook.getSheetIndex(renamed.getKey()), "Another name")))
                    .extracting(ScheduleEditsTest::said)
                    .containsExactly(
                            renamed.getValue() + " sheet Another name: " + renamed.getKey() + " > Another name");
        }
    }

    @Test
    void rowsOfAListThatAreChangedTakenOutOrAddedAreNamed() throws IOException {
        List<WorkbookEdit> edits = edits(written(), workbook -> {
            XSSFSheet list = workbook.getSheet("Schedule");
            at(list, 3, 1).setCellValue("LI-1");
            list.getRow(5).forEach(Cell::setBlank);
            XSSFRow added = list.createRow(list.getLastRowNum() + 1);
            added.createCell(0).setCellValue("C99");
            added.createCell(1).setCellValue("LI-9");
        });

        assertThat(edits).extracting(WorkbookEdit::kind).containsOnly(Kind.NOT_READ);
        assertThat(edits.stream().map(WorkbookEdit::place).map(CellPlace::cell)).containsExactly("B4", "A6", "A22");
        assertThat(edits.get(2).found()).isEqualTo("C99; LI-9");
    }

    @Test
    void anEditedListCannotSayWhatWasWritten() throws IOException { // ALLOC-009
        byte[] file = edited(written(), workbook -> {
            XSSFSheet list = workbook.getSheet("Schedule");
            for (int row = 1; row <= list.getLastRowNum(); row++) {
                at(list, row, 9).setCellValue("somebody else");
            }
        });
        Path path = Files.write(folder.resolve("schedule.xlsx"), file);

        assertThat(ScheduleWorkbook.published(path, week).schedule().cases()).isEqualTo(schedule.cases());
        assertThat(ScheduleWorkbook.published(path, week).edits().notRead()).hasSize(20);
    }

    @Test
    void withoutAReadableRecordItCannotBeTold() throws IOException {
        assertThat(edits(edited(written(), workbook -> workbook.removeSheetAt(workbook.getNumberOfSheets() - 1)))
                        .unknown())
                .contains("holds no record");
        assertThat(edits(edited(written(), workbook -> {
                            XSSFSheet record = workbook.getSheet(RecordSheet.NAME);
                            record.removeRow(record.getRow(record.getLastRowNum()));
                        }))
                        .unknown())
                .contains("can no longer be read");
        assertThat(edits(new byte[] {1, 2, 3}).unknown()).contains("cannot be opened");
    }

    @Test
    void whatIsTypedAnywhereIsNamedAtItsCell() throws IOException {
        typeAnywhere(40);
    }

    @Test
    @Tag("evidence")
    void whatIsTypedAnywhereIsNamedAtItsCellManyTimes() throws IOException {
        typeAnywhere(200);
    }

    /** Any cell of any sheet, full or empty, that holds no reference and no time of a meeting. */
    private void typeAnywhere(int times) throws IOException {
        byte[] file = writtenAgain(Language.ENGLISH);
        for (int seed = 0; seed < times; seed++) {
            Random dice = Chance.of(seed);
            CellPlace[] place = new CellPlace[1];
            List<WorkbookEdit> edits = edits(file, workbook -> {
                XSSFSheet sheet = workbook.getSheetAt(dice.nextInt(workbook.getNumberOfSheets() - 1));
                XSSFCell cell;
                do {
                    cell = anyCell(sheet, dice);
                } while (isRead(cell));
                cell.setCellValue(TYPED);
                place[0] = new CellPlace(sheet.getSheetName(), cell.getAddress().formatAsString());
            });
            assertThat(edits).as("seed %d", seed).hasSize(1);
            assertThat(edits.get(0).place()).as("seed %d", seed).isEqualTo(place[0]);
            assertThat(edits.get(0).found()).isEqualTo(TYPED);
            assertThat(edits.get(0).isMove()).isFalse();
        }
    }

    private static XSSFCell anyCell(XSSFSheet sheet, Random dice) {
        int number = dice.nextInt(sheet.getLastRowNum() + 1);
        XSSFRow row = sheet.getRow(number) == null ? sheet.createRow(number) : sheet.getRow(number);
        return row.getCell(dice.nextInt(sheet.getRow(0).getLastCellNum()), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    private static boolean isRead(XSSFCell cell) {
        String sheet = cell.getSheet().getSheetName();
        boolean isMeeting = sheet.equals("Meetings") && (cell.getColumnIndex() <= 3 || cell.getColumnIndex() == 5);
        return CellReading.printed(cell).matches("C\\d\\d") && cell.getColumnIndex() % 3 == 1
                || isMeeting
                || cell.getAddress().equals(KNOWN_BY);
    }
}
