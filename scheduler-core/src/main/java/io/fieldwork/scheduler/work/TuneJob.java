package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.report.TuneWorkbook;
import io.fieldwork.scheduler.format.html.TunePage;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.format.json.RunsJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.SweepInspection;
import io.fieldwork.scheduler.tuning.sweep.SweepMerge;
import io.fieldwork.scheduler.tuning.sweep.SweepPart;
import io.fieldwork.scheduler.tuning.sweep.SweepPlan;
import io.fieldwork.scheduler.tuning.sweep.SweepReport;
import io.fieldwork.scheduler.tuning.sweep.SweepRunner;
import io.fieldwork.scheduler.tuning.sweep.SweepTimes;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Solves inspections under many weights and shows what each weight buys and costs. Its outcome is restricted.
 *
 * <p>A sweep may take hours. So its runs are planned first, and whoever does the job keeps each as soon as it is done:
 *
 * <pre>{@code
 * TuneJob job = TuneJob.plan(order);
 * TuneJob.Outcome outcome = job.solve(kept, listener, stop);
 * }</pre>
 */
public final class TuneJob {

    private static final int BAR = 24;
    private static final int MINUTE = 60;

    private final List<PlannedRun> plan;
    private final boolean isPart;
    private final List<LoadedInspection> given;

    private TuneJob(List<PlannedRun> plan, boolean isPart, List<LoadedInspection> given) {
        this.plan = List.copyOf(plan);
        this.isPart = isPart;
        this.given = List.copyOf(given);
    }

    /**
     * What is wanted.
     *
     * @param inspections each with an id of its own: runs are known by it
     * @param weights a file of weights over those of the inspections, or null
     * @param shard which part of the sweep to solve, such as {@code 3/10}; null: all of it
     * @param version of the program, which every run says
     */
    public record Order(
            List<Path> inspections,
            @Nullable Path weights,
            SweepRequest wish,
            @Nullable String shard,
            String version) {

        public Order {
            inspections = List.copyOf(inspections);
        }

        /**
         * Which part of the sweep to solve; empty: all of it.
         *
         * @throws InvalidInputException where it is not a part and the number of parts
         */
        public Optional<SweepPart> part() {
            if (shard == null) {
                return Optional.empty();
            }
            Optional<SweepPart> read = SweepPart.find(shard);
            if (read.isEmpty()) {
                Issues issues = new Issues();
                issues.fault("--shard", shard, SweepPart.EXPECTED);
                throw new InvalidInputException(issues.list());
            }
            return read;
        }
    }

    /** Where the runs are kept while a sweep goes on. Calls come one at a time. */
    public interface RunStore {

        /** True where it was done before. */
        boolean has(PlannedRun run);

        /** How many are done. */
        int size();

        /** All that are done, in the order of the plan. */
        List<SolvedRun> runs();

        /** Keeps one that is done. */
        void add(SolvedRun run);
    }

    /**
     * What came of it.
     *
     * @param runs that are done, those of an earlier start too
     * @param of how many were to be done
     * @param read what was read of each inspection; none where parts are brought together
     * @param report null where there is none: of one part alone, or of a sweep that was stopped
     * @param files page, workbook and runs; of one part the runs alone; none where it was stopped
     */
    public record Outcome(
            int runs,
            int of,
            SweepTimes times,
            List<ReadReport> read,
            @Nullable SweepReport report,
            Map<String, byte[]> files) {

        public Outcome {
            read = List.copyOf(read);
            files = MadeFiles.copyOf(files);
        }

        /** True where somebody ended it. */
        public boolean stopped() {
            return times.stopped();
        }

        /** True where no run of the sweep is missing. */
        public boolean isWhole() {
            return runs == of;
        }
    }

    /**
     * Plans the runs.
     *
     * @throws InvalidInputException with the faults of all inspections, each with its file before the place, or with those
     *     of the wish
     * @throws IOException where a file cannot be read at all
     */
    public static TuneJob plan(Order order) throws IOException {
        Optional<SweepPart> shard = order.part();
        List<LoadedInspection> given = new ArrayList<>();
        List<SweepInspection> inspections = inspections(order.inspections(), order.weights(), given);
        List<PlannedRun> all = SweepPlan.runs(inspections, order.wish().settings(inspections.size(), order.version()));
        return new TuneJob(shard.map(part -> part.of(all)).orElse(all), shard.isPresent(), given);
    }

    /** Those that are to be solved. */
    public List<PlannedRun> runs() {
        return plan;
    }

