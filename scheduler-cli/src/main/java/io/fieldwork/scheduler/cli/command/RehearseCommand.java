package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.ProgressLine;
import io.fieldwork.scheduler.cli.output.RehearsalText;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.RehearsalWorkbook;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.Rehearsal;
import io.fieldwork.scheduler.resolve.RehearsedAbsence;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows where a week is weak before somebody falls ill. */
@Command(
        name = "rehearse",
        description = "Plays every absence of one person for one day through: moves needed, file reads left.",
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
    private final CommonOptions common = new CommonOptions();

    public RehearseCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        boolean quiet = common.read().quiet();
        LoadedInspection loaded = InputFile.read(inspection, "an inspection (.xlsx or .json)", InspectionFiles::read);
        if (!quiet) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        InspectionInput input = weights.applyTo(loaded.expanded());
        Schedule published =
                InputFile.read(schedule, "a schedule (.xlsx or .json)", file -> PublishedSchedules.read(file, input));
        long begin = System.nanoTime();
        List<RehearsedAbsence> absences;
        try (ProgressLine progress = new ProgressLine(console, quiet)) {
            absences = Rehearsal.play(input, published, progress::onPart, stop);
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        int fileReads = (int) published.cases().stream()
                .filter(one -> one.mode() == CaseMode.FILE_READ)
                .count();
        boolean stopped = stop.isStopped();
        RehearsalText text = new RehearsalText(absences, fileReads, seconds, write(input, absences), stopped);
        console.out().println(common.read().json() ? text.json() : text.words());
        return (stopped ? ExitCode.NOT_SOUND : ExitCode.DONE).code();
    }

    private List<Path> write(InspectionInput input, List<RehearsedAbsence> absences) throws IOException {
        return folder == null
                ? List.of()
                : new OutputFolder(folder)
                        .write(Map.of(
                                RestrictedOutput.REHEARSAL.fileName(),
                                RehearsalWorkbook.write(input.inspection().id(), absences)));
    }
}
