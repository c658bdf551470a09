package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.ExplanationText;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.ExplanationFiles;
import io.fieldwork.scheduler.work.ExplainJob;
import io.fieldwork.scheduler.work.GivenInspection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says where every point of the score comes from, and what else was possible. Its output is restricted. */
@Command(
        name = "explain",
        description = "Says where every point of a schedule's score comes from, and what else each case could have."
                + " What it prints and writes is restricted.",
        footer = {
            "",
            "Example:",
            "  fieldwork explain problems/sqs-20-absence/inspection.json",
            "      problems/sqs-20-absence/schedule.json --case C01"
        })
public final class ExplainCommand implements Callable<Integer> {

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
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Also write the explanation to this workbook, or to explanation.xlsx in this folder, and to a"
                    + " page of the same name beside it; with a password, to the workbook alone.")
    private @Nullable Path output;

    @Option(
            names = "--no-asks",
            description = "Do not look whom to ring: in a tight week that takes a minute, since each ask is tried out.")
    private boolean noAsks;

    @Option(
            names = "--case",
            paramLabel = "CASE",
            description = "Explain this case alone, with every alternative: --case C01.")
    private @Nullable String reference;

    @Option(
            names = "--why-not",
            paramLabel = "CASE=SLOT",
            description =
                    "Say what stands against a case in a slot, and what would make it possible: --why-not C01=LI-3.")
    private @Nullable String whyNot;

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public ExplainCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ExplanationFiles written = output == null ? null : place.explanation(output);
        if (written != null) {
            written.require();
        }
        ExplainJob.Order order = new ExplainJob.Order(
                new GivenInspection(inspection, weights.file()),
                schedule,
                new ExplainJob.CaseQuestion(reference, whyNot),
                !noAsks,
                output != null);
        ExplainJob.Outcome outcome;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = ExplainJob.run(order, progress);
        }
        List<Path> files = written == null ? List.of() : written.write(outcome.files());
        ExplanationText text = new ExplanationText(outcome.report(), outcome.read());
        console.out().println(common.json() ? text.json(files) : text.words(files));
        return ExitCode.DONE.code();
    }
}
