package io.fieldwork.scheduler.solver.search;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One search of the portfolio: how it differs from the others. What serves one inspection fails another, and a short
 * search that is begun anew reaches the best more often than one long search.
 *
 * <p>The first two begin with nothing. After them three of four go on from the best so far, either with a part of it taken
 * out ({@link RuinRecreate}) or with its inspectors exchanged ({@link RoleExchanges}).
 *
 * @param lateAcceptanceSize how many steps back a worse schedule is compared with
 * @param changes share of the library's own changes of one case or meeting, against 1 of exchanges
 * @param rotations share of rotations, against 1 of exchanges
 * @param withMeetings true where meetings are searched, which looks finished sooner than it is
 * @param continues true where the search begins with the best schedule so far, a part of it taken out
 * @param exchange the exchange of inspectors to begin with ({@link RoleExchanges}), from 0; {@link #NO_EXCHANGE} for none
 */
record SearchStart(
        int lateAcceptanceSize,
        double changes,
        double rotations,
        boolean withMeetings,
        boolean continues,
        int exchange) {

    /** Begins with no exchange of inspectors. */
    static final int NO_EXCHANGE = -1;

    /** The first searches have nothing to continue. */
    private static final int FIRST = 2;

    /** Later every so manieth search begins with nothing, lest all stay beside a good schedule that is not the best. */
    private static final int CYCLE = 4;

    private static SearchStart forCases(int lateAcceptanceSize, double changes, double rotations) {
        return new SearchStart(lateAcceptanceSize, changes, rotations, false, false, NO_EXCHANGE);
    }

    private static SearchStart withMeetings(int lateAcceptanceSize, double changes, double rotations) {
        return new SearchStart(lateAcceptanceSize, changes, rotations, true, false, NO_EXCHANGE);
    }

    /** For cases alone: swaps serve tight weeks, changes those with slots to spare. */
    private static final List<SearchStart> FOR_CASES = List.of(
            forCases(30, 0.2, 1),
            forCases(20, 1, 0.3),
            forCases(30, 0.2, 2),
            forCases(50, 0.2, 0.5),
            forCases(10, 0.5, 1),
            forCases(20, 0.2, 2));

    /** With meetings: there are always times to spare, so changes come first. */
    private static final List<SearchStart> WITH_MEETINGS = List.of(
            withMeetings(50, 0.1, 1), withMeetings(200, 0.1, 1), withMeetings(30, 0.1, 1), withMeetings(100, 0.1, 1));

    /**
     * The starts in the order in which they are run, as many as asked for.
     *
     * @param exchanges true where every other one of the later starts begins with an exchange of inspectors
     */
    static List<SearchStart> portfolio(boolean withMeetings, int count, boolean exchanges) {
        List<SearchStart> known = withMeetings ? WITH_MEETINGS : FOR_CASES;
        return IntStream.range(0, count)
                .mapToObj(index -> known.get(index % known.size()).as(index, exchanges))
                .toList();
    }

    /** Of the moves of one search: what continues has less to do. */
    long moves(long each) {
        return continues ? each / 2 : each;
    }

    /**
     * How much it says that this one found nothing better, in quarters of a whole search. Weeks of meetings look finished
     * sooner than they are, so there it says half as much.
     */
    int weight() {
        int whole = exchange == NO_EXCHANGE ? 4 : 0;
        return (continues ? whole / 2 : whole) / (withMeetings ? 2 : 1);
    }

    private SearchStart as(int index, boolean exchanges) {
        boolean isExchange = exchanges && index >= FIRST && index % 2 == 0;
        boolean goesOn = isExchange || (index >= FIRST && index % CYCLE > 0);
        int number = isExchange ? (index - FIRST) / 2 : NO_EXCHANGE;
        return new SearchStart(lateAcceptanceSize, changes, rotations, withMeetings, goesOn, number);
    }
}
