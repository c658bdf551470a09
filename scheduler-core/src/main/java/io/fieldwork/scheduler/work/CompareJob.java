package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.explain.compare.ScheduleComparison;
import io.fieldwork.scheduler.format.excel.report.ComparisonWorkbook;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.tuning.sweep.SweepRunner;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Two schedules of one inspection side by side, or inspections solved under two weights files. Its outcome is restricted.
 *
 * <p>Both kinds end in the same comparison. Where weights are compared, every inspection is solved twice with the
 * same seed, and all searches go on side by side, each on one thread, so that the results do not depend on the
 * machine.
 */
public final class CompareJob {

    private CompareJob() {}

    /**
     * What is wanted.
     *
     * @param inspections of which every one is compared
     * @param workbook what the workbook is to be called, of one inspection alone; null: none is made
     */
    public record Order(
            List<Path> inspections,
            ComparedSides sides,
            @Nullable String workbook) {

        public Order {
            inspections = List.copyOf(inspections);
        }
    }

    /** What stands on the two sides of a comparison. */
    public sealed interface ComparedSides {}

    /**
     * Two schedules of the first inspection, judged anew: what the files say of their score is not believed, for they may
     * have been edited or have other weights.
     *
     * @param weights a file of weights for both, or null
     */
    public record TwoSchedules(
            Path first, Path second, @Nullable Path weights) implements ComparedSides {}

    /** Each inspection solved under both weights. */
    public record TwoWeights(Path first, Path second, SearchRequest search) implements ComparedSides {}

    /**
     * What came of it.
     *
     * @param inspections ids, one for each comparison
     * @param solved what the search gave where it was asked for: two for each comparison, under the first weights and under
     *     the second
     * @param stopped true where somebody ended the search
     * @param read what was read of each inspection, then of schedules that were given
     */
    public record Outcome(
            List<String> inspections,
            List<ScheduleComparison> comparisons,
            List<SolveResult> solved,
            boolean stopped,
            List<ReadReport> read,
            Map<String, byte[]> files) {

        public Outcome {
            inspections = List.copyOf(inspections);
            comparisons = List.copyOf(comparisons);
            solved = List.copyOf(solved);
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @param stop ends the search with the best so far
     * @throws InvalidInputException with all that is wrong with a file; also where a workbook of several inspections is
     *     wanted
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener, StopSignal stop) throws IOException {
        List<InspectionInput> inputs = new ArrayList<>();
        List<ReadReport> read = new ArrayList<>();
        for (Path file : order.inspections()) {
            LoadedInspection loaded = GivenInspection.load(file);
            inputs.add(loaded.expanded());
            read.add(loaded.read());
            listener.read(loaded.read());
            listener.warn(loaded.warnings());
        }
        String workbook = order.workbook();
        if (workbook != null && inputs.size() > 1) {
            throw new InvalidInputException(List.of(
                    new Issue.Fault("--output", workbook, "one inspection where a workbook is to be written", null)));
        }
        List<SolveResult> solved = List.of();
        List<ScheduleComparison> comparisons;
        if (order.sides() instanceof TwoWeights weights) {
            solved = solved(inputs, weights, stop);
            comparisons = comparisons(inputs, solved);
        } else {
            TwoSchedules two = (TwoSchedules) order.sides();
            InspectionInput input = GivenInspection.weighed(inputs.get(0), two.weights());
            List<Schedule> scored = new ArrayList<>();
            for (Path file : List.of(two.first(), two.second())) {
                LoadedSchedule given = GivenInspection.schedule(file, input);
                read.add(given.read());
                listener.read(given.read());
                listener.warn(given.warnings());
                listener.warn(GivenInspection.notLookedAt(file, given.edition(), input));
                scored.add(ScheduleScorer.score(input, given.placements(), null, 0));
            }
            comparisons = List.of(ScheduleComparison.of(input, scored.get(0), scored.get(1)));
        }
        List<String> names =
                inputs.stream().map(input -> input.inspection().id()).toList();
        Map<String, byte[]> files = workbook == null
                ? Map.of()
                : Map.of(
                        workbook,
                        ComparisonWorkbook.write(
                                ScheduleOwner.words(inputs.get(0).inspection()), comparisons.get(0)));
        return new Outcome(names, comparisons, solved, stop.isStopped(), read, files);
    }

    /** Every inspection solved under both weights, all side by side. */
    private static List<SolveResult> solved(List<InspectionInput> inputs, TwoWeights weights, StopSignal stop)
            throws IOException {
        List<SolveRequest> requests = new ArrayList<>();
        for (InspectionInput input : inputs) {
            for (Path file : List.of(weights.first(), weights.second())) {
                requests.add(new SolveRequest(
                        GivenInspection.weighed(input, file), weights.search().settings()));
            }
        }
        return new SweepRunner(Runtime.getRuntime().availableProcessors(), stop).results(requests);
    }

    private static List<ScheduleComparison> comparisons(List<InspectionInput> inputs, List<SolveResult> solved) {
        List<ScheduleComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            comparisons.add(ScheduleComparison.of(
                    inputs.get(i),
                    solved.get(2 * i).schedule(),
                    solved.get(2 * i + 1).schedule()));
        }
        return comparisons;
    }
}
