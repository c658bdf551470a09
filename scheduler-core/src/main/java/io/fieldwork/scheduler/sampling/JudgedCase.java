package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.ListedCase.Decision;
import java.util.List;

/**
 * A case of the long-list and whether it belongs there.
 *
 * <p>A doubt takes no case out of the draw: whoever is inspected writes it, and whoever inspects decides about it (SQS guidance
 * 10.4, SAMP-009).
 *
 * <p>Stratum and tier are worked out for every case, also for those that are not drawn: proportions count the whole
 * list.
 *
 * @param doubts why HMI Probation may want to leave it out, each with its rule; without weight until it decides
 * @param reasons why it is excluded or left out, the doubts, and what else to look at before choosing (SAMP-010)
 * @param stratum the stratum that it belongs to
 * @param group the type or domain of that stratum
 * @param tier 0 for what is used first; larger numbers only where those before are too few (SAMP-007, SAMP-018)
 */
public record JudgedCase(
        ListedCase listed,
        CaseStanding standing,
        List<String> doubts,
        List<String> reasons,
        String stratum,
        String group,
        int tier) {

    /** Whether a case may be in the sample. */
    public enum CaseStanding {
        ELIGIBLE,
        /** HMI Probation decided so: it counts in the proportions, and a reserve has the place that it draws (SAMP-009). */
        LEFT_OUT,
        /** Does not belong on the list (SAMP-005 to SAMP-008, SAMP-041). */
        EXCLUDED
    }

    public JudgedCase {
        doubts = List.copyOf(doubts);
        reasons = List.copyOf(reasons);
    }

    public boolean isEligible() {
        return standing == CaseStanding.ELIGIBLE;
    }

    public boolean isLeftOut() {
        return standing == CaseStanding.LEFT_OUT;
    }

    /** True for what takes part in the draw and counts in the proportions: all but what does not belong on the list. */
    public boolean isOnTheList() {
        return standing != CaseStanding.EXCLUDED;
    }

    /** True where HMI Probation has a doubt to decide about, and has not. */
    public boolean isInDoubt() {
        return isEligible() && !doubts.isEmpty() && listed.decision() == Decision.NONE;
    }
}
