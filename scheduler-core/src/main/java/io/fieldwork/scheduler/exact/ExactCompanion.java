package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.WeightTable;
import org.jspecify.annotations.Nullable;

/**
 * Proves how good a schedule of an inspection can be, level by level, and finds better ones where there are any.
 *
 * <pre>{@code
 * CompanionAvailability exact = ExactCompanion.find();
 * if (exact.companion() != null) {
 *     Proof proof = exact.companion().prove(inspection, weights, schedule, ProofLimits.ofSeconds(5));
 * } else {
 *     print(exact.sentence());
 * }
 * }</pre>
 */
public interface ExactCompanion {

    /**
     * Searches for the best schedule, hard before medium before soft.
     *
     * @param inspection as built for solving, with the published schedule where promises are counted; its value ranges are
     *     pruned and its pins are set by this
     * @param hint a schedule of the inspection with its score, from which to start, or null
     */
    default Proof prove(Inspection inspection, WeightTable weights, @Nullable Schedule hint, ProofLimits limits) {
        return prove(inspection, weights, hint, limits, ProofScope.ALL);
    }

    /** Searches for the best of some schedules. */
    default Proof prove(
            Inspection inspection, WeightTable weights, @Nullable Schedule hint, ProofLimits limits, ProofScope scope) {
        return open(inspection, weights).prove(hint == null ? null : KnownSchedule.of(hint), limits, scope);
    }

    /**
     * The week, ready for several questions.
     *
     * @param inspection as for one proof; it belongs to the week from now on
     */
    ExactWeek open(Inspection inspection, WeightTable weights);

    /** The companion, or why there is none on this machine. It never throws. */
    static CompanionAvailability find() {
        return CompanionAvailability.find();
    }
}
