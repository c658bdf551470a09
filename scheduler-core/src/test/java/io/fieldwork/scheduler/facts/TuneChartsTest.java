package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.facts.PageTree.Element;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.TradeOff;
import io.fieldwork.scheduler.tuning.sweep.WeightEffect;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The drawings on the page of a sweep, each read by its own scales, as somebody does who holds a ruler to it. */
class TuneChartsTest {

    /** So many inspections have a line each; of more, the mean alone is drawn. */
    private static final int MOST_LINES = 5;

    private static List<SweepReport> reports;

    @BeforeAll
    static void makeUp() {
        reports = TuneFactsTest.reports(30);
    }

    /** Every dot lies where the scales have its counts, the first across and the second up; those of the front are round. */
    @Test
    void everyDotOfATradeOffIsWhereItsCountsAre() {
        int dots = 0;
        for (SweepReport report : reports) {
            List<Element> figures = figures(report);
            List<TradeOff> all = TuneFactsTest.compared(report);
            List<Element> ofTradeOffs = figures.subList(report.effects().size(), figures.size());
            assertThat(ofTradeOffs).hasSameSizeAs(all);
            for (int i = 0; i < all.size(); i++) {
                TradeOff one = all.get(i);
                ReadChart chart = ReadChart.of(ofTradeOffs.get(i));
                assertThat(chart.title()).isEqualTo(TuneFactsTest.title(one));
                assertThat(chart.across()).isEqualTo(one.first().id() + " (broken)");
                assertThat(chart.up()).isEqualTo(one.second().id() + " (broken)");
                List<String> expected = new ArrayList<>();
                List<String> front = new ArrayList<>();
                for (TradeOff.Point point : one.points()) {
                    String place = point.first() + " " + point.second();
                    expected.add((point.onFront() ? "front " : "other ") + place);
                    if (point.onFront()) {
                        front.add(place);
                    }
                }
                assertThat(chart.dots()).isEqualTo(expected);
                assertThat(chart.joined()).isEqualTo(front);
                dots += expected.size();
            }
        }
        assertThat(dots).isGreaterThan(30);
    }

    /** Every line has each count above the weight that gives it, and is named as in the table. */
    @Test
    void everyLineOfAWeightIsWhereItsMeansAre() {
        int lines = 0;
        for (SweepReport report : reports) {
            List<Element> figures = figures(report);
            for (int i = 0; i < report.effects().size(); i++) {
                WeightEffect effect = report.effects().get(i);
                ReadChart chart = ReadChart.of(figures.get(i));
                String id = effect.axis().rule().id();
                assertThat(chart.title()).isEqualTo("How often " + id + " is broken against its weight");
                assertThat(chart.across()).isEqualTo("weight of " + id);
                assertThat(chart.up()).isEqualTo("broken");
                assertThat(chart.steps()).isEqualTo(TuneFactsTest.texts(effect.axis()));
                List<WeightEffect.Series> series = drawn(effect);
                assertThat(chart.names())
                        .isEqualTo(series.stream()
                                .map(one -> effect.own().contains(one) ? one.name() : "all inspections")
                                .toList());
                assertThat(chart.lines()).hasSameSizeAs(series);
                for (int line = 0; line < series.size(); line++) {
                    chart.assertLine(line, series.get(line).counts());
                    lines++;
                }
            }
        }
        assertThat(lines).isGreaterThan(30);
    }

    private static List<WeightEffect.Series> drawn(WeightEffect effect) {
        return effect.own().size() <= MOST_LINES
                ? effect.own()
                : effect.changes().stream()
                        .filter(one -> one.name().equals(effect.axis().rule().id()))
                        .toList();
    }

    private static List<Element> figures(SweepReport report) {
        return TuneFactsTest.page(report).all("figure");
    }
}