    /**
     * Solves the runs that are left.
     *
     * @param kept what is done already; each further one is added to it as soon as it is done
     * @param stop ends it with the runs so far
     */
    public Outcome solve(RunStore kept, WorkListener listener, StopSignal stop) throws IOException {
        for (LoadedInspection one : given) {
            listener.read(one.read());
            listener.warn(one.warnings());
        }
        List<ReadReport> read = given.stream().map(LoadedInspection::read).toList();
        List<PlannedRun> left = plan.stream().filter(run -> !kept.has(run)).toList();
        SweepRunner runner = new SweepRunner(Runtime.getRuntime().availableProcessors(), stop);
        SweepTimes times = runner.solve(left, kept.size(), (run, number, of, seconds) -> {
            kept.add(run);
            listener.say(progress(number, of, seconds));
        });
        List<SolvedRun> done = kept.runs();
        if (times.stopped()) {
            return new Outcome(done.size(), plan.size(), times, read, null, Map.of());
        }
        return isPart
                ? new Outcome(done.size(), plan.size(), times, read, null, files(done, new LinkedHashMap<>()))
                : reported(done, times, read);
    }

    /**
     * Solves nothing: brings the runs of several folders together.
     *
     * @throws InvalidInputException where they are not of one sweep
     * @throws IOException where a file cannot be read at all
     */
    public static Outcome merge(List<Path> folders) throws IOException {
        Map<String, List<SolvedRun>> byFolder = new LinkedHashMap<>();
        for (Path part : folders) {
            List<SolvedRun> unfinished = RunLog.read(part.resolve(RestrictedOutput.UNFINISHED_RUNS.fileName()));
            byFolder.put(
                    part.toString(),
                    unfinished.isEmpty() ? RunLog.read(part.resolve(RestrictedOutput.RUNS.fileName())) : unfinished);
        }
        return reported(SweepMerge.of(byFolder), new SweepTimes(0, 0, 0, 0, false), List.of());
    }

    private static Outcome reported(List<SolvedRun> runs, SweepTimes times, List<ReadReport> read) throws IOException {
        SweepReport report = SweepReport.of(runs);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(RestrictedOutput.TUNE_PAGE.fileName(), TunePage.write(report).getBytes(StandardCharsets.UTF_8));
        files.put(RestrictedOutput.TUNE_WORKBOOK.fileName(), TuneWorkbook.write(report));
        return new Outcome(runs.size(), report.of(), times, read, report, files(report.runs(), files));
    }

    /** The files with the runs after them, in the order of the plan. */
    private static Map<String, byte[]> files(List<SolvedRun> runs, Map<String, byte[]> files) {
        files.put(RestrictedOutput.RUNS.fileName(), RunsJson.write(runs).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The inspections; each is put into {@code given} as it was read. */
    private static List<SweepInspection> inspections(
            List<Path> files, @Nullable Path weights, List<LoadedInspection> given) throws IOException {
        List<SweepInspection> inspections = new ArrayList<>();
        List<Issue> faults = new ArrayList<>();
        Set<String> ids = new LinkedHashSet<>();
        for (Path file : files) {
            try {
                LoadedInspection loaded = GivenInspection.loadOneOfSeveral(file);
                given.add(loaded);
                InspectionInput input = GivenInspection.weighed(loaded.expanded(), weights);
                if (!ids.add(input.inspection().id())) {
                    faults.add(new Issue.Fault(
                            file.toString(), input.inspection().id(), "an inspection with an id of its own", null));
                }
                inspections.add(new SweepInspection(RunsJson.fingerprint(input), input));
            } catch (InvalidInputException e) {
                e.issues().forEach(issue -> faults.add(GivenInspection.named(issue, file)));
            }
        }
        if (inspections.isEmpty() && faults.isEmpty()) {
            Issues issues = new Issues();
            issues.fault("INSPECTION", "", "one or more inspections (.xlsx or .json)");
            throw new InvalidInputException(issues.list());
        }
        if (!faults.isEmpty()) {
            throw new InvalidInputException(faults);
        }
        return List.copyOf(inspections);
    }

    /** For example {@code Tuning [######......] 45 of 180, about 2 minutes left}. */
    private static String progress(int done, int of, double secondsLeft) {
        int full = done * BAR / Math.max(1, of);
        return "Tuning [" + "#".repeat(full) + ".".repeat(BAR - full) + "] " + done + " of " + of + ", about "
                + left(secondsLeft) + " left";
    }

    private static String left(double seconds) {
        if (seconds < MINUTE) {
            return PlainWords.count((int) Math.ceil(seconds), "second");
        }
        int minutes = (int) Math.round(seconds / MINUTE);
        return minutes < 2 * MINUTE
                ? PlainWords.count(minutes, "minute")
                : PlainWords.count(Math.round(minutes / (float) MINUTE), "hour");
    }
}
