package io.fieldwork.scheduler.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.fields.Variations.Variation;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.loaded.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.ReplacedVersion;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.WeekIdentity;
import io.fieldwork.scheduler.model.WeekState;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each field of a schedule alone, through {@code schedule.json} and the schedule's workbook. */
class ScheduleFieldsTest {

    private static final String JSON = """
            {
              "format": "fieldwork-schedule/1",
              "inspection": "sqs-small", "yot": "Siân's YOT", "monday": "2014-09-15", "fingerprint": "0123456789abcdef",
              "version": 3, "state": "issued", "issued": "2014-09-12T16:05", "score": "-1hard/-2medium/-3soft",
              "feasible": true, "seed": 42,
              "cases": [
                { "reference": "C09", "slot": "LI-1", "inspector": "LI", "start": "2014-09-15T15:01",
                  "end": "2014-09-15T17:02", "interviewStart": "2014-09-15T15:33", "interviewEnd": "2014-09-15T16:44",
                  "mode": "STAND_IN", "attendee": "cm-7" },
                { "reference": "C01", "slot": null, "inspector": null, "start": null, "end": null,
                  "interviewStart": null, "interviewEnd": null, "mode": "UNPLACED", "attendee": null }
              ],
              "meetings": [
                { "id": "M02", "inspectors": ["LI", "DLI"], "start": "2014-09-16T10:31", "end": "2014-09-16T11:32",
                  "room": "r4" },
                { "id": "M01", "inspectors": [], "start": null, "end": null, "room": null }
              ],
              "constraints": [
                { "id": "complexPerDay", "weight": "2soft", "score": "-12soft", "matches": 6 },
                { "id": "lunch", "weight": "1hard", "score": "0hard", "matches": 0 }
              ],
              "people": [
                { "id": "cm-7", "name": "Case Manager 7" },
                { "id": "p-2", "name": "Siân Gŵyn" }
              ],
              "replaces": {
                "version": 2, "state": "issued", "issued": null, "from": "2014-09-15T12:00", "notDone": ["C08"],
                "cases": [
                  { "reference": "C08", "slot": "LI-2", "inspector": "LI", "start": "2014-09-15T10:01",
                    "end": "2014-09-15T12:02", "interviewStart": "2014-09-15T10:33",
                    "interviewEnd": "2014-09-15T11:44", "mode": "INTERVIEW", "attendee": "cm-8" }
                ],
                "meetings": [
                  { "id": "M02", "inspectors": ["LI"], "start": "2014-09-16T10:01", "end": "2014-09-16T11:02",
                    "room": "r3" }
                ],
                "people": [ { "id": "cm-8", "name": "Case Manager 8" } ]
              }
            }
            """;

    static final Schedule SCHEDULE = new Schedule(
            "sqs-small",
            "-1hard/-2medium/-3soft",
            true,
            42,
            List.of(
                    new ScheduledCase(
                            "C09",
                            "LI-1",
                            "LI",
                            at("2014-09-15T15:01"),
                            at("2014-09-15T17:02"),
                            at("2014-09-15T15:33"),
                            at("2014-09-15T16:44"),
                            CaseMode.STAND_IN,
                            "cm-7"),
                    new ScheduledCase("C01", null, null, null, null, null, null, CaseMode.UNPLACED, null)),
            List.of(
                    new ScheduledMeeting(
                            "M02", List.of("LI", "DLI"), at("2014-09-16T10:31"), at("2014-09-16T11:32"), "r4"),
                    new ScheduledMeeting("M01", List.of(), null, null, null)),
            List.of(
                    new ConstraintFigure("complexPerDay", "2soft", "-12soft", 6),
                    new ConstraintFigure("lunch", "1hard", "0hard", 0)),
            new Edition(3, at("2014-09-12T16:05")),
            List.of(new NamedPerson("cm-7", "Case Manager 7"), new NamedPerson("p-2", "Siân Gŵyn")),
            new WeekIdentity("Siân's YOT", LocalDate.parse("2014-09-15"), "0123456789abcdef"),
            new ReplacedVersion(
                    new Edition(2, WeekState.ISSUED, null),
                    at("2014-09-15T12:00"),
                    List.of("C08"),
                    List.of(new ScheduledCase(
                            "C08",
                            "LI-2",
                            "LI",
                            at("2014-09-15T10:01"),
                            at("2014-09-15T12:02"),
                            at("2014-09-15T10:33"),
                            at("2014-09-15T11:44"),
                            CaseMode.INTERVIEW,
                            "cm-8")),
                    List.of(new ScheduledMeeting(
                            "M02", List.of("LI"), at("2014-09-16T10:01"), at("2014-09-16T11:02"), "r3")),
                    List.of(new NamedPerson("cm-8", "Case Manager 8"))));

    @TempDir
    Path folder;

    private static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    private Schedule read(String json) throws IOException {
        return ScheduleJson.read(Files.writeString(folder.resolve("schedule.json"), json));
    }

