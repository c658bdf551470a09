package io.fieldwork.scheduler.format.calendars;

import static io.fieldwork.scheduler.testing.InspectionInputs.at;
import static io.fieldwork.scheduler.testing.InspectionInputs.caseOf;
import static io.fieldwork.scheduler.testing.InspectionInputs.meeting;
import static io.fieldwork.scheduler.testing.InspectionInputs.person;
import static io.fieldwork.scheduler.testing.InspectionInputs.slot;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.view.ScheduleView;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.VEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Calendar files as a second parser, ical4j, understands them. The clocks went back on 26 October 2014. */
class ScheduleCalendarsTest {

    private static final SlotInput FRIDAY = slot("LI-1", "LI", "2014-10-24T15:00", "2014-10-24T17:00");
    private static final SlotInput MONDAY = slot("LI-2", "LI", "2014-10-27T15:00", "2014-10-27T17:00");
    private static final SlotInput TUESDAY = slot("AI1-1", "AI1", "2014-10-28T09:00", "2014-10-28T11:00");

    private final InspectionInput input = InspectionInputs.sqs()
            .details(new InspectionDetails(
                    "sqs-october", Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, LocalDate.of(2014, 10, 27)))
            .slots(FRIDAY, MONDAY, TUESDAY)
            .people(
                    person("cm-1", InspectionInputs.unavailable("2014-10-28T09:00", "2014-10-28T13:00")),
                    person("cm-2"),
                    person("a/b"),
                    person("CON"))
            .cases(caseOf("C01", "cm-1"), caseOf("C02", "cm-2"), caseOf("C03", "CON"))
            .meetings(meeting("M01", "AI1", "a/b"))
            .build();

    private final Schedule first =
            schedule(placed("C01", FRIDAY, "cm-1"), placed("C02", MONDAY, "cm-2"), placed("C03", TUESDAY, null));

    @Test
    void everybodyWhoHasSomethingHasOneFileWhoseNameEverySystemTakes() {
        Map<String, byte[]> files = files(first, null);

        assertThat(files.keySet())
                .containsExactly(
                        "calendar/LI.ics",
                        "calendar/AI1.ics",
                        "calendar/cm-1.ics",
                        "calendar/cm-2.ics",
                        "calendar/a_b.ics");
        assertThat(files.values()).extracting(file -> events(file).size()).containsExactly(2, 2, 1, 1, 1);
        System.out.println("Calendar files read by ical4j: " + files.size() + " files, "
                + files.values().stream().mapToInt(file -> events(file).size()).sum() + " events.");
    }

    @Test
    @Tag("SLOT-004")
    @Tag("SLOT-007")
    void theInspectorHasTheWholeSlotAndTheCaseManagerJoinsHalfAnHourIntoIt() { // SLOT-004, SLOT-007
        VEvent inspector = event(files(first, null), "LI", 1);
        VEvent caseManager = event(files(first, null), "cm-2", 0);

        assertThat(start(inspector)).hasToString("2014-10-27T15:00Z");
        assertThat(end(inspector)).hasToString("2014-10-27T17:00Z");
        assertThat(start(caseManager)).hasToString("2014-10-27T15:30Z");
        assertThat(end(caseManager)).hasToString("2014-10-27T16:45Z");
    }

    @Test
    void theEndOfSummerTimeIsMinded() {
        List<VEvent> events = events(files(first, null).get("calendar/LI.ics"));

        assertThat(events)
                .extracting(event -> start(event).toInstant())
                .containsExactly(Instant.parse("2014-10-24T14:00:00Z"), Instant.parse("2014-10-27T15:00:00Z"));
    }

    @Test
    void aMovedInterviewKeepsItsUidAndItsSequenceRises() { // W2-018
        Schedule second = schedule(
                        placed("C01", MONDAY, "cm-1"), placed("C02", FRIDAY, "cm-2"), placed("C03", TUESDAY, null))
                .as(first.edition().next(at("2014-10-24T07:58")));

        VEvent before = event(files(first, null), "cm-1", 0);
        VEvent after = event(files(second, first), "cm-1", 0);

        assertThat(value(after, Property.UID)).isEqualTo(value(before, Property.UID));
        assertThat(value(before, Property.SEQUENCE)).isEqualTo("0");
        assertThat(value(after, Property.SEQUENCE)).isEqualTo("1");
        assertThat(value(after, Property.DTSTAMP)).isEqualTo("20141024T065800Z");
        assertThat(start(before)).hasToString("2014-10-24T15:30+01:00");
        assertThat(start(after)).hasToString("2014-10-27T15:30Z");
    }

