package io.fieldwork.scheduler.tuning.sweep;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Draws few combinations of a large grid so that each weight takes each of its values about equally often.
 *
 * <p>Each weight's values are spread evenly over as many places as there are draws, and the places are shuffled: the
 * k-th combination takes each weight's value at its k-th place. Of many such drawings the one with the fewest
 * repetitions is taken.
 *
 * <p>A grid of six weights with five values each has 15,625 combinations. A hundred drawn in this way say more about
 * each weight than a hundred at random, since none of its values is left out.
 */
final class LatinHypercube {

    private static final int DRAWINGS = 100;

    private LatinHypercube() {}

    /**
     * Different combinations, each an index into the values of every weight.
     *
     * @param sizes how many values each weight has
     */
    static List<List<Integer>> draw(List<Integer> sizes, int samples, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Set<List<Integer>> best = Set.of();
        for (int drawing = 0; drawing < DRAWINGS && best.size() < samples; drawing++) {
            Set<List<Integer>> drawn = new LinkedHashSet<>(draw(sizes, samples, random));
            if (drawn.size() > best.size()) {
                best = drawn;
            }
        }
        return List.copyOf(best);
    }

    private static List<List<Integer>> draw(List<Integer> sizes, int samples, SplittableRandom random) {
        List<List<Integer>> columns = new ArrayList<>();
        for (int size : sizes) {
            List<Integer> column = new ArrayList<>();
            for (int place = 0; place < samples; place++) {
                // Where there are fewer draws than values, those taken are spread from the first to the last.
                column.add(
                        samples >= size || samples == 1 ? place * size / samples : place * (size - 1) / (samples - 1));
            }
            shuffle(column, random);
            columns.add(column);
        }
        List<List<Integer>> combinations = new ArrayList<>();
        for (int place = 0; place < samples; place++) {
            int row = place;
            combinations.add(columns.stream().map(column -> column.get(row)).toList());
        }
        return combinations;
    }

    private static void shuffle(List<Integer> list, SplittableRandom random) {
        for (int i = list.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            Integer swapped = list.get(i);
            list.set(i, list.get(j));
            list.set(j, swapped);
        }
    }
}
