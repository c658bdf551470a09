package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.List;

/** The last sheet, "Schedule": a row a case, for other programs. Who moves a case does so on the pages. */
final class ScheduleListSheet {

    static final List<Label> HEADINGS = List.of(
            Label.HEAD_HMIP_ID,
            Label.HEAD_SLOT,
            Label.HEAD_INSPECTOR,
            Label.HEAD_START,
            Label.HEAD_END,
            Label.HEAD_INTERVIEW_FROM,
            Label.HEAD_INTERVIEW_UNTIL,
            Label.HEAD_HOW,
            Label.HEAD_ATTENDEE);

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
                    view.labels().text(how(scheduled)),
                    view.personName(scheduled.attendee()));
        }
    }

    private static Label how(ScheduledCase scheduled) {
        return switch (scheduled.mode()) {
            case INTERVIEW -> Label.MODE_INTERVIEW;
            case STAND_IN -> Label.MODE_STAND_IN;
            case FILE_READ -> Label.MODE_FILE_READ;
            case UNPLACED -> Label.MODE_UNPLACED;
        };
    }
}
