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
 * Things that a person, an inspector or a room can take part in only one after another, with a gap between them: a no-overlap
 * (disjunctive) constraint over optional intervals.
 *
 * <p>Forbidden, it is one at-most-one for each moment, and one more for each pair of periods that are apart in time but
 * too far apart on the road. Counted, it is one boolean for each pair of things.
 */
final class NoOverlapConstraint {

    private final CpModel model;
    private final RuleExpressions expressions;
    private final ScheduleRule rule;
    private final int gap;
    private final @Nullable TravelTimes travel;

    private NoOverlapConstraint(ModelContext context, ScheduleRule rule, int gap, @Nullable TravelTimes travel) {
        this.model = context.model();
        this.expressions = context.expressions();
        this.rule = rule;
        this.gap = gap;
        this.travel = travel;
    }

    /** For what is at a site: the gap is the road where that is longer (SLOT-049, SLOT-051). */
    static NoOverlapConstraint withTravel(ModelContext context, ScheduleRule rule) {
        return new NoOverlapConstraint(
                context, rule, RuleLimits.GAP, context.inspection().getWeek().travel());
    }

    /** For what may touch: rooms, and lunch. */
    static NoOverlapConstraint withoutGap(ModelContext context, ScheduleRule rule) {
        return new NoOverlapConstraint(context, rule, 0, null);
    }

    /** Adds the pairs of things that come too close to each other. Each thing takes one of its intervals at most. */
    void add(List<List<OptionalInterval>> things) {
        if (!expressions.isCounted(rule)) {
            return;
        }
        List<OptionalInterval> intervals = things.stream().flatMap(List::stream).toList();
        if (expressions.isForbidden(rule) && intervals.stream().allMatch(this::isLasting)) {
            oneAtATime(intervals);
            onTheRoad(intervals);
            return;
        }
        for (int i = 0; i < things.size(); i++) {
            for (int j = i + 1; j < things.size(); j++) {
                countPair(things.get(i), things.get(j));
            }
        }
    }

    /** False for the interview of a slot that is too short for one: it covers no moment, and is compared pair by pair. */
    private boolean isLasting(OptionalInterval interval) {
        return interval.span().from() < interval.span().to() + gap;
    }

    /** All intervals that cover one moment, gap included: at most one of them is taken. */
    private void oneAtATime(List<OptionalInterval> intervals) {
        List<Integer> starts = intervals.stream()
                .map(interval -> interval.span().from())
                .distinct()
                .sorted()
                .toList();
        for (int i = 0; i < starts.size(); i++) {
            int moment = starts.get(i);
            List<OptionalInterval> here = intervals.stream()
                    .filter(interval -> interval.span().from() <= moment
                            && moment < interval.span().to() + gap)
                    .toList();
            int next = i + 1 < starts.size() ? starts.get(i + 1) : Integer.MAX_VALUE;
            boolean isWithinNext =
                    here.stream().allMatch(interval -> next < interval.span().to() + gap);
            if (here.size() > 1 && !isWithinNext) {
                model.addAtMostOne(here.stream().map(OptionalInterval::taken).toList());
            }
        }
    }

    /** Of two periods that are apart in time but nearer than the road between their sites, at most one is taken. */
    private void onTheRoad(List<OptionalInterval> intervals) {
        if (travel == null) {
            return;
        }
        Map<SpanAtSite, List<Literal>> places = new LinkedHashMap<>();
        for (OptionalInterval interval : intervals) {
            places.computeIfAbsent(new SpanAtSite(interval.span(), interval.site()), key -> new ArrayList<>())
                    .add(interval.taken());
        }
        List<SpanAtSite> all = new ArrayList<>(places.keySet());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                SpanAtSite a = all.get(i);
                SpanAtSite b = all.get(j);
                if (!a.isClose(b, gap) && a.isClose(b, travel.gap(a.site(), b.site()))) {
                    List<Literal> either = new ArrayList<>(places.getOrDefault(a, List.of()));
                    either.addAll(places.getOrDefault(b, List.of()));
                    model.addAtMostOne(either);
                }
            }
        }
    }

    /** A boolean that holds where both are taken and too close; it costs, so it holds nowhere else. */
    private void countPair(List<OptionalInterval> first, List<OptionalInterval> second) {
        Literal clash = model.newBoolVar("");
        boolean isPossible = false;
        for (OptionalInterval one : first) {
            List<Literal> close = second.stream()
                    .filter(other -> isClose(one, other))
                    .map(OptionalInterval::taken)
                    .toList();
            if (!close.isEmpty()) {
                LinearExprBuilder both = LinearExpr.newBuilder();
                both.add(one.taken());
                both.add(CountEncoding.sum(close));
                both.addTerm(clash, -1);
                model.addLessOrEqual(both.build(), 1);
                isPossible = true;
            }
        }
        if (isPossible) {
            expressions.add(rule, 1, clash);
        }
    }

    private boolean isClose(OptionalInterval one, OptionalInterval other) {
        int needed = travel == null ? gap : travel.gap(one.site(), other.site());
        return new SpanAtSite(one.span(), one.site()).isClose(new SpanAtSite(other.span(), other.site()), needed);
    }

    private record SpanAtSite(Span span, @Nullable String site) {

        boolean isClose(SpanAtSite other, int needed) {
            return Span.isClose(span.from(), span.to(), other.span.from(), other.span.to(), needed);
        }
    }
}
