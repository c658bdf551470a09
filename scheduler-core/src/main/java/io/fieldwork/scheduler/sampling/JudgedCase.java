package io.fieldwork.scheduler.sampling;

import java.util.List;

/**
 * A case of the long-list and whether it may be drawn.
 *
 * <p>Stratum and tier are worked out for every case, also for those that are not drawn: proportions count the whole
 * list.
 *
 * @param reasons why it is excluded or flagged, each with its rule; what else to look at before choosing (SAMP-010)
 * @param stratum the stratum that it belongs to
 * @param group the type or domain of that stratum
 * @param tier 0 for what is used first; larger numbers only where those before are too few (SAMP-007, SAMP-018)
 */
public record JudgedCase(
        ListedCase listed, CaseStanding standing, List<String> reasons, String stratum, String group, int tier) {

    /** Whether a case may be drawn. */
    public enum CaseStanding {
        ELIGIBLE,
        /** Stays on the list and counts in its proportions, but is not drawn (SAMP-009, SAMP-042, SAMP-045). */
        FLAGGED,
        /** Does not belong on the list (SAMP-005 to SAMP-008, SAMP-041). */
        EXCLUDED
    }

    public JudgedCase {
        reasons = List.copyOf(reasons);
    }

    public boolean isEligible() {
        return standing == CaseStanding.ELIGIBLE;
    }

    /** True for what the long-list is taken to hold: all but what does not belong there. */
    public boolean isOnTheList() {
        return standing != CaseStanding.EXCLUDED;
    }
}
