package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.facts.PageTree.Element;
import io.fieldwork.scheduler.format.html.TunePage;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.tuning.sweep.MadeUpRuns;
import io.fieldwork.scheduler.tuning.sweep.RandomSweeps;
import io.fieldwork.scheduler.tuning.sweep.StepSensitivity;
import io.fieldwork.scheduler.tuning.sweep.SweepCorners;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.SweepWords;
import io.fieldwork.scheduler.tuning.sweep.TradeOff;
import io.fieldwork.scheduler.tuning.sweep.WeightCombination;
import io.fieldwork.scheduler.tuning.sweep.WeightEffect;
import io.fieldwork.scheduler.tuning.sweep.WeightVariation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The page of a sweep, read back: each table row by row and each sentence in its order. What the report itself says is audited elsewhere.
 */
class TuneFactsTest {

    private static List<SweepReport> reports;

    @BeforeAll
    static void makeUp() {
        reports = reports(30);
    }

    /** One in which two weights conflict, and others by chance. */
    static List<SweepReport> reports(int count) {
        List<SweepReport> reports = new ArrayList<>(List.of(SweepReport.of(MadeUpRuns.all())));
        Random dice = new Random(83);
        for (int sweep = 0; sweep < count; sweep++) {
            reports.add(SweepReport.of(RandomSweeps.some(dice)));
        }
        return reports;
    }

    static Element page(SweepReport report) {
        return PageTree.read(TunePage.write(report));
    }

    @Test
    void everyRowOfEveryTableIsThatOfTheReport() {
        Set<String> captions = new LinkedHashSet<>();
        for (SweepReport report : reports) {
            List<List<List<String>>> said = new ArrayList<>();
            for (Element table : page(report).all("table")) {
                List<List<String>> rows = new ArrayList<>();
                rows.add(List.of(table.the("caption").text()));
                table.all("tr")
                        .forEach(row -> rows.add(
                                row.children().stream().map(Element::text).toList()));
                said.add(rows);
                captions.add(table.the("caption").text().replaceAll("[ :].*", ""));
            }
            assertThat(said).isEqualTo(tables(report));
        }
        assertThat(captions).contains("Weights", "How", "What", "Pareto", "Conflicts", "Each");
    }

    private static List<List<List<String>>> tables(SweepReport report) {
        List<List<List<String>>> tables = new ArrayList<>();
        List<List<String>> varied = table(tables, "Weights that were varied", "constraint", "weights", "counts");
        for (WeightVariation axis : report.axes()) {
            varied.add(List.of(
                    axis.rule().id(),
                    String.join(", ", texts(axis)),
                    axis.rule().counts()));
        }
        for (WeightEffect effect : report.effects()) {
            String id = effect.axis().rule().id();
            addSeries(tables, "How often " + id + " is broken, by inspection", "inspection", effect, effect.own());
            addSeries(tables, "What changes with the weight of " + id, "constraint", effect, effect.changes());
        }
        for (TradeOff one : compared(report)) {
            List<List<String>> rows = table(
                    tables,
                    "Pareto front: " + title(one),
                    one.first().id(),
                    one.second().id(),
                    "lightest weights that give it");
            one.points().stream()
                    .filter(TradeOff.Point::onFront)
                    .forEach(point -> rows.add(List.of("" + point.first(), "" + point.second(), point.weights())));
        }
        addOthers(tables, report);
        List<List<String>> steps =
                table(tables, "Each step of each weight", "constraint", "from", "to", "compared", "changed");
        for (StepSensitivity step : report.sensitivities()) {
            steps.add(List.of(
                    step.rule().id(), "" + step.from(), "" + step.to(), "" + step.compared(), "" + step.changed()));
        }
        report.corners().forEach(one -> addCorners(tables, report, one));
        return tables;
    }

    private static List<List<String>> table(List<List<List<String>>> tables, String caption, String... headings) {
        List<List<String>> rows = new ArrayList<>(List.of(List.of(caption), List.of(headings)));
        tables.add(rows);
        return rows;
    }

    static List<String> texts(WeightVariation axis) {
        return axis.values().stream().map(Weight::toString).toList();
    }

    /** Where every schedule breaks a hard rule there is nothing to draw. */
    static List<TradeOff> compared(SweepReport report) {
        return report.betweenAxes().stream()
                .filter(one -> !one.points().isEmpty())
                .toList();
    }

