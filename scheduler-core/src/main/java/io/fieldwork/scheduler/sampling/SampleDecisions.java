package io.fieldwork.scheduler.sampling;

import io.fieldwork.scheduler.sampling.SampleChange.ChangeCause;
import io.fieldwork.scheduler.sampling.SampleChange.FilledPlace;
import io.fieldwork.scheduler.sampling.SampleDraw.Drawn;
import io.fieldwork.scheduler.sampling.SampleDraw.Reserve;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Carries out what HMI Probation decided to leave out (SQS guidance 10.4, SAMP-009, SAMP-045): the place that such a case drew
 * goes to its next reserve, under the same reference, and all else stays as it was drawn.
 *
 * <p>So whoever types a decision into the list, and draws again with the same seed, changes that case and no other; and nobody
 * can shape the rest of a sample by it.
 *
 * <p>The next reserve is the first of the stratum and team, in the order that was drawn with the sample, that keeps the cap;
 * where case managers are covered, one that keeps that coverage comes before one that does not. Where the stratum has none
 * left, the place goes to a neighbour, as a shortage does (SAMP-033, SAMP-034, DIS-045). The stratum comes before a cap that was
 * worked out, and a cap that was set before the stratum (SAMP-014). Where no high case would be left in the sample, a high one
 * comes first, for that is a must (SAMP-012, SAMP-022).
 */
final class SampleDecisions {

    private final SampleDraw before;
    private final Predicate<JudgedCase> isHigh;
    private final boolean covers;

    private SampleDecisions(SampleDraw before, Predicate<JudgedCase> isHigh, boolean covers) {
        this.before = before;
        this.isHigh = isHigh;
        this.covers = covers;
    }

    /**
     * The draw without the cases that were left out.
     *
     * @param isHigh of which cases one is always there
     * @param covers whether the sample is to have a case of as many case managers as it can
     */
    static SampleDraw carriedOut(SampleDraw draw, Predicate<JudgedCase> isHigh, boolean covers) {
        return new SampleDecisions(draw, isHigh, covers).carriedOut();
    }

    private SampleDraw carriedOut() {
        List<Reserve> reserves = before.reserves().stream()
                .filter(reserve -> before.cases().get(reserve.index()).isEligible())
                .toList();
        SampleDraw now = before.with(before.sample(), reserves);
        for (Drawn leaving : before.sample()) {
            if (before.cases().get(leaving.index()).isLeftOut()) {
                now = filled(now, leaving);
            }
        }
        return now;
    }

    private SampleDraw filled(SampleDraw draw, Drawn leaving) {
        List<Drawn> others =
                draw.sample().stream().filter(drawn -> !drawn.equals(leaving)).toList();
        Optional<Reserve> next = draw.reserves().stream().min(order(draw, leaving, others));
        if (next.isEmpty()) {
            return draw.with(others, draw.reserves())
                    .changed(new SampleChange(
                            ChangeCause.LEFT_OUT, leaving.reference(), leaving.index(), null, "no reserve is left"));
        }
        Reserve reserve = next.get();
        Drawn coming = new Drawn(leaving.reference(), reserve.index(), false);
        return SampleReplacements.exchanged(draw, leaving, coming)
                .changed(new SampleChange(
                        ChangeCause.LEFT_OUT,
                        leaving.reference(),
                        leaving.index(),
                        new FilledPlace(coming.reference(), reserve.index(), reserve.number()),
                        "the next reserve has its place"));
    }

    /** The next reserve is the least; the order of those that are equal is the one that was drawn. */
    private Comparator<Reserve> order(SampleDraw draw, Drawn leaving, List<Drawn> others) {
        boolean lacksHigh = covers && others.stream().noneMatch(drawn -> isHigh(drawn.index()));
        Set<String> covered = new HashSet<>(List.of(""));
        others.forEach(drawn -> covered.add(ManagerNames.key(draw.listed(drawn))));
        boolean isCapSet = draw.request().mostPerManager() != null;
        return Comparator.<Reserve, Boolean>comparing(reserve -> lacksHigh && !isHigh(reserve.index()))
                .thenComparing(reserve -> isCapSet && exceedsCap(draw, others, reserve))
                .thenComparing(reserve -> distance(leaving.index(), reserve))
                .thenComparing(reserve -> exceedsCap(draw, others, reserve))
                .thenComparing(Reserve::tier)
                .thenComparing(reserve -> covers
                        && !covered.contains(manager(leaving.index()))
                        && covered.contains(manager(reserve.index())));
    }

    private boolean isHigh(int index) {
        return isHigh.test(before.cases().get(index));
    }

    private String manager(int index) {
        return ManagerNames.key(before.cases().get(index).listed());
    }

    private boolean exceedsCap(SampleDraw draw, List<Drawn> others, Reserve reserve) {
        String manager = manager(reserve.index());
        long load = others.stream()
                .filter(drawn -> manager(drawn.index()).equals(manager))
                .count();
        return !manager.isEmpty() && load >= draw.mostPerManager();
    }

    /** 0 within the stratum and team, 1 within the stratum, 2 within the type or domain, 3 elsewhere. */
    private int distance(int leaving, Reserve reserve) {
        JudgedCase out = before.cases().get(leaving);
        JudgedCase in = before.cases().get(reserve.index());
        if (!in.group().equals(out.group())) {
            return 3;
        }
        if (!in.stratum().equals(out.stratum())) {
            return 2;
        }
        return reserve.team().isEmpty() || reserve.team().equals(out.listed().team()) ? 0 : 1;
    }
}
