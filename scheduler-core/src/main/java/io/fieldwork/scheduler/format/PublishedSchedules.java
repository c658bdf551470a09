package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.ScheduleContents;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.resolve.SamePeople;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads a schedule that was published, against which changes are counted. Since then cases, slots and inspectors may
 * have been added to the inspection or dropped from it: what it no longer has is no fault.
 *
 * <pre>{@code PublishedSchedules.read(Path.of("schedule.json"), expanded).cases()}</pre>
 */
public final class PublishedSchedules {

    private PublishedSchedules() {}

    /**
     * The schedule of a {@code schedule.json}, or of a workbook as it stands, after changes by hand too. A workbook
     * says who is where; who attends then follows from the inspection.
     *
     * @throws InvalidInputException with every fault at its place; a schedule that has nothing in common with the
     *     inspection is one
     * @throws IOException where the file cannot be read at all
     */
    public static Schedule read(Path file, InspectionInput expanded) throws IOException {
        return match(file, expanded).schedule();
    }

    /**
     * The same, with the inspection in which everybody has the id of then: people are known again by folded name first, then
     * by id.
     *
     * @throws InvalidInputException as above
     * @throws IOException where the file cannot be read at all
     */
    public static MatchedSchedule match(Path file, InspectionInput expanded) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (name.toLowerCase(Locale.ROOT).endsWith(".json")) {
            Schedule schedule = ScheduleJson.read(file);
            check(name, schedule, expanded);
            SamePeople same = SamePeople.of(expanded, schedule.people());
            return matched(
                    same,
                    schedule.people(),
                    filledIn(schedule, expanded),
                    ScheduleContents.of(name, SchedulePlacements.of(schedule), expanded));
        }
        LoadedSchedule loaded = ScheduleFiles.load(file, expanded);
        SamePeople same = SamePeople.of(expanded, loaded.people());
        Schedule schedule =
                ScheduleScorer.score(same.input(), loaded.placements(), null, 0).as(loaded.edition());
        return matched(same, loaded.people(), schedule, loaded.read());
    }

    /** A schedule that names nobody, as older ones do not, leaves the ids alone to go by: that is said. */
    private static MatchedSchedule matched(
            SamePeople same, List<NamedPerson> named, Schedule schedule, ReadReport read) {
        List<Issue.Warning> warnings = new ArrayList<>(same.renamed());
        if (named.isEmpty() && schedule.cases().stream().anyMatch(one -> one.attendee() != null)) {
            warnings.add(new Issue.Warning(
                    read.file() + ", people",
                    "",
                    "the names of those who attend: this is a schedule of an older form, so people are known again by"
                            + " their ids alone; where rows of the list of case managers were put in, sorted or deleted"
                            + " since, give each in the column Id the id of then",
                    null));
        }
        return new MatchedSchedule(same.input(), schedule, warnings, read);
    }

    /** Refuses what can be no earlier version: a case twice, or a schedule of another inspection. */
    private static void check(String name, Schedule schedule, InspectionInput expanded) {
        Issues issues = new Issues();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < schedule.cases().size(); i++) {
            ScheduledCase one = schedule.cases().get(i);
            if (!seen.add(one.reference())) {
                issues.fault("cases[" + i + "].reference", one.reference(), "each case once");
            }
        }
        Set<String> known = new HashSet<>();
        expanded.cases().stream().map(CaseInput::reference).forEach(known::add);
        expanded.meetings().stream().map(MeetingInput::id).forEach(known::add);
        List<String> published = Stream.concat(
                        schedule.cases().stream().map(ScheduledCase::reference),
                        schedule.meetings().stream().map(ScheduledMeeting::id))
                .toList();
        if (!published.isEmpty() && published.stream().noneMatch(known::contains)) {
            issues.fault(
                    name,
                    schedule.inspection(),
                    "a schedule of the inspection " + expanded.inspection().id()
                            + "; none of its cases and meetings is in that");
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }

    /** A file written by hand may name the slot alone: inspector and times are then those of the slot. */
    private static Schedule filledIn(Schedule schedule, InspectionInput expanded) {
        List<ScheduledCase> cases = new ArrayList<>();
        for (ScheduledCase one : schedule.cases()) {
            cases.add(expanded.slots().stream()
                    .filter(slot -> one.start() == null && slot.id().equals(one.slot()))
                    .findFirst()
                    .map(slot -> filledIn(one, slot, interviewEnd(one, slot, expanded)))
                    .orElse(one));
        }
        return new Schedule(
                schedule.inspection(),
                schedule.score(),
                schedule.feasible(),
                schedule.seed(),
                cases,
                schedule.meetings(),
                schedule.constraints(),
                schedule.edition(),
                schedule.people());
    }

    /** As long as the case needs; to the write-up where the inspection does not have it any more. */
    private static LocalDateTime interviewEnd(ScheduledCase one, SlotInput slot, InspectionInput expanded) {
        int minutes = (int) Duration.between(slot.start(), slot.end()).toMinutes();
        return expanded.cases().stream()
                .filter(known -> known.reference().equals(one.reference()))
                .findFirst()
                .map(known -> known.interviewMinutes(expanded.inspection().programme(), minutes))
                .map(length -> slot.start().plusMinutes((long) RuleLimits.LEAD_IN + length))
                .orElse(slot.end().minusMinutes(RuleLimits.WRITE_UP));
    }

    private static ScheduledCase filledIn(ScheduledCase one, SlotInput slot, LocalDateTime interviewEnd) {
        boolean isAttended = one.attendee() != null;
        return new ScheduledCase(
                one.reference(),
                slot.id(),
                slot.inspector(),
                slot.start(),
                slot.end(),
                isAttended ? slot.start().plusMinutes(RuleLimits.LEAD_IN) : null,
                isAttended ? interviewEnd : null,
                one.mode(),
                one.attendee());
    }
}
