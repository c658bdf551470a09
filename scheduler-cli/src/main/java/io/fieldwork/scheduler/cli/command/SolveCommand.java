package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.DueDatesText;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.SummaryText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InviteOption;
import io.fieldwork.scheduler.cli.options.IssuedOption;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.ProveOption;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.FaultLog;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.GivenInspection;
import io.fieldwork.scheduler.work.HandoutRequest;
import io.fieldwork.scheduler.work.SolveJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
    private final SolveJob.JobMethod job;

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
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    /**
     * The command.
     *
     * @param job does the job, with the usual exact companion or another
     */
    public SolveCommand(Console console, StopSignal stop, SolveJob.JobMethod job) {
        this.console = console;
        this.stop = stop;
        this.job = job;
    }

    @Override
    public Integer call() throws IOException {
        SolveJob.Order order = new SolveJob.Order(
                new GivenInspection(inspection, weights.file()),
                keep,
                solving.read(),
                prove.read().orElse(null),
                new HandoutRequest(issued.read(), invite.read(), language.read()));
        boolean quiet = common.quiet();
        OutputFolder output =
                place.folder(folder == null ? OutputPlace.usualFolder(inspection) : folder, OutputKind.WEEK);
        output.requireWeek();
        SolveJob.Outcome outcome;
        List<Path> files;
        try (ProgressLine progress = new ProgressLine(console, quiet)) {
            outcome = job.run(order, progress, stop);
            files = output.write(outcome.files());
        }
        String mismatch = outcome.week().mismatch();
        if (mismatch != null) {
            logMismatch(mismatch);
        }
        SummaryText text = new SummaryText(outcome.week(), outcome.read(), inspection, files);
        console.out().println(common.json() ? text.json() : text.words());
        if (!common.json() && !quiet) {
            DueDatesText.lines(outcome.input()).forEach(console.out()::println);
        }
        return (outcome.week().isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    /** The schedule is sound all the same; but whoever looks after the program must hear of it. */
    private void logMismatch(String mismatch) {
        FaultLog.write(console.logs(), "solve", "The proof was not used: " + mismatch + ".")
                .ifPresent(log -> console.err()
                        .println(
                                "The proof does not fit the schedule: that is a fault of the program. What to send to whoever"
                                        + " looks after it (it holds no names):\n" + log.toAbsolutePath()));
    }
}
