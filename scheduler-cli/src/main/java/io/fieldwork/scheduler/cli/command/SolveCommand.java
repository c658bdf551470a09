package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.InviteOption;
import io.fieldwork.scheduler.cli.options.IssuedOption;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.options.ProveOption;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.DueText;
import io.fieldwork.scheduler.cli.output.FaultLog;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.NotWrittenException;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.ProgressLine;
import io.fieldwork.scheduler.cli.output.ProofText;
import io.fieldwork.scheduler.cli.output.SummaryText;
import io.fieldwork.scheduler.cli.output.SummaryText.Kept;
import io.fieldwork.scheduler.exact.Availability;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.exact.ProvenSolving;
import io.fieldwork.scheduler.explain.KeptPlacements;
import io.fieldwork.scheduler.explain.ScheduleSummary;
import io.fieldwork.scheduler.explain.Summaries;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.Keeping;
import io.fieldwork.scheduler.solver.SolveRequest;
import io.fieldwork.scheduler.solver.SolveResult;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.Solving;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.WarmUp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: an inspection in, the schedule's files out. */
@Command(
        name = "solve",
        description = "Makes the schedule of an inspection and writes its files.",
        footer = {"", "Example:", "  fieldwork solve problems/sqs-20/inspection.xlsx -o sqs-20"})
public final class SolveCommand implements Callable<Integer> {

    private final Console console;
    private final StopSignal stop;
    private final Supplier<Availability> exact;

    @Parameters(paramLabel = "INSPECTION", description = "The inspection: a workbook (.xlsx) or inspection.json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder to write to. Usual: the inspection's file name without its ending.")
    private @Nullable Path folder;

    @Option(
            names = "--keep",
            paramLabel = "SCHEDULE",
            description = "Complete this schedule (.xlsx or .json), half filled by hand, and move nothing in it.")
    private @Nullable Path keep;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final SolvingOptions solving = new SolvingOptions();

    @Mixin
    private final ProveOption prove = new ProveOption();

    @Mixin
    private final IssuedOption issued = new IssuedOption();

    @Mixin
    private final InviteOption invite = new InviteOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /**
     * The command.
     *
     * @param exact finds the exact companion where a proof is asked for
     */
    public SolveCommand(Console console, StopSignal stop, Supplier<Availability> exact) {
        this.console = console;
        this.stop = stop;
        this.exact = exact;
    }

    @Override
    public Integer call() throws IOException {
        SolverSettings settings = solving.read();
        Optional<Duration> proving = prove.read();
        Edition edition = new Edition(1, issued.read());
        String organiser = invite.read();
        LanguageOption.Choice words = language.read();
        boolean quiet = common.read().quiet();
        WarmUp.begin();
        LoadedInspection loaded = InputFile.read(inspection, "an inspection (.xlsx or .json)", InspectionFiles::read);
        if (!quiet) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        InspectionInput open = weights.applyTo(loaded.expanded());
        SchedulePlacements placements = kept(open);
        InspectionInput input = Keeping.pinned(open, placements);
        ProvedResult result;
        ScheduleSummary summary;
        List<Path> files;
        try (ProgressLine progress = new ProgressLine(console, quiet)) {
            stop.onStop(() -> progress.say("Stopping: the best schedule so far is being written ..."));
            SolveResult solved = Solving.solve(new SolveRequest(input, settings), progress, stop);
            if (stop.isStopped()) {
                requireAny(solved.schedule());
            }
            result = stop.isStopped() ? ProvedResult.withoutProof(solved) : proved(input, solved, proving, progress);
            summary = Summaries.of(
                    input,
                    result.result().schedule(),
                    stop,
                    () -> progress.say("Looking whether a waiver would win an interview ..."));
            Map<String, byte[]> content =
                    files(input, result.result().schedule().as(edition), organiser, words.labels(input.inspection()));
            files = write(content, result);
        }
        Kept kept = new Kept(
                placements.slotByCase().size() + placements.meetings().size(),
                KeptPlacements.brokenBy(open, placements));
        if (result.mismatch() != null) {
            logMismatch(result.mismatch());
        }
        SummaryText text = new SummaryText(result, summary, files, kept, stop.isStopped());
        console.out().println(common.read().json() ? text.json() : text.words());
        if (!common.read().json() && !quiet) {
            DueText.lines(input.inspection()).forEach(console.out()::println);
        }
        return (text.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private SchedulePlacements kept(InspectionInput open) throws IOException {
        return keep == null
                ? new SchedulePlacements(Map.of(), Map.of())
                : InputFile.read(keep, "a schedule (.xlsx or .json)", file -> ScheduleFiles.read(file, open));
    }

    /** What was stopped before a case had a slot must not replace a schedule. */
    private static void requireAny(Schedule schedule) {
        if (schedule.cases().stream().allMatch(one -> one.slot() == null)) {
            throw new NotWrittenException(
                    "Stopped by you before any case had a slot: nothing was written. The files are as they were.");
        }
    }

    private ProvedResult proved(
            InspectionInput input, SolveResult solved, Optional<Duration> limit, ProgressLine progress) {
        if (limit.isEmpty()) {
            return ProvedResult.withoutProof(solved);
        }
        progress.say("Proving how good it is ...");
        return ProvenSolving.prove(input, solved, ProofLimits.of(limit.get()), exact.get());
    }

    /** The schedule is sound all the same; but whoever looks after the program must hear of it. */
    private void logMismatch(String mismatch) {
        FaultLog.write(console.logs(), "solve", "The proof was not used: " + mismatch + ".")
                .ifPresent(log -> console.err()
                        .println(
                                "The proof does not fit the schedule: that is a fault of the program. What to send to whoever"
                                        + " looks after it (it holds no names):\n" + log.toAbsolutePath()));
    }

    private static Map<String, byte[]> files(
            InspectionInput input, Schedule schedule, @Nullable String organiser, Labels labels) throws IOException {
        Map<String, byte[]> files = ScheduleOutputs.of(input, schedule, null, labels);
        files.putAll(ScheduleOutputs.invitations(input, schedule, null, organiser));
        return files;
    }

    private List<Path> write(Map<String, byte[]> files, ProvedResult result) throws IOException {
        if (result.proof() != null || result.mismatch() != null) {
            files.put("proof.txt", ProofText.file(result).getBytes(StandardCharsets.UTF_8));
        }
        Path target = folder;
        if (target == null) {
            target = Path.of(String.valueOf(inspection.getFileName()).replaceFirst("\\.[^.]+$", ""));
        }
        return new OutputFolder(target).write(files);
    }
}
