package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.OddInspections;
import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScheduleWorkbookReadTest {

    private final InspectionInput inspection = AppendixBWeek.inspection();
    private final Schedule schedule = AppendixBWeek.schedule(inspection);

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadBack() throws IOException {
        SchedulePlacements read = read(workbook -> {});

        assertThat(read.slotByCase()).containsExactlyEntriesOf(slots(schedule));
        assertThat(read.meetings()).isEmpty();
    }

    @Test
    void anEmptyWorkbookHasNoPlacements() throws IOException { // SLOT-045
        assertThat(read(AppendixBWeek.emptySchedule(inspection), workbook -> {}).slotByCase())
                .isEmpty();
    }

    @Test
    @Tag("FIELD-034")
    @Tag("OUT-019")
    @Tag("SLOT-045")
    void anEmptyWorkbookIsFilledInByTypingReferences() throws IOException { // SLOT-045
        SchedulePlacements read = read(AppendixBWeek.emptySchedule(inspection), workbook -> {
            type(workbook, "LI", "B31", " c07 ");
            type(workbook, "LA1", "E10", "C 12");
        });

        assertThat(read.slotByCase()).containsExactly(Map.entry("C07", "LI-1"), Map.entry("C12", "LA1-1"));
    }

    @Test
    void theCellForAReferenceIsUnlockedText() throws IOException {
        byte[] file = ScheduleWorkbook.write(inspection, AppendixBWeek.emptySchedule(inspection));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            Cell cell = cell(workbook, "LI", "B31");

            assertThat(cell.getCellStyle().getLocked()).isFalse();
            assertThat(cell.getCellStyle().getDataFormatString()).isEqualTo("@");
            assertThat(cell(workbook, "LI", "B30").getStringCellValue()).isEqualTo("15.00 - 17.00");
            assertThat(cell(workbook, "LI", "C30").getStringCellValue()).isEqualTo("CASE 1");
            assertThat(cell(workbook, "LI", "C31").getStringCellValue()).isEqualTo("free (120 minutes)");
        }
    }

    @Test
    void twoReferencesChangePlaces() throws IOException {
        SchedulePlacements read = read(workbook -> {
            type(workbook, "LI", "B31", "C08");
            type(workbook, "AI1", "B31", "C01");
        });

        assertThat(read.slotByCase())
                .containsEntry("C08", "LI-1")
                .containsEntry("C01", "AI1-1")
                .hasSize(20);
    }

    /** In a schedule only the references and the sheet Meetings can be meant by it. */
    @Test
    void aReferenceThatIsHiddenOrStruckThroughIsAskedAbout() throws Exception {
        Consumer<XSSFWorkbook> marking = workbook -> {
            cell(workbook, "LI", "B31").getRow().setZeroHeight(true);
            Cell struck = cell(workbook, "AI1", "B31");
            CellStyle style = workbook.createCellStyle();
            style.cloneStyleFrom(struck.getCellStyle());
            XSSFFont font = workbook.createFont();
            font.setStrikeout(true);
            style.setFont(font);
            struck.setCellStyle(style);
            cell(workbook, "LI", "B3").getRow().setZeroHeight(true);
        };
        assertThat(faults(marking))
                .extracting(Issue::place)
                .containsExactly("sheet LI, cells B31, E31", "sheet AI1, cell B31");
        assertThat(faults(marking))
                .allSatisfy(fault -> assertThat(fault.expected()).isEqualTo(MarkedRows.ASKED));
        assertThat(MarkedRows.READ.during(() -> read(marking)).slotByCase()).hasSize(20);
        assertThat(MarkedRows.SKIP.during(() -> read(marking)).slotByCase())
                .doesNotContainKey("C01")
                .hasSize(17);
        assertThat(MarkedRows.SKIP.during(() -> load(schedule, marking)).read().leftOut())
                .containsExactly(
                        "sheet LI, cells B31, E31: 2 references that are hidden or struck through, left out since"
                                + " --marked-rows says skip.",
                        "sheet AI1, cell B31: a reference that is hidden or struck through, left out since --marked-rows"
                                + " says skip.");
        assertThat(MarkedRows.READ.during(() -> load(schedule, marking)).read().readAs())
                .hasSize(2);
    }

    @Test
    void aDeletedReferenceIsUnplaced() throws IOException {
        assertThat(read(workbook -> type(workbook, "LI", "B31", "")).slotByCase())
                .doesNotContainKey("C01")
                .hasSize(19);
    }

    @Test
    void aReferenceMayStandInAnyRowOfTheBlockOnceMergesAreGone() throws IOException {
        SchedulePlacements read = read(workbook -> {
            Sheet sheet = workbook.getSheet("LI");
            while (sheet.getNumMergedRegions() > 0) {
                sheet.removeMergedRegion(0);
            }
            type(workbook, "LI", "B31", "");
            type(workbook, "LI", "B35", "C01");
        });

        assertThat(read.slotByCase()).containsExactlyEntriesOf(slots(schedule));
    }

    @Test
    void aBlockCopiedWithItsTimeAndNameIsReadByItsReference() throws IOException {
        SchedulePlacements read = read(workbook -> {
            type(workbook, "LI", "B31", "");
            type(workbook, "LA1", "E22", "");
            type(workbook, "LA1", "E19", "15.00 - 17.00");
            type(workbook, "LA1", "E20", "C01");
            type(workbook, "LA1", "E21", "Case Manager 1");
        });

        assertThat(read.slotByCase()).containsEntry("C01", "LA1-2");
    }

    @Test
    void aRenamedSheetIsKnownByItsTitle() throws IOException {
        assertThat(read(workbook -> workbook.setSheetName(0, "Monday's boss")).slotByCase())
                .hasSize(20);
    }

    @Test
    void rowsAbovePagesAndColumnsBeforeThemDoNoHarm() throws IOException {
        SchedulePlacements read = read(workbook -> {
            Sheet sheet = workbook.getSheet("LI");
            sheet.shiftRows(0, sheet.getLastRowNum(), 2);
        });

        assertThat(read.slotByCase()).containsExactlyEntriesOf(slots(schedule));
    }

    @Test
    void everyFaultIsToldAtOnceWithItsCell() {
        List<Issue> issues = faults(workbook -> {
            type(workbook, "LI", "B31", "C0l1");
            type(workbook, "LI", "E7", "C09");
            type(workbook, "AI1", "H7", "C10 / C11");
            type(workbook, "AI1", "C31", "C05");
            type(workbook, "LA1", "N20", "C06");
        });

        assertThat(issues)
                .extracting(Issue::sentence)
                .containsExactly(
                        "sheet LI, cell B31: \"C0l1\"; expected the reference of a case of this inspection, or nothing."
                                + " Did you mean \"C01\"?",
                        "sheet AI1, cell E7: \"C09\"; expected each reference once; it also stands in sheet LI, cell E7.",
                        "sheet AI1, cell H7: \"C10 / C11\"; expected one reference in a cell.",
                        "sheet AI1, cell C31: \"C05\"; expected a reference only in the column \"time & HMIP ID\" of a"
                                + " slot.",
                        "sheet LA1, cell N20: \"C06\"; expected a reference only in the column \"time & HMIP ID\" of a"
                                + " slot.");
    }

    @Test
    void aRowPutIntoAPageIsAFaultAndNotAShiftOfEverySlot() {
        List<Issue> issues = faults(workbook -> {
            Sheet sheet = workbook.getSheet("LI");
            sheet.shiftRows(12, sheet.getLastRowNum(), 1);
        });

        assertThat(issues).extracting(Issue::place, Issue::value).containsExactly(tuple("sheet LI, cell A15", "11"));
    }

    @Test
    void aPageThatIsMissingOrThereTwiceIsAFault() {
        List<Issue> issues = faults(workbook -> {
            workbook.removeSheetAt(0);
            workbook.cloneSheet(0, "copy");
        });

        assertThat(issues)
                .extracting(Issue::sentence)
                .containsExactly(
                        "sheet copy: \"AI1\"; expected one page for each inspector; sheet AI1 is another.",
                        "the workbook: \"LI\"; expected a page that begins with \"LI - Lead inspector: Lead Name\".");
    }

    @Test
    void aFileThatIsNoWorkbookIsAFault() throws IOException {
        Path file = Files.writeString(folder.resolve("schedule.xlsx"), "no workbook");

        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> ScheduleWorkbook.read(file, inspection));

        assertThat(thrown.issues()).extracting(Issue::place).containsExactly("file schedule.xlsx");
    }

    @Test
    void slotsThatOverlapAreBothPrintedAndReadBack() throws IOException {
        List<SlotInput> slots = new ArrayList<>(inspection.slots());
        slots.set(1, new SlotInput("LI-2", "LI", AppendixBWeek.at(0, "15:10"), AppendixBWeek.at(0, "17:10")));
        slots.set(2, new SlotInput("LI-3", "LI", AppendixBWeek.at(0, "15:10"), AppendixBWeek.at(0, "17:20")));
        slots.set(3, new SlotInput("LI-4", "LI", AppendixBWeek.at(0, "07:10"), AppendixBWeek.at(0, "07:20")));
        slots.set(4, new SlotInput("LI-5", "LI", AppendixBWeek.at(0, "19:00"), AppendixBWeek.at(0, "23:59")));
        InspectionInput odd = OddInspections.withTimes(inspection, slots, inspection.commitments());
        List<ScheduledCase> cases = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            cases.add(AppendixBWeek.placed(odd.cases().get(i), slots.get(i), CaseMode.INTERVIEW));
        }
        Path file = folder.resolve("odd.xlsx");
        Files.write(file, ScheduleWorkbook.write(odd, AppendixBWeek.schedule(cases)));

        assertThat(ScheduleWorkbook.read(file, odd).slotByCase())
                .containsExactlyEntriesOf(slots(AppendixBWeek.schedule(cases)));
    }

    @Test
    void meetingsAreReadFromTheirSheetAndNeverMoveASlot() throws IOException {
        MeetingInput meeting = MeetingInput.builder(
                        "M01", "Chair of Management Board", 60, new MeetingHolders(List.of("LI"), List.of(), 1))
                .site("main")
                .build();
        InspectionInput withMeeting = OddInspections.withMeetings(inspection, List.of(meeting));
        ScheduledMeeting held = new ScheduledMeeting(
                "M01", List.of("LI"), AppendixBWeek.at(0, "15:00"), AppendixBWeek.at(0, "16:00"), null);
        Schedule both = new Schedule("sqs-20", "", true, 0, schedule.cases(), List.of(held), schedule.constraints());
        Path file = folder.resolve("meetings.xlsx");
        Files.write(file, ScheduleWorkbook.write(withMeeting, both));

        SchedulePlacements read = ScheduleWorkbook.read(file, withMeeting);

        assertThat(read.slotByCase()).containsExactlyEntriesOf(slots(schedule));
        assertThat(read.meetings()).containsExactly(Map.entry("M01", held));
    }

    @Test
    void aLabelThatLooksLikeAReferenceIsNoReference() throws IOException {
        List<Commitment> commitments = new ArrayList<>(inspection.commitments());
        commitments.add(new Commitment(
                List.of("LI"),
                AppendixBWeek.at(3, "09:00"),
                AppendixBWeek.at(3, "10:00"),
                CommitmentKind.LUNCH,
                "C05",
                List.of()));
        InspectionInput odd = OddInspections.withTimes(inspection, inspection.slots(), commitments);
        Path file = folder.resolve("label.xlsx");
        Files.write(file, ScheduleWorkbook.write(odd, schedule));

        assertThat(ScheduleWorkbook.read(file, odd).slotByCase()).hasSize(20);
    }

    private SchedulePlacements read(Consumer<XSSFWorkbook> edit) throws IOException {
        return read(schedule, edit);
    }

    private SchedulePlacements read(Schedule written, Consumer<XSSFWorkbook> edit) throws IOException {
        return load(written, edit).placements();
    }

    private LoadedSchedule load(Schedule written, Consumer<XSSFWorkbook> edit) throws IOException {
        Path file = folder.resolve("schedule.xlsx");
        byte[] content = ScheduleWorkbook.write(inspection, written);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(workbook);
            workbook.write(out);
        }
        return ScheduleWorkbook.load(file, inspection);
    }

    private List<Issue> faults(Consumer<XSSFWorkbook> edit) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(edit))
                .issues();
    }

    private static Map<String, String> slots(Schedule schedule) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (ScheduledCase scheduled : schedule.cases()) {
            slots.put(scheduled.reference(), String.valueOf(scheduled.slot()));
        }
        return slots;
    }

    private static void type(XSSFWorkbook workbook, String sheet, String address, String text) {
        cell(workbook, sheet, address).setCellValue(text);
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String address) {
        CellReference reference = new CellReference(address);
        Row row = workbook.getSheet(sheet).getRow(reference.getRow());
        return row.getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    /** An error is no empty slot: the case that stood there would be out of the schedule. */
    @Test
    void anErrorInThePlaceOfAReferenceIsAFault() throws IOException {
        assertThat(faults(workbook -> cell(workbook, "LI", "B31").setCellErrorValue(FormulaError.NA.getCode())))
                .extracting(Issue::sentence)
                .singleElement()
                .asString()
                .startsWith(
                        "sheet LI, cell B31: \"#N/A\"; expected the reference of a case of this inspection, or nothing");
    }
}
