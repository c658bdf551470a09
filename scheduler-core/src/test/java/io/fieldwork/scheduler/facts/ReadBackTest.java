package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.PublishedSchedules;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was published is read back as it was, from each file in which people may have it, as far as they have left it whole. */
final class ReadBackTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int WEEKS = 4;

    @TempDir
    private Path folder;

    @Test
    void eachFileOfAScheduleIsReadBackAsItWasWritten() throws IOException {
        for (long seed = 1; seed <= WEEKS; seed++) {
            Week week = OddWeeks.of(seed);
            Map<String, byte[]> files = week.outputs();
            Path json =
                    Files.write(folder.resolve("schedule.json"), Objects.requireNonNull(files.get("schedule.json")));
            Path pages =
                    Files.write(folder.resolve("schedule.xlsx"), Objects.requireNonNull(files.get("schedule.xlsx")));

            same(PublishedSchedules.read(json, week.input()), week.schedule());
            if (hasCrowdedSlots(week, files)) {
                InvalidInputException refused = catchThrowableOfType(
                        InvalidInputException.class, () -> ScheduleFiles.load(pages, week.input()));
                assertThat(refused.issues())
                        .allSatisfy(one -> assertThat(one.expected()).isEqualTo("one reference in a cell"));
                continue;
            }
            LoadedSchedule read = ScheduleFiles.load(pages, week.input());
            assertThat(read.placements().slotByCase())
                    .isEqualTo(SchedulePlacements.of(week.schedule()).slotByCase());
            assertThat(read.edition()).isEqualTo(week.schedule().edition());
            same(PublishedSchedules.read(pages, week.input()), week.schedule());
        }
    }

    /** By hand more cases can be put into a slot than it has rows; such a cell is refused rather than guessed at. */
    private static boolean hasCrowdedSlots(Week week, Map<String, byte[]> files) throws IOException {
        List<String> references =
                week.input().cases().stream().map(CaseInput::reference).toList();
        byte[] file = Objects.requireNonNull(files.get("schedule.xlsx"));
        return ReadWorkbook.of(file, week.input().inspectors().size()).pages().values().stream()
                .flatMap(List::stream)
                .map(field -> List.of(field.text().split("\n", -1)))
                .anyMatch(lines -> lines.size() > 1 && references.containsAll(lines));
    }

    /** What people were told; what it was worth by the inspection of then is not read. */
    private static void same(Schedule read, Schedule written) {
        assertThat(read)
                .usingRecursiveComparison()
                .ignoringFields("score", "feasible", "seed", "constraints")
                .isEqualTo(written);
    }

    /** Somebody may write the slots alone: inspector and times are those of the slot (SLOT-004). */
    @Test
    void whereTheSlotsAloneAreNamedTheRestFollows() throws IOException {
        for (long seed = 1; seed <= WEEKS; seed++) {
            Week week = OddWeeks.of(seed);
            ObjectNode tree = tree(week.schedule());
            for (JsonNode one : tree.path("cases")) {
                ((ObjectNode) one).remove(List.of("inspector", "start", "end", "interviewStart", "interviewEnd"));
            }
            same(PublishedSchedules.read(write(tree), week.input()), week.schedule());
        }
    }

    /** Times that people were told stay, though the slot has others since. */
    @Test
    void whatPeopleWereToldStaysThoughTheSlotIsElsewhereNow() throws IOException {
        Week week = OddWeeks.of(2);
        InspectionInput input = week.input();
        List<SlotInput> later = input.slots().stream()
                .map(one -> new SlotInput(
                        one.id(),
                        one.inspector(),
                        one.start().plusHours(1),
                        one.end().plusHours(1)))
                .toList();
        InspectionInput now = input.expandedTo(later, input.commitments(), input.weights());

        same(PublishedSchedules.read(write(tree(week.schedule())), now), week.schedule());
    }

    @Test
    void whatTheInspectionNoLongerHasIsNoFaultAndAScheduleOfAnotherIsOne() throws IOException {
        for (long seed = 1; seed <= WEEKS; seed++) {
            Week week = OddWeeks.of(seed);
            InspectionInput input = week.input();
            Path file = write(tree(week.schedule()));
            for (CaseInput one : input.cases()) {
                same(
                        PublishedSchedules.read(
                                file, input.withCases(List.of(one)).withMeetings(List.of())),
                        week.schedule());
            }
            for (MeetingInput one : input.meetings()) {
                same(
                        PublishedSchedules.read(
                                file, input.withMeetings(List.of(one)).withCases(List.of())),
                        week.schedule());
            }
            InvalidInputException refused = catchThrowableOfType(
                    InvalidInputException.class,
                    () -> PublishedSchedules.read(
                            file, input.withCases(List.of()).withMeetings(List.of())));
            assertThat(refused.issues())
                    .singleElement()
                    .satisfies(one -> assertThat(one.sentence())
                            .startsWith("schedule.json: ")
                            .contains(input.inspection().id()));
        }
    }

    @Test
    void aCaseThatStandsTwiceIsAFaultAtEveryPlaceButTheFirst() throws IOException {
        Week week = LongStream.rangeClosed(1, 20)
                .mapToObj(OddWeeks::of)
                .filter(one -> one.schedule().cases().size() > 1)
                .findFirst()
                .orElseThrow();
        ObjectNode tree = tree(week.schedule());
        ArrayNode cases = (ArrayNode) tree.path("cases");
        int size = cases.size();
        cases.add(cases.get(1).deepCopy());
        cases.add(cases.get(0).deepCopy());

        InvalidInputException refused = catchThrowableOfType(
                InvalidInputException.class, () -> PublishedSchedules.read(write(tree), week.input()));

        assertThat(refused.issues())
                .extracting(Issue::place)
                .containsExactly("cases[" + size + "].reference", "cases[" + (size + 1) + "].reference");
    }

    private static ObjectNode tree(Schedule schedule) throws IOException {
        return (ObjectNode) JSON.readTree(ScheduleJson.write(schedule));
    }

    private Path write(JsonNode tree) throws IOException {
        return Files.writeString(folder.resolve("schedule.json"), JSON.writeValueAsString(tree));
    }
}
