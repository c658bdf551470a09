package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.view.Call;
import io.fieldwork.scheduler.format.view.Calls;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.List;

/**
 * The sheet "Whom to ring": a row for each person whose appointment is another now, the most urgent first, with the old
 * and the new time of joining (SLOT-007, OUT-032, W2-017). The last column is for whoever rings.
 */
final class ScheduleCallsSheet {

    static final String NAME = "Whom to ring";
    static final List<String> HEADINGS =
            List.of("Person", "About", "Was to join at", "Joins now at", "With", "Where", "What to say", "Told");

    private ScheduleCallsSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        for (Call call : Calls.of(view)) {
            table.add(call.person(), call.about(), call.was(), call.now(), call.with(), call.where(), call.say(), null);
        }
    }
}
