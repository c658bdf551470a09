package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ChangeWords;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The sheet "Case managers": a row an interview, so that each person can be told when to come (SLOT-007). The joining time
 * is half an hour into the slot; the team's first meeting with a person is marked (SLOT-029, DER-019).
 */
final class ScheduleCaseManagersSheet {

    static final List<Label> HEADINGS = List.of(
            Label.HEAD_PERSON,
            Label.HEAD_DATE,
            Label.HEAD_JOINS_AT,
            Label.HEAD_UNTIL,
            Label.HEAD_INSPECTOR,
            Label.HEAD_OFFICE,
            Label.HEAD_HMIP_ID,
            Label.HEAD_NOTE);

    private ScheduleCaseManagersSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
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
}
