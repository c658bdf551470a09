package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.format.excel.MeetingWeek;
import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rows of the sheet are, from row 2: M04, M05, M01, M06, M02, M03, M07. */
class MeetingRowsReaderTest {

    private final InspectionInput inspection = MeetingWeek.inspection();

    @TempDir
    private Path folder;

    @Test
    void whatWasWrittenIsReadBackInTheOrderOfTheInspection() throws IOException {
        List<ScheduledMeeting> placed = MeetingWeek.schedule().meetings().subList(0, 6);

        Map<String, ScheduledMeeting> read = read(sheet -> {});

        assertThat(List.copyOf(read.values())).isEqualTo(placed);
        assertThat(read.keySet()).containsExactly("M01", "M02", "M03", "M04", "M05", "M06");
    }

    @Test
    void aMeetingIsMovedByItsDayAndTime() throws IOException {
        Map<String, ScheduledMeeting> read = read(sheet -> {
            cell(sheet, "C2").setCellValue(MeetingWeek.MONDAY.plusDays(2));
            cell(sheet, "D2").setCellValue(9.75 / 24);
        });

        assertThat(read.get("M04")).isEqualTo(MeetingWeek.placed("M04", 2, "09:45", 30, null, "SC"));
    }

    @Test
    void aRowThatIsHiddenIsAskedAbout() throws Exception {
        Consumer<XSSFSheet> hiding = sheet -> sheet.getRow(1).setZeroHeight(true);
        assertThat(MarkedRows.SKIP.during(() -> read(hiding))).doesNotContainKey("M04");
        assertThat(MarkedRows.READ.during(() -> read(hiding))).containsKey("M04");
        assertThat(catchThrowableOfType(InvalidInputException.class, () -> read(hiding))
                        .issues())
                .singleElement()
                .satisfies(fault -> assertThat(fault.sentence())
                        .startsWith("sheet Meetings, row 2: ")
                        .contains("--marked-rows skip"));
    }

    @Test
    void whatBecameOfAHiddenRowIsSaid() throws Exception {
        Consumer<XSSFSheet> hiding = sheet -> sheet.getRow(1).setZeroHeight(true);
        assertThat(MarkedRows.SKIP.during(() -> load(hiding)).read().leftOut())
                .containsExactly("sheet Meetings, row 2: a row that is hidden or struck through, left out since"
                        + " --marked-rows says skip.");
        assertThat(MarkedRows.READ.during(() -> load(hiding)).read().readAs())
                .containsExactly(
                        "sheet Meetings, row 2: a row that is hidden or struck through, read since --marked-rows"
                                + " says read.");
    }

    @Test
    void aWorkbookWithoutTheSheetSaysThatNoMeetingHasATime() throws IOException {
        LoadedSchedule without = load(
                sheet -> sheet.getWorkbook().removeSheetAt(sheet.getWorkbook().getSheetIndex(sheet)));
        assertThat(without.placements().meetings()).isEmpty();
        assertThat(without.read().lines())
                .startsWith("Read from schedule.xlsx:")
                .contains(
                        "  Meetings with a time: 0; the inspection has 7.",
                        "  There is no sheet Meetings: no meeting has a time.");
    }

    @Test
    void aMeetingWithoutATimeIsPlacedByTypingWords() throws IOException {
        Map<String, ScheduledMeeting> read = read(sheet -> {
            cell(sheet, "C8").setCellValue("Thursday");
            cell(sheet, "D8").setCellValue("11.15");
            cell(sheet, "F8").setCellValue("lead name");
        });

        assertThat(read.get("M07")).isEqualTo(MeetingWeek.placed("M07", 3, "11:15", 60, null, "LI"));
    }

    @Test
    void anotherInspectorHoldsIt() throws IOException {
        assertThat(read(sheet -> cell(sheet, "F7").setCellValue("LI")).get("M03"))
                .isEqualTo(MeetingWeek.placed("M03", 2, "13:00", 60, null, "LI"));
    }

