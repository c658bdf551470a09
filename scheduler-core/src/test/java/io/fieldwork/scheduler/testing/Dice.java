package io.fieldwork.scheduler.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Seeded chance: the same seed throws the same on every machine and JDK. */
final class Dice {

    private final SplittableRandom random;

    Dice(long seed) {
        this.random = new SplittableRandom(seed);
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A number from the least to the most, both included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** So many different elements, or all where there are fewer, in any order. */
    <T> List<T> sample(List<T> choices, int count) {
        return List.copyOf(shuffled(choices).subList(0, Math.min(count, choices.size())));
    }

    <T> List<T> shuffled(List<T> elements) {
        List<T> result = new ArrayList<>(elements);
        for (int i = result.size() - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            T swapped = result.get(i);
            result.set(i, result.get(j));
            result.set(j, swapped);
        }
        return result;
    }
}
