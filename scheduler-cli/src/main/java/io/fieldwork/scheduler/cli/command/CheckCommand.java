package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.CheckedScheduleText;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.OutputFile;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.work.CheckJob;
import io.fieldwork.scheduler.work.GivenInspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Judges a schedule, whoever made it. Its output is restricted. */
@Command(
        name = "check",
        description =
                "Says what a schedule breaks, whether made by this program or by hand, and what was edited in its workbook"
                        + " since. What it prints is restricted.",
        footer = {
            "",
            "Example:",
            "  fieldwork check problems/sqs-20-absence/inspection.json problems/sqs-20-absence/schedule.json"
        })
public final class CheckCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "INSPECTION", description = "The inspection: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Parameters(
            index = "1",
            paramLabel = "SCHEDULE",
            description = "The schedule: .xlsx, edited by hand or not, or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path schedule;

    @Option(
            names = "--mark",
            description =
                    "Also write a copy of the workbook with what it breaks marked on the pages: a restricted file,"
                            + " in the folder \"restricted\" beside the schedule, its name followed by \"-checked\".")
    private boolean mark;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the marked copy to this file instead.")
    private @Nullable Path output;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (output != null) {
            marked(output).require();
        }
        CheckJob.Order order =
                new CheckJob.Order(new GivenInspection(inspection, weights.file()), schedule, mark || output != null);
        CheckJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = CheckJob.run(order, progress);
        }
        CheckedScheduleText text = new CheckedScheduleText(outcome);
        List<Path> files = output == null
                ? place.folder(OutputPlace.folderOf(schedule), OutputKind.CHECK).write(outcome.files())
                : marked(output).write(outcome.files());
        console.out().println(common.json() ? text.json(files) : text.words());
        if (!common.json()) {
            files.forEach(file -> console.out().println("\nMarked copy, restricted: " + file));
        }
        return (outcome.isSound() && outcome.isUpToDate() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private OutputFile marked(Path file) {
        return place.file(file, OutputKind.CHECK, ".xlsx");
    }
}
