package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.MeetingPlacement;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.PublishedMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Set;

/** What one placement costs by itself, whatever lies elsewhere. */
final class OptionCounts {

    private final Tally tally;

    private OptionCounts(Tally tally) {
        this.tally = tally;
    }

    static void add(ModelParts parts) {
        OptionCounts counts = new OptionCounts(parts.tally());
        parts.cases().options().forEach(counts::add);
        parts.meetings().options().forEach(counts::add);
    }

    private void add(CaseOption option) {
        CasePlacement placement = option.placement();
        add(ScheduleRule.SLOT_TOO_SHORT, placement.tooShort(), option);
        tally.add(ScheduleRule.BLOCKED_PERIOD, option.slot().blockers().size(), option.taken());
        add(ScheduleRule.LOCAL_ASSESSOR_COMPLEX_ON_MONDAY, placement.complexOnMonday(), option);
        add(ScheduleRule.FIRST_DAY_BACK, placement.firstDayBack(), option);
        add(ScheduleRule.CONFLICT_OF_INTEREST, placement.conflict(), option);
        boolean isToBeAttended = option.assessment().getCaseManager() != null;
        add(ScheduleRule.FILE_READ, isToBeAttended && placement.attendee() == null, option);
        add(ScheduleRule.STAND_IN, placement.mode() == CaseMode.STAND_IN, option);
        tally.add(ScheduleRule.ABSENT_LAST_WEEK_EARLY, placement.daysLeft(), option.taken());
        add(ScheduleRule.CASE_MANAGER_TRAVELS, placement.elsewhere(), option);
        add(ScheduleRule.PREFERRED_TIME, placement.outsidePreferred(), option);
        PublishedCase old = option.assessment().getPublished();
        if (old != null) {
            boolean isToldAnybody = old.attended() || placement.attendee() != null;
            add(
                    ScheduleRule.MOVED_TIME,
                    isToldAnybody && !old.start().equals(option.slot().startTime()),
                    option);
            add(ScheduleRule.MOVED_INSPECTOR, !old.inspector().equals(option.inspector()), option);
        }
    }

    private void add(ScheduleRule rule, boolean breaks, CaseOption option) {
        tally.add(rule, breaks ? 1 : 0, option.taken());
    }

    private void add(MeetingOption option) {
        MeetingPlacement placement = option.meeting().getFacts().placementAt(option.minute());
        add(ScheduleRule.MEETING_OUTSIDE_WINDOW, placement.outsideWindow(), option);
        add(ScheduleRule.MEETING_EMPTY, placement.empty(), option);
        add(ScheduleRule.PREFERRED_WINDOW, placement.outsidePreferred(), option);
        tally.add(ScheduleRule.ATTENDEE_MISSING, placement.missing(), option.taken());
        tally.add(ScheduleRule.OPTIONAL_ATTENDEE_MISSING, placement.missingOptional(), option.taken());
        tally.add(ScheduleRule.BLOCKED_PERIOD, option.blockers(), option.taken());
        tally.add(ScheduleRule.ACTIVITY_GAP, option.closeCommitments(), option.taken());
        add(ScheduleRule.CONFLICT_OF_INTEREST, option.hasConflict(), option);
        PublishedMeeting old = option.meeting().getPublished();
        if (old != null) {
            add(ScheduleRule.MOVED_TIME, !old.start().equals(option.startTime()), option);
            boolean isByOthers = !Set.copyOf(old.inspectors())
                    .equals(Set.copyOf(option.holders().ids()));
            add(ScheduleRule.MOVED_INSPECTOR, isByOthers, option);
        }
    }

    private void add(ScheduleRule rule, boolean breaks, MeetingOption option) {
        tally.add(rule, breaks ? 1 : 0, option.taken());
    }
}
