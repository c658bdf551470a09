package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.format.loaded.MatchedSchedule;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.format.loaded.ScheduleContents;
import io.fieldwork.scheduler.format.loaded.ScheduleOwner;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.format.loaded.WrittenSchedule;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Period;
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
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Reads a schedule that was published, against which changes are counted. It says by itself who was to attend, where and when,
 * in either form: since then cases, slots and inspectors may have been added to the inspection or dropped from it, and what it
 * no longer has is no fault.
 *
 * <pre>{@code PublishedSchedules.read(Path.of("schedule.xlsx"), expanded).cases()}</pre>
 *
 * <p>What it was worth is not read: by the inspection of today it would be worth something else.
 */
public final class PublishedSchedules {

    private PublishedSchedules() {}

    /**
     * The schedule of a {@code schedule.json}, or of a workbook as it stands, after changes by hand too: of a case that was
     * moved by hand, who attends follows from the inspection.
     *
     * @throws InvalidInputException with every fault at its place; a schedule that has nothing in common with the
     *     inspection is one, and so is another beside it of the same name in the other form, which says something else
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
        return match(file, expanded, written -> written);
    }

    /**
     * The same of a schedule that is taken as it stands: where it was moved by hand since, the other form beside it says the week
     * before the move, and that is no fault.
     *
     * @throws InvalidInputException as above
     * @throws IOException where the file cannot be read at all
     */
    public static MatchedSchedule standing(Path file, InspectionInput expanded) throws IOException {
        return match(file, expanded, WrittenSchedule::beforeMoves);
    }

    private static MatchedSchedule match(Path file, InspectionInput expanded, UnaryOperator<WrittenSchedule> asBeside)
            throws IOException {
        String name = String.valueOf(file.getFileName());
        WrittenSchedule written = written(file, expanded);
        Issues issues = new Issues();
        WrittenSchedule other =
                BothForms.check(file, asBeside.apply(written), beside -> written(beside, expanded), issues);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        SamePeople same = SamePeople.of(expanded, written.schedule().people());
        Schedule schedule = withMoved(written, same.input());
        ReadReport.Builder report = written.read().toBuilder();
        ScheduleContents.addTo(report, SchedulePlacements.of(schedule), expanded);
        List<Issue.Warning> warnings = new ArrayList<>(same.renamed());
        warnings.addAll(written.warnings());
        warnings.addAll(nameless(name, schedule));
        warnings.addAll(issues.warnings());
        Language language = written.language() == null && other != null ? other.language() : written.language();
        return new MatchedSchedule(
                same.input(), schedule, written.asWritten(), warnings, language, written.edits(), report.build());
    }

    /** What one file says, whatever lies beside it. */
    private static WrittenSchedule written(Path file, InspectionInput expanded) throws IOException {
        String name = String.valueOf(file.getFileName());
        String lowerCase = name.toLowerCase(Locale.ROOT);
        if (lowerCase.endsWith(".json")) {
            Schedule read = ScheduleJson.read(file);
            List<Issue.Warning> warnings = ScheduleOwner.of(read).require(name, expanded);
            check(read, expanded, warnings.isEmpty());
            Schedule schedule = filledIn(read, expanded);
            return new WrittenSchedule(
                    schedule,
                    Map.of(),
                    schedule,
                    warnings,
                    null,
                    WorkbookEdits.NONE,
                    ReadReport.builder().file(name).build());
        }
        if (lowerCase.endsWith(".xlsx")) {
            return ScheduleWorkbook.published(file, expanded);
        }
        throw new InvalidInputException(List.of(FileKinds.refused(name, "a schedule")));
    }

    /** Who attends a case that was moved by hand follows from the inspection. */
    private static Schedule withMoved(WrittenSchedule written, InspectionInput input) {
        Map<String, SlotInput> byHand = written.byHand();
        Schedule schedule = written.schedule();
        if (byHand.isEmpty()) {
            return schedule;
        }
        Map<String, SlotInput> slots = new LinkedHashMap<>();
        input.slots().forEach(slot -> slots.put(slot.id(), slot));
        byHand.values().forEach(slot -> slots.put(slot.id(), slot));
        Map<String, String> slotByCase = new LinkedHashMap<>();
        byHand.forEach((reference, slot) -> slotByCase.put(reference, slot.id()));
        InspectionInput with =
                input.toBuilder().slots(List.copyOf(slots.values())).build();
        Map<String, ScheduledCase> cases = new LinkedHashMap<>();
        schedule.cases().forEach(one -> cases.put(one.reference(), one));
        ScheduleScorer.score(with, new SchedulePlacements(slotByCase, Map.of()), null, 0).cases().stream()
                .filter(one -> byHand.containsKey(one.reference()))
                .forEach(one -> cases.put(one.reference(), one));
        return told(schedule, List.copyOf(cases.values()), schedule.meetings());
    }

