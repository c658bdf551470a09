package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import io.fieldwork.scheduler.explain.ledger.ScoreWords;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands against a case in a slot. Restricted: it speaks of children's data (FIELD-036).
 *
 * @param place the slot in words
 * @param present id of the slot that the case has now, or null
 * @param against the rules that would be broken more often, or the fixed places left, with everything else where it is
 * @param difference what it would cost, with everything else where it is; a case that is in the slot stays there
 * @param chain the moves of the cheapest chain of swaps that breaks no further hard rule, the wished one first; empty where
 *     there is none
 * @param chainDifference what the chain would cost; null where there is none
 * @param longest how many cases the chains that were looked at move at most
 */
public record WhyNot(
        String reference,
        String slot,
        String place,
        @Nullable String present,
        List<Objection> against,
        ScoreDifference difference,
        List<ChainStep> chain,
        @Nullable ScoreDifference chainDifference,
        int longest) {

    /**
     * One rule that stands against it.
     *
     * @param constraint the rule's id, or {@link ScheduleFinding#PINNED}
     * @param matches how many matches more there would be
     * @param words by how much, in words
     * @param sentences what exactly would be broken
     */
    public record Objection(String constraint, boolean hard, int matches, String words, List<String> sentences) {

        public Objection {
            sentences = List.copyOf(sentences);
        }
    }

    /** One case that moves; from null where it had no slot. */
    public record ChainStep(String reference, @Nullable String from, String to, String place) {

        /** {@code C01 from LI-1 to LI-3 (Mon 15 Sep 2014 15:00-17:00)}. */
        public String words() {
            return reference + (from == null ? "" : " from " + from) + " to " + to + " (" + place + ")";
        }
    }

    public WhyNot {
        against = List.copyOf(against);
        chain = List.copyOf(chain);
    }

    /** True where the case is in the slot already. */
    public boolean isThere() {
        return slot.equals(present);
    }

    /** True where it could be moved there as things stand: no hard rule is against it. */
    public boolean isPossibleAsItStands() {
        return against.stream().noneMatch(Objection::hard);
    }

    /** One sentence that answers. */
    public String answer() {
        if (isThere()) {
            return reference + " is in " + slot + ".";
        }
        if (isPossibleAsItStands()) {
            return "No hard rule stands against it: it could be moved there as things stand, "
                    + ScoreWords.of(difference.score()) + ".";
        }
        if (chainDifference == null) {
            return "No chain of swaps of up to " + longest + " cases makes it possible.";
        }
        return "Possible with " + chain.size() + (chain.size() == 1 ? " move" : " moves") + " together: "
                + ScoreWords.of(chainDifference.score()) + ".";
    }

    /** The moves of the chain, then what it changes by constraint; empty where there is none. */
    public List<String> chainWords() {
        if (chainDifference == null) {
            return List.of();
        }
        return Stream.concat(chain.stream().map(ChainStep::words), chainDifference.words().stream())
                .toList();
    }
}
