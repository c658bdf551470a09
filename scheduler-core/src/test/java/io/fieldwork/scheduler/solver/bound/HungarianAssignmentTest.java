package io.fieldwork.scheduler.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

final class HungarianAssignmentTest {

    @Test
    void aRowMakesWayWhereThatIsCheaperInAll() {
        assertThat(HungarianAssignment.cost(new long[][] {{1, 2}, {1, 9}})).isEqualTo(3);
    }

    @Test
    void aForbiddenPairIsNeverTaken() {
        long no = HungarianAssignment.FORBIDDEN;
        assertThat(HungarianAssignment.cost(new long[][] {{0, 5, no}, {0, no, 70}}))
                .isEqualTo(5);
    }

    @Test
    void nothingToAssignCostsNothing() {
        assertThat(HungarianAssignment.cost(new long[0][0])).isZero();
    }

    @Test
    void noChoiceOfColumnsIsCheaper() {
        Random random = new Random(1);
        for (int round = 0; round < 2_000; round++) {
            int rows = 1 + random.nextInt(5);
            long[][] costs = new long[rows][rows + 3];
            for (int row = 0; row < rows; row++) {
                for (int column = 0; column < 3 + rows; column++) {
                    boolean isOthersOwn = column >= 3 && column != row + 3;
                    costs[row][column] = isOthersOwn || random.nextInt(4) == 0 && column < 3
                            ? HungarianAssignment.FORBIDDEN
                            : random.nextInt(8);
                }
            }
            assertThat(HungarianAssignment.cost(costs)).as("round %d", round).isEqualTo(best(costs, 0, 0));
        }
    }

    private static long best(long[][] costs, int row, int taken) {
        if (row == costs.length) {
            return 0;
        }
        long best = HungarianAssignment.FORBIDDEN;
        for (int column = 0; column < costs[row].length; column++) {
            if (costs[row][column] != HungarianAssignment.FORBIDDEN && (taken & 1 << column) == 0) {
                long rest = best(costs, row + 1, taken | 1 << column);
                if (rest != HungarianAssignment.FORBIDDEN) {
                    best = Math.min(best, costs[row][column] + rest);
                }
            }
        }
        return best;
    }
}
