package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.model.Edition;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What solving reached. Nothing in it but the schedule speaks of a child.
 *
 * <p>Both jobs that solve give it, so that what is printed of them begins in the same way.
 *
 * @param proved the schedule, and what is proved of it
 * @param edition which version the files are, and whether it is issued
 * @param kept what was to stay as it was
 * @param stopped true where somebody ended the search
 */
public record SolvedWeek(
        ProvedResult proved, ScheduleSummary summary, Edition edition, KeptPart kept, boolean stopped) {

    /**
     * What was kept of a schedule that was given.
     *
     * @param placed how many cases and meetings it placed
     * @param broken one sentence for each hard rule that these break by themselves
     */
    public record KeptPart(int placed, List<String> broken) {

        public static final KeptPart NOTHING = new KeptPart(0, List.of());

        public KeptPart {
            broken = List.copyOf(broken);
        }
    }

    /** Why a proof that was made is not used, without names or references; null where that was not so. */
    public @Nullable String mismatch() {
        return proved.mismatch();
    }

    /** True where the search ran to its end, no hard rule is broken and every case and meeting has a place. */
    public boolean isSound() {
        return !stopped
                && kept.broken().isEmpty()
                && proved.result().schedule().feasible()
                && summary.unplaced() == 0
                && summary.meetingsUnplaced() == 0;
    }
}
