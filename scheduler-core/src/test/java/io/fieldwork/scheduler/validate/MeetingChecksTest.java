package io.fieldwork.scheduler.validate;

import static io.fieldwork.scheduler.testing.InspectionInputs.meeting;
import static io.fieldwork.scheduler.testing.InspectionInputs.sqs;
import static io.fieldwork.scheduler.validate.InspectionValidatorTest.assertFault;
import static io.fieldwork.scheduler.validate.InspectionValidatorTest.assertWarning;
import static io.fieldwork.scheduler.validate.InspectionValidatorTest.check;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class MeetingChecksTest {

    @Test
    void aPlainMeetingIsSound() {
        assertThat(check(sqs().meetings(meeting("M01", "LI", "cm-1"))).list()).isEmpty();
    }

    @Test
    void holdersAreEitherAllOrANumberOfAList() {
        assertMeetingFault(m -> m.putObject("inspectors"), "inspectors", "", null);
        InspectionInputs both = sqs().meetings(
                        MeetingInput.builder("M01", "Board", 60, new MeetingHolders(List.of("LI"), List.of("AI1"), 1))
                                .kind(MeetingKind.GROUP)
                                .build());
        assertFault(both, "meetings[0].inspectors", "both \"all\" and \"anyOf\"", null);
    }

    @Test
    void holdersAreKnownAndNamedOnce() {
        assertMeetingFault(
                m -> m.putObject("inspectors").putArray("all").add("LA2"), "inspectors.all[0]", "LA2", "LA1");
        assertMeetingFault(
                m -> m.putObject("inspectors").putArray("all").add("LI").add("LI"), "inspectors.all[1]", "LI", null);
    }

    @Test
    void noMoreInspectorsAreChosenThanThereAre() {
        assertMeetingFault(m -> choice(m, 3), "inspectors.count", "3", null);
        assertMeetingFault(m -> choice(m, 0), "inspectors.count", "0", null);
        assertThat(check(with(m -> choice(m, 2))).list()).isEmpty();
    }

    @Test
    void aMeetingTakesUpToTenHours() {
        assertMeetingFault(m -> m.put("minutes", 0), "minutes", "0", null);
        assertMeetingFault(m -> m.put("minutes", 601), "minutes", "601", null);
        assertMeetingFault(m -> m.put("priority", 0), "priority", "0", null);
    }

    @Test
    void attendeesAreKnownAndNamedOnce() {
        assertMeetingFault(
                m -> m.withArray("attendees").addObject().put("person", "cm-22"),
                "attendees[1].person",
                "cm-22",
                "cm-2");
        assertMeetingFault(
                m -> m.withArray("attendees").addObject().put("person", "cm-1"), "attendees[1].person", "cm-1", null);
    }

    @Test
    void siteAndRoomAreKnown() {
        assertMeetingFault(m -> m.put("site", "norht"), "site", "norht", "north");
        assertMeetingFault(m -> m.put("room", "Room 1"), "room", "Room 1", "r1");
    }

    @Test
    void windowsLieInTheWeekInOrder() {
        assertMeetingFault(
                m -> window(m, "windows", "2014-09-23T09:00", "2014-09-23T17:00"),
                "windows[0].start",
                "Tue 23 Sep 2014 09:00",
                null);
        assertMeetingFault(
                m -> window(m, "preferredWindows", "2014-09-17T12:00", "2014-09-17T09:00"),
                "preferredWindows[0].end",
                "Wed 17 Sep 2014 09:00",
                null);
    }

    @Test
    void windowsThatAreAllTooShortAreAWarning() {
        assertWarning(with(m -> window(m, "windows", "2014-09-17T09:00", "2014-09-17T09:45")), "meetings[0].windows");
        assertThat(check(with(m -> {
                            window(m, "windows", "2014-09-17T09:00", "2014-09-17T09:45");
                            window(m, "windows", "2014-09-18T09:00", "2014-09-18T10:00");
                        }))
                        .list())
                .isEmpty();
    }

    @Test
    void aPinLiesInTheWeekAndNamesTheHolders() {
        assertMeetingFault(
                m -> m.putObject("pinned").put("start", "2014-09-24T10:00"),
                "pinned.start",
                "Wed 24 Sep 2014 10:00",
                null);
        assertMeetingFault(
                m -> m.putObject("pinned")
                        .put("start", "2014-09-17T10:00")
                        .putArray("inspectors")
                        .add("AI1"),
                "pinned.inspectors",
                "AI1",
                null);
        assertWarning(with(m -> m.putObject("pinned").put("start", "2014-09-17T10:10")), "meetings[0].pinned.start");
    }

    @Test
    @Tag("M20-007")
    @Tag("M20-014")
    void anOnlineMeetingSaysHowToJoin() {
        assertWarning(with(m -> m.put("online", true)), "meetings[0].joining");
    }

    /** M20-006. */
    @Test
    @Tag("M20-006")
    void somebodyMetTwiceIsAWarningInTheProgrammesOf2020() {
        InspectionInputs twice = sqs().meetings(meeting("M01", "LI", "cm-1"), meeting("M02", "AI1", "cm-1"));
        assertThat(check(twice).list()).isEmpty();
        assertWarning(twice.programme(Programme.JOINT), "meetings[1].attendees[0].person");
    }

    private static void choice(ObjectNode meeting, int count) {
        meeting.putObject("inspectors")
                .put("count", count)
                .putArray("anyOf")
                .add("LI")
                .add("AI1");
    }

    private static void window(ObjectNode meeting, String list, String start, String end) {
        meeting.withArray(list).addObject().put("start", start).put("end", end);
    }

    private static void assertMeetingFault(
            Consumer<ObjectNode> change, String field, String value, @Nullable String nearest) {
        assertFault(with(change), "meetings[0]." + field, value, nearest);
    }

    /** The small inspection with one meeting, changed as its JSON. */
    private static InspectionInputs with(Consumer<ObjectNode> change) {
        ObjectNode tree =
                InspectionJson.tree(sqs().meetings(meeting("M01", "LI", "cm-1")).build());
        change.accept((ObjectNode) tree.at("/meetings/0"));
        Issues issues = new Issues();
        InspectionInputs changed = InspectionInputs.from(Objects.requireNonNull(InspectionBinder.bind(tree, issues)));
        assertThat(issues.list()).isEmpty();
        return changed;
    }
}
