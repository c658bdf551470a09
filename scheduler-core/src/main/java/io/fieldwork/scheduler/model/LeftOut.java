package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import org.jspecify.annotations.Nullable;

/**
 * One case, or one meeting, that has no place, and how often it breaks each rule by that: the one place where the rules about
 * what is left out are counted, as {@link CasePlacements} and {@link MeetingFacts} are for what has a place.
 */
public final class LeftOut extends Placement {

    private LeftOut(RuleCounts counts) {
        super(ScheduleRule.ofLeftOut(), counts);
    }

    /** Where one must be left out, rather one that nobody was to attend: its record can be read at any time (ALLOC-009). */
    static LeftOut of(CaseInput one, @Nullable PublishedCase published) {
        RuleCounts counts = new RuleCounts();
        counts.add(ScheduleRule.CASE_UNPLACED, 1);
        counts.addIf(one.caseManager() != null, ScheduleRule.INTERVIEW_LOST);
        counts.addIf(published != null && published.attended(), ScheduleRule.PUBLISHED_LOST);
        return new LeftOut(counts);
    }

    /** A meeting counts as often as it is urgent (W2-016). */
    static LeftOut of(MeetingInput meeting, @Nullable PublishedMeeting published) {
        RuleCounts counts = new RuleCounts();
        counts.add(ScheduleRule.MEETING_UNPLACED, meeting.priority());
        counts.addIf(published != null, ScheduleRule.PUBLISHED_LOST);
        return new LeftOut(counts);
    }

    /** What is nowhere is close to nothing. */
    @Override
    boolean isGapHard(WeightTable weights) {
        return false;
    }
}
