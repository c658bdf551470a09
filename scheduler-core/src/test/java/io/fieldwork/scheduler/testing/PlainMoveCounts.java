package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.testing.PlainFacts.Held;
import io.fieldwork.scheduler.testing.PlainFacts.Placed;

/** What moved against a published schedule. */
final class PlainMoveCounts {

    private final PlainFacts facts;
    private final Schedule published;
    private final PlainCounts counts;

    PlainMoveCounts(PlainFacts facts, Schedule published, PlainCounts counts) {
        this.facts = facts;
        this.published = published;
        this.counts = counts;
    }

    void count() {
        for (ScheduledCase then : published.cases()) {
            boolean isToldOf = then.start() != null && then.attendee() != null;
            boolean isKnown = facts.input().cases().stream()
                    .anyMatch(one -> one.reference().equals(then.reference()));
            boolean isPlaced = facts.placed().stream()
                    .anyMatch(now -> now.one().reference().equals(then.reference()));
            counts.addIf(ScheduleRule.PUBLISHED_LOST, isToldOf && isKnown && !isPlaced);
        }
        for (ScheduledMeeting then : published.meetings()) {
            boolean isKnown = facts.input().meetings().stream()
                    .anyMatch(meeting -> meeting.id().equals(then.id()));
            boolean isHeld =
                    facts.held().stream().anyMatch(now -> now.meeting().id().equals(then.id()));
            counts.addIf(ScheduleRule.PUBLISHED_LOST, then.start() != null && isKnown && !isHeld);
        }
        for (Placed now : facts.placed()) {
            for (ScheduledCase then : published.cases()) {
                if (then.start() != null && then.reference().equals(now.one().reference())) {
                    counts.addIf(
                            ScheduleRule.MOVED_TIME,
                            !then.start().equals(now.slot().start())
                                    && (now.attendee() != null || then.attendee() != null));
                    counts.addIf(
                            ScheduleRule.MOVED_INSPECTOR,
                            !now.slot().inspector().equals(then.inspector()));
                }
            }
        }
        for (Held now : facts.held()) {
            for (ScheduledMeeting then : published.meetings()) {
                if (then.start() != null && then.id().equals(now.meeting().id())) {
                    counts.addIf(
                            ScheduleRule.MOVED_TIME,
                            !then.start().equals(now.period().start()));
                    counts.addIf(
                            ScheduleRule.MOVED_INSPECTOR,
                            !(then.inspectors().containsAll(now.inspectors())
                                    && now.inspectors().containsAll(then.inspectors())));
                }
            }
        }
    }
}
