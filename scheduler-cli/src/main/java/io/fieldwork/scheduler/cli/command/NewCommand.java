package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.answer.NewWorkbookText;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.options.StartOptions;
import io.fieldwork.scheduler.cli.output.OutputFile;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.work.NewJob;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an input workbook to fill in. */
@Command(
        name = "new",
        description = "Writes a workbook to fill in, with the slots and meetings of a model schedule.",
        footer = {"", "Example:", "  fieldwork new --template sqs-3 --monday 2014-09-15 -o inspection.xlsx"})
public final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final StartOptions start = new StartOptions();

    @Option(
            names = "--empty-schedule",
            description = "Write an empty schedule instead, to be filled by hand: a page for each inspector.")
    private boolean emptySchedule;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The workbook to write. Usual: inspection.xlsx, or schedule.xlsx where that is empty.")
    private @Nullable Path file;

    @Option(
            names = "--force",
            description = "Replace the workbook if there is one that this command wrote and nobody has edited since.")
    private boolean force;

    @Mixin
    private final LanguageOption language = new LanguageOption();

    @Mixin
    @SuppressWarnings("UnusedVariable") // picocli reads it, and it is in force for the whole command
    private final MarkedRowsOption markedRows = new MarkedRowsOption();

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        Path target = file == null
                ? Path.of(emptySchedule ? "schedule.xlsx" : RestrictedOutput.INSPECTION_WORKBOOK.fileName())
                : file;
        NewJob.EmptySchedule empty = new NewJob.EmptySchedule(language.read());
        check(target);
        OutputFile output = place.file(target, OutputKind.NEW, ".xlsx");
        output.require();
        NewJob.Outcome outcome = NewJob.run(
                new NewJob.Order(start.read(), emptySchedule ? empty : null, String.valueOf(target.getFileName())));
        NewWorkbookText text = new NewWorkbookText(outcome, output.write(outcome.files()));
        console.out().println(common.json() ? text.json() : text.words(emptySchedule, common.quiet()));
        return ExitCode.DONE.code();
    }

    private void check(Path target) {
        Issues issues = new Issues();
        start.check(emptySchedule, issues);
        if (language.isGiven() && !emptySchedule) {
            issues.fault("--language", "", "--empty-schedule beside it: the workbook to fill in is in English");
        }
        if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault("-o", target, "a file name that ends in .xlsx");
        } else if (!force && Files.exists(target)) {
            issues.fault(
                    "-o",
                    target,
                    "a new file: this one is there already, and --force would replace it where nobody has edited it");
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }
}
