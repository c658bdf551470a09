package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.ProgressLine;
import io.fieldwork.scheduler.cli.output.SummaryText;
import io.fieldwork.scheduler.explain.ScheduleSummary;
import io.fieldwork.scheduler.explain.Summaries;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.excel.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.SolveRequest;
import io.fieldwork.scheduler.solver.SolveResult;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.Solving;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The main job: an inspection in, the schedule's files out. */
@Command(name = "solve", description = "Makes the schedule of an inspection and writes its files.")
public final class SolveCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(paramLabel = "INSPECTION", description = "The inspection: a workbook (.xlsx) or inspection.json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder to write to. Usual: the inspection's file name without its ending.")
    private @Nullable Path folder;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final SolvingOptions solving = new SolvingOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public SolveCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        SolverSettings settings = solving.read();
        boolean quiet = common.read().quiet();
        LoadedInspection loaded = InspectionFiles.read(InputFile.require(inspection, "an inspection (.xlsx or .json)"));
        if (!quiet) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        InspectionInput input = weights.applyTo(loaded.expanded());
        SolveResult result;
        try (ProgressLine progress = new ProgressLine(console, quiet)) {
            result = Solving.solve(new SolveRequest(input, settings), progress);
        }
        ScheduleSummary summary = Summaries.of(input, result.schedule());
        List<Path> files = write(input, result.schedule());
        SummaryText text = new SummaryText(result, summary, files);
        console.out().println(common.read().json() ? text.json() : text.words());
        return (text.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private List<Path> write(InspectionInput input, Schedule schedule) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("schedule.xlsx", ScheduleWorkbook.write(input, schedule));
        files.put("schedule.json", ScheduleJson.write(schedule).getBytes(StandardCharsets.UTF_8));
        Path target = folder;
        if (target == null) {
            target = Path.of(String.valueOf(inspection.getFileName()).replaceFirst("\\.[^.]+$", ""));
        }
        return new OutputFolder(target).write(files);
    }
}
