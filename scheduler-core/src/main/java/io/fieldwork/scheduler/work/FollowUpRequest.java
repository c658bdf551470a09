package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.template.FollowUpTalks;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.PlainTime;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
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
        Map<String, Optional<Person>> inspected =
                inspected(schedule, blank.inspection().monday(), issues);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        InspectionInput filled = FollowUpTalks.addTo(blank, model, inspected, cases, issues);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return filled;
    }

    private Map<String, Optional<Person>> inspected(Path given, LocalDate monday, Issues issues) throws IOException {
        Path file = InputFile.require(given, "a schedule (.xlsx or .json)");
        if (inspection != null) {
            InspectionInput first = GivenInspection.load(inspection).expanded();
            requireBefore(
                    ScheduleOwner.words(first.inspection()), first.inspection().monday(), monday, issues);
            return FollowUpTalks.inspected(ScheduleFiles.read(file, first), first);
        }
        if (String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            issues.fault(
                    "--from",
                    file,
                    "a schedule.json; for a workbook say --week-one with the inspection that it belongs to");
            throw new InvalidInputException(issues.list());
        }
        Schedule first = ScheduleJson.read(file);
        WeekIdentity week = first.week();
        if (week != null) {
            requireBefore(ScheduleOwner.of(first).words(), week.monday(), monday, issues);
        }
        return FollowUpTalks.inspected(first);
    }

    /** A case is taken up again in a later week than that in which it was inspected. */
    private static void requireBefore(String owner, LocalDate first, LocalDate second, Issues issues) {
        if (!first.isBefore(second)) {
            issues.fault(
                    "--from",
                    owner,
                    "the schedule of a week before that of " + PlainTime.of(second) + ", whose inspection is begun");
        }
    }
}
