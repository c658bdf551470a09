package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.tuning.learn.AcceptedWeek;
import io.fieldwork.scheduler.tuning.learn.LearntWeights;
import io.fieldwork.scheduler.tuning.learn.WeightLearning;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds weights under which weeks that people accepted come out best. Its outcome is restricted.
 *
 * <p>The faults of all files are gathered, so that many weeks are mended in one round.
 */
public final class LearnJob {

    private LearnJob() {}

    /**
     * What is wanted.
     *
     * @param weeks files in pairs: an inspection, and the schedule that was used for it in the end
     * @param weights a file of weights over those of the inspections, or null
     */
    public record Order(List<Path> weeks, @Nullable Path weights, Effort effort, long seed) {

        public Order {
            weeks = List.copyOf(weeks);
        }
    }

    /**
     * What came of it.
     *
     * @param stopped true where somebody ended it
     * @param read what was read of each inspection and its schedule, in the order of the files
     * @param files the weights, to be given to a later job
     */
    public record Outcome(LearntWeights learnt, boolean stopped, List<ReadReport> read, Map<String, byte[]> files) {

        public Outcome {
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @param stop ends it with the best weights so far
     * @throws InvalidInputException with the faults of all files, each with the file before its place
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener, StopSignal stop) throws IOException {
        List<ReadReport> read = new ArrayList<>();
        List<AcceptedWeek> weeks = accepted(order.weeks(), order.weights(), read, listener);
        listener.say("Looking at schedules near those that were accepted ...");
        LearntWeights learnt = WeightLearning.learn(
                weeks,
                order.effort(),
                order.seed(),
                Runtime.getRuntime().availableProcessors(),
                stop,
                round -> listener.say("Learning: round " + round + " of " + WeightLearning.ROUNDS + " at most ..."));
        return new Outcome(
                learnt,
                stop.isStopped(),
                read,
                Map.of(
                        WeightsJob.USUAL_NAME,
                        CatalogueFiles.weights(learnt.weights()).getBytes(StandardCharsets.UTF_8)));
    }

    /** The weeks; what was read of each file is said, and put into {@code read}. */
    private static List<AcceptedWeek> accepted(
            List<Path> files, @Nullable Path weights, List<ReadReport> read, WorkListener listener) throws IOException {
        if (files.size() % 2 == 1) {
            Path last = files.get(files.size() - 1);
            throw new InvalidInputException(List.of(new Issue.Fault(
                    last.toString(), "", "pairs: an inspection and then its schedule; this one has no second", null)));
        }
        List<AcceptedWeek> weeks = new ArrayList<>();
        List<Issue> faults = new ArrayList<>();
        for (int i = 0; i < files.size(); i += 2) {
            Path reading = files.get(i);
            try {
                LoadedInspection loaded = GivenInspection.loadOneOfSeveral(reading);
                listener.read(loaded.read());
                listener.warn(loaded.warnings());
                InspectionInput input = GivenInspection.weighed(loaded.expanded(), weights);
                reading = files.get(i + 1);
                LoadedSchedule given = GivenInspection.scheduleOfOneOfSeveral(reading, input);
                weeks.add(new AcceptedWeek(input, given.placements()));
                listener.read(given.read());
                listener.warn(given.warnings());
                read.addAll(List.of(loaded.read(), given.read()));
            } catch (InvalidInputException e) {
                for (Issue issue : e.issues()) {
                    faults.add(GivenInspection.named(issue, reading));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return List.copyOf(weeks);
    }
}
