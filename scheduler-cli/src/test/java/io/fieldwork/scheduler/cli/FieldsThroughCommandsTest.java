package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of an inspection is lost on its way through {@code convert} and {@code resolve}. The file is made and compared here
 * as JSON, by code that knows no class of the program: row by row each field alone has another value than usual.
 */
class FieldsThroughCommandsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** A small week; {@code people}, {@code cases} and the rest get a row for each unusual field. */
    private static final String WEEK = """
            {
              "format": "fieldwork-inspection/1",
              "inspection": { "id": "a.b_c-1", "programme": "SINGLE", "week": 1, "yot": "=Ynys Môn; \\"x\\"", "nation": "WALES",
                "monday": "2014-09-15" },
              "sites": [ { "id": "main", "name": "Main" }, { "id": "north", "name": "North" } ],
              "travel": [ { "from": "north", "to": "main", "minutes": 23 } ],
              "rooms": [ { "id": "r1", "name": "Room", "site": null, "seats": null } ],
              "inspectors": [
                { "id": "LI", "name": "Lead", "role": "LEAD_INSPECTOR", "site": "main", "unavailable": [], "conflicts": [] },
                { "id": "AI", "name": "Other", "role": "ASSISTANT_INSPECTOR", "site": null, "unavailable": [],
                  "conflicts": [] } ],
              "template": null,
              "slots": [
                { "id": "s9", "inspector": "LI", "start": "2014-09-16T09:00", "end": "2014-09-16T11:00" },
                { "id": "s1", "inspector": "AI", "start": "2014-09-15T09:00", "end": "2014-09-15T11:00" } ],
              "commitments": [
                { "inspectors": ["LI"], "start": "2014-09-17T09:00", "end": "2014-09-17T10:00", "kind": "MEETING",
                  "label": "", "people": [] } ],
              "people": [
                { "id": "p", "name": "Person", "email": "", "site": null, "unavailable": [], "preferred": [],
                  "absentPreviousWeek": false, "firstDayBack": null, "firstDayBackWaived": false,
                  "lineManager": null, "roles": [] } ],
              "cases": [
                { "reference": "C", "type": "COMMUNITY", "caseManager": "p", "standIn": null, "gender": "MALE",
                  "ethnicity": "WHITE", "rosh": "LOW", "vulnerability": "LOW", "childProtection": false,
                  "lookedAfter": false, "site": null, "pinned": null } ],
              "meetings": [
                { "id": "M", "title": "Meeting", "minutes": 45, "inspectors": { "all": ["LI"] }, "attendees": [],
                  "windows": [], "preferredWindows": [], "site": null, "room": null, "priority": 1,
                  "kind": "INDIVIDUAL", "online": false, "joining": "", "pinned": null } ],
              "weights": { "lunch": "3soft", "fileRead": "2medium" },
              "version": 1,
              "absences": [ { "who": "p5", "from": "2014-09-16T08:01", "to": "2014-09-17T00:00", "version": 1 },
                { "who": "p6", "from": "2014-09-15T00:00", "to": "2014-09-15T13:00", "version": 1 } ]
            }
            """;

    /** What one row has instead; a row for each line. */
    private static final String UNUSUAL = """
            rooms site "north"
            rooms seats 13
            rooms name "@Room, 2"
            inspectors site "north"
            inspectors role "LEARNING_AND_SKILLS"
            inspectors name "Ŵyn; \\"x\\""
            inspectors conflicts ["p", "C"]
            inspectors unavailable [{"start": "2014-09-19T08:01", "end": "2014-09-20T00:00", "reason": "=court"},\
             {"start": "2014-09-18T23:59", "end": "2014-09-19T07:03", "reason": ""}]
            commitments inspectors ["AI", "LI"]
            commitments start "2014-09-17T08:59"
            commitments end "2014-09-17T10:01"
            commitments kind "TRAVEL"
            commitments label "-"
            commitments people ["p2", "p"]
            people name "00123"
            people email "llŷn@example.org"
            people site "north"
            people unavailable [{"start": "2014-09-16T08:01", "end": "2014-09-17T00:00", "reason": "two\\nlines"}]
            people unavailable [{"start": "2014-09-18T13:00", "end": "2014-09-18T13:01", "reason": ""},\
             {"start": "2014-09-15T00:00", "end": "2014-09-15T13:00", "reason": "x"}]
            people preferred [{"start": "2014-09-18T13:00", "end": "2014-09-18T13:01"},\
             {"start": "2014-09-15T09:07", "end": "2014-09-15T11:08"}]
            people absentPreviousWeek true
            people firstDayBack "2014-09-16"
            people firstDayBackWaived true
            people needs "'hearing loop, \\"front\\""
            people lineManager "p"
            people grade "TRUE"
            people roles ["Zz; a", "Aa", "=1"]
            cases type "OUT_OF_COURT"
            cases caseManager null
            cases caseManager "p3"
            cases standIn "p2"
            cases gender "FEMALE"
            cases gender "OTHER"
            cases ethnicity "BME"
            cases ethnicity "NOT_KNOWN"
            cases rosh "VERY_HIGH"
            cases rosh "NOT_ASSESSED"
            cases vulnerability "MEDIUM"
            cases childProtection true
            cases lookedAfter true
            cases site "north"
            cases pinned "s1"
            meetings title "15/09/2014"
            meetings minutes 61
            meetings inspectors {"all": ["LI", "AI"]}
            meetings inspectors {"anyOf": ["LI", "AI"], "count": 2}
            meetings inspectors {"anyOf": ["AI"], "count": 1}
            meetings attendees [{"person": "p3", "required": false}, {"person": "p2", "required": true}]
            meetings windows [{"start": "2014-09-18T13:00", "end": "2014-09-18T15:01"},\
             {"start": "2014-09-16T09:07", "end": "2014-09-16T11:08"}]
            meetings preferredWindows [{"start": "2014-09-18T13:00", "end": "2014-09-18T15:01"}]
            meetings site "main"
            meetings room "r1"
            meetings priority 9
            meetings kind "OBSERVATION"
            meetings online true
            meetings joining "+44 1234"
            meetings pinned {"start": "2014-09-18T10:31", "inspectors": ["LI"]}
            meetings pinned {"start": "2014-09-18T10:31", "inspectors": []}
            """;

    private static final Map<String, Class<?>> RECORDS = new LinkedHashMap<>();

    static {
        RECORDS.put("", InspectionInput.class);
        RECORDS.put("inspection", InspectionDetails.class);
        RECORDS.put("sites", Site.class);
        RECORDS.put("travel", Travel.class);
        RECORDS.put("rooms", Room.class);
        RECORDS.put("inspectors", Inspector.class);
        RECORDS.put("slots", SlotInput.class);
        RECORDS.put("commitments", Commitment.class);
        RECORDS.put("people", Person.class);
        RECORDS.put("unavailable", Unavailability.class);
        RECORDS.put("absences", EnteredAbsence.class);
        RECORDS.put("preferred", Period.class);
        RECORDS.put("cases", CaseInput.class);
        RECORDS.put("meetings", MeetingInput.class);
        RECORDS.put("meetings.inspectors", MeetingHolders.class);
        RECORDS.put("attendees", Attendee.class);
        RECORDS.put("pinned", MeetingPin.class);
    }

    @TempDir
    Path folder;

    private ObjectNode week = JSON.createObjectNode();
    private Path file = Path.of("inspection.json");

    @BeforeEach
    void write() throws IOException {
        week = (ObjectNode) JSON.readTree(WEEK);
        List<String> unusual = new ArrayList<>(UNUSUAL.lines().toList());
        unusual.addAll(otherTexts());
        for (String line : unusual) {
            String[] parts = line.split(" ", 3);
            ArrayNode list = (ArrayNode) week.get(parts[0]);
            ObjectNode row = list.get(0).deepCopy();
            String key = parts[0].equals("cases") ? "reference" : "id";
            if (row.has(key)) {
                row.put(key, list.get(0).get(key).asText() + (list.size() + 1));
            }
            if (row.has("name")) {
                row.put("name", row.get("name").asText() + " " + (list.size() + 1));
            }
            row.set(parts[1], JSON.readTree(parts[2]));
            list.add(row);
        }
        file = folder.resolve("inspection.json");
        JSON.writeValue(file.toFile(), week);
    }

    /** The texts of people that are not said above: nothing in all rows, and something in one more. */
    private List<String> otherTexts() {
        List<String> others = new ArrayList<>();
        ObjectNode person = (ObjectNode) week.get("people").get(0);
        for (RecordComponent component : Person.class.getRecordComponents()) {
            if (component.getType().equals(String.class) && !person.has(component.getName())) {
                person.put(component.getName(), "");
                others.add("people " + component.getName() + " \"=" + component.getName() + "\"");
            }
        }
        return others;
    }

    /** Every component of every record is a field of the file, and some row has another value than the rest. */
    @Test
    void everyFieldIsThereAndVaried() {
        Map<String, Set<String>> values = new TreeMap<>();
        collect("", week, values);
        List<String> missing = new ArrayList<>();
        RECORDS.forEach((path, type) -> {
            for (RecordComponent component : type.getRecordComponents()) {
                String field = path + "." + component.getName();
                if (values.getOrDefault(field, Set.of()).isEmpty()) {
                    missing.add(field);
                }
            }
        });
        assertThat(missing).isEmpty();
        for (String list : List.of("rooms", "inspectors", "commitments", "people", "cases", "meetings")) {
            values.forEach((field, all) -> {
                if (field.startsWith(list + ".") && !field.startsWith("meetings.inspectors.")) {
                    assertThat(all).as(field).hasSizeGreaterThan(1);
                }
            });
        }
    }

    private static void collect(String path, JsonNode node, Map<String, Set<String>> values) {
        node.properties().forEach(field -> {
            String name = path + "." + field.getKey();
            JsonNode value = field.getValue();
            values.computeIfAbsent(name, key -> new TreeSet<>()).add(value.toString());
            String inner = field.getKey().equals("inspectors") && path.equals("meetings")
                    ? "meetings.inspectors"
                    : field.getKey();
            if (value.isArray()) {
                value.forEach(entry -> collect(inner, entry, values));
            } else {
                collect(inner, value, values);
            }
        });
    }

    @Test
    void convertLosesNothing() throws IOException {
        Path workbook = folder.resolve("inspection.xlsx");
        Path again = folder.resolve("again.json");
        Path expanded = folder.resolve("expanded.json");
        run(0, "convert", file, workbook);
        run(0, "convert", workbook, again);
        run(0, "convert", workbook, expanded, "--expand");
        run(0, "convert", again, folder.resolve("last.json"));
        run(0, "convert", file, folder.resolve("plain.json"), "--expand");

        for (String name : List.of("again.json", "expanded.json", "last.json", "plain.json")) {
            assertThat(differences("", week, JSON.readTree(folder.resolve(name).toFile())))
                    .as(name)
                    .isEmpty();
        }
    }

    /** What is given in a model schedule comes on top; every other field stays. */
    @Test
    void expandingAModelScheduleChangesTheTimesAlone() throws IOException {
        Path drawn = folder.resolve("model.json");
        run(0, "new", "--template", "single", "--monday", "2014-09-15", "-o", folder.resolve("model.xlsx"));
        run(0, "convert", folder.resolve("model.xlsx"), drawn);
        ObjectNode model = (ObjectNode) JSON.readTree(drawn.toFile());
        ((ArrayNode) model.get("people")).addAll((ArrayNode) week.get("people"));
        week.get("cases").forEach(one -> ((ObjectNode) one).putNull("pinned"));
        model.set("cases", week.get("cases"));
        model.set("sites", week.get("sites"));
        model.put("template", "single");
        model.putArray("slots");
        model.putArray("commitments");
        model.putObject("weights");
        JSON.writeValue(drawn.toFile(), model);
        run(0, "convert", drawn, folder.resolve("expanded.json"), "--expand");

        List<String> changed = differences(
                "", model, JSON.readTree(folder.resolve("expanded.json").toFile()));
        assertThat(changed).isNotEmpty().allMatch(path -> path.matches("/(slots|commitments|weights|template).*"));
    }

    @Test
    void resolveLosesNothing() throws IOException {
        JsonNode cases = week.get("cases");
        ArrayNode two = JSON.createArrayNode().add(cases.get(0)).add(cases.get(12));
        week.set("cases", two);
        week.putArray("meetings");
        ((ObjectNode) week.get("inspectors").get(4)).putArray("conflicts");
        JSON.writeValue(file.toFile(), week);
        resolve();
    }

    @Test
    @Tag("evidence")
    void resolveLosesNothingOfAnyCaseOrMeeting() throws IOException {
        resolve();
    }

    /** The amended inspection has the absence, for which no reason is kept, and the pins of what has started. */
    private void resolve() throws IOException {
        InspectionInput input = InspectionFiles.read(file).expanded();
        Map<String, String> slots = new LinkedHashMap<>();
        slots.put("C", "s9");
        slots.put("C13", "s1");
        Path published = Files.writeString(
                folder.resolve("schedule.json"),
                ScheduleJson.write(ScheduleScorer.score(input, new SchedulePlacements(slots, Map.of()), null, 0)));
        run(
                -1,
                "resolve",
                file,
                "--published",
                published,
                "--absent",
                "p7 2014-09-18 2014-09-18pm",
                "--absent",
                "AI 2014-09-19am 2014-09-19am",
                "--from",
                "2014-09-15T09:30",
                "--effort",
                "quick",
                "--time-limit",
                "1",
                "-o",
                folder.resolve("v2"));

        ObjectNode expected = week.deepCopy();
        ((ArrayNode) row(expected, "people", "p7").get("unavailable"))
                .addObject()
                .put("start", "2014-09-18T00:00")
                .put("end", "2014-09-19T00:00")
                .put("reason", "");
        ((ArrayNode) row(expected, "inspectors", "AI").get("unavailable"))
                .addObject()
                .put("start", "2014-09-19T00:00")
                .put("end", "2014-09-19T13:00")
                .put("reason", "");
        expected.put("version", 2);
        expected.withArray("/absences")
                .add(JSON.readTree(
                        "{\"who\":\"p7\",\"from\":\"2014-09-18T00:00\",\"to\":\"2014-09-19T00:00\",\"version\":2}"))
                .add(JSON.readTree(
                        "{\"who\":\"AI\",\"from\":\"2014-09-19T00:00\",\"to\":\"2014-09-19T13:00\",\"version\":2}"));
        JsonNode amended;
        try (Stream<Path> all = Files.walk(folder.resolve("v2"))) {
            amended = JSON.readTree(all.filter(one -> one.endsWith("inspection.json"))
                    .findFirst()
                    .orElseThrow()
                    .toFile());
        }
        for (JsonNode one : expected.get("cases")) {
            if (one.get("reference").asText().equals("C13")) {
                ((ObjectNode) one).put("pinned", "s1");
            }
        }
        assertThat(differences("", expected, amended)).isEmpty();
    }

    private static JsonNode row(JsonNode tree, String list, String id) {
        for (JsonNode one : tree.get(list)) {
            if (one.get("id").asText().equals(id)) {
                return one;
            }
        }
        throw new AssertionError("no " + id);
    }

    /** Where two trees differ, fields that only one of them has among them. */
    private static List<String> differences(String path, JsonNode before, JsonNode after) {
        List<String> found = new ArrayList<>();
        if (before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>();
            before.fieldNames().forEachRemaining(names::add);
            after.fieldNames().forEachRemaining(names::add);
            names.forEach(name -> found.addAll(differences(path + "/" + name, before.path(name), after.path(name))));
        } else if (before.isArray() && after.isArray() && before.size() == after.size()) {
            for (int i = 0; i < before.size(); i++) {
                found.addAll(differences(path + "/" + i, before.get(i), after.get(i)));
            }
        } else if (!before.equals(after)) {
            found.add(path + ": " + before + " is now " + after);
        }
        return found;
    }

    private void run(int expected, Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                Stream.of(args).map(Object::toString).toArray(String[]::new));
        assertThat(code).as("%s%s", out, err).isIn(expected < 0 ? List.of(0, 1) : List.of(expected));
    }
}
