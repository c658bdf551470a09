package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.html.WeekBlocks.Block;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.Appointment;
import io.fieldwork.scheduler.format.view.ChangeRow;
import io.fieldwork.scheduler.format.view.PhoneCall;
import io.fieldwork.scheduler.format.view.ScheduleCheck;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Inspector;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The week as tables: by inspector, by day, by person; what was checked, and what changed. Every view of the page has
 * one, so that nothing is said by the board alone.
 */
final class WeekTables {

    /** What ends a table. */
    private static final String END = "</tbody></table></div>";

    private final WeekBlocks blocks;
    private final ScheduleView view;

    WeekTables(WeekBlocks blocks) {
        this.blocks = blocks;
        this.view = blocks.view();
    }

    String byInspector() {
        StringBuilder html = new StringBuilder();
        for (Inspector inspector : view.team()) {
            html.append("<section class=\"sheet\"><h3>").append(Html.text(view.pageTitle(inspector)));
            html.append("</h3>");
            if (!view.office(inspector).isEmpty()) {
                html.append("<p>Office: ")
                        .append(Html.text(view.office(inspector)))
                        .append("</p>");
            }
            html.append(table(
                    view.pageTitle(inspector), List.of("Day", "Time", "What", "Who", "Joins at", "Where", "Note")));
            for (LocalDate day : blocks.days()) {
                List<Block> ofDay = blocks.of(inspector, day);
                for (Block block : ofDay) {
                    html.append("<tr>")
                            .append(Html.rowHeading(PrintedTimes.day(day)))
                            .append(cells(block))
                            .append("</tr>\n");
                }
            }
            html.append(END + "</section>\n");
        }
        return html.toString();
    }

    String byDay() {
        StringBuilder html = new StringBuilder();
        for (LocalDate day : blocks.days()) {
            html.append("<section class=\"sheet\"><h3>")
                    .append(Html.text(PrintedTimes.day(day)))
                    .append("</h3>");
            html.append(table(
                    PrintedTimes.day(day), List.of("Inspector", "Time", "What", "Who", "Joins at", "Where", "Note")));
            for (Row row : rowsOf(day)) {
                html.append("<tr>").append(Html.rowHeading(row.inspector())).append(cells(row.block()));
                html.append("</tr>\n");
            }
            html.append(END + "</section>\n");
        }
        return html.toString();
    }

    private record Row(String inspector, Block block) {}

    private List<Row> rowsOf(LocalDate day) {
        return view.team().stream()
                .flatMap(inspector -> blocks.of(inspector, day).stream().map(block -> new Row(inspector.id(), block)))
                .sorted(Comparator.comparing((Row row) -> row.block().start()))
                .toList();
    }

    private static String cells(Block block) {
        return "<td class=\"" + WeekBoard.type(block.kind()) + "\">" + PrintedTimes.time(block.start()) + "\u2013"
                + PrintedTimes.time(block.end()) + "</td>"
                + Html.cell(block.kind().marked(block.title()))
                + Html.cell(String.join(", ", block.who()))
                + Html.cell(block.hasOwnJoiningTime() ? PrintedTimes.time(block.joins()) : "")
                + Html.cell(block.where()) + Html.cell(block.note());
    }

    /** One row an appointment, so that a person finds the own ones together (SLOT-007, M20-003). */
    String byPerson() {
        StringBuilder html = new StringBuilder("<section class=\"sheet\">");
        html.append(table(
                "Persons",
                List.of("Person", "Day", "Joins at", "Until", "What", "With", "Where", "How to join", "Note")));
        for (Appointment one : Appointment.of(view)) {
            html.append("<tr>").append(Html.rowHeading(view.personName(one.person())));
            html.append(Html.cell(PrintedTimes.day(one.start().toLocalDate())))
                    .append(Html.cell(PrintedTimes.time(one.start())));
            html.append(Html.cell(PrintedTimes.time(one.end())))
                    .append(Html.cell(one.what()))
                    .append(Html.cell(one.with()));
            html.append(Html.cell(one.where())).append(Html.cell(one.joining())).append(Html.cell(one.note()));
            html.append("</tr>\n");
        }
        return html.append(END + "</section>\n").toString();
    }

    String checks() {
        StringBuilder html = new StringBuilder("<section class=\"sheet\">");
        html.append(table("Checks", List.of("What is counted", "Number", "Result")));
        for (ScheduleCheck check : ScheduleCheck.of(view)) {
            html.append("<tr>").append(Html.rowHeading(check.counted())).append("<td class=\"number\">");
            html.append(check.number() == null ? "" : check.number().toString()).append("</td>");
            html.append(Html.cell(check.result())).append("</tr>\n");
        }
        return html.append(END + "</section>\n").toString();
    }

    /** What is not where the version before had it, and whom to ring about it (W2-018, OUT-032). */
    String changes() {
        StringBuilder html = new StringBuilder("<section class=\"sheet\">")
                .append(table("Changes", view.labels().texts(ChangeRow.HEADINGS)));
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
        html.append(END + "\n<h3>Whom to ring</h3>\n");
        html.append(table(
                "Whom to ring",
                List.of("Person", "About", "Was to join at", "Joins now at", "With", "Where", "What to say")));
        for (PhoneCall call : PhoneCall.of(view)) {
            html.append("<tr>").append(Html.rowHeading(call.person())).append(Html.cell(call.about()));
            html.append(Html.cell(time(call.was()))).append(Html.cell(time(call.now())));
            html.append(Html.cell(call.with())).append(Html.cell(call.where())).append(Html.cell(call.say()));
            html.append("</tr>\n");
        }
        return html.append(END + "</section>\n").toString();
    }

    private static String time(@Nullable LocalDateTime time) {
        return time == null ? "" : Labels.ENGLISH.moment(time);
    }

    /** Begins a table that scrolls by itself where the screen is narrower, by keyboard too. */
    private static String table(String label, List<String> headings) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(Html.text(label))
                .append("\"><table><thead><tr>");
        headings.forEach(heading -> html.append(Html.columnHeading(heading)));
        return html.append("</tr></thead>\n<tbody>").toString();
    }
}
