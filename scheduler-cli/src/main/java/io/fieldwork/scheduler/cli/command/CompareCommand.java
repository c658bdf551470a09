package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.ComparisonText;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.explain.ScheduleComparison;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.excel.ComparisonWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.Scoring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Two schedules of one inspection side by side. Its output is restricted. */
@Command(
        name = "compare",
        description = "Says what differs between two schedules of one inspection: by constraint, by case and by person."
                + " What it prints and writes is restricted.")
public final class CompareCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "INSPECTION", description = "The inspection: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Parameters(index = "1", paramLabel = "SCHEDULE", description = "The first schedule: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path first;

    @Parameters(index = "2", paramLabel = "SCHEDULE", description = "The second schedule: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path second;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Also write the comparison to this workbook (.xlsx).")
    private @Nullable Path output;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public CompareCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedInspection loaded = InspectionFiles.read(InputFile.require(inspection, "an inspection (.xlsx or .json)"));
        InspectionInput input = weights.applyTo(loaded.expanded());
        if (!common.read().quiet()) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        ScheduleComparison comparison = ScheduleComparison.of(input, scored(first, input), scored(second, input));
        List<Path> files = output == null
                ? List.of()
                : List.of(OutputFolder.writeFile(
                        output, ComparisonWorkbook.write(input.inspection().id(), comparison)));
        ComparisonText text = new ComparisonText(comparison, files);
        console.out().println(common.read().json() ? text.json() : text.words());
        return ExitCode.DONE.code();
    }

    /** What the file says of its score is not believed: it may have been edited, or have other weights. */
    private static Schedule scored(Path file, InspectionInput input) throws IOException {
        return Scoring.score(
                input, ScheduleFiles.read(InputFile.require(file, "a schedule (.xlsx or .json)"), input), null, 0);
    }
}
