package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.view.ChangeRow;
import io.fieldwork.scheduler.format.view.ScheduleView;

/**
 * The sheet "Changes": a row for each case or meeting that is not where the version before had it, and why in words that
 * may be handed out (W2-018, OUT-023). It exists only where something changed.
 */
final class ScheduleChangesSheet {

    private ScheduleChangesSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (ChangeRow row : ChangeRow.of(view)) {
            table.add(
                    row.subject(),
                    row.change(),
                    row.person(),
                    row.was(),
                    row.wasWith(),
                    row.now(),
                    row.nowWith(),
                    row.why());
        }
    }
}
