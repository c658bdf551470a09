package io.fieldwork.scheduler.tuning.sweep;

import java.util.Comparator;
import java.util.List;

/**
 * What a sweep shows. The same runs give the same report, in whatever order they were done and on however many machines.
 *
 * <pre>{@code SweepReport.of(runs).tradeOffs()}</pre>
 *
 * It speaks of children in totals, and is restricted: which cases move together as a weight grows says what they are.
 *
 * <p>Effects, trade-offs, steps and corners are worked out of the combinations and not of the runs: so a run more or
 * less that found nothing better changes no figure.
 *
 * @param runs in the order of the plan
 * @param of how many runs the whole sweep has
 * @param axes the weights that were varied
 */
public record SweepReport(
        List<SolvedRun> runs,
        int of,
        List<WeightVariation> axes,
        List<WeightCombination> combinations,
        List<WeightEffect> effects,
        List<TradeOff> tradeOffs,
        List<StepSensitivity> sensitivities,
        List<SweepCorners> corners) {

    public SweepReport {
        runs = List.copyOf(runs);
        axes = List.copyOf(axes);
        combinations = List.copyOf(combinations);
        effects = List.copyOf(effects);
        tradeOffs = List.copyOf(tradeOffs);
        sensitivities = List.copyOf(sensitivities);
        corners = List.copyOf(corners);
    }

    /** The report of at least one run. */
    public static SweepReport of(List<SolvedRun> given) {
        List<SolvedRun> runs = given.stream()
                .sorted(Comparator.comparingInt(SolvedRun::number))
                .toList();
        List<WeightVariation> axes = WeightCombination.axes(runs);
        List<WeightCombination> combinations = WeightCombination.all(runs, axes);
        return new SweepReport(
                runs,
                runs.get(0).of(),
                axes,
                combinations,
                WeightEffect.all(combinations, axes),
                TradeOff.all(combinations, axes),
                StepSensitivity.all(combinations, axes),
                SweepCorners.all(combinations, axes));
    }

    public List<String> inspections() {
        return combinations.stream()
                .map(WeightCombination::inspection)
                .distinct()
                .toList();
    }

    /** How many runs of the sweep are not here. */
    public int missing() {
        return of - runs.size();
    }

    /** How many combinations have a better schedule from a run under other weights than from their own. */
    public int lent() {
        return (int) combinations.stream().filter(WeightCombination::isLent).count();
    }

    /** What is between two weights that were both varied, whether they conflict or not. */
    public List<TradeOff> betweenAxes() {
        return tradeOffs.stream().filter(this::isBetweenAxes).toList();
    }

    /** The conflicts with a constraint whose weight was not varied. */
    public List<TradeOff> withOthers() {
        return tradeOffs.stream().filter(one -> !isBetweenAxes(one)).toList();
    }

    private boolean isBetweenAxes(TradeOff one) {
        return axes.stream().anyMatch(axis -> axis.rule() == one.second());
    }
}
