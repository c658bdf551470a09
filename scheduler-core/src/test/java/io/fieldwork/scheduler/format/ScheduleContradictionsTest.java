package io.fieldwork.scheduler.format;

import static io.fieldwork.scheduler.testing.InspectionInputs.caseOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A {@code schedule.json} that says two things that cannot both be is refused by every reader, and told where. */
class ScheduleContradictionsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    private Path folder;

    private InspectionInput input;
    private ObjectNode tree;

    /** C01 to C03 are interviews, C04 is a file read, C05 has no place. */
    @BeforeEach
    void write() throws IOException {
        input = InspectionInputs.sqs()
                .cases(
                        caseOf("C01", "cm-1"),
                        caseOf("C02", "cm-1"),
                        caseOf("C03", "cm-2"),
                        caseOf("C04", null),
                        caseOf("C05", "cm-4"))
                .meetings(MeetingInput.builder("M01", "Chair", 60, new MeetingHolders(List.of("LI"), List.of(), 0))
                        .build())
                .build();
        Map<String, String> slots = Map.of("C01", "LI-1", "C02", "LI-2", "C03", "AI1-1", "C04", "LA1-2");
        ScheduledMeeting meeting = new ScheduledMeeting(
                "M01",
                List.of("LI"),
                InspectionInputs.at("2014-09-17T10:00"),
                InspectionInputs.at("2014-09-17T11:00"),
                null);
        Schedule schedule = ScheduleScorer.score(input, new SchedulePlacements(slots, Map.of("M01", meeting)), null, 0);
        tree = (ObjectNode) JSON.readTree(ScheduleJson.write(schedule));
    }

    private ObjectNode entry(String path) {
        return (ObjectNode) tree.at(
                "/" + path.substring(0, path.lastIndexOf('.')).replace("[", "/").replace("]", ""));
    }

    private void set(String path, String value) {
        String field = path.substring(path.lastIndexOf('.') + 1);
        if (value.equals("null")) {
            entry(path).putNull(field);
        } else if (value.equals("[]")) {
            entry(path).putArray(field);
        } else {
            entry(path).put(field, value);
        }
    }

    private Path file() throws IOException {
        return Files.writeString(folder.resolve("schedule.json"), tree.toString());
    }

    private static List<Issue> faults(InvalidInputException refused) {
        return refused == null ? List.of() : refused.issues();
    }

    @Test
    void aScheduleAsItWasWrittenIsTaken() throws IOException {
        assertThat(ScheduleFiles.load(file(), input).warnings()).isEmpty();
        assertThat(PublishedSchedules.match(file(), input).warnings()).isEmpty();
    }

    /** Whatever the inspection has become, these are faults: of what is set, and where it is said. */
    @ParameterizedTest
    @CsvSource({
        "cases[0].end, 2014-09-15T14:00, cases[0].end, a later time of the same day as the start",
        "cases[0].end, 2014-09-16T17:00, cases[0].end, a later time of the same day as the start",
        "cases[0].end, null, cases[0].end, when the slot ends",
        "cases[0].start, null, cases[0].start, when the slot begins",
        "cases[0].start, 2014-09-22T15:00, cases[0].start, a day in the week of Mon 15 Sep 2014",
        "cases[0].inspector, null, cases[0].inspector, whose slot it is",
        "cases[0].slot, null, cases[0].slot, a case without one has the mode UNPLACED",
        "cases[0].interviewStart, 2014-09-15T14:45, cases[0].interviewStart, 'a time in the slot, which begins 2014-09-15T15:00'",
        "cases[0].interviewEnd, 2014-09-15T17:15, cases[0].interviewEnd, 'a time in the slot, which ends 2014-09-15T17:00'",
        "cases[0].interviewEnd, 2014-09-15T15:10, cases[0].interviewEnd, a time after the interview begins",
        "cases[0].interviewStart, null, cases[0].interviewStart, when the attendee joins",
        "cases[0].interviewEnd, null, cases[0].interviewEnd, until when the attendee stays",
        "cases[0].attendee, null, cases[0].attendee, 'who attends, since the mode is INTERVIEW'",
        "cases[0].attendee, cm-99, cases[0].attendee, the id of somebody in the list people of this schedule",
        "cases[0].mode, FILE_READ, cases[0].attendee, nothing: nobody attends where the mode is FILE_READ",
        "cases[0].mode, UNPLACED, cases[0].slot, nothing: the case is UNPLACED",
        "cases[3].mode, INTERVIEW, cases[3].attendee, 'who attends, since the mode is INTERVIEW'",
        "cases[4].mode, FILE_READ, cases[4].slot, a case without one has the mode UNPLACED",
        "cases[4].attendee, cm-4, cases[4].attendee, nothing: the case is UNPLACED",
        "cases[1].slot, LI-1, cases[1].start, '2014-09-15T15:00, as cases[0] says of the same slot, LI-1'",
        "cases[2].slot, LI-1, cases[2].inspector, 'LI, as cases[0] says of the same slot, LI-1'",
        "meetings[0].end, 2014-09-17T09:00, meetings[0].end, a later time of the same day as the start",
        "meetings[0].start, null, meetings[0].end, nothing: the meeting has no start",
        "meetings[0].inspectors, [], meetings[0].inspectors, 'who holds the meeting, since it has a start'"
    })
    void whatContradictsItselfIsAFaultForEveryReader(String path, String value, String place, String expected)
            throws IOException {
        set(path, value);

        judge(
                faults(catchThrowableOfType(InvalidInputException.class, () -> ScheduleFiles.load(file(), input))),
                place,
                expected);
        judge(
                faults(catchThrowableOfType(
                        InvalidInputException.class, () -> PublishedSchedules.match(file(), input))),
                place,
                expected);
    }

    private static void judge(List<Issue> faults, String place, String expected) {
        assertThat(faults)
                .filteredOn(one -> one.place().equals(place))
                .singleElement()
                .satisfies(one -> assertThat(one.expected()).contains(expected));
    }

    /** By the inspection: a published schedule is compared where its slots are still those of then. */
    @ParameterizedTest
    @CsvSource({
        "cases[0].inspector, AI1, 'LI by the slot LI-1 of the inspection'",
        "cases[0].start, 2014-09-15T14:45, '2014-09-15T15:00 by the slot LI-1 of the inspection'",
        "cases[0].end, 2014-09-15T17:15, '2014-09-15T17:00 by the slot LI-1 of the inspection'"
    })
    void whatContradictsTheSlotOfTheInspectionIsAFault(String path, String value, String expected) throws IOException {
        set(path, value);

        judge(
                faults(catchThrowableOfType(InvalidInputException.class, () -> ScheduleFiles.load(file(), input))),
                path,
                expected);
        judge(
                faults(catchThrowableOfType(
                        InvalidInputException.class, () -> PublishedSchedules.match(file(), input))),
                path,
                expected);
        tree.put("fingerprint", "0123456789abcdef");
        assertThat(PublishedSchedules.match(file(), input).warnings())
                .extracting(Issue::place)
                .containsExactly("schedule.json, fingerprint");
    }

    @Test
    void anAttendeeOfAnotherCaseIsAFaultAndAnotherDiaryIsAWarning() throws IOException {
        set("cases[0].attendee", "cm-2");
        judge(
                faults(catchThrowableOfType(InvalidInputException.class, () -> ScheduleFiles.load(file(), input))),
                "cases[0].attendee",
                "cm-1 (");
        set("cases[0].attendee", "cm-1");
        set("cases[0].mode", "STAND_IN");
        judge(
                faults(catchThrowableOfType(InvalidInputException.class, () -> ScheduleFiles.load(file(), input))),
                "cases[0].attendee",
                "another mode than STAND_IN: the case has not got the stand-in in the inspection");
        set("cases[0].mode", "INTERVIEW");
        set("cases[0].interviewStart", "2014-09-15T15:35");
        assertThat(ScheduleFiles.load(file(), input).warnings())
                .singleElement()
                .satisfies(one -> assertThat(one.sentence())
                        .startsWith("schedule.json, who attends and how long: \"C01\"; expected what follows from the"
                                + " inspection as it is now"));
    }

    /** Made by hand: the slot alone, and the start of a meeting. */
    @Test
    void whatIsNotSaidContradictsNothing() throws IOException {
        for (JsonNode one : tree.path("cases")) {
            ((ObjectNode) one).remove(List.of("inspector", "start", "end", "interviewStart", "interviewEnd"));
        }
        ((ObjectNode) tree.at("/meetings/0")).remove("end");
        tree.remove(List.of("yot", "monday", "fingerprint", "people", "state"));

        assertThat(ScheduleFiles.load(file(), input).placements().slotByCase()).hasSize(4);
        assertThat(PublishedSchedules.read(file(), input).meetings())
                .singleElement()
                .satisfies(one -> assertThat(one.end()).isEqualTo("2014-09-17T11:00"));
    }

    /** One value is taken from another case, or taken away: no such file is read without a word. */
    @Test
    void noValueThatWasChangedIsTakenWithoutAWord() throws IOException {
        ObjectNode written = tree.deepCopy();
        List<String> fields =
                List.of("slot", "inspector", "start", "end", "interviewStart", "interviewEnd", "mode", "attendee");
        int refused = 0;
        int warned = 0;
        for (int trial = 0; trial < 300; trial++) {
            tree = written.deepCopy();
            Random random = Chance.of(trial);
            ArrayNode cases = (ArrayNode) tree.path("cases");
            ObjectNode one = (ObjectNode) cases.get(random.nextInt(cases.size()));
            JsonNode other = random.nextInt(5) == 0
                    ? JSON.createObjectNode()
                    : cases.get(random.nextInt(cases.size())).deepCopy();
            String field = fields.get(random.nextInt(fields.size()));
            JsonNode before = one.path(field);
            JsonNode value = other.has(field) ? other.path(field) : NullNode.getInstance();
            one.set(field, value);
            if (value.equals(before) || isShortForm(one, field)) {
                continue;
            }
            try {
                assertThat(ScheduleFiles.load(file(), input).warnings())
                        .as("%s of %s: %s for %s", field, one.path("reference"), value, before)
                        .isNotEmpty();
                warned++;
            } catch (InvalidInputException e) {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(120);
        System.out.printf(
                "schedule.json with one value changed: %d refused, %d taken with a warning%n", refused, warned);
    }

    /** A case without an inspector says nothing wrong by that alone only where it has no times either. */
    private static boolean isShortForm(ObjectNode one, String field) {
        return field.equals("inspector") && one.path("start").isNull();
    }
}