    private static Schedule told(Schedule schedule, List<ScheduledCase> cases, List<ScheduledMeeting> meetings) {
        return Schedule.told(schedule.inspection(), cases, meetings, schedule.edition(), schedule.people())
                .foundWith(schedule.seed())
                .of(schedule.week())
                .replacing(schedule.replaces());
    }

    /** A schedule that names nobody, as older ones do not, leaves the ids alone to go by: that is said. */
    private static List<Issue.Warning> nameless(String name, Schedule schedule) {
        if (!schedule.people().isEmpty() || schedule.cases().stream().allMatch(one -> one.attendee() == null)) {
            return List.of();
        }
        return List.of(new Issue.Warning(
                name + ", people",
                "",
                "the names of those who attend: this is a schedule of an older form, so people are known again by"
                        + " their ids alone; where rows of the list of case managers were put in, sorted or deleted"
                        + " since, give each in the column Id the id of then",
                null));
    }

    /**
     * Refuses a case twice, and what contradicts itself; and where slots are as they were then, what contradicts these.
     *
     * @param isSameWeek true where slots and people are those of then, as far as the file says
     */
    private static void check(Schedule schedule, InspectionInput expanded, boolean isSameWeek) {
        Issues issues = new Issues();
        ScheduleContradictions contradictions = new ScheduleContradictions(schedule, issues);
        contradictions.withItself();
        if (isSameWeek && schedule.week() != null) {
            contradictions.withSlots(expanded);
        }
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
    }

    /**
     * A file written by hand may name a case's slot alone, and a meeting's start: inspector and times are then those of the slot, and the
     * meeting is as long as the inspection has it.
     */
    private static Schedule filledIn(Schedule schedule, InspectionInput expanded) {
        List<ScheduledCase> cases = new ArrayList<>();
        for (ScheduledCase one : schedule.cases()) {
            cases.add(expanded.slots().stream()
                    .filter(slot -> one.start() == null && slot.id().equals(one.slot()))
                    .findFirst()
                    .map(slot -> filledIn(one, slot, interview(one, slot, expanded)))
                    .orElse(one));
        }
        List<ScheduledMeeting> meetings = schedule.meetings().stream()
                .map(meeting -> filledIn(meeting, expanded))
                .toList();
        return told(schedule, cases, meetings);
    }

    private static ScheduledMeeting filledIn(ScheduledMeeting meeting, InspectionInput expanded) {
        LocalDateTime start = meeting.start();
        if (start == null || meeting.end() != null) {
            return meeting;
        }
        return expanded.meetings().stream()
                .filter(known -> known.id().equals(meeting.id()))
                .findFirst()
                .map(known -> new ScheduledMeeting(
                        meeting.id(), meeting.inspectors(), start, start.plusMinutes(known.minutes()), meeting.room()))
                .orElse(meeting);
    }

    /** As long as the case needs; to the write-up where the inspection does not have it any more. */
    private static Period interview(ScheduledCase one, SlotInput slot, InspectionInput expanded) {
        return expanded.cases().stream()
                .filter(known -> known.reference().equals(one.reference()))
                .findFirst()
                .map(known -> known.interview(expanded.inspection().programme(), slot.period()))
                .orElseGet(() -> new Period(
                        slot.start().plusMinutes(RuleLimits.LEAD_IN), slot.end().minusMinutes(RuleLimits.WRITE_UP)));
    }

    private static ScheduledCase filledIn(ScheduledCase one, SlotInput slot, Period interview) {
        boolean isAttended = one.attendee() != null;
        return new ScheduledCase(
                one.reference(),
                slot.id(),
                slot.inspector(),
                slot.start(),
                slot.end(),
                isAttended ? interview.start() : null,
                isAttended ? interview.end() : null,
                one.mode(),
                one.attendee());
    }
}
