package io.fieldwork.scheduler.explain.summary;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.explain.ask.Concession;
import io.fieldwork.scheduler.explain.ask.ScheduleShortfall;
import io.fieldwork.scheduler.explain.ask.WhatIfSolver;
import io.fieldwork.scheduler.explain.impossible.ClosingRules;
import io.fieldwork.scheduler.explain.impossible.MeetingObstacles;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sums a schedule up in words that may be handed out. It names a case with a rule only where the rule says nothing about
 * the child.
 *
 * <p>Figures are counted off the schedule. Beside them stands what was checked: a waiver of the first day back is named
 * only where solving again with it wins an interview that is not to be had without, and a number of file reads is
 * called the fewest only where the matching proves it.
 */
public final class ScheduleSummariser {

    private final InspectionInput input;
    private final Schedule schedule;
    private final Inspection inspection;
    private final StopSignal stop;
    private final Runnable beforeWaiver;

    private ScheduleSummariser(InspectionInput input, Schedule schedule, StopSignal stop, Runnable beforeWaiver) {
        this.input = input;
        this.schedule = schedule;
        this.stop = stop;
        this.beforeWaiver = beforeWaiver;
        this.inspection = InspectionBuilder.build(input, null);
        SchedulePlacer.place(inspection, SchedulePlacements.of(schedule));
    }

    /** Sums up a schedule of this inspection. Where the first day back costs an interview, it is solved again without. */
    public static ScheduleSummary of(InspectionInput expanded, Schedule schedule) {
        return of(expanded, schedule, new StopSignal(), () -> {});
    }

    /**
     * Sums up the same.
     *
     * @param stop no waiver is looked at any more once this is given
     * @param beforeWaiver is run before each waiver is looked at, which takes as long as solving
     */
    public static ScheduleSummary of(
            InspectionInput expanded, Schedule schedule, StopSignal stop, Runnable beforeWaiver) {
        return new ScheduleSummariser(expanded, schedule, stop, beforeWaiver).summary();
    }

    /** Sums up the same, and looks at no waiver: nothing is solved for it. */
    public static ScheduleSummary withoutWaivers(InspectionInput expanded, Schedule schedule) {
        StopSignal none = new StopSignal();
        none.stop();
        return of(expanded, schedule, none, () -> {});
    }

    private ScheduleSummary summary() {
        List<String> fileReads = new ArrayList<>();
        List<String> unplaced = new ArrayList<>();
        Map<String, Person> askable = new LinkedHashMap<>();
        for (CaseAssessment one : inspection.getCases()) {
            FileReadReason reason = new FileReadReason(one, inspection.getSlots());
            if (one.getMode() == CaseMode.FILE_READ) {
                fileReads.add(reason.sentence());
            } else if (one.getMode() == CaseMode.UNPLACED) {
                unplaced.add(whyUnplaced(one));
            }
            Person person = reason.whoCouldWaive();
            if (person != null && one.getInput().pinned() == null && one.getMode() == CaseMode.FILE_READ) {
                askable.put(person.id(), person);
            }
        }
        for (Meeting meeting : inspection.getMeetings()) {
            if (meeting.getStart() == null) {
                unplaced.add("Meeting " + meeting.getId() + " ("
                        + meeting.getInput().title() + ") has no start. What stands against each that it could have:");
                new MeetingObstacles(inspection, meeting).lines().forEach(line -> unplaced.add("  " + line + "."));
            }
        }
        return new ScheduleSummary(
                inspection.getCases().size(),
                countOf(CaseMode.INTERVIEW),
                countOf(CaseMode.STAND_IN),
                fileReads.size(),
                countOf(CaseMode.UNPLACED),
                inspection.getMeetings().size(),
                (int) inspection.getMeetings().stream()
                        .filter(meeting -> meeting.getStart() == null)
                        .count(),
                fileReads,
                unplaced,
                waivers(List.copyOf(askable.values()), fileReads.size()),
                fewestFileReads(fileReads.size()),
                brokenHardRules());
    }

    private int countOf(CaseMode mode) {
        return (int) inspection.getCases().stream()
                .filter(one -> one.getMode() == mode)
                .count();
    }

