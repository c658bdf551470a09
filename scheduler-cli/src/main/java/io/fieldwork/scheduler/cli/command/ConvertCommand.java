package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.ReadReportText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.output.OutputFile;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.work.ConvertJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Turns an inspection from one format into the other. */
@Command(
        name = "convert",
        description = "Turns an inspection from a workbook into JSON, or back. Both are restricted.",
        footer = {"", "Example:", "  fieldwork convert problems/sqs-20/inspection.xlsx sqs-20.json --expand"})
public final class ConvertCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "IN", description = "The inspection: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path in;

    @Parameters(index = "1", paramLabel = "OUT", description = "The file to write: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path out;

    @Option(names = "--expand", description = "List every slot and commitment of the model schedule.")
    private boolean expand;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile target = place.file(out, OutputKind.CONVERT, ".xlsx", ".json");
        target.require();
        ConvertJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = ConvertJob.run(new ConvertJob.Order(in, out.toString(), expand), progress);
        }
        List<Path> files = target.write(outcome.files());
        if (!common.quiet()) {
            console.err().println("What is written speaks of children: it is restricted.");
        }
        if (common.json()) {
            console.out().println(ReadReportText.files(outcome.read(), files));
        } else {
            files.forEach(console.out()::println);
        }
        return ExitCode.DONE.code();
    }
}
