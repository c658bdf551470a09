package io.fieldwork.scheduler.tuning.sweep;

/** Hears of a sweep as it goes on. Calls come one at a time. */
public interface SweepProgress {

    /**
     * A run is done.
     *
     * @param done runs of this sweep that are done by now, those of an earlier start too
     * @param of all that are to be done here
     * @param secondsLeft about how long the rest takes
     */
    void onRun(SolvedRun run, int done, int of, double secondsLeft);
}
