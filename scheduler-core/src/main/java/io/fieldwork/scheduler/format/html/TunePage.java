package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.tuning.sweep.StepSensitivity;
import io.fieldwork.scheduler.tuning.sweep.SweepCorners;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.SweepWords;
import io.fieldwork.scheduler.tuning.sweep.TradeOff;
import io.fieldwork.scheduler.tuning.sweep.WeightCombination;
import io.fieldwork.scheduler.tuning.sweep.WeightEffect;
import io.fieldwork.scheduler.tuning.sweep.WeightVariation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page of a sweep: what each weight buys and costs, which weights conflict, which change nothing, and the schedules
 * at the corners (GAP-008, GAP-009). It is restricted (FIELD-036).
 *
 * <pre>{@code String page = TunePage.write(report);}</pre>
 */
public final class TunePage {

    /** More lines than this cannot be told apart in one chart. */
    private static final int MOST_LINES = 5;

    private final SweepReport report;

    private TunePage(SweepReport report) {
        this.report = report;
    }

    public static String write(SweepReport report) {
        TunePage page = new TunePage(report);
        String body = page.heading() + page.effects() + page.tradeOffs() + page.sensitivity() + page.corners();
        return HtmlPage.titled("What the weights buy and cost", body)
                .asRestricted()
                .withStyle(Chart.STYLE + "caption { white-space: nowrap; }\n")
                .write();
    }

    private String heading() {
        StringBuilder html = new StringBuilder("<h1>What the weights buy and cost</h1>\n");
        html.append("<p class=\"restricted\">" + Html.text(SweepWords.RESTRICTED) + "</p>\n");
        SweepWords.summary(report).forEach(sentence -> html.append(paragraph(sentence)));
        HtmlTable varied = new HtmlTable("Weights that were varied", List.of("constraint", "weights", "counts"));
        for (WeightVariation axis : report.axes()) {
            varied.row(
                    axis.rule().id(),
                    axis.values().stream().map(Weight::toString).collect(Collectors.joining(", ")),
                    axis.rule().counts());
        }
        return html + varied.html();
    }

    private String effects() {
        StringBuilder html = new StringBuilder("<h2>What each weight buys and costs</h2>\n");
        html.append(paragraph(SweepWords.AVERAGES));
        for (WeightEffect effect : report.effects()) {
            html.append("<h3>" + Html.text(effect.axis().rule().id()) + "</h3>\n")
                    .append(effect(effect));
        }
        return html.toString();
    }

    /**
     * A line for each inspection, or one for all together where there would be too many to tell apart; the tables have
     * all.
     */
    private static String effect(WeightEffect effect) {
        List<String> steps =
                effect.axis().values().stream().map(Weight::toString).toList();
        String id = effect.axis().rule().id();
        List<Chart.Line> lines = effect.own().size() > MOST_LINES
                ? List.of()
                : effect.own().stream()
                        .map(series -> new Chart.Line(series.name(), series.counts()))
                        .toList();
        if (lines.isEmpty()) {
            lines = effect.changes().stream()
                    .filter(series -> series.name().equals(id))
                    .map(series -> new Chart.Line("all inspections", series.counts()))
                    .toList();
        }
        String title = "How often " + id + " is broken against its weight";
        String chart = new Chart(title, title + "; the figures are in the table below.", "weight of " + id, "broken")
                .lines(steps, lines);
        return figure(title, chart)
                + table("How often " + id + " is broken, by inspection", "inspection", steps, effect.own())
                + table("What changes with the weight of " + id, "constraint", steps, effect.changes());
    }

    private static String table(String caption, String first, List<String> steps, List<WeightEffect.Series> rows) {
        HtmlTable table = new HtmlTable(caption, prepend(first, steps));
        rows.forEach(series -> table.row(
                series.name(), series.counts().stream().map(Chart::number).toList()));
        return table.html();
    }

    private String tradeOffs() {
        StringBuilder html = new StringBuilder("<h2>Which weights conflict</h2>\n");
        html.append(paragraph(SweepWords.FRONTS));
        report.betweenAxes().forEach(one -> html.append(tradeOff(one)));
        if (!report.withOthers().isEmpty()) {
            HtmlTable table = new HtmlTable(
                    "Conflicts with constraints whose weight was not varied",
                    List.of("inspection", "varied", "not varied", "how often both are broken, from front to front"));
            for (TradeOff one : report.withOthers()) {
                table.row(
                        one.inspection(),
                        one.first().id(),
                        one.second().id(),
                        one.front().stream()
                                .map(point -> point.first() + " and " + point.second())
                                .collect(Collectors.joining("; ")));
            }
            html.append(table.html());
        }
        return html.toString();
    }

