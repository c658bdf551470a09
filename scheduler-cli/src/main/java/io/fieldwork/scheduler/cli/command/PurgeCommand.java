package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.PurgeText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.output.FolderPurge;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Destroys what speaks of children once it has served (PRIV-018). */
@Command(
        name = "purge",
        description =
                "Removes the restricted files of a folder and says which: inspections, key lists, audits, explanations,"
                        + " marked copies, comparisons, rehearsals and sweeps. Schedules and calendars stay.",
        footer = {"", "Example: what would be removed", "  fieldwork purge problems/sqs-20-absence --dry-run"})
public final class PurgeCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(
            paramLabel = "FOLDER",
            description = "The folder. Below it, those in which a schedule or a sweep was written.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path folder;

    @Option(names = "--dry-run", description = "Say what would be removed, and remove nothing.")
    private boolean dryRun;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public PurgeCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidInputException(List.of(new Issue.Fault(
                    folder.toString(), Files.exists(folder) ? "a file" : "", "the folder to be cleared", null)));
        }
        FolderPurge.Result result = FolderPurge.of(folder, dryRun);
        console.out().println(common.json() ? PurgeText.json(result) : PurgeText.words(folder, result, dryRun));
        PurgeText.complaints(result).forEach(console.err()::println);
        return (result.held().isEmpty() ? ExitCode.DONE : ExitCode.NOT_WRITTEN).code();
    }
}
