package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.SweepText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.CompatibleOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.TuneOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.cli.output.ProgramVersion;
import io.fieldwork.scheduler.cli.output.SweepLog;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.TuneJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Solves inspections under many weights and shows what each weight buys and costs. Its output is restricted. */
@Command(
        name = "tune",
        description = "Tries weights on inspections and shows what each buys and costs. What it writes is restricted.",
        footer = {"", "Example:", "  fieldwork tune problems/sqs-14/inspection.json --vary complexPerDay=0,8 -o sweep"})
public final class TuneCommand implements Callable<Integer> {

    private final Console console;
    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "INSPECTION", arity = "0..*", description = "Inspections: .xlsx or .json.")
    private List<Path> inspections = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            required = true,
            description = "The folder to write to.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path folder;

    @Option(names = "--resume", description = "Go on with the runs that are in the folder already.")
    private boolean resume;

    @Option(
            names = "--merge",
            paramLabel = "FOLDER",
            arity = "1..*",
            description = "Solve nothing: bring the parts in these folders together, and report on them.")
    private List<Path> merge = List.of();

    @Mixin
    private final TuneOptions tuning = new TuneOptions();

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public TuneCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        OutputFolder output = place.folder(folder, OutputKind.TUNE);
        if (resume) {
            output = output.changing(SweepLog.NAME);
        }
        output.require(RestrictedOutput.TUNE_PAGE.fileName(), RestrictedOutput.TUNE_WORKBOOK.fileName());
        if (!merge.isEmpty()) {
            new CompatibleOptions(spec, "--merge").only("--output");
        }
        TuneJob.Outcome outcome;
        List<Path> files;
        if (merge.isEmpty()) {
            TuneJob job = TuneJob.plan(new TuneJob.Order(
                    inspections, weights.file(), tuning.read(), tuning.shard(), ProgramVersion.VERSION));
            try (SweepLog log = SweepLog.open(folder, job.runs(), resume);
                    ProgressLine progress = new ProgressLine(console, common.quiet())) {
                output.require(SweepLog.NAME);
                outcome = job.solve(log, progress, stop);
                files = outcome.stopped() ? List.of(log.file()) : publish(output, outcome, log);
            }
        } else {
            outcome = TuneJob.merge(merge);
            files = output.write(outcome.files());
        }
        SweepText text = new SweepText(outcome, files);
        console.out().println(common.json() ? text.json() : text.words());
        return (outcome.isWhole() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private static List<Path> publish(OutputFolder output, TuneJob.Outcome outcome, SweepLog log) {
        List<Path> files = output.write(outcome.files());
        log.published();
        return files;
    }
}
