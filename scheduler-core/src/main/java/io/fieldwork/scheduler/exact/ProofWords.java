package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.rule.Level;

/** What is proved of a level, for readers who know nothing of scores. */
final class ProofWords {

    private ProofWords() {}

    /** For example: {@code Preferences (soft): 39 points lost; at least 37 in any schedule; gap 2.} */
    static String of(LevelProof proof) {
        String name = name(proof.level());
        if (proof.best() == null) {
            return name + ": no schedule was found within the limit.";
        }
        String lost = name + ": " + points(-proof.best()) + " lost";
        if (proof.bound() == null) {
            return lost + "; how few are possible was not looked at for lack of time.";
        }
        long gap = proof.bound() - proof.best();
        if (gap > 0) {
            return lost + "; at least " + -proof.bound() + " are lost in any schedule; gap " + gap + ".";
        }
        return lost
                + (proof.proved()
                        ? ", proved the fewest possible."
                        : ", the fewest possible unless a level above can be bettered.");
    }

    private static String points(long points) {
        return points + (points == 1 ? " point" : " points");
    }

    private static String name(Level level) {
        return switch (level) {
            case HARD -> "Hard rules";
            case MEDIUM -> "Not placed or not held in person (medium)";
            case SOFT -> "Preferences (soft)";
        };
    }
}
