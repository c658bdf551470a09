package io.fieldwork.scheduler.solver.bound;

import io.fieldwork.scheduler.rule.Level;
import org.jspecify.annotations.Nullable;

/**
 * What is said to be proved of how good a schedule is, as a value: every sentence of that kind is printed from one, so that
 * each can be held against every schedule there is. "Any schedule" keeps what is pinned.
 *
 * <pre>{@code
 * for (OptimalityClaim claim : proved.claims()) {
 *     out.println(claim.sentence());
 * }
 * }</pre>
 */
public sealed interface OptimalityClaim {

    /** The claim in plain words; nothing in it speaks of a child. */
    String sentence();

    /** No schedule has a better score. */
    record NoneBetter() implements OptimalityClaim {

        @Override
        public String sentence() {
            return "It is proved that no schedule is better.";
        }

        /** What follows the time that solving took. */
        public String ending() {
            return "; no better schedule is possible.";
        }
    }

    /**
     * No schedule that breaks the hard rules no more and leaves out no more cases has fewer file reads.
     *
     * @param fewest as many as any such schedule has
     * @param reached as many as this schedule has
     * @param leftOut cases that this schedule leaves out
     */
    record FewestFileReads(int fewest, int reached, int leftOut) implements OptimalityClaim {

        public FewestFileReads {
            if (fewest > reached) {
                throw new IllegalArgumentException("Fewer file reads (" + reached + ") than the fewest (" + fewest
                        + ") were reached.\nMaybe they belong to different schedules.");
            }
        }

        @Override
        public String sentence() {
            return leftOut == 0
                    ? "No schedule can have fewer file reads."
                    : "No schedule that leaves out as few cases can have fewer file reads.";
        }

        /** The same in brackets, beside the number that was reached. */
        public String inBrackets() {
            String which =
                    leftOut == 0 ? "no schedule has fewer" : "no schedule that leaves out as few cases has fewer";
            return " (proved: " + which + (fewest == reached ? ")" : " than " + fewest + ")");
        }
    }

    /**
     * No schedule with the same hard and medium points has a soft score that is better by more than this.
     *
     * @param points more than 0
     */
    record SoftPointsMissing(int points) implements OptimalityClaim {

        @Override
        public String sentence() {
            return "At most " + points + " soft " + (points == 1 ? "point" : "points") + " from the best possible.";
        }
    }

    /**
     * How good any schedule can be at a level that is as good at the levels above.
     *
     * @param lost points that this schedule loses
     * @param least no such schedule loses fewer; null where that is not known
     * @param proved no schedule is better at the levels above, and none that is as good there loses fewer here
     */
    record AtLevel(Level level, long lost, @Nullable Long least, boolean proved) implements OptimalityClaim {

        public AtLevel {
            boolean isPassed = least != null && least > lost;
            if (isPassed || (proved && (least == null || least != lost))) {
                throw new IllegalArgumentException("The points lost (" + lost + ") do not fit the least (" + least
                        + ").\nMaybe they belong to different schedules.");
            }
        }

        /** For example: {@code Preferences (soft): 39 points lost; at least 37 are lost in any schedule; gap 2.} */
        @Override
        public String sentence() {
            String text = name() + ": " + lost + (lost == 1 ? " point" : " points") + " lost";
            if (least == null) {
                return text + "; how few are possible was not looked at for lack of time.";
            }
            if (least < lost) {
                return text + "; at least " + least + " are lost in any schedule; gap " + (lost - least) + ".";
            }
            return text
                    + (proved
                            ? ", proved the fewest possible."
                            : ", the fewest possible unless a level above can be bettered.");
        }

        private String name() {
            return switch (level) {
                case HARD -> "Hard rules";
                case MEDIUM -> "Not placed or not held in person (medium)";
                case SOFT -> "Preferences (soft)";
            };
        }
    }
}
