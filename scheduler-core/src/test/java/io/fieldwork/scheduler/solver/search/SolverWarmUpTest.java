package io.fieldwork.scheduler.solver.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import org.junit.jupiter.api.Test;

final class SolverWarmUpTest {

    @Test
    void whatIsMadeUpForItCanBeSolved() {
        assertThatCode(SolverWarmUp::solve).doesNotThrowAnyException();
    }

    @Test
    void aScheduleIsTheSameWithItAndWithout() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.of("sqs-2"), 4);
        SolveRequest request = new SolveRequest(input, new SolverSettings(3, Effort.QUICK, null));
        SolveResult without = ScheduleSolver.solve(request, ProgressListener.NONE);

        SolverWarmUp.begin();

        assertThat(ScheduleSolver.solve(request, ProgressListener.NONE).schedule())
                .isEqualTo(without.schedule());
    }
}
