package io.fieldwork.scheduler.format.excel.schedule;

import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.view.ChangeRow;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.util.List;

/** The lists of what is another than in the version before: what changed, and who has to be told. */
final class ChangeLists {

    static final List<Label> CALL_HEADINGS = List.of(
            Label.HEAD_PERSON,
            Label.HEAD_ABOUT,
            Label.HEAD_WAS_TO_JOIN,
            Label.HEAD_JOINS_NOW,
            Label.HEAD_WITH,
            Label.HEAD_WHERE,
            Label.HEAD_SAY,
            Label.HEAD_TOLD);

    private ChangeLists() {}

    /** A row a change, and why in words that may be handed out. */
    static void changes(PrintedTable table, ScheduleView view) {
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

    /** A row for each person whose appointment is another now, the most urgent first; the last column is for who rings. */
    static void calls(PrintedTable table, ScheduleView view) {
        for (PhoneCall call : PhoneCall.of(view)) {
            table.add(call.person(), call.about(), call.was(), call.now(), call.with(), call.where(), call.say(), null);
        }
    }
}
