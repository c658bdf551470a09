package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.FindingsText;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.explain.Diagnosis;
import io.fieldwork.scheduler.explain.Explainer;
import io.fieldwork.scheduler.explain.MendedFinding;
import io.fieldwork.scheduler.explain.Shortages;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.LoadedSchedule;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.excel.MarkedSchedule;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
                "Says what a schedule breaks, whether made by this program or by hand. What it prints is restricted.",
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
                            + " beside the schedule, its name followed by \"-checked\".")
    private boolean mark;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the marked copy to this file instead.")
    private @Nullable Path output;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedInspection loaded = InputFile.read(inspection, "an inspection (.xlsx or .json)", InspectionFiles::read);
        InspectionInput input = weights.applyTo(loaded.expanded());
        LoadedSchedule given =
                InputFile.read(schedule, "a schedule (.xlsx or .json)", file -> ScheduleFiles.load(file, input));
        if (!common.read().quiet()) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        Explainer explainer = Explainer.of(input, given.placements());
        List<MendedFinding> findings = explainer.mended();
        FindingsText text = new FindingsText(
                explainer.schedule(),
                findings,
                Shortages.of(input, given.placements()),
                Diagnosis.impossible(input),
                given);
        List<Path> files = mark || output != null ? writeMarked(input, given, findings) : List.of();
        console.out().println(common.read().json() ? text.json(files) : text.words());
        if (!common.read().json()) {
            files.forEach(file -> console.out().println("\nMarked copy, restricted: " + file));
        }
        return (text.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private List<Path> writeMarked(InspectionInput input, LoadedSchedule given, List<MendedFinding> findings)
            throws IOException {
        String name = String.valueOf(schedule.getFileName());
        if (!name.toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "--mark", name, "a schedule workbook (.xlsx): a .json file has no pages to mark", null)));
        }
        Path target = output != null
                ? output
                : schedule.resolveSibling(
                        RestrictedOutput.MARKED_SCHEDULE.beside(name.substring(0, name.length() - ".xlsx".length())));
        return List.of(OutputFolder.writeFile(target, MarkedSchedule.write(schedule, input, given, findings)));
    }
}
