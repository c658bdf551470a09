package io.fieldwork.scheduler.solver;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionSpec;
import java.time.Duration;
import org.junit.jupiter.api.Test;

final class TimeLimitTest {

    @Test
    void aRunThatTheLimitEndsIsMarkedAndHasASchedule() {
        InspectionInput input = InspectionGenerator.generate(InspectionSpec.tight("fji-4"), 2);

        SolveResult result = Solving.solve(
                new SolveRequest(input, new SolverSettings(0, Effort.THOROUGH, Duration.ofMillis(300))),
                ProgressListener.NONE);

        assertThat(result.cutShort()).isTrue();
        assertThat(result.schedule().cases()).hasSameSizeAs(input.cases());
    }
}
