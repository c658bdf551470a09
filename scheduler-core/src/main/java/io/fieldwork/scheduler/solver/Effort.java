package io.fieldwork.scheduler.solver;

/** How many moves the search may try: the result depends on it, never on the speed of the machine. */
public enum Effort {
    QUICK(1),
    NORMAL(4),
    THOROUGH(40);

    private static final int BASE = 8_000;

    private final int factor;

    Effort(int factor) {
        this.factor = factor;
    }

    /** Moves to try at most, growing with the number of choices (entities times values). */
    long moves(long choices) {
        return factor * (BASE + 7 * choices);
    }
}
