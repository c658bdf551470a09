package io.fieldwork.scheduler.solver.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import java.util.ArrayList;
import java.util.List;

/** What a score still costs, level by level. */
final class Costs {

    private Costs() {}

    static List<String> of(HardMediumSoftScore score) {
        List<String> costs = new ArrayList<>();
        if (score.hardScore() < 0) {
            costs.add(-score.hardScore() + " hard");
        }
        if (score.mediumScore() < 0) {
            costs.add(-score.mediumScore() + " medium");
        }
        if (score.softScore() < 0) {
            costs.add(-score.softScore() + " soft");
        }
        return costs;
    }
}
