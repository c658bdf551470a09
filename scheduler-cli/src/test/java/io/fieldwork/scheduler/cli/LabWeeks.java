package io.fieldwork.scheduler.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Small weeks for running commands on: each is a shipped one in which little is changed, so that it is solved in no time. */
final class LabWeeks {

    static final Path SQS_14 = CommandLab.shipped("sqs-14");

    /** A week of twenty cases and the schedule that people have of it. */
    static final Path ABSENCE = CommandLab.shipped("sqs-20-absence");

    static final Path PUBLISHED = ABSENCE.resolveSibling("schedule.json");

    /** More cases than the exact companion proves with any weights. */
    static final Path LARGER_ABSENCE = CommandLab.shipped("fji-34-absence");

    static final Path LARGER_PUBLISHED = LARGER_ABSENCE.resolveSibling("schedule.json");

    /** So many cases that a second is not enough. */
    static final Path LARGEST_ABSENCE = CommandLab.shipped("fji-84-absence");

    static final Path LARGEST_PUBLISHED = LARGEST_ABSENCE.resolveSibling("schedule.json");

    private static final Map<String, String> PLAN =
            Map.of("C02", "LI-1", "C03", "LI-2", "C04", "LI-5", "C06", "LI-3", "C07", "AI1-3", "C09", "AI1-6");

    private static final Map<String, String> THREE = Map.of("C02", "LI-1", "C03", "LI-2", "C09", "LI-5");

    private final CommandLab lab;
    private final Path tiny;
    private final Path full;
    private final Path plan;

    LabWeeks(CommandLab lab) {
        this.lab = lab;
        this.tiny = tiny("tiny", Set.of("C01", "C02", "C03", "C04"));
        this.full = withSlots("full", PLAN);
        this.plan = scored("plan.json", full, PLAN);
    }

    /** Four cases of sqs-14, under an id of its own. */
    Path tiny() {
        return tiny;
    }

    /** Six cases in six slots, one of which is read from its file alone: of that, every command warns. */
    Path full() {
        return full;
    }

    /** What people have of that week. */
    Path plan() {
        return plan;
    }

    /** Five cases that are solved in no time, though no bound says when: so the search goes on as long as it is told. */
    Path restless() {
        return tiny("restless", Set.of("C01", "C03", "C07", "C11", "C12"));
    }

    /** Ten cases, of which many schedules are equally good. */
    Path tied() {
        return tiny("tied", Set.of("C01", "C02", "C03", "C04", "C05", "C06", "C07", "C08", "C09", "C10"));
    }

    /** Six cases in nine slots: there is room to move them by hand. */
    Path roomy() {
        Set<String> slots = new TreeSet<>(PLAN.values());
        slots.addAll(Set.of("LI-4", "AI1-1", "AI1-2"));
        return withSlots("roomy", PLAN.keySet(), slots);
    }

    /** The same with two meetings, of which each can be moved. */
    Path roomyWithMeetings() {
        return lab.changed("roomy-meetings.json", roomy(), week -> {
            ((ObjectNode) week.path("inspection")).put("id", "roomy-meetings");
            ArrayNode meetings = (ArrayNode) week.path("meetings");
            meetings.add(meeting("M01", "tm-1", "2014-09-18T09:00", "2014-09-18T17:30"));
            meetings.add(meeting("M02", "cm-5", "2014-09-19T09:00", "2014-09-19T17:30"));
            ((ObjectNode) meetings.get(0)).put("title", "Team leaders");
            ((ObjectNode) meetings.get(1)).put("title", "Court staff");
            return week;
        });
    }

    private Path withSlots(String id, Map<String, String> places) {
        return withSlots(id, places.keySet(), Set.copyOf(places.values()));
    }

