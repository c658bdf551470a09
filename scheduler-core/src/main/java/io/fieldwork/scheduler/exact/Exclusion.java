package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.model.TravelTimes;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that a person, an inspector or a room can take part in only one after another, with a gap between them.
 *
 * <p>Forbidden, it is one at-most-one for each moment, and one more for each pair of periods that are apart in time but
 * too far apart on the road. Counted, it is one boolean for each pair of things.
 */
final class Exclusion {

    private final CpModel model;
    private final Tally tally;
    private final ScheduleRule rule;
    private final int gap;
    private final @Nullable TravelTimes travel;

    private Exclusion(ModelParts parts, ScheduleRule rule, int gap, @Nullable TravelTimes travel) {
        this.model = parts.model();
        this.tally = parts.tally();
        this.rule = rule;
        this.gap = gap;
        this.travel = travel;
    }

    /** For what is at a site: the gap is the road where that is longer (SLOT-049, SLOT-051). */
    static Exclusion withTravel(ModelParts parts, ScheduleRule rule) {
        return new Exclusion(
                parts, rule, RuleLimits.GAP, parts.inspection().getWeek().travel());
    }

    /** For what may touch. */
    static Exclusion withoutGap(ModelParts parts, ScheduleRule rule) {
        return new Exclusion(parts, rule, 0, null);
    }

    /** Adds the pairs of things that come too close to each other. Each thing takes one of its spots at most. */
    void add(List<List<Spot>> things) {
        if (!tally.isCounted(rule)) {
            return;
        }
        List<Spot> spots = things.stream().flatMap(List::stream).toList();
        if (tally.isForbidden(rule) && spots.stream().allMatch(this::isLasting)) {
            oneAtATime(spots);
            onTheRoad(spots);
            return;
        }
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                countPair(things.get(i), things.get(j));
            }
        }
    }

    /** False for the interview of a slot that is too short for one: it covers no moment, and is compared pair by pair. */
    private boolean isLasting(Spot spot) {
        return spot.span().from() < spot.span().to() + gap;
    }

    /** All spots that cover one moment, gap included: at most one of them is taken. */
    private void oneAtATime(List<Spot> spots) {
        List<Integer> starts = spots.stream()
                .map(spot -> spot.span().from())
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < starts.size(); i++) {
            int moment = starts.get(i);
            List<Spot> here = spots.stream()
                    .filter(spot ->
                            spot.span().from() <= moment && moment < spot.span().to() + gap)
                    .toList();
            int next = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            boolean isWithinNext =
                    here.stream().allMatch(spot -> next < spot.span().to() + gap);
            if (here.size() > 1 && !isWithinNext) {
                model.addAtMostOne(here.stream().map(Spot::taken).toList());
            }
        }
    }

    private void onTheRoad(List<Spot> spots) {
        if (travel == null) {
            return;
        }
        Map<Place, List<Literal>> places = new LinkedHashMap<>();
        for (Spot spot : spots) {
            places.computeIfAbsent(new Place(spot.span(), spot.site()), key -> new ArrayList<>())
                    .add(spot.taken());
        }
        List<Place> all = new ArrayList<>(places.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Place a = all.get(i);
                Place b = all.get(j);
                if (!a.isClose(b, gap) && a.isClose(b, travel.gap(a.site(), b.site()))) {
                    List<Literal> either = new ArrayList<>(places.getOrDefault(a, List.of()));
                    either.addAll(places.getOrDefault(b, List.of()));
                    model.addAtMostOne(either);
                }
            }
        }
    }

    /** A boolean that holds where both are taken and too close; it costs, so it holds nowhere else. */
    private void countPair(List<Spot> first, List<Spot> second) {
        Literal clash = model.newBoolVar("");
        boolean isPossible = false;
        for (Spot one : first) {
            List<Literal> close = second.stream()
                    .filter(other -> isClose(one, other))
                    .map(Spot::taken)
                    .toList();
            if (!close.isEmpty()) {
                LinearExprBuilder both = LinearExpr.newBuilder();
                both.add(one.taken());
                both.add(ValueCount.sum(close));
                both.addTerm(clash, -1);
                model.addLessOrEqual(both.build(), 1);
                isPossible = true;
            }
        }
        if (isPossible) {
            tally.add(rule, 1, clash);
        }
    }

    private boolean isClose(Spot one, Spot other) {
        int needed = travel == null ? gap : travel.gap(one.site(), other.site());
        return new Place(one.span(), one.site()).isClose(new Place(other.span(), other.site()), needed);
    }

    private record Place(Span span, @Nullable String site) {

        boolean isClose(Place other, int needed) {
            return Span.isClose(span.from(), span.to(), other.span.from(), other.span.to(), needed);
        }
    }
}
