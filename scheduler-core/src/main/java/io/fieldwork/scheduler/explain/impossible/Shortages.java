package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import java.util.List;

/**
 * Which cases of a half-filled schedule cannot be placed any more, whatever is done with the others.
 *
 * <pre>{@code Shortages.of(expanded, placements).forEach(shortage -> print(shortage.sentence()));}</pre>
 */
public final class Shortages {

    private Shortages() {}

    /** Every group of unplaced cases with too few slots; empty where a place may be left for each case. */
    public static List<Shortage> of(InspectionInput expanded, SchedulePlacements placements) {
        return PlacementMatching.of(PlacementPins.pinned(expanded, placements)).unplacedBecause();
    }
}