    @Test
    @Tag("W2-017")
    void anInterviewThatIsGoneFromACalendarIsCancelledThereAndNowhereElse() { // W2-017
        Schedule second = schedule(
                        placed("C01", FRIDAY, "cm-1"), placed("C02", TUESDAY, "cm-2"), placed("C03", MONDAY, null))
                .as(first.edition().next(null));
        Map<String, byte[]> files = files(second, first);

        assertThat(events(files.get("calendar/LI.ics")))
                .extracting(event -> value(event, Property.SUMMARY) + " " + value(event, Property.STATUS))
                .containsExactly("Case C01 CONFIRMED", "Case C02 CANCELLED", "Case C03 CONFIRMED");
        assertThat(events(files.get("calendar/AI1.ics")))
                .extracting(event -> value(event, Property.SUMMARY) + " " + value(event, Property.STATUS))
                .containsExactly("Case C02 CONFIRMED", "Case C03 CANCELLED", "Meeting M01 CONFIRMED");
        assertThat(events(files.get("calendar/cm-2.ics")))
                .extracting(event -> value(event, Property.STATUS))
                .containsExactly("CONFIRMED");
    }

    @Test
    void whoIsNoLongerNeededAndWhatIsNoLongerListedGetCancellations() {
        Schedule second = new Schedule(
                        "sqs-october",
                        "",
                        true,
                        0,
                        List.of(placed("C01", FRIDAY, null), placed("C03", TUESDAY, "CON")),
                        List.of(),
                        List.of())
                .as(first.edition().next(null));
        InspectionInput without = InspectionInputs.from(input)
                .people(person("cm-1"), person("CON"))
                .cases(caseOf("C01", "cm-1"), caseOf("C03", "CON"))
                .meetings()
                .build();
        Map<String, byte[]> files = ScheduleCalendars.files(new ScheduleView(without, second), first);

        assertThat(files.keySet())
                .containsExactly(
                        "calendar/LI.ics",
                        "calendar/AI1.ics",
                        "calendar/cm-1.ics",
                        "calendar/_CON.ics",
                        "calendar/cm-2.ics");
        assertThat(value(event(files, "cm-1", 0), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(value(event(files, "cm-2", 0), Property.STATUS)).isEqualTo("CANCELLED");
        assertThat(events(files.get("calendar/AI1.ics")))
                .extracting(event -> value(event, Property.SUMMARY) + " " + value(event, Property.STATUS))
                .containsExactly("Case C03 CONFIRMED", "Meeting M01 CANCELLED");
    }

    @Test
    void whoHasAnAddressIsInvitedToWhatIsNewAndToldWhatIsGoneInAFileEach() {
        InspectionInput addressed = InspectionInputs.from(input)
                .people(withEmail("cm-1"), withEmail("cm-2"), person("a/b"), withEmail("CON"))
                .build();
        Schedule second = schedule(
                        placed("C01", FRIDAY, "cm-1"), placed("C02", MONDAY, null), placed("C03", TUESDAY, "CON"))
                .as(first.edition().next(null));

        Map<String, byte[]> invited =
                ScheduleCalendars.invitations(new ScheduleView(addressed, first), null, "o@x.org");
        Map<String, byte[]> changed =
                ScheduleCalendars.invitations(new ScheduleView(addressed, second), first, "o@x.org");

        assertThat(invited.keySet())
                .containsExactly("calendar/invitations/cm-1 case C01.ics", "calendar/invitations/cm-2 case C02.ics");
        assertThat(changed.keySet())
                .containsExactly("calendar/invitations/cm-2 case C02.ics", "calendar/invitations/CON case C03.ics");
        assertThat(changed.values())
                .extracting(file ->
                        value(calendar(file).getProperty(Property.METHOD).orElseThrow()) + " "
                                + value(events(file).get(0), Property.STATUS) + " "
                                + value(events(file).get(0), Property.ATTENDEE) + " "
                                + value(events(file).get(0), Property.ORGANIZER))
                .containsExactly(
                        "CANCEL CANCELLED mailto:cm-2@example.org mailto:o@x.org",
                        "REQUEST CONFIRMED mailto:CON@example.org mailto:o@x.org");
        assertThat(changed.values()).allSatisfy(file -> assertThat(events(file)).hasSize(1));
    }

    @Test
    @Tag("PRIV-001")
    void theTextHasReferencesTitlesAndPlacesAndNoNameOrReason() { // FIELD-035, PRIV-001
        for (byte[] file : files(first, null).values()) {
            String text = new String(file, StandardCharsets.UTF_8);

            assertThat(text).contains("LOCATION:Civic Centre").doesNotContain("Person ", "Inspector ", "court");
        }
    }

    @Test
    void theSecondParserFindsNothingThatCalendarsOfAnyKindMustNotHave() {
        for (byte[] file : files(first, null).values()) {
            assertThat(calendar(file).validate(false).hasErrors()).isFalse();
            assertThat(events(file))
                    .allSatisfy(
                            event -> assertThat(event.validate().hasErrors()).isFalse());
        }
    }

    @Test
    void theSameScheduleAsALaterVersionDiffersInSequenceAndVersionAlone() {
        Map<String, byte[]> before = files(first, null);
        Map<String, byte[]> after = files(first.as(first.edition().next(null)), first);

        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, file) -> assertThat(new String(file, StandardCharsets.UTF_8)
                        .replace("SEQUENCE:1", "SEQUENCE:0")
                        .replace("X-FIELDWORK-VERSION:2", "X-FIELDWORK-VERSION:1"))
                .isEqualTo(new String(Objects.requireNonNull(before.get(name)), StandardCharsets.UTF_8)));
    }

