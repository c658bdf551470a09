package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.ComparedOptions;
import io.fieldwork.scheduler.cli.options.GoesWith;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.output.ComparisonText;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.WeightsComparisonText;
import io.fieldwork.scheduler.explain.ScheduleComparison;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.excel.ComparisonWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.Scoring;
import io.fieldwork.scheduler.solver.SolveRequest;
import io.fieldwork.scheduler.solver.SolveResult;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.tuning.SweepRunner;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Two schedules of one inspection side by side, or inspections solved under two weights files. It is restricted. */
@Command(
        name = "compare",
        description = "Says what differs between two schedules of one inspection: by constraint, by case and by person."
                + " With two weights files, what differs between inspections solved under both."
                + " What it prints and writes is restricted.",
        footer = {
            "",
            "Examples:",
            "  fieldwork solve problems/sqs-20-absence/inspection.json -o other",
            "  fieldwork compare problems/sqs-20-absence/inspection.json",
            "      problems/sqs-20-absence/schedule.json other/schedule.json"
        })
public final class CompareCommand implements Callable<Integer> {

    private final Console console;

    private final StopSignal stop;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Mixin
    private final ComparedOptions compared = new ComparedOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Also write the comparison to this workbook (.xlsx).")
    private @Nullable Path output;

    @Mixin
    private final SolvingOptions solving = new SolvingOptions();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public CompareCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        List<Path> given = compared.files();
        if (!compared.isOfWeights()) {
            new GoesWith(spec, "two schedules").only("FILE", "--weights", "--output");
        }
        List<InspectionInput> inputs = new ArrayList<>();
        for (Path file : compared.isOfWeights() ? given : given.subList(0, 1)) {
            LoadedInspection loaded = InputFile.read(file, "an inspection (.xlsx or .json)", InspectionFiles::read);
            inputs.add(loaded.expanded());
            if (!common.read().quiet()) {
                new FaultPrinter(console).printWarnings(loaded.warnings());
            }
        }
        if (output != null && inputs.size() > 1) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "--output", output.toString(), "one inspection where a workbook is to be written", null)));
        }
        List<SolveResult> solved = compared.isOfWeights() ? solved(inputs) : List.of();
        List<ScheduleComparison> comparisons =
                compared.isOfWeights() ? comparisons(inputs, solved) : List.of(given(inputs.get(0), given));
        print(inputs, comparisons, solved);
        return (stop.isStopped() ? ExitCode.NOT_SOUND : ExitCode.DONE).code();
    }

    private void print(List<InspectionInput> inputs, List<ScheduleComparison> comparisons, List<SolveResult> solved)
            throws IOException {
        List<String> names =
                inputs.stream().map(input -> input.inspection().id()).toList();
        List<Path> files = output == null
                ? List.of()
                : List.of(OutputFolder.writeFile(output, ComparisonWorkbook.write(names.get(0), comparisons.get(0))));
        boolean json = common.read().json();
        if (compared.isOfWeights()) {
            WeightsComparisonText text = new WeightsComparisonText(names, comparisons, solved, files, stop.isStopped());
            console.out().println(json ? text.json() : text.words());
        } else {
            ComparisonText text = new ComparisonText(comparisons.get(0), files);
            console.out().println(json ? text.json() : text.words());
        }
    }

    /** What the files say of their score is not believed: they may have been edited, or have other weights. */
    private ScheduleComparison given(InspectionInput expanded, List<Path> given) throws IOException {
        InspectionInput input = compared.weighed(expanded, 0);
        return ScheduleComparison.of(input, scored(given.get(1), input), scored(given.get(2), input));
    }

    private static Schedule scored(Path file, InspectionInput input) throws IOException {
        return Scoring.score(
                input,
                InputFile.read(file, "a schedule (.xlsx or .json)", one -> ScheduleFiles.read(one, input)),
                null,
                0);
    }

    /** Every inspection solved under both weights, all side by side. */
    private List<SolveResult> solved(List<InspectionInput> inputs) throws IOException {
        List<SolveRequest> requests = new ArrayList<>();
        for (InspectionInput input : inputs) {
            requests.add(new SolveRequest(compared.weighed(input, 0), solving.read()));
            requests.add(new SolveRequest(compared.weighed(input, 1), solving.read()));
        }
        return new SweepRunner(Runtime.getRuntime().availableProcessors(), stop).results(requests);
    }

    private static List<ScheduleComparison> comparisons(List<InspectionInput> inputs, List<SolveResult> solved) {
        List<ScheduleComparison> comparisons = new ArrayList<>();
        for (int i = 0; i < inputs.size(); i++) {
            comparisons.add(ScheduleComparison.of(
                    inputs.get(i),
                    solved.get(2 * i).schedule(),
                    solved.get(2 * i + 1).schedule()));
        }
        return comparisons;
    }
}
