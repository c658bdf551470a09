package io.fieldwork.scheduler.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Each case's chance of being drawn, before anybody draws: a property of the list and the options, not of the seed.
 *
 * <p>They are what statistics calls inclusion probabilities. Where nothing but the cells binds the draw, they are the
 * places of the cell by its cases; otherwise the whole procedure is repeated with seeds of its own, and counted.
 *
 * @param byCase from 0 to 1, by index; 0 for what may not be drawn
 * @param draws how many draws of the whole procedure estimated them; 0 where they are exact
 */
public record InclusionChances(List<Double> byCase, int draws) {

    /** Draws are made in so many parts, side by side; the sum does not depend on how many run at once. */
    private static final int PARTS = 8;

    /** Two standard errors: of 100 estimates, 95 are no further off. */
    private static final double ERRORS = 1.96;

    private static final long SEED = 0x5EED;

    public InclusionChances {
        byCase = List.copyOf(byCase);
    }

    static InclusionChances of(DrawPlan plan, int draws) {
        return plan.isPure() ? exact(plan) : estimated(plan, draws);
    }

    private static InclusionChances exact(DrawPlan plan) {
        List<Double> chances = new ArrayList<>();
        for (int cell : plan.cellOf) {
            chances.add(cell < 0 ? 0.0 : plan.cells.get(cell).take() / (double) plan.membersOfCell[cell].length);
        }
        return new InclusionChances(chances, 0);
    }

    private static InclusionChances estimated(DrawPlan plan, int draws) {
        List<int[]> parts = IntStream.range(0, PARTS)
                .parallel()
                .mapToObj(part -> counted(plan, part, draws))
                .toList();
        List<Double> chances = new ArrayList<>();
        for (int index = 0; index < plan.cellOf.length; index++) {
            int count = 0;
            for (int[] part : parts) {
                count += part[index];
            }
            chances.add(count / (double) draws);
        }
        return new InclusionChances(chances, draws);
    }

    private static int[] counted(DrawPlan plan, int part, int draws) {
        int[] counts = new int[plan.cellOf.length];
        SampleDrawer drawer = new SampleDrawer(plan);
        for (int number = part; number < draws; number += PARTS) {
            for (int one : drawer.draw(RepeatableRandom.repeated(SEED, number))) {
                counts[one]++;
            }
        }
        return counts;
    }

    public boolean isExact() {
        return draws == 0;
    }

    /** How far a chance may be from what it is estimated to be, with 95 per cent confidence; 0 where it is exact. */
    public double error(int index) {
        double chance = byCase.get(index);
        return isExact() ? 0 : ERRORS * Math.sqrt(chance * (1 - chance) / draws);
    }
}