    private Map<String, byte[]> files(Schedule schedule, @Nullable Schedule published) {
        return ScheduleCalendars.files(new ScheduleView(input, schedule), published);
    }

    private static Schedule schedule(ScheduledCase... cases) {
        return new Schedule(
                "sqs-october",
                "0hard/0medium/0soft",
                true,
                0,
                List.of(cases),
                List.of(new ScheduledMeeting(
                        "M01", List.of("AI1"), at("2014-10-29T09:00"), at("2014-10-29T10:00"), null)),
                List.of(),
                Edition.FIRST);
    }

    private static ScheduledCase placed(String reference, SlotInput slot, @Nullable String attendee) {
        return new ScheduledCase(
                reference,
                slot.id(),
                slot.inspector(),
                slot.start(),
                slot.end(),
                attendee == null ? null : slot.start().plusMinutes(30),
                attendee == null ? null : slot.start().plusMinutes(105),
                attendee == null ? CaseMode.FILE_READ : CaseMode.INTERVIEW,
                attendee);
    }

    private static Person withEmail(String id) {
        Person plain = person(id);
        return Person.builder(id, plain.name())
                .email(id + "@example.org")
                .site(plain.site())
                .build();
    }

    private static VEvent event(Map<String, byte[]> files, String owner, int index) {
        return events(Objects.requireNonNull(files.get("calendar/" + owner + ".ics")))
                .get(index);
    }

    private static List<VEvent> events(byte[] file) {
        return calendar(file).getComponents(Component.VEVENT);
    }

    private static Calendar calendar(byte[] file) {
        try {
            return new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (Exception e) {
            throw new AssertionError("ical4j cannot read the file", e);
        }
    }

    private static OffsetDateTime start(VEvent event) {
        return ((ZonedDateTime) event.getDateTimeStart().getDate()).toOffsetDateTime();
    }

    private static OffsetDateTime end(VEvent event) {
        return ((ZonedDateTime) event.getDateTimeEnd().getDate()).toOffsetDateTime();
    }

    private static String value(VEvent event, String name) {
        return value(event.getProperty(name).orElseThrow());
    }

    private static String value(Property property) {
        return property.getValue();
    }
}
