package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.MeetingWeek;
import io.fieldwork.scheduler.format.excel.WorkbookDump;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A schedule that replaces a published one: C02 goes to C01's slot, C01 to that of C09, and C09, no longer a file read, to
 * that of C20, which has no place any more; C05 is no longer taken by the stand-in.
 */
class ScheduleRevisionTest {

    private static final LocalDateTime ISSUED = LocalDateTime.of(2014, 9, 15, 7, 58);

    @TempDir
    private Path folder;

    private final InspectionInput inspection = AppendixBWeek.inspection();
    private final Schedule published = AppendixBWeek.schedule(inspection);
    private final Schedule revised = revised();

    private Schedule revised() {
        List<ScheduledCase> cases = new ArrayList<>(published.cases());
        place(cases, 2, "LI-1", CaseMode.INTERVIEW);
        place(cases, 1, "AI1-2", CaseMode.INTERVIEW);
        place(cases, 9, "LA1-6", CaseMode.INTERVIEW);
        place(cases, 5, "LI-5", CaseMode.INTERVIEW);
        cases.set(19, AppendixBWeek.unplaced(inspection.cases().get(19)));
        return AppendixBWeek.schedule(cases).as(published.edition().next(ISSUED));
    }

    private void place(List<ScheduledCase> cases, int number, String slot, CaseMode mode) {
        CaseInput listed = inspection.cases().get(number - 1);
        cases.set(
                number - 1,
                AppendixBWeek.placed(
                        listed,
                        inspection.slots().stream()
                                .filter(one -> one.id().equals(slot))
                                .findFirst()
                                .orElseThrow(),
                        mode));
    }

    @Test
    void everyPageAndFootSaysTheVersionAndTheTimeOfIssue() throws IOException { // OUT-023, DIS-044
        try (XSSFWorkbook workbook = open(file())) {
            for (String page : List.of("LI", "AI1", "LA1")) {
                assertThat(CellReading.printed(workbook.getSheet(page).getRow(0).getCell(13)))
                        .isEqualTo("v2, Mon 15 Sep 07:58");
            }
            for (Sheet sheet : workbook) {
                if (!workbook.isSheetVeryHidden(workbook.getSheetIndex(sheet))) {
                    assertThat(sheet.getFooter().getLeft()).isEqualTo("Inspection sqs-20, v2, Mon 15 Sep 07:58");
                }
            }
        }
    }

    @Test
    void whatChangedIsMarkedInWordsAndByABoldOutline() throws IOException { // FIELD-036
        String dump = WorkbookDump.of(file());

        assertThat(sheet(dump, "LI"))
                .contains("B30 S DDEBF7 | 15.00 - 17.00", "C30 S DDEBF7 | CASE 1 * changed")
                .contains("B37:C37 S DDEBF7 | was Tue 16 Sep 09:00")
                .contains("E6 S DDEBF7 | 09.00 - 11.00", "F6 S DDEBF7 | CASE 2 * changed", "E13:F13 S - | was C02")
                .contains("H13:I13 S DDEBF7 | was Case Manager 13");
        assertThat(sheet(dump, "AI1"))
                .contains("CASE 2 * changed", "| was Mon 15 Sep 15:00, LI")
                .contains("bold outline and \"* changed\" was elsewhere before: see the sheet Changes.");
        assertThat(sheet(dump, "LA1")).contains("was Tue 16 Sep 09:00, AI1, file read");
        try (XSSFWorkbook workbook = open(file())) {
            assertThat(List.of(top(workbook, 29, 1), top(workbook, 5, 7), top(workbook, 15, 4)))
                    .containsExactly(BorderStyle.MEDIUM, BorderStyle.MEDIUM, BorderStyle.THIN);
        }
    }

    @Test
    void theChangesAreListedWithOldAndNewTimeAndWhy() throws IOException { // W2-018
        assertThat(sheet(WorkbookDump.of(file()), "Changes"))
                .contains("A2 S - | C01", "B2 S - | other time, other inspector", "C2 S - | Case Manager 1")
                .contains("D2 N - | Mon 15 Sep 2014 15:00", "E2 S - | LI - Lead Name")
                .contains("F2 N - | Tue 16 Sep 2014 09:00", "G2 S - | AI1 - Second Name")
                .contains("A4 S - | C05", "B4 S - | other person", "C4 S - | Case Manager 13, now Case Manager 5")
                .contains("A6 S - | C20", "B6 S - | no place any more")
                .contains("H2 S - | C02 has its slot now: the week as a whole is better so.");
    }

    @Test
    void theListOfWhomToRingHasBothTimesOfJoiningTheMostUrgentFirst() throws IOException { // SLOT-007, OUT-032
        assertThat(sheet(WorkbookDump.of(file()), "Whom to ring"))
                .contains("A2 S - | Case Manager 1", "B2 S - | C01", "C2 N - | Mon 15 Sep 2014 15:30")
                .contains("D2 N - | Tue 16 Sep 2014 09:30", "E2 S - | Second Name", "F2 S - | Civic Centre")
                .contains("G2 S - | another time, another inspector")
                .contains("A3 S - | Case Manager 2", "C3 N - | Tue 16 Sep 2014 09:30", "D3 N - | Mon 15 Sep 2014 15:30")
                .contains("| is asked to come", "| need not come");
    }

