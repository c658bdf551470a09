package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Whose schedule it is, as its file says, whatever its form. With the inspection of another office or another week nothing in it
 * would mean what it says, however well its references fit: all inspections of a size have the same (FIELD-029).
 *
 * <pre>{@code warnings.addAll(ScheduleOwner.of(schedule).require("schedule.json", expanded));}</pre>
 *
 * <p>What a file does not say, as older ones do not, is not compared.
 *
 * @param inspection id of the inspection; may be empty
 * @param week null where the file does not say
 * @param entries references of cases and ids of meetings, of all that it has
 */
public record ScheduleOwner(String inspection, @Nullable WeekIdentity week, List<String> entries) {

    public ScheduleOwner {
        entries = List.copyOf(entries);
    }

    /** What a schedule says of itself. */
    public static ScheduleOwner of(Schedule schedule) {
        return new ScheduleOwner(
                schedule.inspection(),
                schedule.week(),
                Stream.concat(
                                schedule.cases().stream().map(ScheduledCase::reference),
                                schedule.meetings().stream().map(ScheduledMeeting::id))
                        .toList());
    }

    /**
     * Requires that it is a schedule of an inspection.
     *
     * @param file what the fault and the warning are said of
     * @return a warning where the inspection has other slots or people since
     * @throws InvalidInputException with one sentence where it is the schedule of another one
     */
    public List<Issue.Warning> require(String file, InspectionInput expanded) {
        InspectionDetails details = expanded.inspection();
        boolean isOtherId = isOther(inspection, details.id());
        boolean isOtherWeek = week != null
                && (isOther(week.yot(), details.yot()) || !week.monday().equals(details.monday()));
        boolean isStrange = !entries.isEmpty() && !hasCommon(expanded);
        if (isOtherId || isOtherWeek || isStrange) {
            String sentence = "this is the schedule of " + words() + ", not of " + words(details);
            throw new InvalidInputException(List.of(new Issue.Fault(
                    file,
                    inspection,
                    "a schedule of the inspection that is given: " + sentence
                            + remark(isOtherId && !isOtherWeek && !isStrange, isStrange),
                    null)));
        }
        String now = WeekIdentity.of(expanded).fingerprint();
        return week == null || !isOther(week.fingerprint(), now)
                ? List.of()
                : List.of(new Issue.Warning(
                        file + ", fingerprint",
                        "other slots, inspectors or people than now",
                        "those of the inspection as it is: some were added, dropped, moved or renamed since this schedule was"
                                + " written",
                        null));
    }

    /** What is empty on either side is not compared. */
    private static boolean isOther(String one, String other) {
        return !one.isBlank() && !other.isBlank() && !FoldedName.same(one, other);
    }

    private boolean hasCommon(InspectionInput expanded) {
        Set<String> known = new HashSet<>();
        expanded.cases().stream().map(CaseInput::reference).forEach(known::add);
        expanded.meetings().stream().map(MeetingInput::id).forEach(known::add);
        return entries.stream().anyMatch(known::contains);
    }

    private static String remark(boolean isIdAlone, boolean isStrange) {
        if (isStrange) {
            return "; none of its cases and meetings is in that";
        }
        return isIdAlone
                ? "; where they are one inspection under two ids, type the id of the schedule in the inspection"
                : "";
    }

    /** Whose it is, as a sentence says it. */
    public String words() {
        return week == null ? words(inspection, "", null) : words(inspection, week.yot(), week.monday());
    }

    /** An inspection as a sentence names it: {@code sqs-20 (Exampleshire YOT, week of Mon 15 Sep 2014)}. */
    public static String words(InspectionDetails details) {
        return words(details.id(), details.yot(), details.monday());
    }

    private static String words(String id, String yot, @Nullable LocalDate monday) {
        List<String> more = new ArrayList<>();
        if (!yot.isBlank()) {
            more.add(yot);
        }
        if (monday != null) {
            more.add("week of " + PlainTime.of(monday));
        }
        String name = id.isBlank() ? "an inspection without an id" : id;
        return more.isEmpty() ? name : name + " (" + String.join(", ", more) + ")";
    }
}
