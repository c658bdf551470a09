package io.fieldwork.scheduler.tuning.sweep;

/**
 * How long a sweep took.
 *
 * <p>Solves go on side by side, so the time that passes is less than what they take together.
 *
 * @param runs solved now
 * @param wallSeconds from beginning to end
 * @param solveSeconds of the solves one after the other
 * @param moves tried in them
 * @param stopped true where it was told to stop before the end
 */
public record SweepTimes(int runs, double wallSeconds, double solveSeconds, long moves, boolean stopped) {

    /** How many times as long the solves would have taken one after the other. */
    public double gain() {
        return wallSeconds > 0 ? solveSeconds / wallSeconds : 1;
    }
}
