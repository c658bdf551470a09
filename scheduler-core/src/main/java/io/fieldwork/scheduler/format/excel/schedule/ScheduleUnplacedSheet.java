package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.List;

/** The sheet "Unplaced": cases that have no slot. It exists only where there are some. */
final class ScheduleUnplacedSheet {

    static final List<Label> HEADINGS = List.of(Label.HEAD_HMIP_ID, Label.HEAD_CASE_MANAGER);

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
