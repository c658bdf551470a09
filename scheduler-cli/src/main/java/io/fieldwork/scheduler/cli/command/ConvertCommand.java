package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.JsonPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.excel.InspectionWorkbook;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    private final CommonOptions common = new CommonOptions();

    public ConvertCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".xlsx")) {
            throw new InvalidInputException(
                    List.of(new Issue.Fault("OUT", out.toString(), "a file name that ends in .xlsx or .json", null)));
        }
        LoadedInspection loaded = InputFile.read(in, "an inspection (.xlsx or .json)", InspectionFiles::read);
        if (!common.read().quiet()) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        InspectionInput input = expand ? loaded.expanded() : loaded.listed();
        byte[] content = name.endsWith(".json")
                ? InspectionJson.write(input).getBytes(StandardCharsets.UTF_8)
                : InspectionWorkbook.write(input);
        Path written = OutputFolder.writeFile(out, content);
        if (!common.read().quiet()) {
            console.err().println("What is written speaks of children: it is restricted.");
        }
        if (common.read().json()) {
            var root = JsonPrinter.object();
            root.set("files", JsonPrinter.paths(List.of(written)));
            console.out().println(JsonPrinter.print(root));
        } else {
            console.out().println(written);
        }
        return ExitCode.DONE.code();
    }
}
