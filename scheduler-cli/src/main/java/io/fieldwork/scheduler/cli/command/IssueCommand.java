package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.IssuedText;
import io.fieldwork.scheduler.cli.answer.ProgressLine;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.InviteOption;
import io.fieldwork.scheduler.cli.options.IssuedOption;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.WeightsOption;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.cli.output.VersionFolders;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.work.GivenInspection;
import io.fieldwork.scheduler.work.HandoutRequest;
import io.fieldwork.scheduler.work.IssueJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Issues a schedule as it stands: from then on it is what people have. */
@Command(
        name = "issue",
        description =
                "Issues a schedule as it stands, moved by hand or not: moves nothing, and writes every file afresh.",
        footer = {
            "",
            "Example:",
            "  fieldwork issue problems/sqs-20-absence/inspection.json problems/sqs-20-absence/schedule.json",
            "      --issued 2014-09-08T16:00 -o published"
        })
public final class IssueCommand implements Callable<Integer> {

    private final Console console;

    @Parameters(index = "0", paramLabel = "INSPECTION", description = "The inspection: .xlsx or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path inspection;

    @Parameters(
            index = "1",
            paramLabel = "SCHEDULE",
            description = "The schedule: .xlsx, cases and meetings moved by hand or not, or .json.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private Path schedule;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description =
                    "The folder to write to. Usual: that of the schedule; of one that was issued before and moved by"
                            + " hand since, a folder beside it.")
    private @Nullable Path folder;

    @Mixin
    private final IssuedOption issued = new IssuedOption();

    @Mixin
    private final InviteOption invite = new InviteOption();

    @Mixin
    private final WeightsOption weights = new WeightsOption();

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public IssueCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        VersionFolders folders = VersionFolders.beside(schedule, folder);
        IssueJob.Order order = new IssueJob.Order(
                new GivenInspection(inspection, weights.file()),
                schedule,
                folder == null || folders.isOwn(folder),
                folders,
                new HandoutRequest(issued.read(), invite.read(), language.read()));
        IssueJob.Outcome outcome;
        List<Path> files;
        try (ProgressLine progress = new ProgressLine(console, common.quiet())) {
            outcome = IssueJob.run(order, progress);
            progress.warn(folders.warnings());
            OutputFolder output =
                    place.folder(outcome.isNewVersion() ? folders.target() : ofDraft(folders), OutputKind.WEEK);
            if (outcome.isNewVersion()) {
                output.requireNoDraft();
            } else if (folder == null) {
                output.requireOwn(schedule);
            }
            files = output.taking(schedule, !outcome.moved().isEmpty()).write(madeFor(output, outcome.files()));
        }
        IssuedText text = new IssuedText(outcome, files);
        console.out().println(common.json() ? text.json() : text.words());
        return (outcome.isSound() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    /** All files but the inspection that was given, where it lies among them: it is the one of this version, and stays as it is. */
    private Map<String, byte[]> madeFor(OutputFolder output, Map<String, byte[]> files) {
        Map<String, byte[]> made = new LinkedHashMap<>(files);
        made.keySet().removeIf(name -> RestrictedOutput.isPlaced(name) && output.isAt(name, inspection));
        return made;
    }

    /** A draft is issued where it lies, unless another folder is named. */
    private Path ofDraft(VersionFolders folders) {
        return folder == null ? folders.own() : folder;
    }
}
