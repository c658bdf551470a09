package io.fieldwork.scheduler.format.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.fields.RecordWalk;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class InspectionJsonTest {

    private static final InspectionInput FULL = InspectionInputs.sqs()
            .template("sqs-3")
            .people(
                    InspectionInputs.person(
                            "cm-1", InspectionInputs.unavailable("2014-09-16T09:00", "2014-09-16T13:00")),
                    InspectionInputs.person("cm-2"))
            .meetings(
                    InspectionInputs.meeting("M01", "LI", "cm-1"),
                    MeetingInput.builder(
                                    "M02",
                                    "Board \"chair\" – café",
                                    45,
                                    new MeetingHolders(List.of(), List.of("LI", "AI1"), 1))
                            .attendees(List.of(new Attendee("cm-2", false)))
                            .windows(List.of(InspectionInputs.period("2014-09-16T10:30", "2014-09-16T17:00")))
                            .preferredWindows(List.of(InspectionInputs.period("2014-09-16T10:30", "2014-09-16T12:00")))
                            .room("r1")
                            .priority(2)
                            .kind(MeetingKind.GROUP)
                            .online(true)
                            .joining("by telephone")
                            .pinned(new MeetingPin(InspectionInputs.at("2014-09-16T10:30"), List.of("LI")))
                            .build())
            .weight("complexPerDay", "3soft")
            .build();

    @Test
    void whatIsWrittenIsReadBackEqual() throws Exception {
        Issues issues = new Issues();
        InspectionInput read = Objects.requireNonNull(InspectionBinder.bind(parse(InspectionJson.write(FULL)), issues));
        assertThat(issues.list()).isEmpty();
        assertThat(RecordWalk.differences(FULL, read)).isEmpty();
    }

    @Test
    void aRoundTripGivesTheSameText() throws Exception {
        String text = InspectionJson.write(FULL);
        InspectionInput read = Objects.requireNonNull(InspectionBinder.bind(parse(text), new Issues()));
        assertThat(InspectionJson.write(read)).isEqualTo(text);
    }

    @Test
    void theFieldsStandInTheOrderOfTheFormat() {
        assertThat(InspectionJson.tree(FULL).fieldNames())
                .toIterable()
                .containsExactly(
                        "format",
                        "inspection",
                        "sites",
                        "travel",
                        "rooms",
                        "inspectors",
                        "template",
                        "slots",
                        "commitments",
                        "people",
                        "cases",
                        "meetings",
                        "weights");
        assertThat(InspectionJson.tree(FULL).at("/meetings/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "id",
                        "title",
                        "minutes",
                        "inspectors",
                        "attendees",
                        "windows",
                        "preferredWindows",
                        "site",
                        "room",
                        "priority",
                        "kind",
                        "online",
                        "joining",
                        "pinned");
        assertThat(InspectionJson.tree(FULL).at("/cases/0").fieldNames())
                .toIterable()
                .containsExactly(
                        "reference",
                        "type",
                        "caseManager",
                        "standIn",
                        "gender",
                        "ethnicity",
                        "rosh",
                        "vulnerability",
                        "childProtection",
                        "lookedAfter",
                        "site",
                        "pinned");
    }

    @Test
    void shortObjectsStandOnOneLineAndLongOnesAreBroken() {
        String text = InspectionJson.write(FULL);
        assertThat(text)
                .startsWith("{\n  \"format\": \"fieldwork-inspection/1\",\n")
                .contains("\n    { \"id\": \"main\", \"name\": \"Civic Centre\" },\n")
                .contains("\n      \"inspectors\": { \"anyOf\": [\"LI\", \"AI1\"], \"count\": 1 },\n")
                .contains("\"title\": \"Board \\\"chair\\\" – café\"")
                .endsWith("\n}\n");
        assertThat(text.lines()).allMatch(line -> line.length() <= 120);
    }

    private static JsonNode parse(String text) throws Exception {
        Issues issues = new Issues();
        JsonNode tree = JsonFiles.parse(text, issues);
        assertThat(issues.list()).isEmpty();
        return Objects.requireNonNull(tree);
    }
}
