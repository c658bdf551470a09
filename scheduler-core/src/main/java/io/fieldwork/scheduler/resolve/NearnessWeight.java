package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.PublishedCase;
import io.fieldwork.scheduler.model.PublishedMeeting;
import io.fieldwork.scheduler.model.WeekClock;

/**
 * The setting by which people who were told weigh more the nearer their interview is: so many points for each day that lies
 * between the old start and the end of the week. It only chooses between schedules: the score that is written is that of the
 * catalogue.
 *
 * @param pointsPerDay 0: the setting is off
 */
record NearnessWeight(int pointsPerDay) {

    /** Days of a week of fieldwork, Saturday and Sunday apart. */
    private static final int DAYS = 5;

    /** The points of a week as it lies: nothing for whoever is where they were told. */
    int of(Inspection inspection) {
        if (pointsPerDay == 0) {
            return 0;
        }
        int points = 0;
        WeekClock clock = inspection.getWeek().clock();
        for (CaseAssessment one : inspection.getCases()) {
            PublishedCase old = one.getPublished();
            if (old != null && one.getSlot() != null && old.attended() && one.isMovedTo(one.getAssignedSlot())) {
                points += pointsAt(clock.minute(old.start()));
            }
        }
        for (Meeting meeting : inspection.getMeetings()) {
            PublishedMeeting old = meeting.getPublished();
            if (old != null && meeting.getStart() != null && meeting.hasMovedInTime()) {
                points += pointsAt(clock.minute(old.start()));
            }
        }
        return points;
    }

    /** The sooner in the week, the shorter the notice and the more points. */
    private int pointsAt(int minute) {
        return pointsPerDay * Math.max(0, DAYS - WeekClock.dayOf(minute));
    }
}
