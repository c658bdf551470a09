package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.ComparisonText;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.answer.WeightsComparisonText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.ComparedOptions;
import io.fieldwork.scheduler.cli.options.CompatibleOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.SolvingOptions;
import io.fieldwork.scheduler.cli.output.OutputFile;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.CompareJob;
import java.io.IOException;
import java.nio.file.Path;
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
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

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
            new CompatibleOptions(spec, "two schedules").only("FILE", "--weights", "--output");
        }
        OutputFile workbook = output == null ? null : place.file(output, OutputKind.COMPARE, ".xlsx");
        if (workbook != null) {
            workbook.require();
        }
        CompareJob.Order order = new CompareJob.Order(
                compared.isOfWeights() ? given : given.subList(0, 1),
                sides(given),
                output == null ? null : output.toString());
        CompareJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = CompareJob.run(order, progress, stop);
        }
        List<Path> files = workbook == null ? List.of() : workbook.write(outcome.files());
        boolean json = common.json();
        if (compared.isOfWeights()) {
            WeightsComparisonText text = new WeightsComparisonText(outcome, files);
            console.out().println(json ? text.json() : text.words());
        } else {
            ComparisonText text = new ComparisonText(outcome.comparisons().get(0), outcome.read(), files);
            console.out().println(json ? text.json() : text.words());
        }
        return (outcome.stopped() ? ExitCode.NOT_SOUND : ExitCode.DONE).code();
    }

    private CompareJob.ComparedSides sides(List<Path> given) {
        List<Path> weights = compared.weights();
        return compared.isOfWeights()
                ? new CompareJob.TwoWeights(weights.get(0), weights.get(1), solving.typed())
                : new CompareJob.TwoSchedules(given.get(1), given.get(2), weights.isEmpty() ? null : weights.get(0));
    }
}
