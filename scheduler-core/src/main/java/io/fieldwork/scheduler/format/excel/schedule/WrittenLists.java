package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.record.WrittenWorkbook;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule workbook says by itself: what was once written, whatever became of its pages since. It is the record's word where
 * there is one, since somebody may have typed in the lists.
 *
 * @param owner whose schedule it is, as far as the workbook says
 * @param edition which version; null where the workbook does not say, but for its pages
 * @param seed with which it was found; 0 where the workbook does not say
 * @param cases all of them, with who attends; empty where the list is not there or is one of an older form
 * @param people whom it names
 * @param replaces what people had been told by the version before; null where the workbook does not say
 */
record WrittenLists(
        ScheduleOwner owner,
        @Nullable Edition edition,
        long seed,
        Optional<List<ScheduledCase>> cases,
        List<ScheduledMeeting> meetings,
        List<NamedPerson> people,
        @Nullable ReplacedVersion replaces) {

    /** As the record says; without one as the lists say, of which what is no longer readable is a fault at its cell. */
    static WrittenLists of(XSSFWorkbook workbook, Optional<WrittenWorkbook> record, Issues issues) {
        return record.map(written -> of(written.schedule())).orElseGet(() -> of(workbook, issues));
    }

    private static WrittenLists of(Schedule schedule) {
        return new WrittenLists(
                ScheduleOwner.of(schedule),
                schedule.edition(),
                schedule.seed(),
                Optional.of(schedule.cases()),
                schedule.meetings(),
                schedule.people(),
                schedule.replaces());
    }

    /** As the lists say. */
    private static WrittenLists of(XSSFWorkbook workbook, Issues issues) {
        return new WrittenLists(
                owner(workbook, issues),
                edition(workbook, issues),
                0,
                ListRows.find(workbook, ScheduleSheet.SCHEDULE, CaseLists.SCHEDULE_HEADINGS, issues)
                        .map(list -> list.rows().stream()
                                .map(WrittenLists::scheduled)
                                .toList()),
                ListRows.find(workbook, ScheduleSheet.MEETING_LIST, MeetingLists.SCHEDULE_HEADINGS, issues)
                        .map(list ->
                                list.rows().stream().map(WrittenLists::meeting).toList())
                        .orElse(List.of()),
                people(workbook, issues),
                null);
    }

    /** Whom the workbook names; nobody where it has no such list, or one that people have cut up. */
    static List<NamedPerson> people(XSSFWorkbook workbook, Optional<WrittenWorkbook> record, Issues issues) {
        return record.map(written -> written.schedule().people()).orElseGet(() -> people(workbook, issues));
    }

    private static List<NamedPerson> people(XSSFWorkbook workbook, Issues issues) {
        return ListRows.find(workbook, ScheduleSheet.PEOPLE, CaseLists.PEOPLE_HEADINGS, issues)
                .map(list -> list.rows().stream()
                        .filter(row -> !row.text(Label.HEAD_ID).isEmpty())
                        .map(row -> new NamedPerson(row.text(Label.HEAD_ID), row.text(Label.HEAD_PERSON)))
                        .toList())
                .orElse(List.of());
    }

    /** Whose schedule it is, as the record says, or else the lists. */
    static ScheduleOwner owner(XSSFWorkbook workbook, Optional<WrittenWorkbook> record, Issues issues) {
        return record.map(written -> ScheduleOwner.of(written.schedule())).orElseGet(() -> owner(workbook, issues));
    }

    /** Whose schedule it is: who wrote it says so on the sheet of versions, and the lists say of which cases and meetings. */
    private static ScheduleOwner owner(XSSFWorkbook workbook, Issues issues) {
        Optional<ListRows.Row> version = version(workbook, issues);
        return new ScheduleOwner(
                version.map(row -> row.text(Label.HEAD_INSPECTION)).orElse(""),
                version.map(WrittenLists::week).orElse(null),
                Stream.concat(
                                texts(
                                        workbook,
                                        ScheduleSheet.SCHEDULE,
                                        CaseLists.SCHEDULE_HEADINGS,
                                        Label.HEAD_HMIP_ID,
                                        issues),
                                texts(
                                        workbook,
                                        ScheduleSheet.MEETING_LIST,
                                        MeetingLists.SCHEDULE_HEADINGS,
                                        MeetingLists.ID,
                                        issues))
                        .toList());
    }

    private static Stream<String> texts(
            XSSFWorkbook workbook, ScheduleSheet sheet, List<Label> headings, Label heading, Issues issues) {
        return ListRows.find(workbook, sheet, headings, issues).stream()
                .flatMap(list -> list.rows().stream())
                .map(row -> row.text(heading));
    }

    private static Optional<ListRows.Row> version(XSSFWorkbook workbook, Issues issues) {
        return ListRows.find(
                        workbook,
                        ScheduleSheet.VERSION,
                        CaseLists.VERSION_HEADINGS,
                        CaseLists.LATER_VERSION_HEADINGS,
                        issues)
                .flatMap(list -> list.rows().stream().findFirst());
    }

    /** Null where the workbook is of a form that does not say. */
    private static @Nullable WeekIdentity week(ListRows.Row row) {
        LocalDate monday = row.date(Label.HEAD_MONDAY);
        return monday == null
                ? null
                : new WeekIdentity(row.text(Label.HEAD_YOT), monday, row.text(Label.HEAD_FINGERPRINT));
    }

    /** Which version it is; null where the workbook does not say, but for its pages. */
    static @Nullable Edition edition(XSSFWorkbook workbook, Issues issues) {
        return version(workbook, issues).map(WrittenLists::edition).orElse(null);
    }

    private static Edition edition(ListRows.Row row) {
        String text = row.text(Label.HEAD_VERSION);
        boolean isNumber = text.matches("[1-9]\\d{0,5}");
        if (!isNumber) {
            row.fault(Label.HEAD_VERSION, "a whole number from 1 to " + Edition.LAST_VERSION);
        }
        int version = isNumber ? Integer.parseInt(text) : 1;
        LocalDateTime issued = row.moment(Label.HEAD_ISSUED);
        String word = row.text(Label.HEAD_STATE);
        Optional<WeekState> state = WeekState.ofWord(word);
        if (!word.isEmpty() && state.isEmpty()) {
            row.fault(Label.HEAD_STATE, "one of: draft, issued");
        }
        return state.map(known -> new Edition(version, known, issued)).orElseGet(() -> new Edition(version, issued));
    }

    private static ScheduledCase scheduled(ListRows.Row row) {
        return new ScheduledCase(
                row.text(Label.HEAD_HMIP_ID),
                row.textOrNull(Label.HEAD_SLOT),
                row.textOrNull(Label.HEAD_INSPECTOR),
                row.moment(Label.HEAD_START),
                row.moment(Label.HEAD_END),
                row.moment(Label.HEAD_INTERVIEW_FROM),
                row.moment(Label.HEAD_INTERVIEW_UNTIL),
                mode(row),
                row.textOrNull(Label.HEAD_ID));
    }

    private static CaseMode mode(ListRows.Row row) {
        String text = row.text(Label.HEAD_HOW);
        Optional<CaseMode> mode = Stream.of(CaseMode.values())
                .filter(one -> Labels.isAnywhere(CaseLists.how(one), text))
                .findFirst();
        if (mode.isEmpty()) {
            List<String> words = new ArrayList<>();
            Stream.of(CaseMode.values())
                    .map(CaseLists::how)
                    .map(Labels.ENGLISH::text)
                    .forEach(words::add);
            row.fault(Label.HEAD_HOW, "one of: " + String.join(", ", words));
        }
        return mode.orElse(CaseMode.UNPLACED);
    }

    private static ScheduledMeeting meeting(ListRows.Row row) {
        LocalDateTime start = row.moment(Label.HEAD_START);
        return new ScheduledMeeting(
                row.text(MeetingLists.ID),
                CellText.split(row.text(MeetingLists.INSPECTORS)),
                start,
                row.moment(Label.HEAD_END),
                row.textOrNull(Label.HEAD_ROOM));
    }

    /** Every inspector whom it names, by id. */
    List<String> inspectors() {
        return Stream.concat(
                        cases.orElse(List.of()).stream().map(ScheduledCase::inspector),
                        meetings.stream().flatMap(meeting -> meeting.inspectors().stream()))
                .filter(id -> id != null)
                .distinct()
                .toList();
    }
}
