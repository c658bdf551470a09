package io.fieldwork.scheduler.solver;

/**
 * How many moves the search may try: the result depends on it, never on the speed of the machine.
 *
 * <p>Searches are begun anew until so many of them agree on the best score, or the moves are used up. The moves of one search
 * grow with the number of choices (pairs of an entity and a value), so that a large week has as much time for each choice as
 * a small one; the moves of all together say how many searches there are.
 */
public enum Effort {
    QUICK(100_000, 8),
    NORMAL(700_000, 12),
    THOROUGH(10_000_000, 48);

    private static final long BASE = 4_000;
    private static final long MOVES_PER_CHOICE = 16;

    /** One search never tries more: so many choices are beyond it anyway. */
    private static final long MOST_MOVES = 1_000_000;

    private static final int MOST_STARTS = 64;

    /** One that begins with what was published, and one that begins with nothing. */
    private static final int STARTS_AGAIN = 2;

    /** Within so many moves nearly every search that begins with what was published has found what it ever finds. */
    private static final long MOVES_AGAIN = 6_000;

    /** Three of four searches take half the moves: eight are as long as five. */
    private static final int SEARCHES_PER_WHOLE = 8;

    private static final int WHOLE_PER_SEARCHES = 5;

    private final long moves;
    private final int agreement;

    Effort(long moves, int agreement) {
        this.moves = moves;
        this.agreement = agreement;
    }

    /** How many searches are begun at most, for so many choices (pairs of entity and value). */
    public int starts(long choices) {
        long most = moves / (movesEach(choices) - choices) * SEARCHES_PER_WHOLE / WHOLE_PER_SEARCHES;
        return (int) Math.max(2, Math.min(MOST_STARTS, most));
    }

    /** How many searches are begun for a week that was published: another search has already looked near it. */
    public int startsAgain(long choices) {
        return this == THOROUGH ? starts(choices) : STARTS_AGAIN;
    }

    /** Moves of each search of a week that was published, those of its construction included. */
    public long movesAgain(long choices) {
        return this == THOROUGH ? movesEach(choices) : choices + MOVES_AGAIN;
    }

    /** Moves of each search, those of its construction included. */
    public long movesEach(long choices) {
        return choices + Math.min(MOST_MOVES, BASE + MOVES_PER_CHOICE * choices);
    }

    /** How much the searches that found no better must weigh together before no more are begun. */
    public int agreement() {
        return agreement;
    }
}
