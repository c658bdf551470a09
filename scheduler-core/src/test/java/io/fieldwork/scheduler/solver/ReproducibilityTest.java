package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.InspectionSpec;
import org.junit.jupiter.api.Test;

final class ReproducibilityTest {

    private static Schedule solve(InspectionInput input, long seed) {
        SolverSettings settings = new SolverSettings(seed, Effort.QUICK, null);
        return Solving.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                .schedule();
    }

    @Test
    void theSameSeedGivesTheSameSchedule() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("sqs-3"), 5);
        assertThat(solve(input, 1)).isEqualTo(solve(input, 1));
        assertThat(solve(input, 2)).isEqualTo(solve(input, 2));
    }

    @Test
    void theSameSeedGivesTheSameMeetings() {
        InspectionInput input = InspectionGenerator.week2(12, 5);
        assertThat(solve(input, 1)).isEqualTo(solve(input, 1));
    }

    @Test
    void theSeedIsWrittenIntoTheSchedule() {
        InspectionInput input = InspectionInputs.sqs().build();
        assertThat(solve(input, 7).seed()).isEqualTo(7);
    }
}
