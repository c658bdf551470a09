package io.fieldwork.scheduler.limits;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An inspection and its schedule, written in words: the JSON of both is made here, by code that knows nothing of the
 * program's.
 *
 * <pre>{@code
 * inspector LI LEAD_INSPECTOR
 * slot LI-1 LI TUE-09:00 TUE-11:00
 * case C01 in=LI-1
 * 3 * person p#          # is 1, 2 and 3
 * }</pre>
 */
final class WeekText {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);
    private static final List<String> DAYS = List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");

    private final ObjectNode inspection = JSON.createObjectNode();
    private final Map<String, ObjectNode> people = new LinkedHashMap<>();
    private final Map<String, ObjectNode> inspectors = new LinkedHashMap<>();
    private final Map<String, ObjectNode> sites = new LinkedHashMap<>();
    private final Map<String, String> placed = new LinkedHashMap<>();
    private final Map<String, String> placedBefore = new LinkedHashMap<>();
    private final ArrayNode held = JSON.createArrayNode();

    WeekText(List<String> lines) {
        inspection.put("format", "fieldwork-inspection/1");
        inspection
                .putObject("inspection")
                .put("id", "test")
                .put("programme", "SQS")
                .put("monday", MONDAY.toString());
        for (String list : List.of(
                "sites", "travel", "rooms", "inspectors", "slots", "commitments", "people", "cases", "meetings")) {
            inspection.putArray(list);
        }
        inspection.putObject("weights");
        for (String line : lines) {
            if (!line.startsWith("set ")) {
                several(line);
            }
        }
        sites.values().forEach(inspection.withArray("/sites")::add);
        inspectors.values().forEach(inspection.withArray("/inspectors")::add);
        people.values().forEach(inspection.withArray("/people")::add);
        lines.stream().filter(line -> line.startsWith("set ")).forEach(this::set);
    }

    /** The text of {@code inspection.json}. */
    String inspection() {
        return inspection.toString();
    }

    /** The text of {@code schedule.json}. */
    String schedule() {
        ObjectNode schedule = schedule(placed);
        schedule.set("meetings", held);
        return schedule.toString();
    }

    /** The text of the schedule before; empty where there was none. */
    String published() {
        return placedBefore.isEmpty() ? "" : schedule(placedBefore).toString();
    }

    private ObjectNode schedule(Map<String, String> slots) {
        ObjectNode schedule = JSON.createObjectNode()
                .put("format", "fieldwork-schedule/1")
                .put("inspection", inspection.path("inspection").path("id").asText());
        ArrayNode cases = schedule.putArray("cases");
        slots.forEach((reference, slot) ->
                cases.addObject().put("reference", reference).put("slot", slot).put("mode", "INTERVIEW"));
        return schedule;
    }

    private void several(String line) {
        int star = line.indexOf(" * ");
        if (star < 0) {
            statement(line);
            return;
        }
        int count = Integer.parseInt(line.substring(0, star));
        for (int number = 1; number <= count; number++) {
            statement(line.substring(star + 3).replace("#", Integer.toString(number)));
        }
    }

    private void statement(String line) {
        String[] words = line.split(" ", -1);
        Map<String, String> more = new LinkedHashMap<>();
        for (String word : words) {
            int sign = word.indexOf('=');
            if (sign > 0) {
                more.put(word.substring(0, sign), word.substring(sign + 1));
            }
        }
        switch (words[0]) {
            case "programme" -> details().put("programme", words[1]);
            case "week" -> details().put("week", Integer.parseInt(words[1]));
            case "inspector" -> inspector(words[1], words[2], more);
            case "person" -> person(words[1], more);
            case "away" -> away(words[1], words[2], words[3]);
            case "version" -> inspection.put("version", Integer.parseInt(words[1]));
            case "entered" -> entered(words[1], words[2], words[3], Integer.parseInt(words[4]));
            case "slot" -> slot(words[1], words[2], words[3], words[4]);
            case "slots" -> slots(words[1], Integer.parseInt(words[2]));
            case "case" -> caseOf(words[1], more);
            case "was" -> placedBefore.put(words[1], words[2]);
            case "commitment" -> commitment(words[1], words[2], words[3], words[4], more);
            case "travel" -> travel(words[1], words[2], Integer.parseInt(words[3]));
            case "room" -> room(words[1], more);
            case "meeting" -> meeting(words[1], Integer.parseInt(words[2]), more);
            case "weight" -> inspection.withObject("/weights").put(words[1], words[2]);
            default -> throw new IllegalArgumentException("The line (" + line + ") is no statement.");
        }
    }

    private ObjectNode details() {
        return inspection.withObject("/inspection");
    }

    private void inspector(String id, String role, Map<String, String> more) {
        ObjectNode one = JSON.createObjectNode()
                .put("id", id)
                .put("name", "Inspector " + id)
                .put("role", role);
        inspectors.put(id, one);
        site(one, more.get("site"));
        texts(one, "conflicts", more.get("conflicts"));
    }

    private ObjectNode person(String id, Map<String, String> more) {
        ObjectNode one = people.computeIfAbsent(
                id, key -> JSON.createObjectNode().put("id", key).put("name", "Person " + key));
        site(one, more.get("site"));
        texts(one, "roles", more.get("roles"));
        text(one, "grade", more.get("grade"));
        text(one, "lineManager", more.get("manager"));
        text(one, "firstDayBack", more.get("back"));
        flag(one, "firstDayBackWaived", more.get("waived"));
        flag(one, "absentPreviousWeek", more.get("absent"));
        periods(one, "preferred", more.get("preferred"));
        return one;
    }

    /** An absence that was entered with a version: it is in the diary too. */
    private void entered(String who, String from, String to, int version) {
        away(who, from, to);
        inspection
                .withArray("/absences")
                .addObject()
                .put("who", who)
                .put("from", at(from))
                .put("to", at(to))
                .put("version", version);
    }

    private void away(String who, String from, String to) {
        ObjectNode one = Objects.requireNonNullElseGet(inspectors.get(who), () -> person(who, Map.of()));
        one.withArray("/unavailable").addObject().put("start", at(from)).put("end", at(to));
    }

    private void slot(String id, String inspector, String from, String to) {
        inspection
                .withArray("/slots")
                .addObject()
                .put("id", id)
                .put("inspector", inspector)
                .put("start", at(from))
                .put("end", at(to));
    }

    /** So many of two hours, seven a day from 06:00 on, with a quarter of an hour between, from Friday on. */
    private void slots(String inspector, int count) {
        for (int i = 0; i < count; i++) {
            int minute = 6 * 60 + 135 * (i % 7);
            String day = List.of("FRI", "SAT", "SUN").get(i / 7);
            slot(inspector + "-" + (i + 1), inspector, day + "-" + clock(minute), day + "-" + clock(minute + 120));
        }
    }

    private static String clock(int minute) {
        return "%02d:%02d".formatted(minute / 60, minute % 60);
    }

    private void caseOf(String reference, Map<String, String> more) {
        ObjectNode one = inspection.withArray("/cases").addObject().put("reference", reference);
        one.put("type", more.getOrDefault("type", "COMMUNITY"));
        one.put("gender", more.getOrDefault("gender", "MALE"));
        one.put("caseManager", known(more.getOrDefault("manager", "m-" + reference)));
        String standIn = more.get("standIn");
        text(one, "standIn", standIn == null ? null : known(standIn));
        text(one, "ethnicity", more.get("ethnicity"));
        text(one, "rosh", more.get("rosh"));
        text(one, "vulnerability", more.get("vulnerability"));
        flag(one, "childProtection", more.get("childProtection"));
        String slot = more.get("in");
        if (slot != null) {
            placed.put(reference, slot);
        }
    }

    private String known(String person) {
        person(person, Map.of());
        return person;
    }

    private void commitment(String kind, String inspector, String from, String to, Map<String, String> more) {
        ObjectNode one = inspection.withArray("/commitments").addObject();
        one.put("kind", kind).put("start", at(from)).put("end", at(to)).put("label", "Label");
        one.putArray("inspectors").add(inspector);
        texts(one, "people", more.get("people"));
    }

    private void travel(String from, String to, int minutes) {
        site(JSON.createObjectNode(), from);
        site(JSON.createObjectNode(), to);
        inspection
                .withArray("/travel")
                .addObject()
                .put("from", from)
                .put("to", to)
                .put("minutes", minutes);
    }

    private void room(String id, Map<String, String> more) {
        ObjectNode one =
                inspection.withArray("/rooms").addObject().put("id", id).put("name", "Room " + id);
        number(one, "seats", more.get("seats"));
    }

    private void meeting(String id, int minutes, Map<String, String> more) {
        ObjectNode one = inspection.withArray("/meetings").addObject();
        one.put("id", id)
                .put("title", more.getOrDefault("title", "Meeting-" + id))
                .put("minutes", minutes);
        ObjectNode holders = one.putObject("inspectors");
        texts(holders, "all", more.get("all"));
        texts(holders, "anyOf", more.get("anyOf"));
        number(holders, "count", more.get("count"));
        attendees(one, more.get("with"), true);
        attendees(one, more.get("optional"), false);
        periods(one, "windows", more.get("windows"));
        periods(one, "preferredWindows", more.get("preferred"));
        site(one, more.get("site"));
        text(one, "room", more.get("room"));
        text(one, "kind", more.get("kind"));
        number(one, "priority", more.get("priority"));
        if (more.containsKey("online")) {
            one.put("online", true).put("joining", "by telephone");
        }
        String time = more.get("at");
        if (time != null) {
            ObjectNode start = held.addObject().put("id", id).put("start", at(time));
            texts(start, "inspectors", more.containsKey("by") ? more.get("by") : more.get("all"));
        }
    }

    private void attendees(ObjectNode meeting, @Nullable String people, boolean required) {
        if (people == null) {
            return;
        }
        for (String person : people.split(",", -1)) {
            int range = person.indexOf("..");
            int last = range < 0 ? 1 : Integer.parseInt(person.substring(range + 2));
            for (int number = 1; number <= last; number++) {
                String id = range < 0 ? person : person.substring(0, range) + number;
                person(id, Map.of());
                meeting.withArray("/attendees").addObject().put("person", id).put("required", required);
            }
        }
    }

    private void site(ObjectNode one, @Nullable String site) {
        if (site != null) {
            one.put("site", site);
            sites.computeIfAbsent(
                    site, key -> JSON.createObjectNode().put("id", key).put("name", "Office " + key));
        }
    }

    private static void text(ObjectNode one, String field, @Nullable String value) {
        if (value != null) {
            one.put(field, value);
        }
    }

    private static void number(ObjectNode one, String field, @Nullable String value) {
        if (value != null) {
            one.put(field, Integer.parseInt(value));
        }
    }

    private static void flag(ObjectNode one, String field, @Nullable String value) {
        if (value != null) {
            one.put(field, Boolean.parseBoolean(value));
        }
    }

    private static void texts(ObjectNode one, String field, @Nullable String values) {
        if (values != null) {
            ArrayNode list = one.putArray(field);
            List.of(values.split(",", -1)).forEach(list::add);
        }
    }

    private static void periods(ObjectNode one, String field, @Nullable String values) {
        if (values == null) {
            return;
        }
        ArrayNode list = one.putArray(field);
        for (String value : values.split(",", -1)) {
            String[] ends = value.split("/", -1);
            list.addObject().put("start", at(ends[0])).put("end", at(ends[1]));
        }
    }

    /** {@code TUE-09:15} of the week; a date stays what it is; NEXT- and LAST- are a week later and earlier. */
    private static String at(String text) {
        int weeks = text.startsWith("NEXT-") ? 1 : text.startsWith("LAST-") ? -1 : 0;
        String time = weeks == 0 ? text : text.substring(5);
        int day = DAYS.indexOf(time.substring(0, 3));
        return day < 0 ? text : MONDAY.plusWeeks(weeks).plusDays(day) + "T" + time.substring(4);
    }

    /** {@code set /people/0/name "A"}: the last word of the way is a field, or a place in a list. */
    private void set(String line) {
        String[] words = line.split(" ", 3);
        int slash = words[1].lastIndexOf('/');
        JsonNode owner = inspection.at(words[1].substring(0, slash));
        try {
            JsonNode value = JSON.readTree(words[2]);
            String last = words[1].substring(slash + 1);
            if (owner instanceof ArrayNode list) {
                list.set(Integer.parseInt(last), value);
            } else {
                ((ObjectNode) owner).set(last, value);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The line (" + line + ") has no JSON.", e);
        }
    }
}
