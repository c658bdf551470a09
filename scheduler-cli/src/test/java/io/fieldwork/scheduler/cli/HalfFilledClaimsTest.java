package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What {@code check} says of a schedule that was begun, of weeks of cases and meetings: that what is placed so far breaks a
 * hard rule, or none, is what the figures of the schedule say, whoever breaks it: cases, meetings or both. What has no place
 * yet breaks nothing.
 */
class HalfFilledClaimsTest {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);
    private static final LocalDateTime NINE = MONDAY.plusDays(1).atTime(9, 0);
    private static final String SOUND = "What is placed so far breaks no hard rule.";
    private static final String BROKEN = "What is placed so far breaks hard rules, listed below.";

    @TempDir
    private Path folder;

    private final Map<String, Integer> kinds = new LinkedHashMap<>();

    @Test
    void whetherWhatIsPlacedBreaksAHardRuleIsSaidAsItIs() throws IOException {
        for (long seed = 1; seed <= 60; seed++) {
            Random dice = new Random(seed * 31);
            InspectionInput week = week(dice);
            SchedulePlacements placed = placed(week, dice);
            if (placed.slotByCase().size() < week.cases().size()) {
                judge("week " + seed, week, placed);
            }
        }
        assertThat(kinds.keySet())
                .as("%s", kinds)
                .contains(
                        "sound",
                        "broken by cases",
                        "broken by meetings alone",
                        "sound, though what is not placed is fixed");
    }

    private void judge(String about, InspectionInput week, SchedulePlacements placed) throws IOException {
        String scored = ScheduleJson.write(ScheduleScorer.score(week, placed, null, 0));
        String said = check(
                Files.writeString(folder.resolve("inspection.json"), InspectionJson.write(week)),
                Files.writeString(folder.resolve("schedule.json"), scored));
        boolean isBroken = isBroken(new JsonMapper().readTree(scored)) || isMoved(week, placed);
        boolean isBrokenByMeetings = isBroken
                && isBroken(new JsonMapper()
                        .readTree(ScheduleJson.write(ScheduleScorer.score(
                                week, new SchedulePlacements(Map.of(), placed.meetings()), null, 0))));
        boolean isBrokenByCases = isBroken
                && isBroken(new JsonMapper()
                        .readTree(ScheduleJson.write(ScheduleScorer.score(
                                week, new SchedulePlacements(placed.slotByCase(), Map.of()), null, 0))));
        assertThat(said.lines()).as("%s: %s%n%s", about, placed, said).contains(isBroken ? BROKEN : SOUND);
        assertThat(said).as(about).doesNotContain(isBroken ? SOUND : BROKEN);
        TreeSet<String> left =
                new TreeSet<>(week.cases().stream().map(CaseInput::reference).toList());
        left.removeAll(placed.slotByCase().keySet());
        assertThat(said.lines())
                .as(about)
                .contains("Still to be placed: " + String.join(", ", left))
                .anyMatch(line -> line.startsWith(
                        placed.slotByCase().size() + " of " + week.cases().size() + " cases placed. Score: "));
        boolean isFixed = week.cases().stream().anyMatch(one -> one.pinned() != null && left.contains(one.reference()))
                || week.meetings().stream()
                        .anyMatch(one ->
                                one.pinned() != null && !placed.meetings().containsKey(one.id()));
        kinds.merge(
                !isBroken
                        ? isFixed ? "sound, though what is not placed is fixed" : "sound"
                        : isBrokenByCases
                                ? "broken by cases"
                                : isBrokenByMeetings ? "broken by meetings alone" : "broken by both",
                1,
                Integer::sum);
    }

    /** A hard rule that weighs something is broken by what has a place. */
    private static boolean isBroken(JsonNode schedule) {
        for (JsonNode row : schedule.path("constraints")) {
            String weight = row.path("weight").asText();
            boolean isHard = weight.endsWith("hard") && !weight.startsWith("0");
            if (isHard
                    && !row.path("id").asText().endsWith("Unplaced")
                    && row.path("matches").asInt() > 0) {
                return true;
            }
        }
        return false;
    }

    /** Something has a place and is fixed in another. */
    private static boolean isMoved(InspectionInput week, SchedulePlacements placed) {
        return week.cases().stream()
                        .anyMatch(one -> one.pinned() != null
                                && placed.slotByCase().containsKey(one.reference())
                                && !one.pinned().equals(placed.slotByCase().get(one.reference())))
                || placed.meetings().values().stream()
                        .anyMatch(there -> week.meetings().stream()
                                .anyMatch(one -> one.id().equals(there.id())
                                        && one.pinned() != null
                                        && !one.pinned().start().equals(there.start())));
    }

    private String check(Path inspection, Path schedule) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                "check",
                inspection.toString(),
                schedule.toString());
        assertThat(code).as("%s", err).isEqualTo(1);
        return out.toString();
    }

    /** Two pages with two slots each, three or four cases, up to three meetings at about the same times. */
    private static InspectionInput week(Random dice) {
        List<SlotInput> slots = new ArrayList<>();
        for (String inspector : List.of("LI", "AI1")) {
            slots.add(new SlotInput(inspector + "-1", inspector, NINE, NINE.plusMinutes(120)));
            slots.add(new SlotInput(inspector + "-2", inspector, NINE.plusMinutes(300), NINE.plusMinutes(420)));
        }
        Unavailability away = new Unavailability(NINE.plusMinutes(300), NINE.plusMinutes(330), "leave");
        List<CaseInput> cases = new ArrayList<>();
        for (int number = 1; number <= 3 + dice.nextInt(2); number++) {
            cases.add(caseOf("C0" + number, dice));
        }
        List<MeetingInput> meetings = new ArrayList<>();
        for (int number = 1; number <= dice.nextInt(4); number++) {
            meetings.add(meeting("M0" + number, dice));
        }
        return InspectionInput.builder(new InspectionDetails(
                        "half-filled", Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, MONDAY))
                .rooms(List.of(new Room("r1", "Room 1", null, null)))
                .inspectors(List.of(
                        new Inspector("LI", "Inspector LI", Role.LEAD_INSPECTOR, null, List.of(), List.of()),
                        new Inspector(
                                "AI1",
                                "Inspector AI1",
                                Role.ASSISTANT_INSPECTOR,
                                null,
                                dice.nextInt(3) == 0 ? List.of(away) : List.of(),
                                List.of())))
                .slots(slots)
                .people(List.of(person("cm-1"), person("cm-2")))
                .cases(cases)
                .meetings(meetings)
                .weights(dice.nextInt(3) == 0 ? Map.of("meetingUnplaced", "3hard", "caseUnplaced", "2hard") : Map.of())
                .build();
    }

    private static Person person(String id) {
        return Person.builder(id, "Person " + id).build();
    }

    private static CaseInput caseOf(String reference, Random dice) {
        return CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(dice.nextBoolean() ? "cm-1" : "cm-2")
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .pinned(reference.equals("C01") && dice.nextInt(3) == 0 ? "LI-1" : null)
                .build();
    }

    private static MeetingInput meeting(String id, Random dice) {
        List<String> all = dice.nextBoolean() ? List.of("LI") : List.of("AI1");
        LocalDateTime fixed = NINE.plusMinutes(135);
        return MeetingInput.builder(id, "Meeting " + id, 30, new MeetingHolders(all, List.of(), 1))
                .attendees(dice.nextBoolean() ? List.of(new Attendee("cm-1", true)) : List.of())
                .windows(List.of(new Period(NINE, NINE.plusMinutes(480))))
                .room(dice.nextBoolean() ? "r1" : null)
                .pinned(dice.nextInt(6) == 0 ? new MeetingPin(fixed, List.of()) : null)
                .build();
    }

    /** Somewhere, or nowhere yet; cases are rarely two in a slot. */
    private static SchedulePlacements placed(InspectionInput week, Random dice) {
        Map<String, String> slots = new LinkedHashMap<>();
        List<String> free =
                new ArrayList<>(week.slots().stream().map(SlotInput::id).toList());
        for (CaseInput one : week.cases()) {
            if (dice.nextBoolean()) {
                String slot = free.get(dice.nextInt(free.size()));
                slots.put(one.reference(), slot);
                if (dice.nextInt(8) > 0 && free.size() > 1) {
                    free.remove(slot);
                }
            }
        }
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        for (MeetingInput one : week.meetings()) {
            if (dice.nextInt(4) > 0) {
                LocalDateTime start =
                        NINE.plusMinutes(List.of(135, 150, 180, 225, 270, 60).get(dice.nextInt(6)));
                meetings.put(
                        one.id(),
                        new ScheduledMeeting(
                                one.id(), one.inspectors().all(), start, start.plusMinutes(30), one.room()));
            }
        }
        return new SchedulePlacements(slots, meetings);
    }
}