    static String title(TradeOff one) {
        return one.inspection() + ": " + one.first().id() + " against "
                + one.second().id();
    }

    private static void addSeries(
            List<List<List<String>>> tables,
            String caption,
            String first,
            WeightEffect effect,
            List<WeightEffect.Series> series) {
        List<String> headings = new ArrayList<>(List.of(first));
        headings.addAll(texts(effect.axis()));
        List<List<String>> rows = table(tables, caption, headings.toArray(String[]::new));
        for (WeightEffect.Series one : series) {
            List<String> row = new ArrayList<>(List.of(one.name()));
            one.counts().forEach(count -> row.add(decimal(count)));
            rows.add(row);
        }
    }

    private static String decimal(double value) {
        return Double.isNaN(value)
                ? "–"
                : BigDecimal.valueOf(value)
                        .setScale(1, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replaceFirst("\\.0$", "");
    }

    private static void addOthers(List<List<List<String>>> tables, SweepReport report) {
        List<TradeOff> others = report.tradeOffs().stream()
                .filter(one -> report.axes().stream().noneMatch(axis -> axis.rule() == one.second()))
                .toList();
        if (others.isEmpty()) {
            return;
        }
        List<List<String>> rows = table(
                tables,
                "Conflicts with constraints whose weight was not varied",
                "inspection",
                "varied",
                "not varied",
                "how often both are broken, from front to front");
        for (TradeOff one : others) {
            List<String> points = one.points().stream()
                    .filter(TradeOff.Point::onFront)
                    .map(point -> point.first() + " and " + point.second())
                    .toList();
            rows.add(List.of(one.inspection(), one.first().id(), one.second().id(), String.join("; ", points)));
        }
    }

    private static void addCorners(List<List<List<String>>> tables, SweepReport report, SweepCorners corners) {
        List<String> headings = new ArrayList<>(List.of("schedule"));
        report.axes().forEach(axis -> headings.add("weight of " + axis.rule().id()));
        report.axes().forEach(axis -> headings.add(axis.rule().id() + " broken"));
        headings.add("score");
        List<List<String>> rows =
                table(tables, corners.inspection() + ": weights and scores", headings.toArray(String[]::new));
        List<String> names = new ArrayList<>(List.of("case or meeting"));
        for (WeightCombination one : corners.schedules()) {
            String name = "" + (char) ('A' + names.size() - 1);
            names.add(name);
            List<String> row = new ArrayList<>(List.of(name));
            one.values().forEach(value -> row.add("" + value));
            report.axes()
                    .forEach(axis ->
                            row.add("" + one.best().matches().get(axis.rule().id())));
            row.add(one.score());
            rows.add(row);
        }
        List<List<String>> moving = new ArrayList<>();
        for (String id : corners.ids()) {
            List<String> row = new ArrayList<>(List.of(id));
            for (WeightCombination one : corners.schedules()) {
                String place = one.best().places().getOrDefault(id, "");
                row.add(place.isEmpty() ? "no place" : place);
            }
            if (new LinkedHashSet<>(row.subList(1, row.size())).size() > 1) {
                moving.add(row);
            }
        }
        if (!moving.isEmpty()) {
            table(
                            tables,
                            corners.inspection() + ": what does not lie at the same place in all",
                            names.toArray(String[]::new))
                    .addAll(moving);
        }
    }

    @Test
    void everySentenceStandsOnThePageInItsOrder() {
        for (SweepReport report : reports) {
            List<String> expected = new ArrayList<>(List.of(SweepWords.RESTRICTED));
            expected.addAll(SweepWords.summary(report));
            expected.add(SweepWords.AVERAGES);
            expected.add(SweepWords.FRONTS);
            report.betweenAxes().forEach(one -> expected.add(SweepWords.verdict(one)));
            expected.add(SweepWords.STEPS);
            expected.add(SweepWords.CORNERS);
            for (SweepCorners one : report.corners()) {
                long staying = one.ids().stream()
                        .filter(id -> one.schedules().stream()
                                        .map(each -> each.best().places().getOrDefault(id, ""))
                                        .distinct()
                                        .count()
                                == 1)
                        .count();
                expected.add(staying + " of " + one.ids().size() + " lie at the same place in all of these schedules.");
            }
            assertThat(page(report).all("p").stream().map(Element::text).toList())
                    .isEqualTo(expected);
            assertThat(page(report).all("li").stream().map(Element::text).toList())
                    .isEqualTo(SweepWords.idle(report));
        }
    }
}
