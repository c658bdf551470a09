package io.fieldwork.scheduler.tuning;

import java.util.Comparator;
import java.util.List;

/**
 * What a sweep shows. The same runs give the same report, in whatever order they were done and on however many machines.
 *
 * <pre>{@code SweepReport.of(runs).tradeOffs()}</pre>
 *
 * It speaks of children in totals, and is restricted: which cases move together as a weight grows says what they are.
 *
 * @param runs in the order of the plan
 * @param of how many runs the whole sweep has
 * @param axes the weights that were varied
 */
public record SweepReport(
        List<SolvedRun> runs,
        int of,
        List<Variation> axes,
        List<Combination> combinations,
        List<Effect> effects,
        List<TradeOff> tradeOffs,
        List<Sensitivity> sensitivities,
        List<Corners> corners) {

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
        List<Variation> axes = Combinations.axes(runs);
        List<Combination> combinations = Combinations.of(runs, axes);
        return new SweepReport(
                runs,
                runs.get(0).of(),
                axes,
                combinations,
                Effect.all(combinations, axes),
                TradeOff.all(combinations, axes),
                Sensitivity.all(combinations, axes),
                Corners.all(combinations, axes));
    }

    public List<String> inspections() {
        return combinations.stream().map(Combination::inspection).distinct().toList();
    }

    /** How many runs of the sweep are not here. */
    public int missing() {
        return of - runs.size();
    }

    /** How many combinations have a better schedule from a run under other weights than from their own. */
    public int lent() {
        return (int) combinations.stream().filter(Combination::isLent).count();
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
