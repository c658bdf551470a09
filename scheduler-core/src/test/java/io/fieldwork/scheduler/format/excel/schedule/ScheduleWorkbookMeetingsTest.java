package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.MeetingWeek;
import io.fieldwork.scheduler.format.excel.OddInspections;
import io.fieldwork.scheduler.format.excel.WorkbookDump;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.table.PrintedText;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScheduleWorkbookMeetingsTest {

    private final InspectionInput inspection = MeetingWeek.inspection();

    @Test
    @Tag("FIELD-037")
    @Tag("FIELD-038")
    @Tag("M20-003")
    @Tag("OUT-020")
    @Tag("OUT-021")
    @Tag("OUT-022")
    void aSecondWeekIsPrintedRowByRow() throws IOException { // OUT-020, OUT-021, FIELD-037, FIELD-038
        assertThat(dump(MeetingWeek.schedule())).isEqualTo(golden());
    }

    @Test
    void theSameScheduleGivesTheSameBytes() throws IOException {
        assertThat(ScheduleWorkbook.write(inspection, MeetingWeek.schedule()))
                .isEqualTo(ScheduleWorkbook.write(MeetingWeek.inspection(), MeetingWeek.schedule()));
    }

    @Test
    void reasonsOfAbsenceAndNeedsStayOut() throws IOException {
        assertThat(dump(MeetingWeek.schedule())).doesNotContain(MeetingWeek.REASON, "a need of theirs");
    }

    @Test
    void nothingIsHiddenAndNothingIsAFormula() throws IOException {
        try (XSSFWorkbook workbook = written(MeetingWeek.schedule())) {
            for (Sheet sheet : workbook) {
                assertThat(workbook.getSheetVisibility(workbook.getSheetIndex(sheet)))
                        .isEqualTo(
                                sheet.getSheetName().equals(RecordSheet.NAME)
                                        ? SheetVisibility.VERY_HIDDEN
                                        : SheetVisibility.VISIBLE);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
                    }
                }
            }
            Cell name = cell(workbook, "Participants", "A2");
            assertThat(name.getStringCellValue()).isEqualTo("=QA Name");
            assertThat(name.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void aWeekWithoutCasesHasNoSheetsAboutCases() throws IOException {
        assertThat(sheets(inspection, MeetingWeek.schedule()))
                .containsExactly(
                        "LI",
                        "SC",
                        "UE",
                        "Unplaced",
                        "Team overview",
                        "Meetings",
                        "Participants",
                        "Room Blue room",
                        "Room 2",
                        "Checks",
                        "Meeting list",
                        "Version");
    }

    @Test
    void aWeekWithCasesAndMeetingsHasTheSheetsOfBoth() throws IOException { // OUT-021
        InspectionInput both = OddInspections.withMeetings(
                AppendixBWeek.inspection(), List.of(inspection.meetings().get(1)));
        Schedule cases = AppendixBWeek.schedule(both);
        ScheduledMeeting held = new ScheduledMeeting(
                "M02", List.of("LI"), AppendixBWeek.at(3, "10:00"), AppendixBWeek.at(3, "11:00"), null);
        Schedule schedule = new Schedule("sqs-20", "", true, 0, cases.cases(), List.of(held), cases.constraints());

        assertThat(sheets(both, schedule))
                .containsExactly(
                        "LI",
                        "AI1",
                        "LA1",
                        "Team overview",
                        "Meetings",
                        "Participants",
                        "Case managers",
                        "Files",
                        "Checks",
                        "Schedule",
                        "Meeting list",
                        "Version");
        assertThat(WorkbookDump.of(ScheduleWorkbook.write(both, schedule)))
                .contains("B5 S EDEDED | time & HMIP ID")
                .contains("10.00 - 11.00  M02, movable (M)")
                .contains("== Participants\n")
                .contains("| Interview about C01\n");
    }

    @Test
    void daysAndTimesAreRealOnes() throws IOException {
        try (XSSFWorkbook workbook = written(MeetingWeek.schedule())) {
            for (String address : List.of("C2", "D2", "E2")) {
                assertThat(DateUtil.isCellDateFormatted(cell(workbook, "Meetings", address)))
                        .isTrue();
            }
            assertThat(cell(workbook, "Meetings", "C2").getLocalDateTimeCellValue())
                    .isEqualTo(MeetingWeek.at(0, "00:00"));
            assertThat(cell(workbook, "Meetings", "D2").getNumericCellValue()).isEqualTo(15 / 24.0);
        }
    }

    @Test
    void aPageHasRowsForTheLatestWindowOfItsMeetings() throws IOException { // W2-073
        try (XSSFWorkbook workbook = written(MeetingWeek.schedule())) {
            assertThat(cell(workbook, "UE", "A46").getNumericCellValue()).isEqualTo(7);
            assertThat(workbook.getSheet("LI").getLastRowNum()).isLessThan(45);
        }
    }

    @Test
    void meetingsWithoutATimeAreNamedOnThePagesOfThoseWhoMayHoldThem() throws IOException {
        assertThat(dump(MeetingWeek.schedule())).contains("Without a time so far: M07 Volunteers.");
        List<ScheduledMeeting> none = new ArrayList<>();
        String empty = dump(MeetingWeek.schedule(none));
        assertThat(empty)
                .contains(
                        "Without a time so far: M01 YOT Manager, M02 Focus group: staff on\u2026, M03 Quality assurance,"
                                + " M07 Volunteers.")
                .contains("Without a time so far: M06 User engagement.")
                .contains("M05 A call and 1 more.");
    }

    @Test
    void aLongListOfPeopleIsCountedOnThePageAndWholeOnTheSheet() throws IOException {
        assertThat(dump(MeetingWeek.schedule()))
                .containsPattern(
                        "M02, movable \\(M\\) / Focus group: staff on statutory cases / Staff Member 1, .* and \\d"
                                + " more")
                .contains(
                        "| Staff Member 1, Staff Member 2, Staff Member 3, Staff Member 4, Staff Member 5, Staff Member 6\n")
                .contains("| Staff Member 7, Staff Member 8, Staff Member 9\n");
    }

    @Test
    void aMeetingOfAQuarterOfAnHourIsMadeHigherAndNotCutShort() throws IOException { // FIELD-037
        try (XSSFWorkbook workbook = written(MeetingWeek.schedule())) {
            assertThat(cell(workbook, "SC", "B34").getStringCellValue())
                    .isEqualTo("16.00 - 16.15  M05, movable (M)\nA call\nLink Name\nonline: " + MeetingWeek.JOINING);
            assertThat(workbook.getSheet("SC").getRow(33).getHeightInPoints()).isGreaterThan(25);
            assertThat(workbook.getSheet("SC").getRow(34).getHeightInPoints()).isEqualTo(12.75f);
        }
    }

    @Test
    void aTextIsShortenedAtAWord() {
        assertThat(PrintedText.shortened("Chair of the board", 18)).isEqualTo("Chair of the board");
        assertThat(PrintedText.shortened("Chair of the board", 17)).isEqualTo("Chair of the\u2026");
        assertThat(PrintedText.shortened("Safeguardingboard", 9)).isEqualTo("Safeguar\u2026");
    }

    private List<String> sheets(InspectionInput input, Schedule schedule) throws IOException {
        try (XSSFWorkbook workbook =
                new XSSFWorkbook(new ByteArrayInputStream(ScheduleWorkbook.write(input, schedule)))) {
            return StreamSupport.stream(workbook.spliterator(), false)
                    .map(Sheet::getSheetName)
                    .filter(name -> !name.equals(RecordSheet.NAME))
                    .toList();
        }
    }

    private String dump(Schedule schedule) throws IOException {
        return WorkbookDump.of(ScheduleWorkbook.write(inspection, schedule));
    }

    private XSSFWorkbook written(Schedule schedule) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(ScheduleWorkbook.write(inspection, schedule)));
    }

    private static Cell cell(XSSFWorkbook workbook, String sheet, String address) {
        CellReference reference = new CellReference(address);
        return workbook.getSheet(sheet).getRow(reference.getRow()).getCell(reference.getCol());
    }

    private static String golden() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(ScheduleWorkbookMeetingsTest.class.getResourceAsStream("fji-week-two.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
