package io.fieldwork.scheduler.cli.output;

import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.SweepMerge;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.TuneJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The runs of a sweep on the disk: those that are done, and each new one as it is done. They have a file of their own until
 * all are done; what an earlier sweep wrote in the folder stays as it is until then.
 */
public final class SweepLog implements TuneJob.RunStore, AutoCloseable {

    /** Each run of a sweep that is done on a line of its own. */
    public static final String NAME = RestrictedOutput.RUNS.fileName();

    /** The same of a sweep that is not. */
    public static final String UNFINISHED = RestrictedOutput.UNFINISHED_RUNS.fileName();

    private final Path file;
    private final RunLog log;
    private final NewFolders made;
    private final Map<Integer, SolvedRun> done = new TreeMap<>();
    private boolean isPublished;

    private SweepLog(Path file, RunLog log, NewFolders made) {
        this.file = file;
        this.log = log;
        this.made = made;
    }

    /**
     * Opens the runs of a folder.
     *
     * @param resume true to go on with what is there; otherwise it begins anew, unless that would lose runs
     * @throws InvalidInputException where the runs that are there are of another sweep, or would be lost
     * @throws NotWrittenException where the file cannot be written, or another sweep is going on in the folder
     */
    public static SweepLog open(Path folder, List<PlannedRun> plan, boolean resume) throws IOException {
        Path absolute = folder.toAbsolutePath().normalize();
        Path file = absolute.resolve(UNFINISHED);
        NewFolders made = new NewFolders();
        made.make(absolute);
        SweepLog opened;
        try {
            opened = new SweepLog(file, RunLog.open(file), made);
        } catch (IOException e) {
            made.removeEmpty();
            throw notWritten(file, e);
        }
        boolean isBegun = false;
        try {
            opened.begin(plan, resume);
            isBegun = true;
            return opened;
        } finally {
            if (!isBegun) {
                opened.close();
            }
        }
    }

    private void begin(List<PlannedRun> plan, boolean resume) throws IOException {
        List<SolvedRun> before = log.runs();
        boolean isHere = !before.isEmpty();
        Path from = isHere ? file : file.resolveSibling(NAME);
        if (!isHere) {
            before = RunLog.read(from);
        }
        if (!resume && isUnfinished(before, plan)) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    from.toString(),
                    before.size() + " runs of a sweep that was not finished",
                    "--resume to go on with it, or another folder with -o",
                    null)));
        }
        if (!resume) {
            log.clear();
            return;
        }
        for (SolvedRun run : SweepMerge.done(plan, before, from.toString())) {
            if (isHere) {
                done.put(run.number(), run);
            } else {
                add(run);
            }
        }
    }

    /** True where there are runs, and neither all of the plan nor all of another sweep. */
    private static boolean isUnfinished(List<SolvedRun> before, List<PlannedRun> plan) {
        Set<Object> keys = new LinkedHashSet<>();
        before.forEach(run -> keys.add(run.key()));
        boolean hasAll = plan.stream().allMatch(run -> keys.contains(run.key()));
        return !before.isEmpty() && !hasAll && before.size() < before.get(0).of();
    }

    @Override
    public boolean has(PlannedRun run) {
        return done.containsKey(run.number());
    }

    @Override
    public int size() {
        return done.size();
    }

    @Override
    public List<SolvedRun> runs() {
        return List.copyOf(done.values());
    }

    /** Writes a run to the disk. */
    @Override
    public void add(SolvedRun run) {
        try {
            log.append(run);
            done.put(run.number(), run);
        } catch (IOException e) {
            throw notWritten(file, e);
        }
    }

    /** Where the runs are. */
    public Path file() {
        return file;
    }

    /** The runs stand in the outputs of the sweep; nobody needs this file any more. */
    public void published() {
        isPublished = true;
    }

    @Override
    public void close() {
        boolean isNeedless;
        try {
            isNeedless = isPublished || log.isEmpty();
            log.close();
        } catch (IOException e) {
            throw notWritten(file, e);
        }
        if (isNeedless) {
            StagedFile.deleteQuietly(file);
            made.removeEmpty();
        }
    }

    private static NotWrittenException notWritten(Path file, IOException cause) {
        return new NotWrittenException(
                file + " cannot be written. Maybe another program holds it, or the disk is full.", cause);
    }
}