    @Test
    void theOtherListsSayWhatChangedToo() throws IOException {
        String dump = WorkbookDump.of(file());

        assertThat(sheet(dump, "Team overview")).contains("15.00 - 17.00  C02 * changed");
        assertThat(sheet(dump, "Case managers")).contains("* changed, was Tue 16 Sep 09:30");
    }

    @Test
    void aRevisedWorkbookIsReadBackWithItsVersion() throws IOException {
        Path file = folder.resolve("schedule.xlsx");
        Files.write(file, file());

        LoadedSchedule read = ScheduleWorkbook.load(file, inspection);

        assertThat(read.placements()).isEqualTo(SchedulePlacements.of(revised));
        assertThat(read.edition()).isEqualTo(revised.edition());
    }

    @Test
    void aLaterVersionWithoutAChangeDiffersInTheVersionAlone() throws IOException {
        Schedule again = published.as(published.edition().next(null));
        Map<String, byte[]> first = ScheduleOutputs.of(inspection, published, null);
        Map<String, byte[]> second = ScheduleOutputs.of(inspection, again, published);

        assertThat(second.keySet()).isEqualTo(first.keySet());
        for (Map.Entry<String, byte[]> file : second.entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.ISO_8859_1);
            if (!file.getKey().endsWith(".xlsx")) {
                assertThat(text.replace("SEQUENCE:1", "SEQUENCE:0")
                                .replace("\"version\": 2", "\"version\": 1")
                                .replace("X-FIELDWORK-VERSION:2", "X-FIELDWORK-VERSION:1")
                                .replace("version\" content=\"2\"", "version\" content=\"1\"")
                                .replace(", v2 draft</p></header>", ", v1 draft, due Mon 8 Sep 16:00</p></header>"))
                        .isEqualTo(new String(
                                Objects.requireNonNull(first.get(file.getKey())), StandardCharsets.ISO_8859_1));
            }
        }
        assertThat(WorkbookDump.of(Objects.requireNonNull(second.get("schedule.xlsx")))
                        .replace("| v2 draft\n", "| v1 draft, due Mon 8 Sep 16:00\n")
                        .replace("B2 N - | 2\n", "B2 N - | 1\n"))
                .isEqualTo(WorkbookDump.of(Objects.requireNonNull(first.get("schedule.xlsx"))));
        assertThat(second.get("schedule.xlsx")).isEqualTo(ScheduleWorkbook.write(inspection, again));
    }

    @Test
    void otherChildrenInTheSamePlacesGiveTheSameBytesInEveryFile() throws IOException { // FIELD-035, FIELD-036
        InspectionInput others = AppendixBWeek.inspection(AppendixBWeek.cases(true));
        Map<String, byte[]> here = ScheduleOutputs.of(inspection, revised, published);
        Map<String, byte[]> there = ScheduleOutputs.of(others, revised, published);

        assertThat(others.cases()).isNotEqualTo(inspection.cases());
        assertThat(there.keySet()).isEqualTo(here.keySet());
        there.forEach((name, file) -> assertThat(file).as(name).isEqualTo(here.get(name)));
    }

    @Test
    @Tag("W2-017")
    void aMovedMeetingIsMarkedOnItsPagesAndItsPeopleAreOnTheListOfCalls() throws IOException { // W2-017, FIELD-037
        InspectionInput week = MeetingWeek.inspection();
        Schedule before = MeetingWeek.schedule();
        List<ScheduledMeeting> meetings = new ArrayList<>(before.meetings());
        meetings.set(3, MeetingWeek.placed("M04", 2, "15:00", 30, null, "SC"));
        Schedule after = MeetingWeek.schedule(meetings).as(before.edition().next(ISSUED));

        String dump = WorkbookDump.of(
                Objects.requireNonNull(ScheduleOutputs.of(week, after, before).get("schedule.xlsx")));

        assertThat(sheet(dump, "SC")).contains("M04, movable (M) * changed, was Mon 29 Sep 15:00");
        assertThat(sheet(dump, "Meetings")).contains("movable; * changed, was Mon 29 Sep 15:00");
        assertThat(sheet(dump, "Participants")).contains("* changed, was Mon 29 Sep 15:00");
        assertThat(sheet(dump, "Whom to ring"))
                .contains("A2 S - | Social Worker", "B2 S - | Member of the board for health")
                .contains("C2 N - | Mon 29 Sep 2014 15:00", "D2 N - | Wed 1 Oct 2014 15:00", "F2 S - | North Office");
    }

    private byte[] file() throws IOException {
        return Objects.requireNonNull(
                ScheduleOutputs.of(inspection, revised, published).get("schedule.xlsx"));
    }

    private static BorderStyle top(XSSFWorkbook workbook, int row, int column) {
        return workbook.getSheet("LI")
                .getRow(row)
                .getCell(column)
                .getCellStyle()
                .getBorderTop();
    }

    private static XSSFWorkbook open(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static String sheet(String dump, String name) {
        int from = dump.indexOf("== " + name + "\n");
        int to = dump.indexOf("\n== ", from + 1);
        assertThat(from).as("sheet " + name).isNotNegative();
        return to < 0 ? dump.substring(from) : dump.substring(from, to);
    }
}
