package io.fieldwork.scheduler.cli.run;

import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** Runs a command within what {@code --marked-rows} says, so that none has to hand it on to every reader. */
final class MarkedRowsScope implements IExecutionStrategy {

    private final IExecutionStrategy commands = new RunLast();

    @Override
    public int execute(ParseResult parsed) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        @Nullable MarkedRows what = command.matchedOptionValue(MarkedRowsOption.NAME, null);
        if (what == null) {
            return commands.execute(parsed);
        }
        try {
            return what.during(() -> commands.execute(parsed));
        } catch (ExecutionException e) {
            throw e;
        } catch (Exception e) {
            throw new ExecutionException(
                    command.commandSpec().commandLine(), "A command threw what no command declares", e);
        }
    }
}
