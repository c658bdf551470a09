package io.fieldwork.scheduler.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Largest remainder (DER-014) against shares worked out with many decimals, its ties and its full cells by hand. */
class RoundingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // total | weights | most | parts
                "14 | 4 10 6 | 99 99 99 | 3 7 4", // DER-014
                "47 | 4 10 6 | 99 99 99 | 9 24 14",
                "23 | 7 18 9 | 99 99 99 | 5 12 6",
                "62 | 7 18 9 | 99 99 99 | 13 33 16",
                "84 | 7 18 9 | 99 99 99 | 17 45 22",
                "1 | 1 1 | 9 9 | 1 0", // a tie goes to the earlier
                "3 | 1 1 | 9 9 | 2 1",
                "2 | 1 3 | 9 9 | 0 2", // a tie, 0.5 and 1.5, goes to the larger weight
                "2 | 3 1 | 9 9 | 2 0",
                "10 | 1 1 | 4 9 | 4 6", // what one cannot take goes to the other
                "10 | 1 1 | 4 5 | 4 5", // all are full
                "6 | 1 0 | 4 5 | 4 2", // where all with a weight are full, those without take the rest
                "0 | 1 1 | 4 5 | 0 0",
            })
    void aHandfulByHand(int total, String weights, String most, String parts) {
        assertThat(LargestRemainder.split(total, numbers(weights), numbers(most)))
                .isEqualTo(numbers(parts));
    }

    @Test
    void manySharesAreThoseOfManyDecimals() {
        Random random = new Random(14);
        for (int i = 0; i < 5_000; i++) {
            int[] weights = IntStream.range(0, 1 + random.nextInt(6))
                    .map(at -> 1 + random.nextInt(12))
                    .toArray();
            int total = random.nextInt(90);
            assertThat(LargestRemainder.split(total, weights))
                    .as(total + " by " + Arrays.toString(weights))
                    .isEqualTo(plain(total, weights));
        }
    }

    @Test
    void nothingIsLostAndNoPotRunsOver() {
        Random random = new Random(15);
        for (int i = 0; i < 5_000; i++) {
            int size = 1 + random.nextInt(6);
            int[] weights =
                    IntStream.range(0, size).map(at -> random.nextInt(9)).toArray();
            int[] most = IntStream.range(0, size).map(at -> random.nextInt(12)).toArray();
            int total = random.nextInt(60);
            int[] parts = LargestRemainder.split(total, weights, most);
            assertThat(IntStream.of(parts).sum())
                    .isEqualTo(Math.min(total, IntStream.of(most).sum()));
            int room = IntStream.range(0, size)
                    .filter(at -> weights[at] > 0)
                    .map(at -> most[at] - parts[at])
                    .sum();
            for (int at = 0; at < size; at++) {
                assertThat(parts[at]).isBetween(0, most[at]);
                boolean early = weights[at] == 0 && parts[at] > 0 && room > 0;
                assertThat(early).as("a cell without a weight before one with").isFalse();
            }
        }
    }

    private static int[] plain(int total, int[] weights) {
        BigDecimal sum = BigDecimal.valueOf(IntStream.of(weights).sum());
        List<BigDecimal> shares = Arrays.stream(weights)
                .mapToObj(weight -> BigDecimal.valueOf((long) total * weight).divide(sum, new MathContext(40)))
                .toList();
        int[] parts = shares.stream().mapToInt(BigDecimal::intValue).toArray();
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, weights.length).boxed().toList());
        order.sort(Comparator.<Integer, BigDecimal>comparing(at ->
                        shares.get(at).subtract(BigDecimal.valueOf(parts[at])).round(new MathContext(30)))
                .reversed()
                .thenComparing(at -> -weights[at])
                .thenComparing(at -> at));
        int left = total - IntStream.of(parts).sum();
        order.subList(0, left).forEach(at -> parts[at]++);
        return parts;
    }

    private static int[] numbers(String text) {
        return Arrays.stream(text.strip().split(" ", -1))
                .mapToInt(Integer::parseInt)
                .toArray();
    }
}
