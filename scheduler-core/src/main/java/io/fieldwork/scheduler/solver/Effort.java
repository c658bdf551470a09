package io.fieldwork.scheduler.solver;

/** How many moves the search may try: the result depends on it, never on the speed of the machine. */
public enum Effort {
    QUICK(2),
    NORMAL(6),
    THOROUGH(60);

    private static final long BASE = 12_000;
    private static final long MOVES_PER_CHOICE = 14;

    /** Above so many choices one search takes long; there are fewer, and each tries fewer moves a choice. */
    private static final long LARGE = 100_000;

    private static final long LARGE_MOVES = 1_500_000;

    private final int starts;

    Effort(int starts) {
        this.starts = starts;
    }

    /** How many searches are begun, for so many choices (pairs of entity and value). */
    int starts(long choices) {
        return choices > LARGE ? Math.max(1, starts / 3) : starts;
    }

    /** Moves of each search. */
    long movesEach(long choices) {
        return choices + Math.min(LARGE_MOVES, BASE + MOVES_PER_CHOICE * choices);
    }
}
