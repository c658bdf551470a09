package io.fieldwork.scheduler.tuning.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.fieldwork.scheduler.format.excel.report.TuneWorkbook;
import io.fieldwork.scheduler.format.html.TunePage;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class SweepReportTest {

    private final SweepReport report = SweepReport.of(MadeUpRuns.all());

    @Test
    void theWeightsThatVaryAreFoundInTheRuns() {
        assertThat(report.axes())
                .extracting(WeightVariation::rule)
                .containsExactly(ScheduleRule.COMPLEX_PER_DAY, ScheduleRule.GIRLS_TOGETHER);
        assertThat(report.axes().get(0).values()).map(Weight::toString).containsExactly("0soft", "2soft", "8soft");
        assertThat(report.combinations()).hasSize(2 * 6);
        assertThat(report.missing()).isZero();
    }

    @Test
    void theEffectOfAWeightIsTheAverageCountAtEachOfItsValues() {
        WeightEffect complex = report.effects().get(0);

        assertThat(complex.own()).extracting(WeightEffect.Series::name).containsExactly("tiny-1", "tiny-2");
        // Without a weight it is 7 or, where girlsTogether weighs something, 9.
        assertThat(complex.own().get(0).counts()).containsExactly(8.0, 4.0, 4.0);
        assertThat(complex.changes())
                .extracting(WeightEffect.Series::name)
                .contains("complexPerDay", "girlsTogether")
                .doesNotContain("unusedSlots");
    }

    @Test
    void aCountNeverGrowsWithItsOwnWeight() {
        for (WeightEffect effect : report.effects()) {
            for (WeightEffect.Series series : effect.own()) {
                assertThat(series.counts()).isSortedAccordingTo(Collections.reverseOrder());
            }
        }
    }

    @Test
    void twoWeightsConflictWhereNoScheduleIsBestForBoth() {
        assertThat(report.betweenAxes()).hasSize(2);
        TradeOff one = report.betweenAxes().get(0);
        assertThat(one.front())
                .extracting(TradeOff.Point::first, TradeOff.Point::second)
                .containsExactly(tuple(4, 8), tuple(7, 6), tuple(9, 5));
        assertThat(SweepWords.verdict(one))
                .isEqualTo("tiny-1: complexPerDay and girlsTogether conflict: from 4 and 8 broken to 9 and 5.");
        assertThat(report.withOthers()).isEmpty();
    }

    @Test
    void twoWeightsThatDoNotConflictAreShownAndSaidNotTo() {
        List<SolvedRun> heavy = MadeUpRuns.all().stream()
                .filter(run -> !"0soft".equals(run.key().weights().get("complexPerDay")))
                .toList();
        TradeOff one = SweepReport.of(heavy).betweenAxes().get(0);

        assertThat(one.isConflict()).isFalse();
        assertThat(SweepWords.verdict(one))
                .endsWith("do not conflict: one schedule is best for both, with 4 and 8 broken.");
    }

    @Test
    void aStepThatChangesNothingIsNamed() {
        StepSensitivity step = report.sensitivities().get(1);

        assertThat(step.rule()).isEqualTo(ScheduleRule.COMPLEX_PER_DAY);
        assertThat(step.compared()).isEqualTo(4);
        assertThat(step.isIdle()).isTrue();
        assertThat(SweepWords.idle(report)).contains("complexPerDay changes nothing from 2soft to 8soft.");
    }

    @Test
    void theCornersShowWhatMoves() {
        SweepCorners corners = report.corners().get(0);

        assertThat(corners.schedules()).hasSize(4);
        assertThat(corners.moving()).containsExactly("C02 – é");
        assertThat(corners.placesOf("C02 – é")).contains("", "DLI-2, Tue 09:00");
    }

    @Test
    void theReportIsTheSameInWhateverOrderTheRunsWereDoneAndMerged() throws Exception {
        String page = TunePage.write(report);
        byte[] workbook = TuneWorkbook.write(report);
        for (int seed = 0; seed < 3; seed++) {
            List<SolvedRun> shuffled = new ArrayList<>(MadeUpRuns.all());
            Collections.shuffle(shuffled, new Random(seed));
            Map<String, List<SolvedRun>> folders = new LinkedHashMap<>();
            folders.put("b", shuffled.subList(0, 7));
            folders.put("a", shuffled.subList(5, shuffled.size())); // two runs are in both
            SweepReport merged = SweepReport.of(SweepMerge.of(folders));

            assertThat(merged.runs()).isEqualTo(report.runs());
            assertThat(TunePage.write(merged)).isEqualTo(page);
            assertThat(TuneWorkbook.write(merged)).isEqualTo(workbook);
        }
    }

    @Test
    void partsOfDifferentSweepsAreNotMerged() {
        List<SolvedRun> runs = MadeUpRuns.all();
        SolvedRun other = new SolvedRun(
                1,
                runs.get(0).of(),
                runs.get(1).key(),
                runs.get(1).score(),
                runs.get(1).matches(),
                Map.of());
        Map<String, List<SolvedRun>> folders = new LinkedHashMap<>();
        folders.put("a", runs);
        folders.put("b", List.of(other));

        assertThatThrownBy(() -> SweepMerge.of(folders))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.issues())
                                .hasSize(1)
                                .first()
                                .matches(issue -> issue.place().equals("b")));
    }

    @Test
    void aReportOfPartOfASweepSaysSo() {
        SweepReport part = SweepReport.of(MadeUpRuns.all().subList(0, 5));

        assertThat(part.missing()).isEqualTo(19);
        assertThat(TunePage.write(part)).contains("NOT COMPLETE: 19 of 24 runs are missing.");
    }

    @Test
    void thePageSaysFirstThatItIsRestrictedAndDrawsEachWeightAndEachConflict() {
        String page = TunePage.write(report);

        assertThat(page.indexOf("RESTRICTED")).isPositive().isLessThan(page.indexOf("<h2>"));
        assertThat(page.split("<svg ", -1)).hasSize(1 + 2 + 2);
        assertThat(page).contains("<desc>").doesNotContain("style=\"").contains("C02 – é");
    }
}