    @Test
    void thoseWhoHoldItTogetherNeedNotBeNamed() throws IOException {
        assertThat(read(sheet -> cell(sheet, "F4").setCellValue("")).get("M01"))
                .isEqualTo(MeetingWeek.placed("M01", 1, "10:30", 120, null, "LI", "SC"));
    }

    @Test
    void aRowThatIsEmptiedOrGoneLeavesTheMeetingWithoutATime() throws IOException {
        Map<String, ScheduledMeeting> read = read(sheet -> {
            cell(sheet, "C2").setBlank();
            cell(sheet, "D2").setBlank();
            sheet.removeRow(sheet.getRow(2));
        });

        assertThat(read).doesNotContainKeys("M04", "M05", "M07").hasSize(4);
    }

    @Test
    void rowsAndColumnsMayBeSorted() throws IOException {
        Map<String, ScheduledMeeting> read = read(sheet -> {
            sheet.shiftColumns(0, 10, 2);
            for (int row = 0; row <= 7; row++) {
                sheet.getRow(row).createCell(0).setCellValue("note");
            }
        });

        assertThat(read.keySet()).containsExactly("M01", "M02", "M03", "M04", "M05", "M06");
    }

    @Test
    void everyFaultIsToldAtOnceWithItsCell() {
        List<Issue> issues = faults(sheet -> {
            cell(sheet, "A2").setCellValue("M4");
            cell(sheet, "C3").setCellValue(MeetingWeek.MONDAY.plusDays(7));
            cell(sheet, "D4").setCellValue("half past");
            cell(sheet, "C5").setBlank();
            cell(sheet, "F6").setCellValue("LI; SX");
            cell(sheet, "F7").setCellValue("");
            cell(sheet, "A8").setCellValue("M06");
        });

        assertThat(issues)
                .extracting(Issue::place)
                .containsExactly(
                        "sheet Meetings, cell A2",
                        "sheet Meetings, cell C3",
                        "sheet Meetings, cell D4",
                        "sheet Meetings, cell C5",
                        "sheet Meetings, cell F6",
                        "sheet Meetings, cell F7",
                        "sheet Meetings, cell A8");
        assertThat(issues.get(0).nearest()).isNotNull();
        assertThat(issues.get(1).sentence())
                .isEqualTo(
                        "sheet Meetings, cell C3: \"Mon 6 Oct 2014\"; expected a day of the fieldwork week, from Mon 29 Sep"
                                + " 2014 to Sun 5 Oct 2014.");
        assertThat(issues.get(4).value()).isEqualTo("SX");
        assertThat(issues.get(5).expected()).isEqualTo("1 of the inspectors who may hold it: LI; SC");
        assertThat(issues.get(6).expected()).isEqualTo("each meeting once; it also stands in sheet Meetings, cell A5");
    }

    @Test
    void aColumnThatIsGoneIsAFault() {
        assertThat(faults(sheet -> cell(sheet, "D1").setCellValue("Start")))
                .extracting(Issue::sentence)
                .containsExactly("sheet Meetings, row 1: nothing is there; expected a column \"From\".");
    }

    private Map<String, ScheduledMeeting> read(Consumer<XSSFSheet> edit) throws IOException {
        return load(edit).placements().meetings();
    }

    private LoadedSchedule load(Consumer<XSSFSheet> edit) throws IOException {
        Path file = folder.resolve("schedule.xlsx");
        byte[] content = ScheduleWorkbook.write(inspection, MeetingWeek.schedule());
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(content));
                OutputStream out = Files.newOutputStream(file)) {
            edit.accept(workbook.getSheet("Meetings"));
            workbook.write(out);
        }
        return ScheduleWorkbook.load(file, inspection);
    }

    private List<Issue> faults(Consumer<XSSFSheet> edit) {
        return catchThrowableOfType(InvalidInputException.class, () -> read(edit))
                .issues();
    }

    private static Cell cell(XSSFSheet sheet, String address) {
        CellReference reference = new CellReference(address);
        return sheet.getRow(reference.getRow()).getCell(reference.getCol(), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }
}
