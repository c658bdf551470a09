package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.PriceListText;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.SummaryText;
import io.fieldwork.scheduler.cli.options.AmendmentOptions;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InviteOption;
import io.fieldwork.scheduler.cli.options.IssuedOption;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.MovesOptions;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.cli.output.VersionFolders;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.GivenInspection;
import io.fieldwork.scheduler.work.HandoutRequest;
import io.fieldwork.scheduler.work.ResolveJob;
import io.fieldwork.scheduler.work.ResolveJob.IssuedSchedule;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Solves a published week again: what was published is kept unless it must be broken. */
@Command(
        name = "resolve",
        description = "Makes a new version of a published schedule with the fewest changes, and writes its files.",
        footer = {
            "",
            "Example:",
            "  fieldwork resolve problems/sqs-20-absence/inspection.json",
            "      --published problems/sqs-20-absence/schedule.json",
            "      --absent \"Case Manager 3 2014-09-16 2014-09-16\""
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
            description =
                    "The folder to write to. Usual: one beside that of the published schedule, with the version in its"
                            + " name, such as sqs-20-v2.")
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
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ResolveCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        VersionFolders folders = VersionFolders.beside(published, folder);
        ResolveJob.Order order = new ResolveJob.Order(
                new GivenInspection(inspection, weights.file()),
                new IssuedSchedule(published, amendment.read()),
                solving.read(),
                moves.read(),
                published -> {
                    int number = folders.after(published);
                    output(folders).requireWeek();
                    return number;
                },
                new HandoutRequest(issued.read(), invite.read(), language.read()));
        ResolveJob.Outcome outcome;
        List<Path> files;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = ResolveJob.run(order, progress, stop);
            progress.warn(folders.warnings());
            files = output(folders).write(outcome.files());
        }
        SummaryText summary = new SummaryText(outcome.week(), outcome.read(), amended(files), files);
        PriceListText text = new PriceListText(summary, outcome);
        console.out().println(common.json() ? text.json() : text.words());
        return (outcome.week().isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    /** The inspection of the new version. */
    private Path amended(List<Path> files) {
        return files.stream()
                .filter(file -> file.endsWith(RestrictedOutput.INSPECTION_WORKBOOK.placed()))
                .findFirst()
                .orElse(inspection);
    }

    private OutputFolder output(VersionFolders folders) {
        return place.folder(folders.target(), OutputKind.WEEK);
    }
}
