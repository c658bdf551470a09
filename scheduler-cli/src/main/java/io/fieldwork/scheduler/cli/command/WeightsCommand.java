package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.output.CatalogueText;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Prints the catalogue of constraints. */
@Command(name = "weights", description = "Lists what a schedule is judged by, and how much each counts.")
public final class WeightsCommand implements Callable<Integer> {

    private final Console console;

    @Option(names = "--markdown", description = "Print it as a table for docs/constraints.md.")
    private boolean markdown;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Write the usual weights to a file, to be changed and given back with --weights.")
    private @Nullable Path file;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public WeightsCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (file != null) {
            Path written =
                    OutputFolder.writeFile(file, CatalogueText.weightsFile().getBytes(StandardCharsets.UTF_8));
            if (!common.read().json()) {
                console.out().println(written);
                return ExitCode.DONE.code();
            }
        }
        if (common.read().json()) {
            console.out().println(CatalogueText.json());
        } else {
            console.out().print(markdown ? CatalogueText.markdown() : CatalogueText.words());
        }
        return ExitCode.DONE.code();
    }
}
