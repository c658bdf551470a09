package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.tuning.PlannedRun;
import io.fieldwork.scheduler.tuning.SolvedRun;
import io.fieldwork.scheduler.tuning.SweepMerge;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The runs of a sweep on the disk: those that are done, and each new one as it is done. */
public final class SweepLog implements AutoCloseable {

    /** Each run on a line of its own. */
    public static final String NAME = RestrictedOutput.RUNS.fileName();

    private final Path file;
    private final RunLog log;
    private final Map<Integer, SolvedRun> done = new TreeMap<>();

    private SweepLog(Path file, RunLog log, List<SolvedRun> before) {
        this.file = file;
        this.log = log;
        before.forEach(run -> done.put(run.number(), run));
    }

    /**
     * Opens the runs of a folder.
     *
     * @param resume true to go on with what is there; otherwise it begins anew, unless that would lose runs
     * @throws InvalidInputException where the runs that are there are of another sweep, or would be lost
     * @throws NotWrittenException where the file cannot be written
     */
    public static SweepLog open(Path folder, List<PlannedRun> plan, boolean resume) throws IOException {
        Path file = folder.resolve(NAME);
        List<SolvedRun> before = RunLog.read(file);
        if (resume) {
            before = SweepMerge.done(plan, before, file.toString());
        } else if (isUnfinished(before, plan)) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    file.toString(),
                    before.size() + " runs of a sweep that was not finished",
                    "--resume to go on with it, or another folder with -o",
                    null)));
        } else {
            before = List.of();
        }
        try {
            Files.createDirectories(folder);
            if (!resume) {
                Files.deleteIfExists(file);
            }
            return new SweepLog(file, RunLog.open(file), before);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** True where there are runs, and neither all of the plan nor all of another sweep. */
    private static boolean isUnfinished(List<SolvedRun> before, List<PlannedRun> plan) {
        Set<Object> keys = new LinkedHashSet<>();
        before.forEach(run -> keys.add(run.key()));
        boolean hasAll = plan.stream().allMatch(run -> keys.contains(run.key()));
        return !before.isEmpty() && !hasAll && before.size() < before.get(0).of();
    }

    public boolean has(PlannedRun run) {
        return done.containsKey(run.number());
    }

    public int size() {
        return done.size();
    }

    /** All that are done, in the order of the plan. */
    public List<SolvedRun> runs() {
        return List.copyOf(done.values());
    }

    /** Writes a run to the disk. */
    public void add(SolvedRun run) {
        try {
            log.append(run);
            done.put(run.number(), run);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    @Override
    public void close() {
        try {
            log.close();
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    private static NotWrittenException notWritten(Path file, IOException cause) {
        return new NotWrittenException(
                file + " cannot be written. Maybe another program holds it, or the disk is full.", cause);
    }
}
