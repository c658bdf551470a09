package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.solver.KnownBounds;
import io.fieldwork.scheduler.solver.SolveResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule and what is proved of it.
 *
 * @param result the schedule; a better one than was given where the proof found one
 * @param proof null where none was asked for or none can be made here
 * @param bounds how good any schedule could be, from the proof and from what was known before it
 * @param bettered true where the proof found the schedule
 * @param sentences all of this in plain words; nothing in them speaks of a child
 */
public record ProvedResult(
        SolveResult result, @Nullable Proof proof, KnownBounds bounds, boolean bettered, List<String> sentences) {

    public ProvedResult {
        sentences = List.copyOf(sentences);
    }

    /** A result for which no proof was asked: what is known all the same. */
    public static ProvedResult withoutProof(SolveResult result) {
        return new ProvedResult(
                result,
                null,
                result.bounds(),
                false,
                result.bestPossible() ? List.of() : result.bounds().sentences(result.schedule()));
    }
}
