package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.ScheduleTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.Call;
import io.fieldwork.scheduler.format.view.Calls;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.List;

/**
 * The sheet "Whom to ring": a row for each person whose appointment is another now, the most urgent first, with the old
 * and the new time of joining (SLOT-007, OUT-032, W2-017). The last column is for whoever rings.
 */
final class ScheduleCallsSheet {

    static final List<Label> HEADINGS = List.of(
            Label.HEAD_PERSON,
            Label.HEAD_ABOUT,
            Label.HEAD_WAS_TO_JOIN,
            Label.HEAD_JOINS_NOW,
            Label.HEAD_WITH,
            Label.HEAD_WHERE,
            Label.HEAD_SAY,
            Label.HEAD_TOLD);

    private ScheduleCallsSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (Call call : Calls.of(view)) {
            table.add(call.person(), call.about(), call.was(), call.now(), call.with(), call.where(), call.say(), null);
        }
    }
}
