package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {

    @Test
    void aRunThatTheLimitEndsIsMarkedAndHasASchedule() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("fji-4"), 2);

        SolveResult result = ScheduleSolver.solve(
                new SolveRequest(input, new SolverSettings(0, Effort.THOROUGH, Duration.ofMillis(300))),
                ProgressListener.NONE);

        assertThat(result.cutShort()).isTrue();
        assertThat(result.schedule().cases()).hasSameSizeAs(input.cases());
    }

    @Test
    void aRunThatComesToItsEndIsNotMarkedWhateverItsLimit() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), 2);
        for (Duration limit : Arrays.asList(null, Duration.ofHours(1))) {
            SolveResult result = ScheduleSolver.solve(
                    new SolveRequest(input, new SolverSettings(0, Effort.QUICK, limit)), ProgressListener.NONE);

            assertThat(result.cutShort()).as("limit %s", limit).isFalse();
        }
    }

    @Test
    void aLimitDoesNotChangeARunThatComesToItsEnd() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("sqs-2"), 2);

        assertThat(schedule(input, Duration.ofHours(1))).isEqualTo(schedule(input, null));
    }

    private static Schedule schedule(InspectionInput input, @Nullable Duration limit) {
        return ScheduleSolver.solve(
                        new SolveRequest(input, new SolverSettings(0, Effort.QUICK, limit)), ProgressListener.NONE)
                .schedule();
    }

    @Test
    void aRunThatIsStoppedIsMarkedAlsoWithoutALimit() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("fji-4"), 2);
        StopSignal stop = new StopSignal();
        ProgressListener stopping = (score, cost) -> stop.stop();

        SolveResult result = ScheduleSolver.solve(
                new SolveRequest(input, new SolverSettings(0, Effort.THOROUGH, null)), stopping, stop);

        assertThat(result.cutShort()).isTrue();
        assertThat(result.bestPossible()).isFalse();
    }
}