    /** How long its slot must be depends on the kind of case, so that is not said (FIELD-035). */
    private String whyUnplaced(CaseAssessment one) {
        if (inspection.getCases().size() > inspection.getSlots().size()) {
            return one.getReference() + " has no slot: there are "
                    + inspection.getCases().size() + " cases and "
                    + inspection.getSlots().size() + " slots.";
        }
        return one.getReference()
                + " has no slot: every slot left to it is too short for it or breaks a hard rule. To see which, run `explain`.";
    }

    /** Tries each waiver by solving again, so that only those are named that win an interview. */
    private List<String> waivers(List<Person> askable, int fileReads) {
        List<String> sentences = new ArrayList<>();
        WeightTable weights = WeightTable.of(input.weights());
        if (askable.isEmpty()
                || stop.isStopped()
                || ClosingRules.ALL.stream().noneMatch(rule -> rule.isWaivable() && weights.isHard(rule))) {
            return sentences;
        }
        WhatIfSolver whatIf = new WhatIfSolver(askable.size() + 1);
        ScheduleShortfall now = whatIf.judge(input, SchedulePlacements.of(schedule));
        // What can be had without a waiver is not won by one.
        ScheduleShortfall without = whatIf.solve(input, now.placements());
        for (Person person : askable) {
            if (stop.isStopped()) {
                break;
            }
            beforeWaiver.run();
            Concession waiver =
                    new Concession.Waiver(person, inspection.getWeek().clock().monday());
            ScheduleShortfall with = whatIf.solve(waiver.applyTo(input), now.placements());
            int left = with.fileReads() + decidedIn(with.placements());
            if (with.isBetterThan(now) && left < fileReads && !without.isAsGoodAs(with)) {
                sentences.add("The rule against the first day back costs an interview. If " + person.name()
                        + " agrees to be seen on that day (put Yes under \"First day back waived\"), " + left
                        + (left == 1 ? " file read is" : " file reads are") + " left instead of " + fileReads + ".");
            }
        }
        return sentences;
    }

    /** Cases without a case manager that have a slot there: one that is left out now may have one then. */
    private int decidedIn(SchedulePlacements placements) {
        return (int) inspection.getCases().stream()
                .filter(one ->
                        one.getCaseManager() == null && placements.slotByCase().containsKey(one.getReference()))
                .count();
    }

    /**
     * How few file reads any schedule must have that breaks the hard rules no more and leaves out no more cases, those decided
     * beforehand included; 0 needs no proof. Null where this schedule leaves out more cases than it must, or breaks hard rules
     * that pins do not break by themselves: then it may have fewer. Null also where a case is left out while one that was to be
     * read from the file has a slot: another schedule may leave out that one.
     */
    private @Nullable Integer fewestFileReads(int fileReads) {
        int decided = (int) inspection.getCases().stream()
                .filter(one -> one.getMode() == CaseMode.FILE_READ && one.getCaseManager() == null)
                .count();
        int leftOut = countOf(CaseMode.UNPLACED);
        if (decided > 0 && leftOut > 0) {
            return null;
        }
        if (fileReads == decided) {
            return fileReads;
        }
        if (!breaksWhatPinsBreak()) {
            return null;
        }
        PlacementMatching matching = PlacementMatching.near(SchedulePlacements.of(schedule), input);
        return leftOut == matching.fewestUnplaced() ? decided + matching.fewestFileReads() : null;
    }

    /** True where no hard rule is broken but by what is fixed. */
    private boolean breaksWhatPinsBreak() {
        return schedule.feasible()
                || hardPoints(schedule)
                        == hardPoints(ScheduleScorer.score(input, PlacementPins.pinsOf(input), null, 0));
    }

    private static int hardPoints(Schedule schedule) {
        return HardMediumSoftScore.parseScore(schedule.score()).hardScore();
    }

    /** One sentence a rule; all rules about the cases themselves have the same. */
    private List<String> brokenHardRules() {
        WeightTable weights = WeightTable.of(input.weights());
        List<String> sentences = new ArrayList<>();
        for (ConstraintFigure figure : schedule.constraints()) {
            ScheduleRule rule = ScheduleRule.findById(figure.id()).orElseThrow();
            if (figure.matches() > 0
                    && weights.get(rule).level() == Level.HARD
                    && weights.get(rule).points() > 0) {
                sentences.add(
                        rule.isAboutTheChild()
                                ? "A rule about the cases themselves is broken: run `check`."
                                : "Broken " + (figure.matches() == 1 ? "once" : figure.matches() + " times") + ": "
                                        + rule.counts() + ".");
            }
        }
        return sentences;
    }
}