    @Test
    void theNamesOfTheFileAreReadAndWritten() throws IOException {
        assertThat(RecordWalk.differences(SCHEDULE, read(JSON))).isEmpty();
        assertThat(JsonMapper.builder().build().readTree(ScheduleJson.write(SCHEDULE)))
                .isEqualTo(JsonMapper.builder().build().readTree(JSON));
    }

    @Test
    void eachFieldAloneIsReadFromJson() throws IOException {
        Set<String> left = new LinkedHashSet<>(Variations.fields(Schedule.class));
        List<String> lost = new ArrayList<>();
        List<Variation<Schedule>> all = Variations.of(SCHEDULE).stream()
                .filter(one -> isKnown(one.record().edition())
                        && isKnown(
                                one.record().replaces() == null
                                        ? Edition.FIRST
                                        : one.record().replaces().edition()))
                .toList();
        for (Variation<Schedule> one : all) {
            left.removeAll(RecordWalk.fields(SCHEDULE, one.record()));
            left.remove(one.field());
            RecordWalk.differences(one.record(), read(ScheduleJson.write(one.record())))
                    .forEach(found -> lost.add(one.field() + ": " + found));
        }
        assertThat(lost).isEmpty();
        // Their own components are varied.
        left.removeAll(Set.of("Schedule.edition", "Schedule.week", "Schedule.replaces", "ReplacedVersion.edition"));
        assertThat(left).as("fields that nothing unusual was put into").isEmpty();
        System.out.printf("schedule.json: %d values%n", all.size());
    }

    private static boolean isKnown(Edition edition) {
        return edition.version() <= Edition.LAST_VERSION;
    }

    @Test
    void aVersionThatIsTooLargeIsAFault() {
        String json = ScheduleJson.write(SCHEDULE.as(new Edition(Edition.LAST_VERSION + 1, null)));

        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.issues()).extracting(Issue::place).containsExactly("version"));
    }

    @Test
    void whereEverythingLiesIsReadFromTheWorkbook() throws IOException {
        judge(6);
    }

    @Test
    @Tag("evidence")
    void whereEverythingLiesIsReadFromManyWorkbooks() throws IOException {
        judge(150);
    }

    /** Weeks with any case in any slot of its own, and any meeting at any quarter of an hour with any of those who may. */
    private void judge(int weeks) throws IOException {
        InspectionInput input = InspectionInputs.sqs()
                .meetings(
                        InspectionInputs.meeting("M01", "LI", "cm-1"),
                        Records.with(
                                InspectionInputs.meeting("M02", "LI", "cm-2"),
                                "inspectors",
                                new MeetingHolders(List.of(), List.of("LA1", "LI", "AI1"), 2)),
                        Records.with(InspectionInputs.meeting("M03", "LA1", "cm-3"), "room", "r1"))
                .build();
        for (int i = 0; i < weeks; i++) {
            SchedulePlacements placements = placements(input, Chance.of(i));
            Edition edition = new Edition(
                    1 + i, i % 2 == 0 ? null : at("2014-09-08T16:00").plusMinutes(1441L * i));
            Schedule schedule = ScheduleScorer.score(input, placements, null, i).as(edition);
            Path file = Files.write(folder.resolve("schedule.xlsx"), ScheduleWorkbook.write(input, schedule));
            LoadedSchedule loaded = ScheduleWorkbook.load(file, input);

            assertThat(RecordWalk.differences(placements, loaded.placements()))
                    .as("week %d", i)
                    .isEmpty();
            assertThat(RecordWalk.differences(edition, loaded.edition()))
                    .as("week %d", i)
                    .isEmpty();
            assertThat(RecordWalk.differences(placements, SchedulePlacements.of(read(ScheduleJson.write(schedule)))))
                    .as("week %d", i)
                    .isEmpty();
        }
    }

    private static SchedulePlacements placements(InspectionInput input, Random random) {
        List<SlotInput> slots = new ArrayList<>(input.slots());
        Collections.shuffle(slots, random);
        Map<String, String> slotByCase = new LinkedHashMap<>();
        for (int i = 0; i < input.cases().size(); i++) {
            if (random.nextInt(5) > 0) {
                slotByCase.put(input.cases().get(i).reference(), slots.get(i).id());
            }
        }
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        for (MeetingInput meeting : input.meetings()) {
            LocalDateTime start = at("2014-09-15T00:00")
                    .plusDays(random.nextInt(5))
                    .plusHours(7 + random.nextInt(11))
                    .plusMinutes(15L * random.nextInt(4));
            List<String> holders = new ArrayList<>(meeting.inspectors().all());
            if (meeting.inspectors().isChoice()) {
                holders.addAll(meeting.inspectors().anyOf());
                holders.remove(random.nextInt(3));
            }
            if (random.nextInt(5) > 0) {
                meetings.put(
                        meeting.id(),
                        new ScheduledMeeting(
                                meeting.id(), holders, start, start.plusMinutes(meeting.minutes()), meeting.room()));
            }
        }
        return new SchedulePlacements(slotByCase, meetings);
    }
}
