package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.view.Call;
import io.fieldwork.scheduler.format.view.Calls;
import io.fieldwork.scheduler.format.view.ChangeRow;
import io.fieldwork.scheduler.format.view.Moments;
import io.fieldwork.scheduler.format.view.ScheduleView;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is not where the version before had it, and whom to ring about it (W2-018, OUT-032). */
final class ChangesSection {

    private final ScheduleView view;

    ChangesSection(ScheduleView view) {
        this.view = view;
    }

    String html() {
        StringBuilder html = new StringBuilder("<section class=\"sheet\">")
                .append(WeekTables.table(
                        "Changes",
                        ChangeRow.HEADINGS.stream().map(view.labels()::text).toList()));
        for (ChangeRow row : ChangeRow.of(view)) {
            html.append("<tr>").append(Html.rowHeading(row.subject())).append(Html.cell(row.change()));
            html.append(Html.cell(row.person()))
                    .append(Html.cell(time(row.was())))
                    .append(Html.cell(row.wasWith()));
            html.append(Html.cell(time(row.now())))
                    .append(Html.cell(row.nowWith()))
                    .append(Html.cell(row.why()));
            html.append("</tr>\n");
        }
        html.append(WeekTables.END + "\n<h3>Whom to ring</h3>\n");
        html.append(WeekTables.table(
                "Whom to ring",
                List.of("Person", "About", "Was to join at", "Joins now at", "With", "Where", "What to say")));
        for (Call call : Calls.of(view)) {
            html.append("<tr>").append(Html.rowHeading(call.person())).append(Html.cell(call.about()));
            html.append(Html.cell(time(call.was()))).append(Html.cell(time(call.now())));
            html.append(Html.cell(call.with())).append(Html.cell(call.where())).append(Html.cell(call.say()));
            html.append("</tr>\n");
        }
        return html.append(WeekTables.END + "</section>\n").toString();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : Moments.of(time);
    }
}
