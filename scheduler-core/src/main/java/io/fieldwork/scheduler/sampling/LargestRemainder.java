package io.fieldwork.scheduler.sampling;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Divides a whole number in proportion (DER-014): everyone gets the whole part of the share, and what is left goes to the
 * largest fractions; equal fractions go to the larger weight, then to the earlier in the list.
 *
 * <pre>{@code LargestRemainder.split(14, new int[] {4, 10, 6}) // 3, 7, 4}</pre>
 *
 * <p>Rounding each share by itself may give a place more or less than there are.
 */
final class LargestRemainder {

    private LargestRemainder() {}

    static int[] split(int total, int[] weights) {
        int[] most = new int[weights.length];
        java.util.Arrays.fill(most, Integer.MAX_VALUE);
        return split(total, weights, most);
    }

    /**
     * The same where no one takes more than there is; what one cannot take is divided between the others in the same way.
     * Where all with a weight are full, those without one take the rest. Less than the total where all are full.
     */
    static int[] split(int total, int[] weights, int[] most) {
        int[] parts = new int[weights.length];
        int left = total;
        while (left > 0) {
            List<Integer> open = open(parts, weights, most);
            if (open.isEmpty()) {
                return parts;
            }
            int[] round = round(left, open, weights);
            for (int at = 0; at < round.length; at++) {
                int index = open.get(at);
                int given = Math.min(round[at], most[index] - parts[index]);
                parts[index] += given;
                left -= given;
            }
        }
        return parts;
    }

    private static List<Integer> open(int[] parts, int[] weights, int[] most) {
        List<Integer> weighty = new ArrayList<>();
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < parts.length; i++) {
            if (parts[i] < most[i]) {
                (weights[i] > 0 ? weighty : others).add(i);
            }
        }
        return weighty.isEmpty() ? others : weighty;
    }

    private static int[] round(int total, List<Integer> open, int[] weights) {
        long sum = open.stream().mapToLong(index -> Math.max(1, weights[index])).sum();
        int[] parts = new int[open.size()];
        long[] remainders = new long[open.size()];
        int left = total;
        List<Integer> order = new ArrayList<>();
        for (int at = 0; at < parts.length; at++) {
            long product = (long) total * Math.max(1, weights[open.get(at)]);
            parts[at] = (int) (product / sum);
            remainders[at] = product % sum;
            left -= parts[at];
            order.add(at);
        }
        order.sort(Comparator.<Integer>comparingLong(at -> -remainders[at])
                .thenComparingInt(at -> -weights[open.get(at)]));
        for (int i = 0; i < left; i++) {
            parts[order.get(i)]++;
        }
        return parts;
    }
}
