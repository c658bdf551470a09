package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.TemplatesText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.CompatibleOptions;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.work.TemplatesJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the model schedules, shows one, or judges a user's own. */
@Command(
        name = "templates",
        description = "Lists the model schedules, or shows one in full.",
        footer = {"", "Example:", "  fieldwork templates sqs-3"})
public final class TemplatesCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The model schedule to show in full.")
    private @Nullable String name;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description =
                    "Judge a model schedule of your own (.json), or the slots and commitments of a workbook (.xlsx).")
    private @Nullable Path file;

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public TemplatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            new CompatibleOptions(spec, "--check").only();
            TemplatesJob.Outcome outcome = TemplatesJob.check(file);
            console.out().println(common.json() ? TemplatesText.json(outcome) : TemplatesText.words(outcome));
            return (outcome.findings().isEmpty() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
        }
        if (common.json()) {
            console.out().println(TemplatesText.json(name));
        } else {
            console.out().print(TemplatesText.words(name));
        }
        return ExitCode.DONE.code();
    }
}
