package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.PlannedMeeting;
import io.fieldwork.scheduler.format.view.ScheduleCheck;
import io.fieldwork.scheduler.format.view.ScheduleMeetings;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.WeekIdentity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** The lists of cases: by person, by record, without a slot, and all of them; and what is counted of them. */
final class CaseLists {

    static final List<Label> CASE_MANAGER_HEADINGS = List.of(
            Label.HEAD_PERSON,
            Label.HEAD_DATE,
            Label.HEAD_JOINS_AT,
            Label.HEAD_UNTIL,
            Label.HEAD_INSPECTOR,
            Label.HEAD_OFFICE,
            Label.HEAD_HMIP_ID,
            Label.HEAD_NOTE);

    static final List<Label> FILE_HEADINGS = List.of(
            Label.HEAD_DATE,
            Label.HEAD_INSPECTOR,
            Label.HEAD_WANTED_IN,
            Label.HEAD_HMIP_ID,
            Label.HEAD_FIRST_USED,
            Label.HEAD_RECORD_LIES);

    static final List<Label> UNPLACED_HEADINGS =
            List.of(Label.HEAD_CASE_OR_MEETING, Label.HEAD_PERSON, Label.HEAD_NOTE);

    static final List<Label> CHECK_HEADINGS =
            List.of(Label.HEAD_COUNTED, Label.HEAD_NUMBER, Label.HEAD_RESULT, Label.HEAD_RULE);

    static final List<Label> SCHEDULE_HEADINGS = List.of(
            Label.HEAD_HMIP_ID,
            Label.HEAD_SLOT,
            Label.HEAD_INSPECTOR,
            Label.HEAD_START,
            Label.HEAD_END,
            Label.HEAD_INTERVIEW_FROM,
            Label.HEAD_INTERVIEW_UNTIL,
            Label.HEAD_HOW,
            Label.HEAD_ATTENDEE,
            Label.HEAD_ID);

    static final List<Label> PEOPLE_HEADINGS = List.of(Label.HEAD_PERSON, Label.HEAD_ID);

    static final List<Label> VERSION_HEADINGS = List.of(
            Label.HEAD_INSPECTION,
            Label.HEAD_VERSION,
            Label.HEAD_STATE,
            Label.HEAD_ISSUED,
            Label.HEAD_YOT,
            Label.HEAD_MONDAY,
            Label.HEAD_FINGERPRINT);

    /** Those that workbooks of an older form have not. */
    static final Set<Label> LATER_VERSION_HEADINGS =
            Set.of(Label.HEAD_YOT, Label.HEAD_MONDAY, Label.HEAD_STATE, Label.HEAD_FINGERPRINT);

    private CaseLists() {}

    /**
     * A row an interview, person by person in the order of the inspection. The joining time is half an hour into the
     * slot; the team's first meeting with a person is marked (SLOT-029, DER-019).
     */
    static void caseManagers(PrintedTable table, ScheduleView view) {
        List<String> people = view.input().people().stream().map(Person::id).toList();
        List<ScheduledCase> interviews = view.interviews().stream()
                .sorted(Comparator.comparingInt(interview -> people.indexOf(interview.attendee())))
                .toList();
        for (ScheduledCase interview : interviews) {
            table.add(
                    view.attendee(interview),
                    view.joins(interview).toLocalDate(),
                    view.joins(interview).toLocalTime(),
                    view.leaves(interview).toLocalTime(),
                    view.inspector(interview),
                    view.office(interview),
                    interview.reference(),
                    note(interview, view));
        }
    }

    private static String note(ScheduledCase interview, ScheduleView view) {
        List<String> notes = new ArrayList<>();
        if (view.isFirstMeeting(interview)) {
            notes.add(view.labels().text(Label.PAGE_FIRST_MEETING));
        }
        if (interview.mode() == CaseMode.STAND_IN) {
            notes.add(view.labels().text(Label.STANDS_IN, view.caseManager(interview)));
        }
        view.changeOf(Subject.CASE, interview.reference())
                .ifPresent(change -> notes.add(ChangeWords.marked(change, view)));
        return String.join("; ", notes);
    }

