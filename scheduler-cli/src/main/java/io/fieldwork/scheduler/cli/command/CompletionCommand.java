package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Prints what a shell needs to complete commands and options by the tab key. */
@Command(
        name = "completion",
        description = "Prints a script by which bash and zsh complete commands and options.",
        footer = {
            "",
            "Example:",
            "  fieldwork completion > fieldwork.bash",
            "Then, in the shell or its start-up file: source fieldwork.bash"
        })
public final class CompletionCommand implements Callable<Integer> {

    private final Console console;
    private final Supplier<CommandLine> commands;

    @Option(names = "--help", usageHelp = true, description = "Say what the command does and stop.")
    @SuppressWarnings("UnusedVariable") // picocli reads it
    private boolean help;

    /** With what makes the command line that all commands are read from. */
    public CompletionCommand(Console console, Supplier<CommandLine> commands) {
        this.console = console;
        this.commands = commands;
    }

    @Override
    public Integer call() {
        CommandLine line = commands.get();
        console.out().print(AutoComplete.bash(line.getCommandName(), line));
        return ExitCode.DONE.code();
    }
}
