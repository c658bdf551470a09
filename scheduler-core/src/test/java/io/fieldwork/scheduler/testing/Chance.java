package io.fieldwork.scheduler.testing;

import java.util.Random;
import java.util.SplittableRandom;

/**
 * Seeded chance of which neighbouring seeds have nothing in common. Of seeds 1 to 100, {@link Random} alone throws "true"
 * first a hundred times.
 */
public final class Chance {

    private Chance() {}

    /** The same seed throws the same. */
    public static Random of(long seed) {
        return new Random(new SplittableRandom(seed).nextLong());
    }
}
