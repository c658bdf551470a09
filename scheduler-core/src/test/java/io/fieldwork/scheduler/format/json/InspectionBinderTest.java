package io.fieldwork.scheduler.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class InspectionBinderTest {

    private static final String MINIMAL = """
            {
              "format": "fieldwork-inspection/1",
              "inspection": { "id": "x", "programme": "SQS", "monday": "2014-09-15" },
              "sites": [ { "id": "main" } ],
              "inspectors": [ { "id": "LI", "name": "Lead", "role": "LEAD_INSPECTOR" } ],
              "commitments": [
                { "inspectors": ["LI"], "start": "2014-09-15T13:30", "end": "2014-09-15T14:00", "kind": "BREAK" }
              ],
              "people": [ { "id": "cm-1", "name": "Manager" } ],
              "cases": [ { "reference": "C01", "type": "CUSTODY", "gender": "MALE", "site": "" } ],
              "meetings": [
                { "id": "M01", "title": "Board", "minutes": 60, "inspectors": { "all": ["LI"] },
                  "attendees": [ { "person": "cm-1" } ] }
              ]
            }
            """;

    @Nested
    class Defaults {

        private final InspectionInput input = bindSound(MINIMAL);

        @Test
        void listsThatAreLeftOutAreEmpty() {
            assertThat(input.travel()).isEmpty();
            assertThat(input.slots()).isEmpty();
            assertThat(input.weights()).isEmpty();
            assertThat(input.commitments().get(0).people()).isEmpty();
            assertThat(input.template()).isNull();
        }

        @Test
        void theWeekIsTheFirstAndTheNationEngland() {
            assertThat(input.inspection().week()).isEqualTo(1);
            assertThat(input.inspection().nation()).isEqualTo(Nation.ENGLAND);
            assertThat(input.sites().get(0).name()).isEqualTo("main");
        }

        @Test
        void aPersonIsFreeAndHasNoSite() {
            Person person = input.people().get(0);
            assertThat(person.site()).isNull();
            assertThat(person.unavailable()).isEmpty();
            assertThat(person.absentPreviousWeek()).isFalse();
            assertThat(person.needs()).isEmpty();
        }

        @Test
        void aCaseHasLevelsThatSayNotKnown() {
            CaseInput c = input.cases().get(0);
            assertThat(c.caseManager()).isNull();
            assertThat(c.standIn()).isNull();
            assertThat(c.pinned()).isNull();
            assertThat(c.ethnicity()).isEqualTo(Ethnicity.NOT_KNOWN);
            assertThat(c.rosh()).isEqualTo(RiskLevel.NOT_ASSESSED);
            assertThat(c.vulnerability()).isEqualTo(RiskLevel.NOT_ASSESSED);
        }

        @Test
        void aBlankIdOfASiteMeansNone() {
            assertThat(input.cases().get(0).site()).isNull();
        }

        @Test
        void aMeetingNeedsItsAttendeesAndHasPriorityOne() {
            MeetingInput meeting = input.meetings().get(0);
            assertThat(meeting.attendees().get(0).required()).isTrue();
            assertThat(meeting.priority()).isEqualTo(1);
            assertThat(meeting.kind()).isEqualTo(MeetingKind.INDIVIDUAL);
            assertThat(meeting.inspectors().count()).isEqualTo(1);
            assertThat(meeting.pinned()).isNull();
        }

        @Test
        void aMeetingOfNoParticularKindIsIndividual() {
            InspectionInput read =
                    bindSound(MINIMAL.replace("\"minutes\": 60", "\"minutes\": 60, \"kind\": \"MEETING\""));
            assertThat(read.meetings().get(0).kind()).isEqualTo(MeetingKind.INDIVIDUAL);
        }
    }

    @Nested
    class Faults {

        @Test
        void aMissingFieldNamesItsPath() {
            assertFault(root -> object(root, "cases", 3).remove("reference"), "cases[3].reference", "", null);
            assertFault(root -> root.remove("inspection"), "inspection", "", null);
            assertFault(root -> object(root, "cases", 0).remove("gender"), "cases[0].gender", "", null);
            assertFault(root -> object(root, "slots", 1).remove("end"), "slots[1].end", "", null);
        }

        @Test
        void nullIsAsGoodAsMissing() {
            assertFault(root -> object(root, "people", 0).putNull("name"), "people[0].name", "", null);
        }

        @Test
        void anUnknownFieldNamesTheNearestKnownOne() {
            assertFault(
                    root -> object(root, "cases", 3).put("standin", "cm-2"), "cases[3].standin", "standin", "standIn");
            assertFault(root -> root.putArray("meeting"), "meeting", "meeting", "meetings");
        }

        @Test
        void anUnknownChoiceNamesTheNearestAndAllThatThereAre() {
            Issue.Fault fault = onlyFault(root -> object(root, "cases", 1).put("type", "COMUNITY"));
            assertThat(fault.place()).isEqualTo("cases[1].type");
            assertThat(fault.nearest()).isEqualTo("COMMUNITY");
            assertThat(fault.expected()).isEqualTo("one of FIRST_TIER, COMMUNITY, CUSTODY, OUT_OF_COURT");
        }

        @Test
        void aWrongTypeIsAFault() {
            assertFault(root -> object(root, "people", 0).put("name", 7), "people[0].name", "7", "\"7\"");
            assertFault(root -> object(root, "travel", 0).put("minutes", "25"), "travel[0].minutes", "25", null);
            assertFault(root -> object(root, "travel", 0).put("minutes", 2.5), "travel[0].minutes", "2.5", null);
            assertFault(
                    root -> object(root, "cases", 0).put("childProtection", "no"),
                    "cases[0].childProtection",
                    "no",
                    null);
            assertFault(root -> root.put("rooms", "none"), "rooms", "none", null);
            assertFault(root -> root.put("inspection", "x"), "inspection", "x", null);
            assertFault(root -> ((ObjectNode) root.get("weights")).put("fileRead", 3), "weights.fileRead", "3", null);
        }

        @Test
        void anEntryThatIsNoObjectIsOneFaultAndKeepsItsPlace() {
            Issues issues = new Issues();
            ObjectNode root = tree();
            ((ArrayNode) root.get("cases")).set(1, "C02");
            InspectionInput input = Objects.requireNonNull(InspectionBinder.bind(root, issues));
            assertThat(issues.faults()).extracting(Issue.Fault::place).containsExactly("cases[1]");
            assertThat(input.cases()).hasSize(5);
            assertThat(input.cases().get(2).reference()).isEqualTo("C03");
        }

        @Test
        void aTimeWithZoneOrSecondsOrWithoutTheTimeIsAFault() {
            for (String time : new String[] {
                "2014-09-15T15:00Z",
                "2014-09-15T15:00+01:00",
                "2014-09-15T15:00:30",
                "2014-09-15",
                "2014-02-30T15:00",
                "15/09/2014 15:00",
                ""
            }) {
                assertFault(root -> object(root, "slots", 0).put("start", time), "slots[0].start", time, null);
            }
        }

        @Test
        void aDateWithATimeIsAFault() {
            assertFault(
                    root -> ((ObjectNode) root.get("inspection")).put("monday", "2014-09-15T00:00"),
                    "inspection.monday",
                    "2014-09-15T00:00",
                    null);
        }

        @Test
        void anotherFormatIsAFaultAndTheRestIsStillBound() {
            assertFault(
                    root -> root.put("format", "fieldwork-inspection/2"),
                    "format",
                    "fieldwork-inspection/2",
                    "fieldwork-inspection/1");
            assertFault(root -> root.remove("format"), "format", "", null);
        }

        @Test
        void aScheduleInPlaceOfAnInspectionIsOneFault() {
            Issues issues = new Issues();
            ObjectNode root = tree();
            root.removeAll();
            root.put("format", "fieldwork-schedule/1").put("inspection", "x").put("score", "0hard");
            assertThat(InspectionBinder.bind(root, issues)).isNull();
            assertThat(issues.faults()).extracting(Issue.Fault::place).containsExactly("format");
        }

        @Test
        void aControlCharacterIsAFault() {
            assertFault(root -> object(root, "people", 0).put("name", "A\u0001B"), "people[0].name", "A?B", null);
        }

        @Test
        void aFaultyPinAndFaultyHoldersAreFound() {
            assertFault(
                    root -> object(root, "meetings", 0).putObject("pinned").put("start", "soon"),
                    "meetings[0].pinned.start",
                    "soon",
                    null);
            assertFault(
                    root -> object(root, "meetings", 0).put("inspectors", "LI"), "meetings[0].inspectors", "LI", null);
            assertFault(
                    root -> ((ArrayNode) object(root, "meetings", 0).at("/inspectors/all")).add(5),
                    "meetings[0].inspectors.all[1]",
                    "5",
                    "\"5\"");
        }

        @Test
        void allFaultsComeAtOnce() {
            Issues issues = new Issues();
            ObjectNode root = tree();
            object(root, "cases", 0)
                    .put("type", "CUSTODDY")
                    .put("gender", "GIRL")
                    .remove("reference");
            object(root, "slots", 2).put("start", "noon");
            object(root, "inspectors", 0).put("role", "LEAD").put("colour", "red");
            object(root, "meetings", 0).put("minutes", "an hour");
            InspectionBinder.bind(root, issues);
            assertThat(issues.faults())
                    .extracting(Issue.Fault::place, Issue.Fault::value)
                    .containsExactlyInAnyOrder(
                            tuple("cases[0].type", "CUSTODDY"),
                            tuple("cases[0].gender", "GIRL"),
                            tuple("cases[0].reference", ""),
                            tuple("slots[2].start", "noon"),
                            tuple("inspectors[0].role", "LEAD"),
                            tuple("inspectors[0].colour", "colour"),
                            tuple("meetings[0].minutes", "an hour"));
        }
    }

    private static void assertFault(Consumer<ObjectNode> damage, String place, String value, @Nullable String nearest) {
        Issue.Fault fault = onlyFault(damage);
        assertThat(fault.place()).isEqualTo(place);
        assertThat(fault.value()).isEqualTo(value);
        assertThat(fault.nearest()).isEqualTo(nearest);
        assertThat(fault.expected()).isNotBlank();
    }

    private static Issue.Fault onlyFault(Consumer<ObjectNode> damage) {
        Issues issues = new Issues();
        ObjectNode root = tree();
        damage.accept(root);
        assertThat(InspectionBinder.bind(root, issues)).isNotNull();
        assertThat(issues.list()).hasSize(1);
        return issues.faults().get(0);
    }

    private static ObjectNode tree() {
        return InspectionJson.tree(InspectionInputs.sqs()
                .meetings(InspectionInputs.meeting("M01", "LI", "cm-1"))
                .build());
    }

    private static ObjectNode object(JsonNode root, String list, int index) {
        return (ObjectNode) root.path(list).path(index);
    }

    private static InspectionInput bindSound(String text) {
        try {
            Issues issues = new Issues();
            InspectionInput input =
                    InspectionBinder.bind(Objects.requireNonNull(JsonFiles.parse(text, issues)), issues);
            assertThat(issues.list()).isEmpty();
            return Objects.requireNonNull(input);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
