package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.List;

/** The last sheet, "Schedule": a row a case, for other programs. Who moves a case does so on the pages. */
final class ScheduleListSheet {

    static final String NAME = "Schedule";
    static final List<String> HEADINGS = List.of(
            "HMIP ID", "Slot", "Inspector", "Start", "End", "Interview from", "Interview until", "How", "Attendee");

    private ScheduleListSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (ScheduledCase scheduled : view.schedule().cases()) {
            table.add(
                    scheduled.reference(),
                    scheduled.slot(),
                    scheduled.inspector(),
                    scheduled.start(),
                    scheduled.end(),
                    scheduled.interviewStart(),
                    scheduled.interviewEnd(),
                    how(scheduled),
                    view.personName(scheduled.attendee()));
        }
    }

    private static String how(ScheduledCase scheduled) {
        return switch (scheduled.mode()) {
            case INTERVIEW -> "interview";
            case STAND_IN -> "stand-in";
            case FILE_READ -> "file read";
            case UNPLACED -> "unplaced";
        };
    }
}
