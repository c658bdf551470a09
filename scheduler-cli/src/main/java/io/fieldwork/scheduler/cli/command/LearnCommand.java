package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.LearntWeightsText;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.OutputFile;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.LearnJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds weights under which weeks that people accepted come out best. Its output is restricted. */
@Command(
        name = "learn",
        description =
                "Finds weights under which weeks that people accepted come out best. What it prints is restricted.",
        footer = {
            "",
            "Example:",
            "  fieldwork learn problems/sqs-20-absence/inspection.json",
            "      problems/sqs-20-absence/schedule.json -o learnt.json"
        })
public final class LearnCommand implements Callable<Integer> {

    private final Console console;
    private final StopSignal stop;

    @Parameters(
            paramLabel = "INSPECTION SCHEDULE",
            arity = "2..*",
            description = "An inspection and the schedule that was used for it in the end; then others, in pairs.")
    private List<Path> files = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the weights to this file (.json), for --weights.")
    private @Nullable Path output;

    @Option(names = "--seed", paramLabel = "NUMBER", description = "Of what is random. Usual: 0.")
    private long seed;

    @Option(
            names = "--effort",
            paramLabel = "EFFORT",
            description = "How long to search for better schedules: quick, normal or thorough. Usual: quick.")
    private Effort effort = Effort.QUICK;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public LearnCommand(Console console, StopSignal stop) {
        this.console = console;
        this.stop = stop;
    }

    @Override
    public Integer call() throws IOException {
        OutputFile target = output == null ? null : place.file(output, OutputKind.LEARN, ".json");
        if (target != null) {
            target.require();
        }
        LearnJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = LearnJob.run(new LearnJob.Order(files, weights.file(), effort, seed), progress, stop);
        }
        List<Path> written = target == null ? List.of() : target.write(outcome.files());
        LearntWeightsText text = new LearntWeightsText(outcome.learnt(), outcome.stopped(), outcome.read(), written);
        console.out().println(common.json() ? text.json() : text.words());
        return (outcome.stopped() ? ExitCode.NOT_SOUND : ExitCode.DONE).code();
    }
}
