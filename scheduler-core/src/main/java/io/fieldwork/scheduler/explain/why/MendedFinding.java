package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScoreWords;
import org.jspecify.annotations.Nullable;

/**
 * A match of a rule, and what would mend it. Restricted, as the finding is (FIELD-036).
 *
 * @param swap the cheapest change of one case, or of two that swap, after which the match is gone and no hard rule is
 *     broken more often; null where there is none
 */
public record MendedFinding(
        ScheduleFinding finding, @Nullable Swap swap) {

    /** A case and its other place. */
    public record Swap(String reference, AlternativePlace alternative) {

        /** {@code C01: swap with C07 in LI-3 (Mon 15 Sep 2014 15:00-17:00); better by 1 hard, worse by 3 soft.} */
        public String sentence() {
            return reference + ": " + alternative.action() + "; "
                    + ScoreWords.of(alternative.difference().score()) + ".";
        }
    }
}
