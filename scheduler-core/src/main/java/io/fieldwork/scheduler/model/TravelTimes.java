package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The gap that two activities need between them: 15 minutes, or the road where it is longer (SLOT-049, SLOT-051). A road that
 * is given one way holds for the way back, unless that is given too.
 */
public final class TravelTimes {

    private final Map<String, Map<String, Integer>> minutes = new HashMap<>();

    public TravelTimes(List<Travel> travel) {
        for (Travel way : travel) {
            put(way.from(), way.to(), way.minutes());
        }
        for (Travel way : travel) {
            minutes.computeIfAbsent(way.to(), key -> new HashMap<>()).putIfAbsent(way.from(), way.minutes());
        }
    }

    private void put(String from, String to, int length) {
        minutes.computeIfAbsent(from, key -> new HashMap<>()).put(to, length);
    }

    /** Minutes that must lie between activities at two sites; no site means: no travel. */
    public int gap(@Nullable String from, @Nullable String to) {
        if (from == null || to == null || from.equals(to)) {
            return RuleLimits.GAP;
        }
        return Math.max(RuleLimits.GAP, minutes.getOrDefault(from, Map.of()).getOrDefault(to, 0));
    }
}
