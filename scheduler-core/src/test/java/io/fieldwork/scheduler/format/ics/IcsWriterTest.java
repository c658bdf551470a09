package io.fieldwork.scheduler.format.ics;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.ICalVersion;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;

/** A calendar file as written, and as a second parser understands it. */
class IcsWriterTest {

    private static final LocalDateTime STAMP = LocalDateTime.of(2014, 10, 24, 16, 0);

    private static final IcsEvent DEADLINE = IcsEvent.published(
            "d",
            0,
            IcsEvent.Status.CONFIRMED,
            new IcsEvent.AllDay(LocalDate.of(2014, 9, 15), LocalDate.of(2014, 9, 16)),
            "Deadline",
            "",
            "");

    @Test
    void anEventIsWrittenAsTheStandardHasIt() {
        IcsEvent event = IcsEvent.published(
                "sqs-20.C01@fieldwork",
                2,
                IcsEvent.Status.CONFIRMED,
                new IcsEvent.Timed(LocalDateTime.of(2014, 10, 24, 15, 0), LocalDateTime.of(2014, 10, 24, 17, 0)),
                "Case C01",
                "Civic Centre, Room 1",
                "First line\nSecond; line");

        assertThat(text(calendar(IcsCalendar.Method.PUBLISH, event)))
                .isEqualTo(String.join(
                        "\r\n",
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "PRODID:-//fieldwork//scheduler//EN",
                        "CALSCALE:GREGORIAN",
                        "METHOD:PUBLISH",
                        "X-WR-CALNAME:A calendar",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/London",
                        "BEGIN:DAYLIGHT",
                        "DTSTART:19960331T010000",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3",
                        "TZOFFSETFROM:+0000",
                        "TZOFFSETTO:+0100",
                        "TZNAME:BST",
                        "END:DAYLIGHT",
                        "BEGIN:STANDARD",
                        "DTSTART:19961027T020000",
                        "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10",
                        "TZOFFSETFROM:+0100",
                        "TZOFFSETTO:+0000",
                        "TZNAME:GMT",
                        "END:STANDARD",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:sqs-20.C01@fieldwork",
                        "DTSTAMP:20141024T150000Z",
                        "SEQUENCE:2",
                        "STATUS:CONFIRMED",
                        "DTSTART;TZID=Europe/London:20141024T150000",
                        "DTEND;TZID=Europe/London:20141024T170000",
                        "TRANSP:OPAQUE",
                        "SUMMARY:Case C01",
                        "LOCATION:Civic Centre\\, Room 1",
                        "DESCRIPTION:First line\\nSecond\\; line",
                        "END:VEVENT",
                        "END:VCALENDAR",
                        ""));
    }

    @Test
    void timesAreRightOnBothSidesOfTheEndOfSummerTime() throws Exception {
        VEvent friday = read(calendar(IcsCalendar.Method.PUBLISH, timed(LocalDateTime.of(2014, 10, 24, 9, 0))));
        VEvent monday = read(calendar(IcsCalendar.Method.PUBLISH, timed(LocalDateTime.of(2014, 10, 27, 9, 0))));

        assertThat(start(friday)).isEqualTo(Instant.parse("2014-10-24T08:00:00Z"));
        assertThat(start(monday)).isEqualTo(Instant.parse("2014-10-27T09:00:00Z"));
    }

