package io.fieldwork.scheduler.solver.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.solver.search.SearchPortfolio.FoundSchedule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a portfolio has searched enough: at the bound, or when enough searches agree on the best score. It keeps what each
 * search found, in the order of the starts and not of the clock, so that the answer is the same on any machine.
 *
 * <p>Agreement is weighed ({@link SearchStart#weight}): a search from nothing that ends at the same score says more than one
 * that began with the best. A better score begins the count anew; a search that found less adds nothing.
 */
final class StoppingRule {

    private final List<SearchStart> starts;
    private final HardMediumSoftScore bound;
    private final int agreement;
    private final List<@Nullable FoundSchedule> found;

    StoppingRule(List<SearchStart> starts, HardMediumSoftScore bound, int agreement) {
        this.starts = starts;
        this.bound = bound;
        this.agreement = agreement;
        this.found = new ArrayList<>(Collections.nCopies(starts.size(), null));
    }

    void add(int number, FoundSchedule one) {
        found.set(number, one);
    }

    /** True where all searches before this one are done. */
    boolean areDoneBefore(int number) {
        return !found.subList(0, number).contains(null);
    }

    /** The best of the searches before this one, the earliest of equals; null where none has found anything. */
    @Nullable FoundSchedule bestBefore(int number) {
        FoundSchedule best = null;
        for (FoundSchedule one : found.subList(0, number)) {
            if (one != null && (best == null || one.score().compareTo(best.score()) > 0)) {
                best = one;
            }
        }
        return best;
    }

    /**
     * The first search, in their order, after which no other is needed. Where a meeting has no place, agreement says nothing:
     * which meeting it is has to change before anything gets better, so all moves are used.
     */
    int lastNeeded() {
        HardMediumSoftScore best = null;
        int agreeing = 0;
        for (int number = 0; number < starts.size(); number++) {
            FoundSchedule one = found.get(number);
            if (one == null) {
                return Integer.MAX_VALUE;
            }
            int compared = best == null ? 1 : one.score().compareTo(best);
            if (compared > 0) {
                best = one.score();
                agreeing = 0;
            }
            // A search that continues has the best to begin with: what it does not better, it confirms.
            SearchStart start = starts.get(number);
            agreeing += compared >= 0 || start.continues() ? start.weight() : 0;
            boolean isShort = start.withMeetings() && best != null && best.mediumScore() < 0;
            if (one.score().compareTo(bound) >= 0 || (agreeing >= agreement && !isShort)) {
                return number;
            }
        }
        return Integer.MAX_VALUE;
    }
}
