package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.answer.CalendarText;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.cli.options.CalendarOptions;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.OutputPlace;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.cli.output.OutputKind;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.CalendarJob;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says when what is due, and writes it down for calendars and walls. */
@Command(
        name = "calendar",
        description = "Lists every key date and deadline of an inspection, with its checklists.",
        footer = {"", "Example:", "  fieldwork calendar --programme SQS --monday 2014-09-15 -o dates"})
public final class CalendarCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private final CalendarOptions calendar = new CalendarOptions();

    @Option(
            names = "--id",
            paramLabel = "ID",
            description =
                    "What the inspection is called. Keep it when its dates move: entries in people's calendars are then"
                            + " replaced and not doubled. Usual: such as fji-2014-05-12.")
    private @Nullable String id;

    @Option(
            names = "--issue",
            paramLabel = "NUMBER",
            description = "Which issue of the calendar it is; one more whenever dates have moved. Usual: 1.")
    private int issue = 1;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FOLDER",
            description = "The folder to write workbook, calendar file and page to. Without it they are not written.")
    private @Nullable Path folder;

    @Mixin
    private final OutputPlace place = new OutputPlace();

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public CalendarCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (issue < 1) {
            throw new InvalidInputException(
                    List.of(new Issue.Fault("--issue", Integer.toString(issue), "a whole number from 1", null)));
        }
        OutputFolder output = folder == null ? null : place.folder(folder, OutputKind.CALENDAR);
        CalendarJob.Outcome outcome =
                CalendarJob.run(new CalendarJob.Order(calendar.read(), id, issue, folder != null));
        List<Path> files = output == null ? List.of() : output.write(outcome.files());
        CalendarText text = new CalendarText(outcome.calendar(), files);
        console.out().println(common.json() ? text.json() : text.words());
        return ExitCode.DONE.code();
    }
}
