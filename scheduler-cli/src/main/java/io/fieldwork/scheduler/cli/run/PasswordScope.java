package io.fieldwork.scheduler.cli.run;

import io.fieldwork.scheduler.cli.options.CommonOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ExecutionException;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;

/**
 * Runs a command within the password that {@code --password-file} gives it, so that none has to hand it on.
 *
 * <p>The password is in force for the thread that runs the command, for as long as it runs: readers and writers of
 * workbooks ask for it there, and no record between them holds it. What is said of marked rows is in force within it.
 */
public final class PasswordScope implements IExecutionStrategy {

    private final IExecutionStrategy commands = new MarkedRowsScope();

    @Override
    public int execute(ParseResult parsed) {
        ParseResult command = parsed.hasSubcommand() ? parsed.subcommand() : parsed;
        @Nullable Path file = command.matchedOptionValue(CommonOptions.PASSWORD_FILE, null);
        if (file == null) {
            return commands.execute(parsed);
        }
        CommandLine line = command.commandSpec().commandLine();
        try {
            return PasswordFile.read(file).during(() -> commands.execute(parsed));
        } catch (ExecutionException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new ExecutionException(line, "--password-file", e);
        } catch (Exception e) {
            throw new ExecutionException(line, "A command threw what no command declares", e);
        }
    }
}
