package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.view.Appointment;
import io.fieldwork.scheduler.format.view.Appointments;
import io.fieldwork.scheduler.format.view.ScheduleCheck;
import io.fieldwork.scheduler.format.view.ScheduleChecks;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.Inspector;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** The week as tables: by inspector, by day, by person; and what was checked. */
final class WeekTables {

    /** What ends a table. */
    static final String END = "</tbody></table></div>";

    private final BoardBlocks blocks;
    private final ScheduleView view;

    WeekTables(BoardBlocks blocks) {
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
                List<BoardBlock> ofDay = blocks.of(inspector, day);
                for (BoardBlock block : ofDay) {
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

    private record Row(String inspector, BoardBlock block) {}

    private List<Row> rowsOf(LocalDate day) {
        return view.team().stream()
                .flatMap(inspector -> blocks.of(inspector, day).stream().map(block -> new Row(inspector.id(), block)))
                .sorted(Comparator.comparing((Row row) -> row.block().start()))
                .toList();
    }

    private static String cells(BoardBlock block) {
        return "<td class=\"" + BoardSection.type(block.kind()) + "\">" + PrintedTimes.time(block.start()) + "\u2013"
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
        for (Appointment one : Appointments.of(view)) {
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
        for (ScheduleCheck check : ScheduleChecks.of(view)) {
            html.append("<tr>").append(Html.rowHeading(check.counted())).append("<td class=\"number\">");
            html.append(check.number() == null ? "" : check.number().toString()).append("</td>");
            html.append(Html.cell(check.result())).append("</tr>\n");
        }
        return html.append(END + "</section>\n").toString();
    }

    /** Begins a table that scrolls by itself where the screen is narrower, by keyboard too. */
    static String table(String label, List<String> headings) {
        StringBuilder html = new StringBuilder("<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"")
                .append(Html.text(label))
                .append("\"><table><thead><tr>");
        headings.forEach(heading -> html.append(Html.columnHeading(heading)));
        return html.append("</tr></thead>\n<tbody>").toString();
    }
}
