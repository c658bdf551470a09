package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.FollowUpOptions;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.options.LanguageOption;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.DueText;
import io.fieldwork.scheduler.cli.output.JsonPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.RestrictedOutput;
import io.fieldwork.scheduler.format.excel.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.ScheduleWorkbook;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.Scoring;
import io.fieldwork.scheduler.template.BlankInspections;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

    @Option(
            names = "--template",
            paramLabel = "NAME",
            description = "The model schedule, such as sqs-3. The command templates lists them.")
    private @Nullable String template;

    @Option(
            names = "--monday",
            paramLabel = "DATE",
            description = "The Monday of the fieldwork week, such as 2014-09-15.")
    private @Nullable LocalDate monday;

    @Option(
            names = "--empty-schedule",
            description = "Write an empty schedule instead, to be filled by hand: a page for each inspector.")
    private boolean emptySchedule;

    @Option(
            names = "--for",
            paramLabel = "INSPECTION",
            description = "With --empty-schedule: take team, slots and offices from this inspection (.xlsx or .json).")
    private @Nullable Path inspection;

    @Mixin
    private final FollowUpOptions followUps = new FollowUpOptions();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The workbook to write. Usual: inspection.xlsx, or schedule.xlsx where that is empty.")
    private @Nullable Path file;

    @Option(names = "--force", description = "Replace the workbook if there is one.")
    private boolean force;

    @Mixin
    private final LanguageOption language = new LanguageOption();

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
        LanguageOption.Choice words = language.read();
        InspectionInput blank = inspection == null ? blank(target) : given(inspection, target);
        byte[] content = emptySchedule
                ? emptySchedule(blank, words.labels(blank.inspection()))
                : InspectionWorkbook.write(blank, KeyDates.ofWeek(blank.inspection()));
        Path written = OutputFolder.writeFile(target, content);
        if (common.read().json()) {
            var root = JsonPrinter.object();
            root.set("files", JsonPrinter.paths(List.of(written)));
            root.set("dates", DueText.json(blank.inspection()));
            console.out().println(JsonPrinter.print(root));
        } else {
            console.out()
                    .println((emptySchedule ? "An empty schedule with " : "A workbook with ")
                            + blank.slots().size() + " slots"
                            + (blank.meetings().isEmpty()
                                    ? ""
                                    : " and " + blank.meetings().size() + " meetings")
                            + ", ready to be filled in:");
            console.out().println(written);
            if (!emptySchedule) {
                console.out().println("Once it is filled in it speaks of children: it is restricted then.");
            }
            if (!common.read().quiet()) {
                DueText.lines(blank.inspection()).forEach(console.out()::println);
            }
        }
        return ExitCode.DONE.code();
    }

    private static byte[] emptySchedule(InspectionInput blank, Labels labels) throws IOException {
        Schedule empty = Scoring.score(blank, new SchedulePlacements(Map.of(), Map.of()), null, 0);
        return ScheduleWorkbook.write(new ScheduleView(blank, empty).in(labels));
    }

    /** The inspection's own pages, with no case on them yet. */
    private InspectionInput given(Path source, Path target) throws IOException {
        Issues issues = new Issues();
        if (!emptySchedule) {
            issues.fault("--for", source, "--empty-schedule beside it");
        }
        if (template != null || monday != null) {
            issues.fault("--for", source, "no --template and no --monday beside it: the inspection has its own");
        }
        checkTarget(target, issues);
        return InputFile.read(source, "an inspection (.xlsx or .json)", InspectionFiles::read)
                .expanded();
    }

    private InspectionInput blank(Path target) throws IOException {
        Issues issues = new Issues();
        String name = template == null ? "" : template;
        Optional<ModelSchedule> schedule = ModelSchedules.find(name);
        if (schedule.isEmpty()) {
            List<String> names = ModelSchedules.names();
            issues.fault("--template", name, "one of " + String.join(", ", names), NearestMatch.of(name, names));
        }
        if (monday == null || monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            issues.fault(
                    "--monday",
                    monday,
                    "a Monday, as year, month and day: 2014-09-15",
                    monday == null ? null : monday.with(DayOfWeek.MONDAY).toString());
        }
        checkTarget(target, issues);
        ModelSchedule found = schedule.orElseThrow();
        return followUps.addTo(BlankInspections.of(found, Objects.requireNonNull(monday)), found);
    }

    /** Throws where anything is wrong by then. */
    private void checkTarget(Path target, Issues issues) {
        if (language.isGiven() && !emptySchedule) {
            issues.fault("--language", "", "--empty-schedule beside it: the workbook to fill in is in English");
        }
        if (!String.valueOf(target.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault("-o", target, "a file name that ends in .xlsx");
        } else if (!force && Files.exists(target)) {
            issues.fault("-o", target, "a new file: this one is there already, and --force would replace it");
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }
}
