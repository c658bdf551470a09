package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.exact.ScheduleProver;
import io.fieldwork.scheduler.explain.summary.KeptPlacements;
import io.fieldwork.scheduler.explain.summary.ScheduleSummariser;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.format.view.EditionWords;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.resolve.SamePeople;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.solver.search.SolverWarmUp;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The main job: an inspection in, its schedule and the schedule's files out.
 *
 * <pre>{@code
 * SolveJob.Outcome outcome = SolveJob.run(
 *         new SolveJob.Order(
 *                 new GivenInspection(Path.of("inspection.xlsx"), null),
 *                 null,
 *                 SolverSettings.DEFAULT,
 *                 null,
 *                 new HandoutRequest(null, null, null)),
 *         WorkListener.NONE,
 *         new StopSignal());
 * outcome.files().get("schedule.xlsx");
 * }</pre>
 *
 * <p>Its steps in order: read and weigh the inspection, pin what is to be kept, search, prove where that is wanted,
 * sum up, and make the files. A stop takes the best that there is and leaves the proof out.
 */
public final class SolveJob {

    static final String STOPPING = "Stopping: the best schedule so far is being written ...";
    static final String WAIVERS = "Looking whether a waiver would win an interview ...";

    private SolveJob() {}

    /** The job as a caller has it done: {@code SolveJob::run}, or the same with another exact companion. */
    @FunctionalInterface
    public interface JobMethod {

        Outcome run(Order order, WorkListener listener, StopSignal stop) throws IOException;
    }

    /**
     * What is wanted.
     *
     * @param kept a schedule that people have begun and that is to be completed, nothing in it moved; or null
     * @param proving how long to prove how good the schedule is; null: not at all
     */
    public record Order(
            GivenInspection inspection,
            @Nullable Path kept,
            SolverSettings settings,
            @Nullable Duration proving,
            HandoutRequest handout) {}

    /**
     * What came of it.
     *
     * @param input the inspection as it was solved; restricted
     * @param read what was read of the inspection, then of the schedule that was kept
     * @param files to be handed out, by name, the workbook first
     */
    public record Outcome(InspectionInput input, SolvedWeek week, List<ReadReport> read, Map<String, byte[]> files) {

        public Outcome {
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }
    }

    /**
     * Does the job.
     *
     * @param stop ends the search with the best so far
     * @throws InvalidInputException with all that is wrong with a file
     * @throws StoppedTooEarlyException where it was stopped before any case had a slot
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(Order order, WorkListener listener, StopSignal stop) throws IOException {
        return run(order, listener, stop, ExactCompanion::find);
    }

    /**
     * The same with this exact companion in the usual one's place.
     *
     * @param exact finds the companion where a proof is asked for
     * @throws InvalidInputException with all that is wrong with a file
     * @throws StoppedTooEarlyException where it was stopped before any case had a slot
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome run(
            Order order, WorkListener listener, StopSignal stop, Supplier<CompanionAvailability> exact)
            throws IOException {
        SolverWarmUp.begin();
        LoadedInspection loaded = order.inspection().load();
        listener.read(loaded.read());
        listener.warn(loaded.warnings());
        InspectionInput open = order.inspection().weighed(loaded);
        List<ReadReport> read = new ArrayList<>(List.of(loaded.read()));
        SchedulePlacements kept = new SchedulePlacements(Map.of(), Map.of());
        if (order.kept() != null) {
            LoadedSchedule given = GivenInspection.schedule(order.kept(), open);
            read.add(given.read());
            listener.read(given.read());
            listener.warn(given.warnings());
            SamePeople same = SamePeople.of(open, given.people());
            listener.warn(loaded.located(same.renamed()));
            open = same.input();
            kept = given.placements();
        }
        InspectionInput input = PlacementPins.pinned(open, kept);
        stop.onStop(() -> listener.say(STOPPING));
        SolveResult solved = ScheduleSolver.solve(new SolveRequest(input, order.settings()), listener, stop);
        Duration proving = order.proving();
        if (stop.isStopped()) {
            requireAny(solved.schedule());
            proving = null;
        }
        ProvedResult proved =
                proving == null ? ProvedResult.withoutProof(solved) : proved(input, solved, proving, listener, exact);
        Schedule schedule = proved.result().schedule();
        ScheduleSummary summary = ScheduleSummariser.of(input, schedule, stop, () -> listener.say(WAIVERS));
        Edition edition = new Edition(1, order.handout().issued());
        Map<String, byte[]> files = order.handout().files(new ScheduleView(input, schedule.as(edition)), null);
        if (proved.proof() != null || proved.mismatch() != null) {
            files.put(
                    "proof.txt", proofFile(input.inspection(), edition, proved).getBytes(StandardCharsets.UTF_8));
        }
        return new Outcome(
                input, new SolvedWeek(proved, summary, edition, keptOf(open, kept), stop.isStopped()), read, files);
    }

    /** What was stopped before a case had a slot must not replace a schedule. */
    private static void requireAny(Schedule schedule) {
        if (schedule.cases().stream().allMatch(one -> one.slot() == null)) {
            throw new StoppedTooEarlyException(
                    "Stopped by you before any case had a slot: nothing was written. The files are as they were.");
        }
    }

    private static ProvedResult proved(
            InspectionInput input,
            SolveResult solved,
            Duration limit,
            WorkListener listener,
            Supplier<CompanionAvailability> exact) {
        listener.say("Proving how good it is ...");
        return ScheduleProver.prove(input, solved, ProofLimits.of(limit), exact.get());
    }

    /** The file {@code proof.txt}: the score, a sentence a line, and of which schedule that is said. */
    private static String proofFile(InspectionDetails details, Edition edition, ProvedResult proved) {
        Schedule schedule = proved.result().schedule();
        WeekIdentity week = schedule.week();
        return "Score: " + schedule.score() + "\n" + String.join("\n", proved.sentences()) + "\nSchedule of "
                + ScheduleOwner.words(details) + ", " + EditionWords.of(details, edition)
                + (week == null ? "" : ", fingerprint " + week.fingerprint()) + "\n";
    }

    private static SolvedWeek.KeptPart keptOf(InspectionInput open, SchedulePlacements kept) {
        return new SolvedWeek.KeptPart(
                kept.slotByCase().size() + kept.meetings().size(), KeptPlacements.brokenBy(open, kept));
    }
}
