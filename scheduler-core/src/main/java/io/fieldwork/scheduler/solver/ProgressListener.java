package io.fieldwork.scheduler.solver;

import java.util.List;

/** Hears of each better schedule while the search goes on. */
@FunctionalInterface
public interface ProgressListener {

    ProgressListener NONE = (score, costs) -> {};

    /**
     * Called for each better schedule.
     *
     * @param score the best so far, for example {@code 0hard/-2medium/-61soft}
     * @param costs what it still costs by level in words, worst first; empty where nothing
     */
    void onBest(String score, List<String> costs);
}