    /** The verdict in words, then chart and table; the words alone where there is nothing to draw. */
    private static String tradeOff(TradeOff one) {
        if (one.isEmpty()) {
            return paragraph(SweepWords.verdict(one));
        }
        String first = one.first().id();
        String second = one.second().id();
        String title = one.inspection() + ": " + first + " against " + second;
        List<Chart.Dot> dots = one.points().stream()
                .map(point -> new Chart.Dot(point.first(), point.second(), point.onFront()))
                .toList();
        String description = "The Pareto front has " + one.front().size() + " points; they are in the table below.";
        HtmlTable table =
                new HtmlTable("Pareto front: " + title, List.of(first, second, "lightest weights that give it"));
        one.front()
                .forEach(point ->
                        table.row(Integer.toString(point.first()), Integer.toString(point.second()), point.weights()));
        return paragraph(SweepWords.verdict(one))
                + figure(title, new Chart(title, description, first + " (broken)", second + " (broken)").dots(dots))
                + table.html();
    }

    private String sensitivity() {
        StringBuilder html = new StringBuilder("<h2>Where a weight changes nothing</h2>\n");
        html.append(paragraph(SweepWords.STEPS));
        html.append("<ul>\n");
        SweepWords.idle(report).forEach(sentence -> html.append("<li>" + Html.text(sentence) + "</li>\n"));
        html.append("</ul>\n");
        HtmlTable table = new HtmlTable("Each step of each weight", SweepWords.STEP_HEADINGS);
        for (StepSensitivity step : report.sensitivities()) {
            table.row(
                    step.rule().id(),
                    step.from().toString(),
                    step.to().toString(),
                    Integer.toString(step.compared()),
                    Integer.toString(step.changed()));
        }
        return html + table.html();
    }

    private String corners() {
        StringBuilder html = new StringBuilder("<h2>The schedules at the corners</h2>\n");
        html.append(paragraph(SweepWords.CORNERS));
        for (SweepCorners one : report.corners()) {
            html.append("<h3>" + Html.text(one.inspection()) + "</h3>\n").append(corner(one));
        }
        return html.toString();
    }

    /** The schedules at the extremes: what they weigh and break, and only those cases that they place differently. */
    private String corner(SweepCorners corners) {
        List<String> names = new ArrayList<>();
        HtmlTable weights = new HtmlTable(
                corners.inspection() + ": weights and scores",
                Stream.of(
                                Stream.of("schedule"),
                                report.axes().stream()
                                        .map(axis -> "weight of " + axis.rule().id()),
                                report.axes().stream().map(axis -> axis.rule().id() + " broken"),
                                Stream.of("score"))
                        .flatMap(part -> part)
                        .toList());
        for (WeightCombination one : corners.schedules()) {
            String name = SweepWords.cornerName(names.size());
            names.add(name);
            weights.row(
                    name,
                    Stream.of(
                                    one.values().stream().map(Weight::toString),
                                    report.axes().stream().map(axis -> Integer.toString(one.count(axis.rule()))),
                                    Stream.of(one.score()))
                            .flatMap(part -> part)
                            .toList());
        }
        HtmlTable places = new HtmlTable(
                corners.inspection() + ": what does not lie at the same place in all",
                prepend("case or meeting", names));
        corners.moving()
                .forEach(id -> places.row(
                        id,
                        corners.placesOf(id).stream()
                                .map(place -> place.isEmpty() ? "no place" : place)
                                .toList()));
        return weights.html()
                + paragraph(SweepWords.moving(corners))
                + (corners.moving().isEmpty() ? "" : places.html());
    }

    private static String figure(String caption, String chart) {
        return "<figure><figcaption>" + Html.text(caption) + "</figcaption>\n" + chart + "</figure>\n";
    }

    private static String paragraph(String text) {
        return "<p>" + Html.text(text) + "</p>\n";
    }

    private static List<String> prepend(String first, List<String> rest) {
        return Stream.concat(Stream.of(first), rest.stream()).toList();
    }
}
