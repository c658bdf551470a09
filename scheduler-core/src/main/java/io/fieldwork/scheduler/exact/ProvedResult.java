package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.bound.OptimalityClaim;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A schedule and what is proved of it.
 *
 * @param result the schedule; a better one than was given where the proof found one
 * @param proof null where none was asked for, none can be made here or none is used
 * @param bounds how good any schedule could be, from the proof and from what was known before it
 * @param bettered true where the proof found the schedule
 * @param claims what is proved, each as a value
 * @param sentences all of this in plain words; nothing in them speaks of a child
 * @param mismatch why a proof that was made is not used, without names or references; null where that was not so. Nothing is
 *     called proved then, whoever knew it
 */
public record ProvedResult(
        SolveResult result,
        @Nullable Proof proof,
        KnownBounds bounds,
        boolean bettered,
        List<OptimalityClaim> claims,
        List<String> sentences,
        @Nullable String mismatch) {

    public ProvedResult {
        claims = List.copyOf(claims);
        sentences = List.copyOf(sentences);
    }

    /** A schedule of which something is known in words of another kind. */
    public ProvedResult(
            SolveResult result, @Nullable Proof proof, KnownBounds bounds, boolean bettered, List<String> sentences) {
        this(result, proof, bounds, bettered, known(result, bounds), sentences, null);
    }

    /** A result for which no proof was asked: what is known all the same. */
    public static ProvedResult withoutProof(SolveResult result) {
        List<OptimalityClaim> known = result.bounds().claims(result.schedule());
        List<OptimalityClaim> claims = known(result, result.bounds());
        // Where no better schedule is possible, that is said beside the time and says all of it.
        List<String> sentences = result.bestPossible() ? List.of() : words(known);
        return new ProvedResult(result, null, result.bounds(), false, claims, sentences, null);
    }

    /** A result for which no proof can be made here. */
    static ProvedResult withoutCompanion(SolveResult result, String why) {
        List<OptimalityClaim> known = result.bounds().claims(result.schedule());
        List<OptimalityClaim> claims = known(result, result.bounds());
        List<String> sentences = new ArrayList<>(List.of(why));
        sentences.addAll(words(known));
        return new ProvedResult(result, null, result.bounds(), false, claims, sentences, null);
    }

    /** A result whose proof does not fit it: nothing is called proved, what was known before the proof neither. */
    static ProvedResult notUsed(SolveResult result, String mismatch) {
        SolveResult unproved = new SolveResult(
                result.schedule(), result.seconds(), result.moves(), result.cutShort(), false, KnownBounds.NONE);
        return new ProvedResult(
                unproved,
                null,
                KnownBounds.NONE,
                false,
                List.of(),
                List.of(
                        "The proof was not used: what it says does not fit the schedule. Nothing is known of how good any"
                                + " schedule could be; the schedule is the one that the search found."),
                mismatch);
    }

    static List<String> words(List<OptimalityClaim> claims) {
        return claims.stream().map(OptimalityClaim::sentence).toList();
    }

    private static List<OptimalityClaim> known(SolveResult result, KnownBounds bounds) {
        List<OptimalityClaim> claims = new ArrayList<>();
        if (result.bestPossible()) {
            claims.add(new OptimalityClaim.NoneBetter());
        }
        claims.addAll(bounds.claims(result.schedule()));
        return claims;
    }
}
