package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The fewest cases left out and the fewest file reads as the exact companion proves them, every hard rule considered.
 *
 * <p>One number carries both: leaving a case out is made to cost one point more than there are cases, a file read one
 * point, and no preference anything. So the medium level of the optimum, divided by the first, gives the one and what
 * is over the other.
 *
 * @param placements a schedule of cases with these numbers
 */
record ExactMinimum(int unplaced, int fileReads, SchedulePlacements placements) {

    private static final ProofLimits LIMITS = ProofLimits.ofSeconds(10);

    /** Empty where the companion is missing, or did not come to an end. */
    static Optional<ExactMinimum> of(InspectionInput expanded, Supplier<CompanionAvailability> finder) {
        ExactCompanion companion = finder.get().companion();
        if (companion == null) {
            return Optional.empty();
        }
        int perUnplaced = expanded.cases().size() + 1;
        InspectionInput bare = expanded.withWeights(weights(expanded, perUnplaced));
        Proof proof =
                companion.prove(InspectionBuilder.build(bare, null), WeightTable.of(bare.weights()), null, LIMITS);
        SchedulePlacements better = proof.better();
        return proof.levels().stream()
                .filter(level -> level.level() == Level.MEDIUM && level.proved() && better != null)
                .map(level -> -Objects.requireNonNull(level.bound()))
                .map(cost -> new ExactMinimum(
                        (int) (cost / perUnplaced), (int) (cost % perUnplaced), Objects.requireNonNull(better)))
                .findFirst();
    }

    /** Hard rules as they are; then cases left out before file reads; nothing else. */
    private static Map<String, String> weights(InspectionInput expanded, int perUnplaced) {
        WeightTable table = WeightTable.of(expanded.weights());
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            weights.put(rule.id(), (table.isHard(rule) ? table.get(rule) : new Weight(0, Level.SOFT)).toString());
        }
        weights.put(ScheduleRule.CASE_UNPLACED.id(), new Weight(perUnplaced, Level.MEDIUM).toString());
        weights.put(ScheduleRule.CASE_UNPLACED.withoutItsPeople().id(), new Weight(1, Level.MEDIUM).toString());
        return weights;
    }
}
