package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.JsonPrinter;
import io.fieldwork.scheduler.cli.output.OutputFolder;
import io.fieldwork.scheduler.format.excel.InspectionWorkbook;
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
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes an input workbook to fill in. */
@Command(name = "new", description = "Writes a workbook to fill in, with the slots of a model schedule.")
public final class NewCommand implements Callable<Integer> {

    private final Console console;

    @Option(
            names = "--template",
            required = true,
            paramLabel = "NAME",
            description = "The model schedule, such as sqs-3. The command templates lists them.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private String template;

    @Option(
            names = "--monday",
            required = true,
            paramLabel = "DATE",
            description = "The Monday of the fieldwork week, such as 2014-09-15.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private LocalDate monday;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "The workbook to write. Usual: inspection.xlsx.")
    private Path file = Path.of("inspection.xlsx");

    @Option(names = "--force", description = "Replace the workbook if there is one.")
    private boolean force;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public NewCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        ModelSchedule schedule = checked();
        Path written = OutputFolder.writeFile(file, InspectionWorkbook.write(BlankInspections.of(schedule, monday)));
        if (common.read().json()) {
            var root = JsonPrinter.object();
            root.set("files", JsonPrinter.paths(List.of(written)));
            console.out().println(JsonPrinter.print(root));
        } else {
            console.out().println("A workbook with " + schedule.capacity() + " slots, ready to be filled in:");
            console.out().println(written);
        }
        return ExitCode.DONE.code();
    }

    private ModelSchedule checked() {
        Issues issues = new Issues();
        Optional<ModelSchedule> schedule = ModelSchedules.find(template);
        if (schedule.isEmpty()) {
            List<String> names = ModelSchedules.names();
            issues.fault(
                    "--template", template, "one of " + String.join(", ", names), NearestMatch.of(template, names));
        }
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            issues.fault(
                    "--monday",
                    monday,
                    "a Monday",
                    monday.with(DayOfWeek.MONDAY).toString());
        }
        if (!String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault("-o", file, "a file name that ends in .xlsx");
        } else if (!force && Files.exists(file)) {
            issues.fault("-o", file, "a new file: this one is there already, and --force would replace it");
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return schedule.orElseThrow();
    }
}