    private Path withSlots(String id, Set<String> cases, Set<String> places) {
        Path expanded = lab.run(Line.of("convert", tiny(id + "-all", cases), CommandLab.OUT + "/week.json")
                        .and("--expand", "--quiet"))
                .file("week.json");
        return lab.changed(id + ".json", expanded, week -> {
            ((ObjectNode) week.path("inspection")).put("id", id);
            ((ObjectNode) week.path("inspectors").get(1)).put("name", "Si\u00e2n G\u0175yn");
            ArrayNode slots = ((ArrayNode) week.path("slots")).arrayNode();
            week.path("slots").forEach(slot -> {
                if (places.contains(slot.path("id").asText())) {
                    slots.add(slot);
                }
            });
            week.set("slots", slots);
            // What no bound can foresee counts nothing, so that each search ends as soon as it has found the best.
            ((ObjectNode) week.path("weights"))
                    .put("complexPerInspector", "0soft")
                    .put("complexPerDay", "0soft")
                    .put("caseManagerSameDay", "0soft");
            week.path("people").forEach(person -> {
                if (person.path("id").asText().equals("cm-9")) {
                    ((ArrayNode) person.path("preferred"))
                            .addObject()
                            .put("start", "2014-09-16T09:00")
                            .put("end", "2014-09-16T17:30");
                }
            });
            week.path("cases").forEach(one -> {
                if (one.path("reference").asText().equals("C06")) {
                    ((ObjectNode) one).putNull("caseManager").putNull("standIn");
                }
            });
            return week;
        });
    }

    private Path tiny(String id, Set<String> references) {
        return lab.changed(id + ".json", SQS_14, week -> {
            ((ObjectNode) week.path("inspection")).put("id", id);
            week.set("cases", kept((ArrayNode) week.path("cases"), references));
            return week;
        });
    }

    private static ArrayNode kept(ArrayNode cases, Set<String> references) {
        ArrayNode kept = cases.arrayNode();
        cases.forEach(one -> {
            if (references.contains(one.path("reference").asText())) {
                kept.add(one);
            }
        });
        return kept;
    }

    /** Four cases, of which one is talked about with somebody else, since its case manager is away all week. */
    Path standIn() {
        return lab.changed("stand-in.json", tiny(), week -> {
            week.path("people").forEach(person -> {
                if (person.path("id").asText().equals("cm-1")) {
                    ((ArrayNode) person.path("unavailable"))
                            .addObject()
                            .put("start", "2014-09-15T00:00")
                            .put("end", "2014-09-20T00:00")
                            .put("reason", "");
                }
            });
            return week;
        });
    }

    /** A week of seven cases in six slots. */
    Path crowded() {
        return lab.changed("crowded.json", full, week -> {
            ((ObjectNode) week.path("inspection")).put("id", "crowded");
            ArrayNode cases = (ArrayNode) week.path("cases");
            cases.add(((ObjectNode) cases.get(2).deepCopy()).put("reference", "C99"));
            return week;
        });
    }

    /** A week of four cases and two meetings, one of which has an attendee who is away whenever it could be. */
    Path withAMeetingThatHasNoStart() {
        return lab.changed("no-start.json", tiny(), week -> {
            ((ObjectNode) week.path("inspection")).put("id", "no-start");
            ArrayNode meetings = (ArrayNode) week.path("meetings");
            meetings.add(meeting("M01", "tm-1", "2014-09-16T09:00", "2014-09-16T17:30"));
            meetings.add(meeting("M02", "cm-5", "2014-09-16T13:00", "2014-09-16T17:30"));
            return week;
        });
    }

    private static ObjectNode meeting(String id, String person, String start, String end) {
        ObjectNode meeting = ((ObjectNode) CommandLab.read(CommandLab.shipped("small"))
                        .path("meetings")
                        .get(0))
                .put("id", id)
                .put("minutes", 30);
        ((ObjectNode) meeting.path("inspectors")).putArray("all").add("LI");
        meeting.putArray("attendees").addObject().put("person", person).put("required", true);
        meeting.putArray("windows").addObject().put("start", start).put("end", end);
        return meeting;
    }

    /** A week whose inspector is called so, for telling two apart. */
    Path of(Path week, String name, String path, String value) {
        return lab.changed(name, week, tree -> {
            ((ObjectNode) tree.at(path.substring(0, path.lastIndexOf('/'))))
                    .put(path.substring(path.lastIndexOf('/') + 1), value);
            return tree;
        });
    }

    /** What people have of the full week with cases in other slots; an empty slot means none. */
    Path published(String name, Map<String, String> slots) {
        return moved(name, full, plan, slots);
    }

