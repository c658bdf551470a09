package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.List;

/** The sheet "Unplaced": cases that have no slot. It exists only where there are some. */
final class ScheduleUnplacedSheet {

    static final String NAME = "Unplaced";
    static final List<String> HEADINGS = List.of("HMIP ID", "Case manager");

    private ScheduleUnplacedSheet() {}

    static boolean isNeeded(ScheduleView view) {
        return view.schedule().cases().stream().anyMatch(ScheduleUnplacedSheet::isUnplaced);
    }

    static void fill(ScheduleTable table, ScheduleView view) {
        for (ScheduledCase scheduled : view.schedule().cases()) {
            if (isUnplaced(scheduled)) {
                table.add(scheduled.reference(), view.caseManager(scheduled));
            }
        }
    }

    private static boolean isUnplaced(ScheduledCase scheduled) {
        return scheduled.mode() == CaseMode.UNPLACED;
    }
}
