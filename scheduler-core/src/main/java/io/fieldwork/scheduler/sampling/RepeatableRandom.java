package io.fieldwork.scheduler.sampling;

/**
 * Random numbers that are the same on every machine and Java: SplitMix64 (Steele, Lea and Flood, 2014), written out here
 * so that anybody can repeat a draw by hand.
 *
 * <pre>{@code new RepeatableRandom(7).below(20) // the same of 0 to 19, always}</pre>
 *
 * <p>A draw must be repeatable for years, by whoever has these few lines, in any language.
 */
final class RepeatableRandom {

    private static final long STEP = 0x9E3779B97F4A7C15L;

    private long state;

    RepeatableRandom(long seed) {
        this.state = mixed(seed + STEP);
    }

    /** Numbers of their own for the so-manieth repetition under one seed. */
    static RepeatableRandom repeated(long seed, int number) {
        return new RepeatableRandom(mixed(seed ^ mixed(number * STEP + 1)));
    }

    private static long mixed(long value) {
        long z = value;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** A whole number from 0 to below the bound, each as likely as any other. */
    int below(int bound) {
        while (true) {
            state += STEP;
            int bits = (int) (mixed(state) >>> 33);
            int value = bits % bound;
            // The last, incomplete run of numbers would favour the small ones: it is drawn anew.
            if (bits - value + (bound - 1) >= 0) {
                return value;
            }
        }
    }

    /** Brings the first so many places of an array in random order (Fisher and Yates). */
    void shuffle(int[] array, int length) {
        for (int i = length - 1; i > 0; i--) {
            int j = below(i + 1);
            int kept = array[i];
            array[i] = array[j];
            array[j] = kept;
        }
    }
}
