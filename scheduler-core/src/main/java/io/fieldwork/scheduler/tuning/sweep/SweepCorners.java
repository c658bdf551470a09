package io.fieldwork.scheduler.tuning.sweep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The schedules of one inspection at the corners of the sweep, side by side: where each weight is at its least or greatest.
 * Of more than three weights, those where all are at their least, all at their greatest, and each alone at its greatest.
 *
 * <p>Means over a sweep say nothing of a case; here one can see which cases move when a weight is turned up, and
 * where to.
 *
 * @param schedules one a corner; where a sample lacks the corner, the nearest that it has
 * @param ids of the cases and meetings, in the order of the inspection
 */
public record SweepCorners(String inspection, List<WeightCombination> schedules, List<String> ids) {

    /** So many weights have all their corners shown. */
    private static final int MOST_IN_FULL = 3;

    public SweepCorners {
        schedules = List.copyOf(schedules);
        ids = List.copyOf(ids);
    }

    /** Where a case or meeting lies in each of the schedules. */
    public List<String> placesOf(String id) {
        return schedules.stream()
                .map(one -> one.best().places().getOrDefault(id, ""))
                .toList();
    }

    /** Those that do not lie at the same place in all. */
    public List<String> moving() {
        return ids.stream()
                .filter(id -> placesOf(id).stream().distinct().count() > 1)
                .toList();
    }

    static List<SweepCorners> all(List<WeightCombination> combinations, List<WeightVariation> axes) {
        return combinations.stream()
                .map(WeightCombination::inspection)
                .distinct()
                .map(id -> of(
                        id,
                        combinations.stream()
                                .filter(one -> one.inspection().equals(id))
                                .toList(),
                        axes))
                .toList();
    }

    private static SweepCorners of(String inspection, List<WeightCombination> own, List<WeightVariation> axes) {
        Set<WeightCombination> schedules = new LinkedHashSet<>();
        for (List<Boolean> corner : corners(axes.size())) {
            own.stream()
                    .min(Comparator.comparingDouble(one -> distance(one, corner, axes)))
                    .ifPresent(schedules::add);
        }
        List<String> ids = List.copyOf(own.get(0).best().places().keySet());
        return new SweepCorners(inspection, List.copyOf(schedules), ids);
    }

    /** For each corner, which weights are at their greatest. */
    private static List<List<Boolean>> corners(int axes) {
        List<List<Boolean>> corners = new ArrayList<>();
        for (int bits = 0; bits < 1 << Math.min(axes, MOST_IN_FULL); bits++) {
            List<Boolean> corner = new ArrayList<>();
            for (int axis = 0; axis < axes; axis++) {
                corner.add(axes > MOST_IN_FULL ? bits == 1 : (bits >> axis & 1) == 1);
            }
            corners.add(corner);
        }
        if (axes > MOST_IN_FULL) {
            corners.subList(2, corners.size()).clear();
            for (int high = 0; high < axes; high++) {
                List<Boolean> corner = new ArrayList<>();
                for (int axis = 0; axis < axes; axis++) {
                    corner.add(axis == high);
                }
                corners.add(corner);
            }
        }
        return corners;
    }

    private static double distance(WeightCombination one, List<Boolean> corner, List<WeightVariation> axes) {
        double distance = 0;
        for (int axis = 0; axis < axes.size(); axis++) {
            int last = axes.get(axis).values().size() - 1;
            int at = axes.get(axis).values().indexOf(one.values().get(axis));
            distance += (double) (corner.get(axis) ? last - at : at) / last;
        }
        return distance;
    }
}
