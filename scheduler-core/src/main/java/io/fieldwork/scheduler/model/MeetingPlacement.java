package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;

/**
 * What follows from one start of one meeting with those who hold it, other meetings apart: how often each rule is broken.
 * Starts with the same counts share one object.
 */
public final class MeetingPlacement extends Placement {

    MeetingPlacement(RuleCounts counts) {
        super(ScheduleRule.ofOneMeeting(), counts);
    }

    @Override
    boolean isGapHard(WeightTable weights) {
        return weights.isHard(ScheduleRule.ACTIVITY_GAP);
    }
}
