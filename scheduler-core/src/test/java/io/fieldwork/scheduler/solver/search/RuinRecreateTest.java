package io.fieldwork.scheduler.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a search that goes on from a good schedule begins with. */
final class RuinRecreateTest {

    @Test
    void aPartIsTakenOutAndTheRestStaysWhereItWas() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.of("fji-4"), 3);
        Inspection good = solved(input);
        Inspection own = open(input);

        RuinRecreate.place(good, own, 7);

        Set<Integer> takenOut = new HashSet<>();
        for (int index = 0; index < own.getCases().size(); index++) {
            Slot slot = own.getCases().get(index).getSlot();
            if (slot == null) {
                takenOut.add(index);
            } else {
                assertThat(slot).isEqualTo(good.getCases().get(index).getSlot());
                assertThat(own.getSlots().get(slot.index())).isSameAs(slot);
            }
        }
        assertThat(takenOut).hasSizeBetween(1, own.getCases().size() / 2);
    }

    private static Inspection open(InspectionInput input) {
        Inspection inspection = InspectionBuilder.build(input, null);
        ValueRangePruning.apply(inspection, WeightTable.of(input.weights()));
        return inspection;
    }

    private static Inspection solved(InspectionInput input) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        Inspection inspection = open(input);
        SchedulePlacer.place(
                inspection,
                SchedulePlacements.of(ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                        .schedule()));
        return inspection;
    }
}