    /** A row a record, day by day and inspector by inspector: the order in which somebody carries them to the desks. */
    static void files(PrintedTable table, ScheduleView view) {
        List<String> team = view.team().stream().map(Inspector::id).toList();
        List<ScheduledCase> records = view.placed().stream()
                .sorted(Comparator.comparing(CaseLists::date)
                        .thenComparingInt(scheduled -> team.indexOf(scheduled.inspector())))
                .toList();
        for (ScheduledCase scheduled : records) {
            table.add(
                    date(scheduled),
                    view.inspector(scheduled),
                    view.office(scheduled),
                    scheduled.reference(),
                    Objects.requireNonNull(scheduled.start()).toLocalTime(),
                    view.recordSite(scheduled));
        }
    }

    private static LocalDate date(ScheduledCase scheduled) {
        return Objects.requireNonNull(scheduled.start()).toLocalDate();
    }

    static boolean hasUnplaced(ScheduleView view) {
        return view.schedule().cases().stream().anyMatch(CaseLists::isUnplaced)
                || !new ScheduleMeetings(view).unplaced().isEmpty();
    }

    /** A row for each case and meeting without a place, with who waits for it and where it was before. */
    static void unplaced(PrintedTable table, ScheduleView view) {
        for (ScheduledCase scheduled : view.schedule().cases()) {
            if (isUnplaced(scheduled)) {
                table.add(scheduled.reference(), view.caseManager(scheduled), note(scheduled, view));
            }
        }
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        for (PlannedMeeting meeting : meetings.unplaced()) {
            table.add(
                    (meeting.input().id() + " " + meeting.input().title()).strip(),
                    String.join(", ", meetings.people(meeting, true)),
                    MeetingLists.note(meeting, view));
        }
    }

    private static boolean isUnplaced(ScheduledCase scheduled) {
        return scheduled.mode() == CaseMode.UNPLACED;
    }

    static void checks(PrintedTable table, ScheduleView view) {
        for (ScheduleCheck check : ScheduleCheck.of(view)) {
            table.add(check.counted(), check.number(), check.result(), check.rule());
        }
    }

    /** A row a case with all that was decided, in the terms of {@code schedule.json}. */
    static void schedule(PrintedTable table, ScheduleView view) {
        for (ScheduledCase scheduled : view.schedule().cases()) {
            table.add(
                    scheduled.reference(),
                    scheduled.slot(),
                    scheduled.inspector(),
                    scheduled.start(),
                    scheduled.end(),
                    scheduled.interviewStart(),
                    scheduled.interviewEnd(),
                    view.labels().text(how(scheduled.mode())),
                    view.personName(scheduled.attendee()),
                    scheduled.attendee());
        }
    }

    /** A row a person, in the terms of {@code schedule.json}. */
    static void people(PrintedTable table, ScheduleView view) {
        view.schedule().people().forEach(person -> table.add(person.name(), person.id()));
    }

    /** One row: of which inspection and week it is, and which version, in the terms of {@code schedule.json}. */
    static void version(PrintedTable table, ScheduleView view) {
        Edition edition = view.schedule().edition();
        WeekIdentity week = view.schedule().week();
        table.add(
                view.schedule().inspection(),
                edition.version(),
                edition.state().word(),
                edition.issued(),
                week == null ? null : week.yot(),
                week == null ? null : week.monday(),
                week == null ? null : week.fingerprint());
    }

    /** What the way in which a case is read is called. */
    static Label how(CaseMode mode) {
        return switch (mode) {
            case INTERVIEW -> Label.MODE_INTERVIEW;
            case STAND_IN -> Label.MODE_STAND_IN;
            case FILE_READ -> Label.MODE_FILE_READ;
            case UNPLACED -> Label.MODE_UNPLACED;
        };
    }
}