    /** A schedule with cases in other slots, written as the program writes it. */
    Path moved(String name, Path inspection, Path schedule, Map<String, String> slots) {
        Map<String, String> places = new TreeMap<>();
        for (JsonNode one : CommandLab.read(schedule).path("cases")) {
            String reference = one.path("reference").asText();
            String slot = slots.getOrDefault(reference, one.path("slot").asText());
            if (!slot.isEmpty()) {
                places.put(reference, slot);
            }
        }
        return scored(name, inspection, places);
    }

    private Path scored(String name, Path inspection, Map<String, String> places) {
        try {
            Schedule schedule = ScheduleScorer.score(
                    InspectionFiles.read(inspection).expanded(), new SchedulePlacements(places, Map.of()), null, 0);
            return lab.write(name, ScheduleJson.write(schedule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schedule of a week, solved once. */
    Path solved(Path inspection) {
        return lab.run(solve(inspection)).file("schedule.json");
    }

    static Line solve(Path inspection) {
        return Line.of("solve", inspection, "--effort", "quick", "-o", CommandLab.OUT);
    }

    /** The full week, in which somebody is away all day. */
    Path away(String person, String day) {
        return lab.changed("away-" + person + ".json", full, week -> {
            week.path("people").forEach(one -> {
                if (one.path("id").asText().equals(person)) {
                    ((ArrayNode) one.path("unavailable"))
                            .addObject()
                            .put("start", day + "T09:00")
                            .put("end", day + "T17:30")
                            .put("reason", "");
                }
            });
            return week;
        });
    }

    /**
     * One inspector with an interview a day, on Monday, Tuesday and Wednesday. When the first case manager is away on Monday,
     * the first case can change places with either of the others; the third asks for Wednesday, so that without more the
     * second is moved.
     */
    private Path aSlotADay() {
        return lab.changed("a-slot-a-day.json", withSlots("three", THREE), week -> {
            week.path("people").forEach(person -> {
                if (person.path("id").asText().equals("cm-9")) {
                    ((ArrayNode) person.path("preferred"))
                            .addObject()
                            .put("start", "2014-09-17T09:00")
                            .put("end", "2014-09-17T17:30");
                }
            });
            return week;
        });
    }

    /**
     * Three cases and a slot to spare. When the first case manager is away on Monday, either somebody stands in then, or the case
     * goes to the spare slot.
     */
    Line choice() {
        Path week = lab.changed(
                "choice.json",
                withSlots("choice", Map.of("C02", "LI-1", "C03", "LI-2", "C09", "LI-5", "C04", "LI-3")),
                tree -> {
                    ((ObjectNode) tree).set("cases", kept((ArrayNode) tree.path("cases"), THREE.keySet()));
                    tree.path("cases").forEach(one -> {
                        if (one.path("reference").asText().equals("C02")) {
                            ((ObjectNode) one).put("standIn", "tm-1");
                        }
                    });
                    return tree;
                });
        Path published = scored("choice-schedule.json", week, THREE);
        return Line.of("resolve", week, "--published", published, "--effort", "quick", "-o", CommandLab.OUT)
                .and("--absent", "cm-2 2014-09-15 2014-09-15");
    }

    /** What people have of that week, and the line that solves it again with the first case manager away on Monday. */
    Line nearness() {
        Path week = aSlotADay();
        Path published = scored("a-slot-a-day-schedule.json", week, THREE);
        return Line.of("resolve", week, "--published", published, "--effort", "quick", "-o", CommandLab.OUT)
                .and("--absent", "cm-2 2014-09-15 2014-09-15");
    }

    /** Two cases in one slot: a hard rule is broken. */
    Path twoInOneSlot() {
        return published("two-in-one-slot.json", Map.of("C02", "LI-5"));
    }

    /** A case that nobody has placed yet. */
    Path halfFilled() {
        return published("half-filled.json", Map.of("C02", ""));
    }

    /** A file of weights. */
    Path weights(String name, String... idsAndWeights) {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; i < idsAndWeights.length; i += 2) {
            text.append(i == 0 ? "" : ",")
                    .append(String.format("\"%s\":\"%s\"", idsAndWeights[i], idsAndWeights[i + 1]));
        }
        return lab.write(name, text.append('}').toString());
    }

    static List<String> references(JsonNode cases) {
        return cases.findValuesAsText("reference");
    }
}
