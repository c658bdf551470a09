package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is broken of what people were told, counted by plain loops over the published schedule (ALLOC-009, W2-018).
 *
 * @param promises cases and meetings of which somebody was told something else
 * @param attendees interviews with somebody else than was told, or with nobody
 * @param times interviews and meetings that begin at another time than was told, or not at all
 */
record PlainPromises(int promises, int attendees, int times) {

    static PlainPromises of(PlainFacts facts, @Nullable Schedule published) {
        int promises = 0;
        int attendees = 0;
        int times = 0;
        if (published == null) {
            return new PlainPromises(0, 0, 0);
        }
        for (ScheduledCase then : published.cases()) {
            boolean isThere = facts.input().cases().stream()
                    .anyMatch(one -> one.reference().equals(then.reference()));
            if (!isThere || then.start() == null) {
                continue;
            }
            PlainFacts.Placed now = facts.placed().stream()
                    .filter(at -> at.one().reference().equals(then.reference()))
                    .findFirst()
                    .orElse(null);
            boolean isOfAnother = now != null && !now.slot().inspector().equals(then.inspector());
            if (then.attendee() == null) {
                promises += isOfAnother ? 1 : 0;
                continue;
            }
            boolean isTimeLost = now == null || !now.slot().start().equals(then.start());
            boolean isAttendeeLost = now == null
                    || now.attendee() == null
                    || !now.attendee().id().equals(then.attendee());
            promises += isTimeLost || isAttendeeLost || isOfAnother ? 1 : 0;
            times += isTimeLost ? 1 : 0;
            attendees += isAttendeeLost ? 1 : 0;
        }
        for (ScheduledMeeting then : published.meetings()) {
            boolean isThere =
                    facts.input().meetings().stream().anyMatch(one -> one.id().equals(then.id()));
            if (!isThere || then.start() == null) {
                continue;
            }
            PlainFacts.Held now = facts.held().stream()
                    .filter(at -> at.meeting().id().equals(then.id()))
                    .findFirst()
                    .orElse(null);
            boolean isTimeLost = now == null || !now.period().start().equals(then.start());
            boolean isOfOthers = now != null && !Set.copyOf(now.inspectors()).equals(Set.copyOf(then.inspectors()));
            promises += isTimeLost || isOfOthers ? 1 : 0;
            times += isTimeLost ? 1 : 0;
        }
        return new PlainPromises(promises, attendees, times);
    }
}
