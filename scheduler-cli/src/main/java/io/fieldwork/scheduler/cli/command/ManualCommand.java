package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.output.ManualPage;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints the manual page, which a distribution carries. */
@Command(
        name = "manual",
        hidden = true, // for those who pack the program; everybody else has --help
        description = "Prints the manual page of all commands, for the program man.",
        footer = {"", "Example:", "  fieldwork manual > fieldwork.1"})
public final class ManualCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<CommandLine> commands;

    @Option(names = "--help", usageHelp = true, description = "Say what the command does and stop.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** With what makes the command line that all commands are read from. */
    public ManualCommand(Console console, Supplier<CommandLine> commands) {
        this.console = console;
        this.commands = commands;
    }

    @Override
    public Integer call() {
        console.out().print(new ManualPage(commands.get()).text());
        return ExitCode.DONE.code();
    }
}
