package io.fieldwork.scheduler.explain.summary;

import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.solver.bound.OptimalityClaim;
import java.util.Optional;

/** What is proved of the file reads of a schedule, by the search, a proof or the matching: whichever knows most. */
public final class ProvedFileReads {

    private ProvedFileReads() {}

    /**
     * The claim that may stand beside the number of file reads; empty where none knows anything, or where a proof did not fit
     * the schedule, or where more are called the fewest than the schedule has.
     */
    public static Optional<OptimalityClaim.FewestFileReads> of(ProvedResult proved, ScheduleSummary summary) {
        if (proved.mismatch() != null) {
            return Optional.empty();
        }
        Integer matched = summary.fewestFileReads();
        int fewest = proved.claims().stream()
                .filter(OptimalityClaim.FewestFileReads.class::isInstance)
                .map(OptimalityClaim.FewestFileReads.class::cast)
                .mapToInt(OptimalityClaim.FewestFileReads::fewest)
                .reduce(matched == null ? -1 : matched, Math::max);
        return fewest < 0 || fewest > summary.fileReads()
                ? Optional.empty()
                : Optional.of(new OptimalityClaim.FewestFileReads(fewest, summary.fileReads(), summary.unplaced()));
    }
}
