package io.fieldwork.scheduler.tuning.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class SweepPlanTest {

    private static final List<SweepInspection> TWO = List.of(
            new SweepInspection("a", InspectionGenerator.tiny(1)),
            new SweepInspection("b", InspectionGenerator.tiny(2)));

    @Test
    void aVariationTakesNumbersLevelsAndRanges() {
        assertThat(values("complexPerDay=8,0,2,2")).containsExactly("0soft", "2soft", "8soft");
        assertThat(values("girlsTogether=0..3,10")).containsExactly("0soft", "1soft", "2soft", "3soft", "10soft");
        assertThat(values("fileRead=1,50soft,2hard")).containsExactly("50soft", "1medium", "2hard");
        assertThat(values("fileRead=1..2soft")).containsExactly("1soft", "2soft");
    }

    @Test
    void whatIsNoVariationIsAFaultWithWhatWasProbablyMeant() {
        Issues issues = new Issues();
        for (String text : List.of(
                "complexPerDy=1",
                "complexPerDay",
                "complexPerDay=",
                "complexPerDay=1,-2",
                "=3",
                "complexPerDay=123456",
                "complexPerDay=3..1")) {
            assertThat(WeightVariation.find(text, "--vary", issues)).as(text).isEmpty();
        }
        assertThat(issues.faults()).hasSize(7);
        assertThat(issues.faults().get(0).nearest()).isEqualTo("complexPerDay");
    }

    @Test
    void theGridHasEveryCombinationOnceForEachSeedAndInspection() {
        List<PlannedRun> runs = SweepPlan.runs(TWO, settings(null, 3, "complexPerDay=0,2,8", "unusedSlots=1,5"));

        assertThat(runs).hasSize(2 * 3 * 2 * 3);
        assertThat(runs).extracting(PlannedRun::key).doesNotHaveDuplicates();
        assertThat(runs)
                .extracting(PlannedRun::number)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 36).boxed().toList());
        assertThat(runs).allMatch(run -> run.of() == 36 && run.weights().size() == ScheduleRule.values().length);
        assertThat(runs).extracting(PlannedRun::seed).containsOnly(7L, 8L, 9L);
    }

    @Test
    void aLatinHypercubeTakesEachValueOfEachWeightEquallyOften() {
        List<PlannedRun> runs = SweepPlan.runs(
                TWO.subList(0, 1), settings(20, 1, "complexPerDay=0..9", "unusedSlots=0..3", "standIn=0..4"));

        assertThat(runs).hasSize(20).extracting(PlannedRun::weights).doesNotHaveDuplicates();
        assertThat(timesTaken(runs, "complexPerDay")).hasSize(10).containsOnly(2L);
        assertThat(timesTaken(runs, "unusedSlots")).hasSize(4).containsOnly(5L);
        assertThat(timesTaken(runs, "standIn")).hasSize(5).containsOnly(4L);
    }

    @Test
    void aSampleOfFewerThanTheValuesTakesTheFirstAndTheLast() {
        List<PlannedRun> runs =
                SweepPlan.runs(TWO.subList(0, 1), settings(3, 1, "complexPerDay=0..8", "unusedSlots=0..8"));

        assertThat(runs)
                .extracting(run -> run.weights().get("complexPerDay"))
                .containsExactlyInAnyOrder("0soft", "4soft", "8soft");
    }

    @Test
    void aSampleAsLargeAsTheGridIsTheGrid() {
        assertThat(SweepPlan.runs(TWO, settings(99, 1, "complexPerDay=0,2,8")))
                .isEqualTo(SweepPlan.runs(TWO, settings(null, 1, "complexPerDay=0,2,8")));
    }

    @Test
    void shardsHaveEveryRunOnce() {
        List<PlannedRun> runs = SweepPlan.runs(TWO, settings(null, 3, "complexPerDay=0,2,8", "unusedSlots=1,5"));
        List<PlannedRun> together = IntStream.rangeClosed(1, 10)
                .mapToObj(number -> SweepPart.find(number + "/10").orElseThrow().of(runs))
                .flatMap(List::stream)
                .toList();

        assertThat(together).containsExactlyInAnyOrderElementsOf(runs);
    }

    @Test
    void whatIsNoShardIsNone() {
        assertThat(Stream.of("0/3", "4/3", "1", "1/0", "a/b", "-1/3").map(SweepPart::find))
                .allMatch(shard -> shard.isEmpty());
    }

    static SweepSettings settings(@Nullable Integer samples, int seeds, String... vary) {
        Issues issues = new Issues();
        List<WeightVariation> variations = Stream.of(vary)
                .map(text -> WeightVariation.find(text, "--vary", issues).orElseThrow())
                .toList();
        return new SweepSettings(variations, samples, 7, seeds, Effort.QUICK, "test");
    }

    private static List<String> values(String text) {
        Issues issues = new Issues();
        List<Weight> values =
                WeightVariation.find(text, "--vary", issues).orElseThrow().values();
        assertThat(issues.list()).map(Issue::sentence).isEmpty();
        return values.stream().map(Weight::toString).toList();
    }

    private static List<Long> timesTaken(List<PlannedRun> runs, String id) {
        return List.copyOf(runs.stream()
                .map(run -> String.valueOf(run.weights().get(id)))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .values());
    }
}
