package io.fieldwork.scheduler.format.html;

import java.util.List;

/**
 * A table whose first column heads its rows.
 *
 * <pre>{@code new HtmlTable("Pareto front", List.of("girlsTogether", "weights")).row("12", "complexPerDay 0soft").html()}</pre>
 */
final class HtmlTable {

    private final StringBuilder html = new StringBuilder();

    HtmlTable(String caption, List<String> headings) {
        html.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"" + Html.text(caption)
                + "\"><table>\n<caption>" + Html.text(caption) + "</caption>\n<thead><tr>");
        headings.forEach(heading -> html.append(Html.columnHeading(heading)));
        html.append("</tr></thead>\n<tbody>\n");
    }

    HtmlTable row(String heading, List<String> cells) {
        html.append("<tr>").append(Html.rowHeading(heading));
        cells.forEach(cell -> html.append(Html.cell(cell)));
        html.append("</tr>\n");
        return this;
    }

    HtmlTable row(String heading, String... cells) {
        return row(heading, List.of(cells));
    }

    String html() {
        return html + "</tbody></table></div>\n";
    }
}
