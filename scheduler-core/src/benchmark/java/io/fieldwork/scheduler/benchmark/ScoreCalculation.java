package io.fieldwork.scheduler.benchmark;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Scoring a whole schedule, every count afresh. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ScoreCalculation {

    @Param({"sqs-20", "fji-84", "fji-week2-england"})
    String problem = "sqs-20";

    private final ScheduleScorer scorer = new ScheduleScorer();
    private Inspection inspection = InspectionBuilder.build(input(problem), null);

    /** A schedule of the quick effort, to be scored again and again. */
    @Setup
    public void solve() {
        InspectionInput input = input(problem);
        Schedule schedule = ScheduleSolver.solve(
                        new SolveRequest(input, new SolverSettings(0, Effort.QUICK, null)), ProgressListener.NONE)
                .schedule();
        inspection = InspectionBuilder.build(input, null);
        SchedulePlacer.place(inspection, SchedulePlacements.of(schedule));
    }

    private static InspectionInput input(String name) {
        return MeasuredInspections.named(name);
    }

    @Benchmark
    public Schedule scored() {
        return scorer.score(inspection, 0);
    }
}