    @Test
    void wholeDaysEndOnTheDayAfterAndLeaveTheirOwnerFreeInAnyZoneOfTheMachine() throws Exception {
        TimeZone usual = TimeZone.getDefault();
        try {
            for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago", "Europe/London")) {
                TimeZone.setDefault(TimeZone.getTimeZone(zone));

                assertThat(text(calendar(IcsCalendar.Method.PUBLISH, DEADLINE)))
                        .contains("DTSTART;VALUE=DATE:20140915\r\nDTEND;VALUE=DATE:20140917\r\nTRANSP:TRANSPARENT\r\n");
            }
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    @Test
    void theBytesDependOnNoSettingOfTheMachine() {
        IcsEvent hour = timed(LocalDateTime.of(2014, 10, 27, 9, 0));
        Locale usual = Locale.getDefault();
        try {
            for (IcsEvent event : List.of(hour, DEADLINE)) {
                Locale.setDefault(Locale.UK);
                byte[] here = IcsWriter.write(calendar(IcsCalendar.Method.PUBLISH, event));
                for (String language :
                        List.of("ar-SA-u-nu-arab", "th-TH-u-ca-buddhist-nu-thai", "ja-JP-u-ca-japanese")) {
                    Locale.setDefault(Locale.forLanguageTag(language));

                    assertThat(IcsWriter.write(calendar(IcsCalendar.Method.PUBLISH, event)))
                            .as(language)
                            .isEqualTo(here);
                }
            }
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void noLineHasMoreThan75OctetsAndTheWordsAreWholeAgainWhenRead() throws Exception {
        String long1 = "Si\u00E2n \uD83D\uDE00 ".repeat(30) + "end";
        IcsEvent event = IcsEvent.published(
                "x", 0, IcsEvent.Status.CONFIRMED, timed(STAMP).time(), long1, "", "tab\tbell\u0007\r\nline\uD800more");

        byte[] file = IcsWriter.write(calendar(IcsCalendar.Method.PUBLISH, event));

        assertThat(new String(file, StandardCharsets.UTF_8).split("\r\n"))
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        VEvent read = read(calendar(IcsCalendar.Method.PUBLISH, event));
        assertThat(value(read, Property.SUMMARY)).isEqualTo(long1);
        assertThat(value(read, Property.DESCRIPTION)).isEqualTo("tab bell \nline more");
    }

    @Test
    void anInvitationNamesWhoInvitesAndWhoIsInvited() throws Exception {
        IcsEvent event = new IcsEvent(
                "x",
                1,
                IcsEvent.Status.CANCELLED,
                timed(STAMP).time(),
                "Interview",
                "",
                "",
                new IcsEvent.Invitation("sso@example.org", "cm@example.org", "Case \"Manager\" 1"));

        VEvent read = read(calendar(IcsCalendar.Method.CANCEL, event));

        assertThat(value(read, Property.ORGANIZER)).isEqualTo("mailto:sso@example.org");
        assertThat(value(read, Property.ATTENDEE)).isEqualTo("mailto:cm@example.org");
        assertThat(value(read, Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(text(calendar(IcsCalendar.Method.CANCEL, event))).contains("CN=Case 'Manager' 1");
    }

    @Test
    void theLibraryFindsNothingWrongWithWhatItIsGiven() {
        IcsCalendar calendar = calendar(IcsCalendar.Method.PUBLISH, timed(STAMP));

        assertThat(IcsWriter.tree(calendar).validate(ICalVersion.V2_0)).isEmpty();
    }

    private static IcsEvent timed(LocalDateTime start) {
        return IcsEvent.published(
                "x", 0, IcsEvent.Status.CONFIRMED, new IcsEvent.Timed(start, start.plusHours(2)), "Case C01", "", "");
    }

    private static IcsCalendar calendar(IcsCalendar.Method method, IcsEvent event) {
        return new IcsCalendar(method, "A calendar", STAMP, List.of(event));
    }

    private static String text(IcsCalendar calendar) {
        return new String(IcsWriter.write(calendar), StandardCharsets.UTF_8);
    }

    private static VEvent read(IcsCalendar calendar) throws Exception {
        Calendar read = new CalendarBuilder().build(new StringReader(text(calendar)));
        return read.<VEvent>getComponents(Component.VEVENT).get(0);
    }

    private static Instant start(VEvent event) {
        Object start = event.getDateTimeStart().getDate();
        return start instanceof ZonedDateTime zoned ? zoned.toInstant() : ((OffsetDateTime) start).toInstant();
    }

    private static String value(VEvent event, String name) {
        return event.getProperty(name).orElseThrow().getValue();
    }
}
