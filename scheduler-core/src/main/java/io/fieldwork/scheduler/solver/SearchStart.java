package io.fieldwork.scheduler.solver;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One search of the portfolio: how it differs from the others. What serves one inspection fails another, and a short
 * search that is begun anew reaches the best more often than one long search.
 *
 * @param lateAcceptanceSize how many steps back a worse schedule is compared with
 * @param changes share of the library's own changes of one case or meeting, against 1 of exchanges
 * @param rotations share of rotations, against 1 of exchanges
 * @param continues true where the search begins with the best schedule so far, a part of it taken out
 */
record SearchStart(int lateAcceptanceSize, double changes, double rotations, boolean continues) {

    /** The first searches have nothing to continue. */
    private static final int FIRST = 2;

    /** Later every so manieth search begins with nothing, lest all stay beside a good schedule that is not the best. */
    private static final int CYCLE = 4;

    SearchStart(int lateAcceptanceSize, double changes, double rotations) {
        this(lateAcceptanceSize, changes, rotations, false);
    }

    /** For cases alone: swaps serve tight weeks, changes those with slots to spare. */
    private static final List<SearchStart> FOR_CASES = List.of(
            new SearchStart(30, 0.2, 1),
            new SearchStart(20, 1, 0.3),
            new SearchStart(30, 0.2, 2),
            new SearchStart(50, 0.2, 0.5),
            new SearchStart(10, 0.5, 1),
            new SearchStart(20, 0.2, 2));

    /** With meetings: there are always times to spare, so changes come first. */
    private static final List<SearchStart> WITH_MEETINGS = List.of(
            new SearchStart(50, 0.1, 1),
            new SearchStart(200, 0.1, 1),
            new SearchStart(30, 0.1, 1),
            new SearchStart(100, 0.1, 1));

    /** The starts in the order in which they are run, as many as asked for. */
    static List<SearchStart> portfolio(boolean withMeetings, int count) {
        List<SearchStart> known = withMeetings ? WITH_MEETINGS : FOR_CASES;
        return IntStream.range(0, count)
                .mapToObj(index -> known.get(index % known.size()).continuing(index >= FIRST && index % CYCLE > 0))
                .toList();
    }

    /** Of the moves of one search: what continues has less to do. */
    long moves(long each) {
        return continues ? each / 2 : each;
    }

    /** How much it says, in halves of a search, that this one found nothing better. */
    int weight() {
        return continues ? 1 : 2;
    }

    private SearchStart continuing(boolean now) {
        return new SearchStart(lateAcceptanceSize, changes, rotations, now);
    }
}
