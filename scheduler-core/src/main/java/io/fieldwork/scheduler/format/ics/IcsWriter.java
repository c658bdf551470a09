package io.fieldwork.scheduler.format.ics;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.text.ICalWriter;
import biweekly.parameter.ParticipationStatus;
import biweekly.property.Attendee;
import biweekly.property.CalendarScale;
import biweekly.property.DateEnd;
import biweekly.property.DateStart;
import biweekly.property.Method;
import biweekly.property.Organizer;
import biweekly.property.Status;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Date;

/**
 * Writes calendar files: UTF-8, lines ended by CR and LF and folded at 75 octets, times of Europe/London with the rules of
 * its summer time. The same calendar gives the same bytes.
 */
public final class IcsWriter {

    private static final String PRODUCT = "-//fieldwork//scheduler//EN";

    private IcsWriter() {}

    /** The bytes of a file that ends in {@code .ics}. */
    public static byte[] write(IcsCalendar calendar) {
        StringWriter text = new StringWriter();
        try (ICalWriter writer = new ICalWriter(text, ICalVersion.V2_0)) {
            writer.getVObjectWriter().getFoldedLineWriter().setLineLength(null);
            writer.setGlobalTimezone(IcsZone.assignment());
            writer.write(tree(calendar));
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a writer in memory never fails
        }
        return IcsText.fold(text.toString()).getBytes(StandardCharsets.UTF_8);
    }

    static ICalendar tree(IcsCalendar calendar) {
        ICalendar tree = new ICalendar();
        tree.setProductId(PRODUCT);
        tree.setCalendarScale(CalendarScale.gregorian());
        tree.setMethod(new Method(calendar.method().name()));
        tree.addExperimentalProperty("X-WR-CALNAME", IcsText.clean(calendar.name()));
        Date stamp = date(calendar.stamp());
        calendar.events().forEach(event -> tree.addEvent(event(event, stamp)));
        return tree;
    }

    private static VEvent event(IcsEvent event, Date stamp) {
        VEvent tree = new VEvent();
        tree.setUid(IcsText.clean(event.uid()));
        tree.setDateTimeStamp(stamp);
        tree.setSequence(event.sequence());
        tree.setStatus(event.status() == IcsStatus.CONFIRMED ? Status.confirmed() : Status.cancelled());
        if (event.time() instanceof IcsTime.Timed timed) {
            tree.setDateStart(new DateStart(date(timed.start()), true));
            tree.setDateEnd(new DateEnd(date(timed.end()), true));
        } else if (event.time() instanceof IcsTime.AllDay days) {
            tree.setDateStart(new DateStart(date(days.first()), false));
            tree.setDateEnd(new DateEnd(date(days.last().plusDays(1)), false)); // the end is not included
        }
        tree.setTransparency(event.time() instanceof IcsTime.AllDay || event.status() == IcsStatus.CANCELLED);
        tree.setSummary(IcsText.clean(event.summary()));
        if (!event.location().isEmpty()) {
            tree.setLocation(IcsText.clean(event.location()));
        }
        if (!event.description().isEmpty()) {
            tree.setDescription(IcsText.clean(event.description()));
        }
        if (event.invitation() != null) {
            invite(tree, event.invitation());
        }
        return tree;
    }

    private static void invite(VEvent tree, IcsInvitation invitation) {
        tree.setOrganizer(new Organizer(null, IcsText.parameter(invitation.organiser())));
        String name = IcsText.parameter(invitation.guestName());
        Attendee guest = new Attendee(name.isEmpty() ? null : name, IcsText.parameter(invitation.guest()));
        guest.setParticipationStatus(ParticipationStatus.NEEDS_ACTION);
        guest.setRsvp(true);
        tree.addAttendee(guest);
    }

    private static Date date(LocalDateTime time) {
        return Date.from(time.atZone(IcsZone.ID).toInstant());
    }

    /** A date by itself goes through the zone of the machine and back: the same date on any. */
    private static Date date(LocalDate date) {
        return Date.from(date.atStartOfDay(ZoneId.systemDefault()).toInstant());
    }
}
