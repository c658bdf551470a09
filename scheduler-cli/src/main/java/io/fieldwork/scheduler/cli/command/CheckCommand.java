package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.FindingsText;
import io.fieldwork.scheduler.explain.Findings;
import io.fieldwork.scheduler.explain.Shortages;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.LoadedSchedule;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.Scoring;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Judges a schedule, whoever made it. Its output is restricted. */
@Command(
        name = "check",
        description =
                "Says what a schedule breaks, whether made by this program or by hand. What it prints is restricted.")
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

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public CheckCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        LoadedInspection loaded = InspectionFiles.read(InputFile.require(inspection, "an inspection (.xlsx or .json)"));
        InspectionInput input = weights.applyTo(loaded.expanded());
        LoadedSchedule given = ScheduleFiles.load(InputFile.require(schedule, "a schedule (.xlsx or .json)"), input);
        SchedulePlacements placements = given.placements();
        if (!common.read().quiet()) {
            new FaultPrinter(console).printWarnings(loaded.warnings());
        }
        FindingsText text = new FindingsText(
                Scoring.score(input, placements, null, 0),
                Findings.of(input, placements),
                Shortages.of(input, placements),
                given);
        console.out().println(common.read().json() ? text.json() : text.words());
        return (text.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }
}
