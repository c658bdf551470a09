package io.fieldwork.scheduler.solver.bound;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How good any schedule of an inspection could be, beside one that was found: what is left of a score bound when it is asked
 * what it says to a reader. A number of file reads and a soft score are said; a bound that proves neither says nothing.
 *
 * @param fewestFileReads no schedule that leaves out as little has fewer file reads; null where unknown
 * @param softBound no schedule with the same hard and medium points has a better soft score; null where unknown
 */
public record KnownBounds(
        @Nullable Integer fewestFileReads, @Nullable Integer softBound) {

    private static final ScheduleRule READ_ALONE = ScheduleRule.CASE_UNPLACED.withoutItsPeople();

    public static final KnownBounds NONE = new KnownBounds(null, null);

    /** What a bound of the score says about a schedule: a level says nothing unless those above it are reached. */
    public static KnownBounds of(Schedule schedule, HardMediumSoftScore bound) {
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(schedule.score());
        if (score.hardScore() != bound.hardScore() || score.mediumScore() != bound.mediumScore()) {
            return NONE;
        }
        return new KnownBounds(fileReadsOf(schedule), bound.softScore());
    }

    /** Beside the rules about one meeting alone; of all these no case breaks any. */
    private static final Set<ScheduleRule> OF_SEVERAL_MEETINGS =
            EnumSet.of(ScheduleRule.ROOM_CLASH, ScheduleRule.MEETING_UNPLACED, ScheduleRule.MEETINGS_PER_DAY);

    /**
     * The file reads of a schedule with the best possible medium score; null where that says nothing: where by other weights
     * either rule counts at another level, or a third one counts at this level and may be traded for a file read. So may a
     * lost interview where a case without a case manager could be left out, or is, in another's place.
     */
    public static @Nullable Integer fileReadsOf(Schedule schedule) {
        for (ConstraintFigure figure : schedule.constraints()) {
            ScheduleRule rule = ScheduleRule.findById(figure.id()).orElseThrow();
            Weight weight = Weight.parse(figure.weight());
            boolean isMedium = weight.level() == Level.MEDIUM && weight.points() > 0;
            boolean isMeant = rule == READ_ALONE || rule == ScheduleRule.CASE_UNPLACED;
            boolean isUntraded = isOfMeetingsAlone(rule)
                    || (rule == ScheduleRule.INTERVIEW_LOST && !isChoiceOfLostInterviews(schedule));
            if (isMedium != isMeant && !isUntraded) {
                return null;
            }
        }
        return countOf(schedule, READ_ALONE);
    }

    /**
     * True where there are file reads, cases are left out and not every case has a case manager: another schedule may lose
     * one interview more for one file read fewer.
     */
    private static boolean isChoiceOfLostInterviews(Schedule schedule) {
        int leftOut = count(schedule, CaseMode.UNPLACED);
        return leftOut > 0
                && countOf(schedule, READ_ALONE) > 0
                && (decided(schedule) > 0 || countOf(schedule, ScheduleRule.INTERVIEW_LOST) < leftOut);
    }

    /** True where no case breaks it, so that it cannot be traded for a file read. */
    private static boolean isOfMeetingsAlone(ScheduleRule rule) {
        return rule.scope() == ScheduleRule.Scope.MEETING || OF_SEVERAL_MEETINGS.contains(rule);
    }

    private static int countOf(Schedule schedule, ScheduleRule rule) {
        return schedule.constraints().stream()
                .filter(figure -> figure.id().equals(rule.id()))
                .mapToInt(ConstraintFigure::matches)
                .sum();
    }

    /** What this says of the schedule that it was worked out for. */
    public List<OptimalityClaim> claims(Schedule schedule) {
        List<OptimalityClaim> claims = new ArrayList<>();
        OptimalityClaim.FewestFileReads fileReads = fileReads(schedule);
        if (fileReads != null) {
            claims.add(fileReads);
        }
        if (softBound != null) {
            int gap =
                    softBound - HardMediumSoftScore.parseScore(schedule.score()).softScore();
            if (gap > 0) {
                claims.add(new OptimalityClaim.SoftPointsMissing(gap));
            }
        }
        return List.copyOf(claims);
    }

    /**
     * What is known of the file reads, those decided beforehand included. Nothing where cases are left out and a file read was
     * decided: another schedule may leave out that one, and have one fewer.
     */
    private OptimalityClaim.@Nullable FewestFileReads fileReads(Schedule schedule) {
        if (fewestFileReads == null || schedule.cases().isEmpty()) {
            return null;
        }
        int reached = count(schedule, CaseMode.FILE_READ);
        int decided = decided(schedule);
        int leftOut = count(schedule, CaseMode.UNPLACED);
        return decided > 0 && leftOut > 0
                ? null
                : new OptimalityClaim.FewestFileReads(decided + fewestFileReads, reached, leftOut);
    }

    /** File reads that are so by decision: the case has no case manager. */
    private static int decided(Schedule schedule) {
        return count(schedule, CaseMode.FILE_READ) - countOf(schedule, READ_ALONE);
    }

    private static int count(Schedule schedule, CaseMode mode) {
        return (int) schedule.cases().stream().filter(one -> one.mode() == mode).count();
    }
}
