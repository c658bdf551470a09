package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.FaultPrinter;
import io.fieldwork.scheduler.cli.answer.WeightsText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.CompatibleOptions;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.CatalogueFiles;
import io.fieldwork.scheduler.work.WeightsJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the catalogue of constraints, and checks weights. */
@Command(
        name = "weights",
        description = "Lists what a schedule is judged by, and how much each counts.",
        footer = {"", "Example:", "  fieldwork weights -o weights.json"})
public final class WeightsCommand implements Callable<Integer> {

    private static final String MARKDOWN = ".md";

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Option(names = "--markdown", description = "Print it as a table for docs/constraints.md.")
    private boolean markdown;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description =
                    "Write it to a file: .json to be changed and given back with --weights, .xlsx or .md to read.")
    private @Nullable Path file;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description = "Check a weights file: ids, levels, values, and what can never matter on the inspections.")
    private @Nullable Path checked;

    @Parameters(
            paramLabel = "INSPECTION",
            arity = "0..*",
            description = "With --check: inspections (.xlsx or .json) on which the weights are to matter.")
    private List<Path> inspections = List.of();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public WeightsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        boolean json = common.json();
        if (checked != null) {
            new CompatibleOptions(spec, "--check").only("INSPECTION");
            List<Issue> found = WeightsJob.check(checked, inspections);
            console.out()
                    .println(
                            json
                                    ? FaultPrinter.findings(checked.toString(), found)
                                    : WeightsText.findings(checked.toString(), found, !inspections.isEmpty()));
            return ExitCode.DONE.code();
        }
        if (!inspections.isEmpty()) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    inspections.get(0).toString(), "", "a weights file before it, with --check FILE", null)));
        }
        if (file != null) {
            if (markdown) {
                requireMarkdown(file);
            }
            List<Path> written = place.file(file, OutputKind.WEIGHTS, ".json", ".xlsx", MARKDOWN)
                    .write(WeightsJob.catalogue(file.toString()));
            if (!json) {
                written.forEach(console.out()::println);
                return ExitCode.DONE.code();
            }
        }
        if (json) {
            console.out().println(WeightsText.catalogueJson());
        } else {
            console.out().print(markdown ? CatalogueFiles.markdown() : WeightsText.catalogue());
        }
        return ExitCode.DONE.code();
    }

    private static void requireMarkdown(Path target) {
        if (!target.toString().toLowerCase(Locale.ROOT).endsWith(MARKDOWN)) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    "--output", target.toString(), "a file name that ends in .md beside --markdown", null)));
        }
    }
}
