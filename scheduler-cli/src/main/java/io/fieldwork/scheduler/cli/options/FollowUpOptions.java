package io.fieldwork.scheduler.cli.options;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.template.FollowUps;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which cases of the first week are taken up again in the second. */
public final class FollowUpOptions {

    @Option(
            names = "--from",
            paramLabel = "SCHEDULE",
            description = "The schedule of the first week, of which cases are taken up again.")
    private @Nullable Path from;

    @Option(
            names = "--cases",
            paramLabel = "CASE",
            split = ",",
            description = "The cases to take up again, such as C03,C11; C03=SC for one inspector alone.")
    private List<String> cases = List.of();

    @Option(
            names = "--week-one",
            paramLabel = "INSPECTION",
            description = "The inspection of the first week, for the names of the case managers.")
    private @Nullable Path weekOne;

    /**
     * The inspection with the talks that were asked for.
     *
     * @throws InvalidInputException where the options do not fit each other, the schedule or the model schedule
     * @throws IOException where a file cannot be read
     */
    public InspectionInput addTo(InspectionInput blank, ModelSchedule schedule) throws IOException {
        Issues issues = new Issues();
        Path given = from;
        if (given == null) {
            if (!cases.isEmpty() || weekOne != null) {
                issues.fault("--from", "", "the schedule of the first week, which goes with --cases and --week-one");
                throw new InvalidInputException(issues.list());
            }
            return blank;
        }
        if (cases.isEmpty()) {
            issues.fault("--cases", "", "the cases to take up again, such as C03,C11");
            throw new InvalidInputException(issues.list());
        }
        InspectionInput filled = FollowUps.addTo(blank, schedule, inspected(given, issues), cases, issues);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return filled;
    }

    private Map<String, Optional<Person>> inspected(Path given, Issues issues) throws IOException {
        Path schedule = InputFile.require(given, "a schedule (.xlsx or .json)");
        if (weekOne != null) {
            InspectionInput first = InputFile.read(weekOne, "an inspection (.xlsx or .json)", InspectionFiles::read)
                    .expanded();
            return FollowUps.inspected(ScheduleFiles.read(schedule, first), first);
        }
        if (String.valueOf(schedule.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault(
                    "--from",
                    schedule,
                    "a schedule.json; for a workbook say --week-one with the inspection that it belongs to");
            throw new InvalidInputException(issues.list());
        }
        return FollowUps.inspected(ScheduleJson.read(schedule));
    }
}
