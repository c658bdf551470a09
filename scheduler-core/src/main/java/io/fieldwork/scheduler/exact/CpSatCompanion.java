package io.fieldwork.scheduler.exact;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;

/**
 * The companion on OR-Tools' CP-SAT. It can be had only where the native part has been loaded, and it is the door to all
 * classes that name the library: none of them is loaded before.
 */
final class CpSatCompanion implements ExactCompanion {

    private CpSatCompanion() {}

    /**
     * Loads the native part; throws whatever the library throws where that fails. A part that could be unpacked in part alone, as
     * on a full disk, only shows when it is first used: so it is used once.
     */
    static CpSatCompanion load() {
        Loader.loadNativeLibraries();
        new CpModel().newBoolVar("");
        return new CpSatCompanion();
    }

    @Override
    public ExactWeek open(Inspection inspection, WeightTable weights) {
        ValueRangePruning.apply(inspection, weights);
        return new ModelledWeek(inspection, weights);
    }
}
