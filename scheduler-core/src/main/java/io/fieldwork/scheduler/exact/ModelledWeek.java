package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A week with its models, which are built once: one that forbids what hard rules count, and where that leaves no schedule one
 * that counts it. What was proved of many schedules is remembered, for it holds for fewer of them too.
 */
final class ModelledWeek implements ExactWeek {

    private final Inspection inspection;
    private final WeightTable weights;
    private final List<KnownLoss> known = new ArrayList<>();
    private @Nullable ExactModel strict;
    private @Nullable ExactModel counting;

    /** No schedule that breaks at most so many promises and loses just as much before loses less at a goal. */
    private record KnownLoss(int mostPromises, List<Long> before, ProofGoal goal, long loss) {}

    ModelledWeek(Inspection inspection, WeightTable weights) {
        this.inspection = inspection;
        this.weights = weights;
    }

    @Override
    public Proof prove(@Nullable KnownSchedule hint, ProofLimits limits, ProofScope scope) {
        return new LexicographicProof(this, hint, limits, scope).run();
    }

    /** The model with no more than its rules. */
    ExactModel model(boolean isStrict) {
        ExactModel model = isStrict ? strict : counting;
        if (model == null) {
            model = ExactModel.build(inspection, weights, isStrict);
            if (isStrict) {
                strict = model;
            } else {
                counting = model;
            }
        }
        model.forgetLimits();
        return model;
    }

    /** Remembers what was proved of a level, where all before it are levels too. */
    void remember(int mostPromises, List<Long> before, ProofGoal goal, long loss) {
        known.add(new KnownLoss(mostPromises, before, goal, loss));
    }

    /** The least loss that is known from other questions; 0 where nothing is. */
    long leastLoss(int mostPromises, List<Long> before, ProofGoal goal) {
        return known.stream()
                .filter(one -> one.goal() == goal
                        && one.mostPromises() >= mostPromises
                        && one.before().equals(before))
                .mapToLong(KnownLoss::loss)
                .max()
                .orElse(0);
    }
}
