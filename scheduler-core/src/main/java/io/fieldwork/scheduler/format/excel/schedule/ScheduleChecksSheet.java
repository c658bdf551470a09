package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ScheduleCheck;
import io.fieldwork.scheduler.format.view.ScheduleChecks;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.List;

/** The sheet "Checks": how many cases are placed how, and which hard rules hold. */
final class ScheduleChecksSheet {

    static final List<Label> HEADINGS =
            List.of(Label.HEAD_COUNTED, Label.HEAD_NUMBER, Label.HEAD_RESULT, Label.HEAD_RULE);

    private ScheduleChecksSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (ScheduleCheck check : ScheduleChecks.of(view)) {
            table.add(check.counted(), check.number(), check.result(), check.rule());
        }
    }
}
