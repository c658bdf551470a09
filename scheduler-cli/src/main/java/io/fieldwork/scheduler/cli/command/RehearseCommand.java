package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.RehearsalText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.GivenInspection;
import io.fieldwork.scheduler.work.RehearseJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a week is weak before somebody falls ill. */
@Command(
        name = "rehearse",
        description = "Plays every absence of one person for one day through: promises broken, file reads left.",
        footer = {
            "",
            "Example:",
            "  fieldwork rehearse problems/sqs-20-absence/inspection.json",
            "      problems/sqs-20-absence/schedule.json"
        })
public final class RehearseCommand implements Callable<Integer> {

    private final Console console;
    private final StopSignal stop;

    @Parameters(index = "0", paramLabel = "INSPECTION", description = "The inspection: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Parameters(index = "1", paramLabel = "SCHEDULE", description = "The schedule: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path schedule;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "Write the table as a workbook, rehearsal.xlsx, into this folder.")
    private @Nullable Path folder;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public RehearseCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        OutputFolder output = folder == null ? null : place.folder(folder, OutputKind.REHEARSE);
        if (output != null) {
            output.require(RestrictedOutput.REHEARSAL.fileName());
        }
        RehearseJob.Order order =
                new RehearseJob.Order(new GivenInspection(inspection, weights.file()), schedule, folder != null);
        RehearseJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = RehearseJob.run(order, progress, stop);
        }
        List<Path> files = output == null ? List.of() : output.write(outcome.files());
        RehearsalText text = new RehearsalText(outcome, files);
        console.out().println(common.json() ? text.json() : text.words());
        return (outcome.stopped() ? ExitCode.NOT_SOUND : ExitCode.DONE).code();
    }
}
