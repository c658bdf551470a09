package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.validate.FoldedName;
import io.fieldwork.scheduler.validate.Issue;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Rows of the sheet Case managers that are about one person: two spellings with one folded form are one person, unless each
 * row has an id of its own.
 *
 * <p>Otherwise the rules of one person (clash, diary, one case a day) would hold for each spelling apart. What one row
 * leaves open another says; where two say different things, that is a fault of the cell.
 */
final class RepeatedPeople {

    private static final String LIST = "people";
    private static final Pattern ROW = Pattern.compile("people\\[(\\d+)](.*)", Pattern.DOTALL);

    private final FormReading reading;

    /** By the number of a row that repeats another: the number of that one. */
    private final Map<Integer, Integer> formerByRow = new LinkedHashMap<>();

    private RepeatedPeople(FormReading reading) {
        this.reading = reading;
    }

    /** Finds them, before ids are made: a row that repeats another gets none of its own. */
    static RepeatedPeople find(FormReading reading) {
        RepeatedPeople found = new RepeatedPeople(reading);
        Map<FoldedName, Integer> first = new LinkedHashMap<>();
        JsonNode people = reading.tree().path(LIST);
        for (int i = 0; i < people.size(); i++) {
            FoldedName name = FoldedName.of(people.path(i).path("name").asText(""));
            Integer former = name.isEmpty() ? null : first.putIfAbsent(name, i);
            if (former != null && found.isOneId(people.path(former), people.path(i))) {
                found.formerByRow.put(i, former);
                found.keepId(former, i);
            }
        }
        return found;
    }

    private boolean isOneId(JsonNode one, JsonNode other) {
        String id = one.path("id").asText("");
        String otherId = other.path("id").asText("");
        return id.isEmpty() || otherId.isEmpty() || FoldedName.same(id, otherId);
    }

    /** The id that either of the rows has. */
    private void keepId(int former, int row) {
        ObjectNode later = person(row);
        ObjectNode one = person(former);
        if (!one.has("id") && later.has("id")) {
            one.set("id", later.get("id"));
        }
        later.put("id", "");
    }

    /** Gives each repeating row the id of the first, so that whatever names the person finds one. */
    void shareIds() {
        formerByRow.forEach(
                (row, former) -> person(row).set("id", person(former).get("id")));
    }

    /** Makes one entry of all rows of a person, once every cell that names somebody has its id. */
    void merge() {
        if (formerByRow.isEmpty()) {
            return;
        }
        formerByRow.forEach((row, former) -> {
            complete(person(former), person(row), former, row);
            reading.report()
                    .readAs(
                            places(former, row, "name"),
                            "\"" + person(former).path("name").asText("") + "\", two rows that are read as one person");
        });
        ArrayNode people = reading.tree().withArray("/" + LIST);
        List<JsonNode> left = new ArrayList<>();
        Map<Integer, Integer> moved = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            Integer former = formerByRow.get(i);
            if (former == null) {
                moved.put(i, left.size());
                left.add(people.get(i));
            } else {
                moved.put(i, Objects.requireNonNull(moved.get(former)));
            }
        }
        relocate(moved);
        people.removeAll();
        people.addAll(left);
    }

    /** Entries that lie further up than their rows say keep the places of their rows. */
    private void relocate(Map<Integer, Integer> moved) {
        // A fault of a row that is gone keeps its cell, which is the place by itself from now on.
        reading.issues().relocate(path -> {
            Matcher row = ROW.matcher(path);
            return row.matches() && formerByRow.containsKey(Integer.valueOf(row.group(1)))
                    ? reading.places().of(path)
                    : moved(path, moved);
        });
        reading.movePlaces(LIST, moved, formerByRow.keySet());
    }

    private static String moved(String path, Map<Integer, Integer> moved) {
        Matcher row = ROW.matcher(path);
        return row.matches() ? LIST + "[" + moved.get(Integer.valueOf(row.group(1))) + "]" + row.group(2) : path;
    }

    /** What the later row says, where the first says nothing. */
    private void complete(ObjectNode person, ObjectNode later, int former, int row) {
        for (Map.Entry<String, JsonNode> field : later.properties()) {
            String name = field.getKey();
            JsonNode said = person.get(name);
            if (Set.of("id", "name").contains(name) || isOpen(field.getValue())) {
                continue;
            }
            if (isOpen(said)) {
                person.set(name, field.getValue());
            } else if (!field.getValue().equals(said)) {
                reading.issues()
                        .fault(
                                "people[" + row + "]." + name,
                                field.getValue().isTextual() ? field.getValue().asText() : "",
                                "the same as in " + reading.places().of("people[" + former + "]." + name)
                                        + ", since both rows are "
                                        + later.path("name").asText("")
                                        + "; or an id for each in the column Id, if they are two people");
            }
        }
    }

    private static boolean isOpen(@Nullable JsonNode value) {
        return value == null
                || value.isNull()
                || (value.isTextual() && value.asText().isEmpty())
                || (value.isContainerNode() && value.isEmpty());
    }

    private String places(int one, int other, String field) {
        return Issue.places(
                reading.places().of("people[" + one + "]." + field),
                reading.places().of("people[" + other + "]." + field));
    }

    private ObjectNode person(int row) {
        return (ObjectNode) reading.tree().path(LIST).get(row);
    }

    /** Says of each person, once, how else the workbook spells the name. */
    static void tellSpellings(FormReading reading) {
        Map<String, Set<String>> spellings = reading.names().otherSpellings(InspectionChoices.PEOPLE);
        JsonNode people = reading.tree().path(LIST);
        for (int i = 0; i < people.size(); i++) {
            Set<String> others =
                    spellings.getOrDefault(people.path(i).path("id").asText(""), Set.of());
            if (!others.isEmpty()) {
                String name = people.path(i).path("name").asText("");
                boolean alike = others.stream().allMatch(other -> shown(other).equals(shown(name)));
                reading.report()
                        .readAs(
                                reading.places().of("people[" + i + "].name"),
                                "\"" + name + "\"; elsewhere it is \"" + String.join("\", \"", others)
                                        + "\", which is read as this person"
                                        + (alike
                                                ? " (it looks the same, but its accents are stored in another way)"
                                                : ""));
            }
        }
    }

    /** As the name looks on the screen: an accent may be stored with its letter or after it. */
    private static String shown(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
