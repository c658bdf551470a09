package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.template.FollowUpTalks;
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

/**
 * Which cases of the first week are taken up again in the second, as it was typed.
 *
 * <p>The three belong together: cases without a schedule, or a schedule without cases, are refused.
 *
 * @param schedule of the first week; null where nothing is taken up again
 * @param cases such as {@code C03}, or {@code C03=SC} for one inspector alone
 * @param inspection of the first week, for the names of the case managers; or null
 */
public record FollowUpRequest(
        @Nullable Path schedule,
        List<String> cases,
        @Nullable Path inspection) {

    /** Where there is no week before it, or nothing is taken up of it. */
    public static final FollowUpRequest NONE = new FollowUpRequest(null, List.of(), null);

    public FollowUpRequest {
        cases = List.copyOf(cases);
    }

    /**
     * The inspection with the talks that were asked for.
     *
     * @throws InvalidInputException where what was typed does not fit together, the schedule or the model schedule
     * @throws IOException where a file cannot be read
     */
    InspectionInput addTo(InspectionInput blank, ModelSchedule model) throws IOException {
        Issues issues = new Issues();
        if (schedule == null) {
            if (!cases.isEmpty() || inspection != null) {
                issues.fault("--from", "", "the schedule of the first week, which goes with --cases and --week-one");
                throw new InvalidInputException(issues.list());
            }
            return blank;
        }
        if (cases.isEmpty()) {
            issues.fault("--cases", "", "the cases to take up again, such as C03,C11");
            throw new InvalidInputException(issues.list());
        }
        InspectionInput filled = FollowUpTalks.addTo(blank, model, inspected(schedule, issues), cases, issues);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return filled;
    }

    private Map<String, Optional<Person>> inspected(Path given, Issues issues) throws IOException {
        Path file = InputFile.require(given, "a schedule (.xlsx or .json)");
        if (inspection != null) {
            InspectionInput first = GivenInspection.load(inspection).expanded();
            return FollowUpTalks.inspected(ScheduleFiles.read(file, first), first);
        }
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault(
                    "--from",
                    file,
                    "a schedule.json; for a workbook say --week-one with the inspection that it belongs to");
            throw new InvalidInputException(issues.list());
        }
        return FollowUpTalks.inspected(ScheduleJson.read(file));
    }
}
