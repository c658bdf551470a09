package io.fieldwork.scheduler.format.ics;

import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.time.ZoneId;
import java.util.TimeZone;

/**
 * The zone of every inspection, with its rules written out: a file that only names the zone is an hour out where a
 * program knows it by another name. Since 1996 the clocks change at 01:00 UTC on the last Sundays of March and October.
 */
final class IcsZone {

    static final ZoneId ID = ZoneId.of("Europe/London");

    private static final UtcOffset WINTER = new UtcOffset(true, 0, 0);
    private static final UtcOffset SUMMER = new UtcOffset(true, 1, 0);

    private IcsZone() {}

    static TimezoneAssignment assignment() {
        VTimezone zone = new VTimezone(ID.getId());
        DaylightSavingsTime summer = new DaylightSavingsTime();
        fill(summer, new DateTimeComponents(1996, 3, 31, 1, 0, 0, false), 3, WINTER, SUMMER, "BST");
        zone.addDaylightSavingsTime(summer);
        StandardTime winter = new StandardTime();
        fill(winter, new DateTimeComponents(1996, 10, 27, 2, 0, 0, false), 10, SUMMER, WINTER, "GMT");
        zone.addStandardTime(winter);
        return new TimezoneAssignment(TimeZone.getTimeZone(ID), zone);
    }

    private static void fill(
            Observance part, DateTimeComponents first, int month, UtcOffset from, UtcOffset to, String name) {
        part.setDateStart(first);
        part.setRecurrenceRule(new Recurrence.Builder(Frequency.YEARLY)
                .byMonth(month)
                .byDay(-1, DayOfWeek.SUNDAY)
                .build());
        part.setTimezoneOffsetFrom(from);
        part.setTimezoneOffsetTo(to);
        part.addTimezoneName(name);
    }
}
