package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.AmendmentOptions;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.InviteOption;
import io.fieldwork.scheduler.cli.options.IssuedOption;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.options.MovesOptions;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.PriceListText;
import io.fieldwork.scheduler.cli.output.ProgressLine;
import io.fieldwork.scheduler.cli.output.SummaryText;
import io.fieldwork.scheduler.explain.Summaries;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.ScheduleOutputs;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.Call;
import io.fieldwork.scheduler.format.view.Calls;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.AmendedWeek;
import io.fieldwork.scheduler.resolve.PriceRow;
import io.fieldwork.scheduler.resolve.ResolveRequest;
import io.fieldwork.scheduler.resolve.ResolveResult;
import io.fieldwork.scheduler.resolve.Resolving;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.WarmUp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a published week again with the fewest changes. */
@Command(
        name = "resolve",
        description = "Makes a new version of a published schedule with the fewest changes, and writes its files.",
        footer = {
            "",
            "Example:",
            "  fieldwork resolve problems/sqs-20-absence/inspection.json",
            "      --published problems/sqs-20-absence/schedule.json",
            "      --absent \"Case Manager 3 2014-09-16 2014-09-16\" -o sqs-20-v2"
        })
public final class ResolveCommand implements Callable<Integer> {

    private final Console console;
    private final StopSignal stop;

    @Parameters(paramLabel = "INSPECTION", description = "The inspection as it is now: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Option(
            names = "--published",
            required = true,
            paramLabel = "SCHEDULE",
            description = "The schedule that people have: schedule.json, or the workbook as it stands.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path published;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder to write to. Usual: the inspection's file name without its ending.")
    private @Nullable Path folder;

    @Mixin
    private final AmendmentOptions amendment = new AmendmentOptions();

    @Mixin
    private final IssuedOption issued = new IssuedOption();

    @Mixin
    private final MovesOptions moves = new MovesOptions();

    @Mixin
    private final InviteOption invite = new InviteOption();

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final SolvingOptions solving = new SolvingOptions();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ResolveCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        SolverSettings settings = solving.read();
        MovesOptions.Moves wanted = moves.read();
        LocalDateTime issuedAt = issued.read();
        String organiser = invite.read();
        LanguageOption.Choice words = language.read();
        boolean quiet = common.read().quiet();
        Path target = OutputFolder.besides(folder, inspection, RestrictedOutput.INSPECTION_JSON.fileName());
        WarmUp.begin();
        LoadedInspection loaded = InputFile.read(inspection, "an inspection (.xlsx or .json)", InspectionFiles::read);
        if (!quiet) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        InspectionInput open = weights.applyTo(loaded.expanded());
        Schedule old =
                InputFile.read(published, "a schedule (.xlsx or .json)", file -> PublishedSchedules.read(file, open));
        AmendedWeek week = amendment.applyTo(open, old);
        ResolveResult result;
        SummaryText summary;
        PriceRow chosen;
        try (ProgressLine progress = new ProgressLine(console, quiet)) {
            stop.onStop(() -> progress.say("Stopping: the best schedule so far is being written ..."));
            result = Resolving.resolve(new ResolveRequest(week, settings, wanted.nearness(), issuedAt), progress, stop);
            chosen = wanted.choose(result.prices());
            Labels labels = words.labels(week.input().inspection());
            List<Path> files =
                    new OutputFolder(target).write(files(week.input(), chosen.schedule(), old, organiser, labels));
            summary = new SummaryText(
                    result.proved(chosen),
                    Summaries.of(
                            week.input(),
                            chosen.schedule(),
                            stop,
                            () -> progress.say("Looking whether a waiver would win an interview ...")),
                    files,
                    SummaryText.Kept.NOTHING,
                    stop.isStopped());
        }
        List<Call> calls = Calls.of(ScheduleOutputs.view(week.input(), chosen.schedule(), old));
        PriceListText text = new PriceListText(summary, result.prices(), chosen, week.notes(), calls);
        console.out().println(common.read().json() ? text.json() : text.words());
        return (summary.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    /** What solve writes, and the inspection as it is now, which is restricted. */
    private static Map<String, byte[]> files(
            InspectionInput input, Schedule schedule, Schedule old, @Nullable String organiser, Labels labels)
            throws IOException {
        Map<String, byte[]> files = ScheduleOutputs.of(input, schedule, old, labels);
        files.putAll(ScheduleOutputs.invitations(input, schedule, old, organiser));
        files.put(
                RestrictedOutput.INSPECTION_JSON.fileName(),
                InspectionJson.write(input).getBytes(StandardCharsets.UTF_8));
        return files;
    }
}
