package io.fieldwork.scheduler.format.ics;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.DaylightSavingsTime;
import biweekly.component.Observance;
import biweekly.component.StandardTime;
import biweekly.component.VEvent;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import biweekly.util.DateTimeComponents;
import biweekly.util.DayOfWeek;
import biweekly.util.Frequency;
import biweekly.util.Recurrence;
import biweekly.util.UtcOffset;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import java.util.regex.Pattern;

/**
 * Writes calendar files: UTF-8, lines ended by CR and LF and folded at 75 octets, times of Europe/London with the rules
 * of its summer time. The same calendar gives the same bytes.
 */
public final class IcsWriter {

    private static final String OWN_PROPERTY = "X-FIELDWORK-";
    private static final String PRODUCT = "-//fieldwork//scheduler//EN";

    private IcsWriter() {}

    /** The bytes of a file that ends in {@code .ics}. */
    public static byte[] write(IcsCalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setGlobalTimezone(Zone.assignment());
            writer.write(tree(calendar));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a writer in memory never fails
        }
        return Text.fold(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    static ICalendar tree(IcsCalendar calendar) {
        ICalendar tree = new ICalendar();
        tree.setProductId(PRODUCT);
        tree.setCalendarScale(CalendarScale.gregorian());
        tree.setMethod(new Method(calendar.method().name()));
        tree.addExperimentalProperty("X-WR-CALNAME", Text.clean(calendar.name()));
        calendar.facts()
                .forEach((name, content) -> tree.addExperimentalProperty(
                        OWN_PROPERTY + name.toUpperCase(Locale.ROOT), Text.escaped(content)));
        Date stamp = date(calendar.stamp());
        calendar.events().forEach(event -> tree.addEvent(event(event, stamp)));
        return tree;
    }

    private static VEvent event(IcsEvent event, Date stamp) {
        VEvent tree = new VEvent();
        tree.setUid(Text.clean(event.uid()));
        tree.setDateTimeStamp(stamp);
        tree.setSequence(event.sequence());
        tree.setStatus(event.status() == IcsEvent.Status.CONFIRMED ? Status.confirmed() : Status.cancelled());
        if (event.time() instanceof IcsEvent.Timed timed) {
            tree.setDateStart(new DateStart(date(timed.start()), true));
            tree.setDateEnd(new DateEnd(date(timed.end()), true));
        } else if (event.time() instanceof IcsEvent.AllDay days) {
            tree.setDateStart(new DateStart(date(days.first()), false));
            tree.setDateEnd(new DateEnd(date(days.last().plusDays(1)), false)); // the end is not included
        }
        tree.setTransparency(event.time() instanceof IcsEvent.AllDay || event.status() == IcsEvent.Status.CANCELLED);
        tree.setSummary(Text.clean(event.summary()));
        if (!event.location().isEmpty()) {
            tree.setLocation(Text.clean(event.location()));
        }
        if (!event.description().isEmpty()) {
            tree.setDescription(Text.clean(event.description()));
        }
        if (event.invitation() != null) {
            invite(tree, event.invitation());
        }
        return tree;
    }

    private static void invite(VEvent tree, IcsEvent.Invitation invitation) {
        tree.setOrganizer(new Organizer(null, Text.parameter(invitation.organiser())));
        String name = Text.parameter(invitation.guestName());
        Attendee guest = new Attendee(name.isEmpty() ? null : name, Text.parameter(invitation.guest()));
        guest.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        guest.setRsvp(true);
        tree.addAttendee(guest);
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(Zone.ID).toInstant());
    }

    /** A date by itself goes through the zone of the machine and back: the same date on any. */
    private static Date date(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }

    /** Words as a calendar file can hold them, and lines as long as it may have them. */
    private static final class Text {

        /** Octets in a line, its end not counted (RFC 5545, 3.1). */
        private static final int LONGEST_LINE = 75;

        private static final Pattern SIGN = Pattern.compile("[\\\\;,]");
        private static final Pattern BREAK = Pattern.compile("\\R");

        /** Control characters, and halves of characters: no file in UTF-8 can hold those. */
        private static final Pattern UNFIT = Pattern.compile("[\\p{Cntrl}\\p{Cs}&&[^\\n]]");

        private Text() {}

        /** The text without control characters other than line breaks. */
        static String clean(String text) {
            return UNFIT.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll(" ");
        }

        /** The text in one line, its signs escaped, for a property that the library writes as it is (RFC 5545, 3.3.11). */
        static String escaped(String text) {
            return SIGN.matcher(clean(text).replace('\n', ' ')).replaceAll("\\\\$0");
        }

        /** The text in one line and without quotation marks, which a parameter cannot hold. */
        static String parameter(String text) {
            return clean(text).replace('\n', ' ').replace('"', '\'');
        }

        /** Folds lines by octets and never inside a character; what the library folds is counted in characters. */
        static String fold(String unfolded) {
            StringBuilder folded = new StringBuilder(unfolded.length() + 64);
            int octets = 0;
            for (int i = 0; i < unfolded.length(); i += Character.charCount(unfolded.codePointAt(i))) {
                int codePoint = unfolded.codePointAt(i);
                if (codePoint == '\r' || codePoint == '\n') {
                    folded.appendCodePoint(codePoint);
                    octets = 0;
                    continue;
                }
                int size = Character.toString(codePoint).getBytes(StandardCharsets.UTF_8).length;
                if (octets + size > LONGEST_LINE) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                folded.appendCodePoint(codePoint);
                octets += size;
            }
            return folded.toString();
        }
    }

    /**
     * The zone of every inspection, with its rules written out: a file that only names the zone is an hour out where a
     * program knows it by another name. Since 1996 the clocks change at 01:00 UTC on the last Sundays of March and
     * October.
     */
    private static final class Zone {

        static final ZoneId ID = ZoneId.of("Europe/London");

        private static final UtcOffset WINTER = new UtcOffset(true, 0, 0);
        private static final UtcOffset SUMMER = new UtcOffset(true, 1, 0);

        private Zone() {}

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
}
