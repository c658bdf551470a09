package io.fieldwork.scheduler.cli.command;

import io.fieldwork.scheduler.cli.ExitCode;
import io.fieldwork.scheduler.cli.options.CommonOptions;
import io.fieldwork.scheduler.cli.options.GoesWith;
import io.fieldwork.scheduler.cli.options.InputFile;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.cli.output.FaultPrinter;
import io.fieldwork.scheduler.cli.output.JsonPrinter;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.LoadedInspection;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelScheduleText;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateCheck;
import io.fieldwork.scheduler.template.TimetableCheck;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the model schedules, shows one, or judges a user's own. */
@Command(
        name = "templates",
        description = "Lists the model schedules, or shows one in full.",
        footer = {"", "Example:", "  fieldwork templates sqs-3"})
public final class TemplatesCommand implements Callable<Integer> {

    private final Console console;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the command runs
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "The model schedule to show in full.")
    private @Nullable String name;

    @Option(
            names = "--check",
            paramLabel = "FILE",
            description =
                    "Judge a model schedule of your own (.json), or the slots and commitments of a workbook (.xlsx).")
    private @Nullable Path file;

    @Mixin
    private final CommonOptions common = new CommonOptions();

    public TemplatesCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null) {
            new GoesWith(spec, "--check").only();
            return InputFile.read(file, "a model schedule (.json) or a workbook (.xlsx)", this::check);
        }
        List<ModelSchedule> shown = name == null ? ModelSchedules.all() : List.of(find(name));
        if (common.read().json()) {
            var root = JsonPrinter.object();
            var list = root.putArray("templates");
            shown.forEach(one -> list.addObject()
                    .put("name", one.name())
                    .put("programme", one.programme().name())
                    .put("cases", one.cases())
                    .put("slots", one.capacity())
                    .put("inspectors", one.teamSize()));
            console.out().println(JsonPrinter.print(root));
        } else {
            console.out().print(name == null ? ModelScheduleText.list() : ModelScheduleText.render(shown.get(0)));
        }
        return ExitCode.DONE.code();
    }

    private int check(Path given) throws IOException {
        String fileName = String.valueOf(given.getFileName()).toLowerCase(Locale.ROOT);
        if (fileName.endsWith(".xlsx")) {
            LoadedInspection loaded = InspectionFiles.read(given);
            List<Issue> findings = TimetableCheck.check(loaded.listed(), loaded.expanded()).stream()
                    .map(finding -> finding.at(loaded.places().of(finding.place())))
                    .toList();
            return print(loaded.listed().inspection().id(), findings);
        }
        ModelSchedule schedule = ModelSchedules.read(given);
        return print(schedule.name(), TemplateCheck.check(schedule));
    }

    private int print(String judged, List<Issue> findings) {
        if (common.read().json()) {
            console.out().println(FaultPrinter.findings(judged, findings));
        } else if (findings.isEmpty()) {
            console.out().println(judged + " keeps the rules of its programme.");
        } else {
            findings.forEach(finding -> console.out().println(finding.sentence()));
        }
        return (findings.isEmpty() ? ExitCode.DONE : ExitCode.NOT_SOUND).code();
    }

    private static ModelSchedule find(String name) {
        List<String> names = ModelSchedules.names();
        return ModelSchedules.find(name)
                .orElseThrow(() -> new InvalidInputException(List.of(new Issue.Fault(
                        "NAME", name, "one of " + String.join(", ", names), NearestMatch.of(name, names)))));
    }
}
