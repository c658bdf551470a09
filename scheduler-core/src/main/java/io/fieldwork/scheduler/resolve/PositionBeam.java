package io.fieldwork.scheduler.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The best positions found for each number of broken promises, a few of each: the beam of {@link FewMovesSearch}. A few and not
 * one alone, since the best with one broken promise more need not go on from the best with one less.
 */
final class PositionBeam {

    private final int width;
    private final Map<Integer, List<WeekPosition>> steps = new TreeMap<>();

    /** @param width how many positions of each number of broken promises are kept */
    PositionBeam(int width) {
        this.width = width;
    }

    /** Keeps the position if it is among the best with its number of broken promises. */
    void offer(WeekPosition position) {
        List<WeekPosition> step = steps.computeIfAbsent(position.brokenPromises(), key -> new ArrayList<>());
        int at = 0;
        while (at < step.size() && !position.isBetterThan(step.get(at))) {
            if (step.get(at).isSameAs(position)) {
                return;
            }
            at++;
        }
        if (at < width) {
            step.add(at, position);
            if (step.size() > width) {
                step.remove(width);
            }
        }
    }

    /** A position that is not among those given, of fewest broken promises and best of these; empty where all were looked at. */
    Optional<WeekPosition> firstNotIn(Set<WeekPosition> looked) {
        return steps.values().stream()
                .flatMap(List::stream)
                .filter(position -> !looked.contains(position))
                .findFirst();
    }

    /** True where a position that breaks fewer promises is sounder, preferences apart. */
    boolean isSurpassed(WeekPosition position) {
        return steps.entrySet().stream()
                .filter(step -> step.getKey() < position.brokenPromises())
                .anyMatch(step -> step.getValue().get(0).isSounderThan(position));
    }

    /** True where no position that breaks as many promises is better. */
    boolean isBestOfItsStep(WeekPosition position) {
        List<WeekPosition> step = steps.getOrDefault(position.brokenPromises(), List.of());
        return !step.isEmpty() && !step.get(0).isBetterThan(position);
    }

    /** The best for each number of broken promises, as long as another one gains something; fewest first. */
    List<WeekPosition> best() {
        List<WeekPosition> best = new ArrayList<>();
        for (List<WeekPosition> step : steps.values()) {
            WeekPosition here = step.get(0);
            if (best.isEmpty() || here.isBetterThan(best.get(best.size() - 1))) {
                best.add(here);
            }
        }
        return best;
    }
}
