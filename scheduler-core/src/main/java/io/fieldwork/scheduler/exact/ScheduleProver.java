package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.time.Duration;

/**
 * Proves how good a solved schedule is, and takes over a better one where the proof finds it.
 *
 * <pre>{@code
 * SolveResult result = ScheduleSolver.solve(new SolveRequest(expanded, settings), listener);
 * ProvedResult proved = ScheduleProver.prove(expanded, result, Duration.ofSeconds(10));
 * proved.sentences().forEach(out::println);
 * }</pre>
 */
public final class ScheduleProver {

    private ScheduleProver() {}

    /**
     * Proves within the limit. Where the exact companion cannot be used here, the result stays as it is and the sentences
     * say why.
     *
     * @param result a schedule of the inspection
     */
    public static ProvedResult prove(InspectionInput expanded, SolveResult result, Duration limit) {
        return prove(expanded, result, ProofLimits.of(limit), ExactCompanion.find());
    }

    /**
     * Proves with a companion. What it gives is compared with the schedule that is handed out, scored as every schedule is:
     * where the two do not fit each other, the proof is not used, and nothing is called proved.
     */
    public static ProvedResult prove(
            InspectionInput expanded, SolveResult result, ProofLimits limits, CompanionAvailability exact) {
        if (exact.companion() == null) {
            return ProvedResult.withoutCompanion(result, exact.sentence());
        }
        try {
            Proof proof = exact.companion()
                    .prove(
                            InspectionBuilder.build(expanded, null),
                            WeightTable.of(expanded.weights()),
                            result.schedule(),
                            limits);
            return new ProofVerification(expanded, result, proof).result();
        } catch (ProofVerification.MismatchException e) {
            return ProvedResult.notUsed(result, e.getMessage());
        } catch (RuntimeException e) {
            // Whatever ends a proof, the schedule is there.
            return ProvedResult.notUsed(
                    result, "the proof ended with " + e.getClass().getName());
        }
    }
}
