package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.form.FormReading;
import io.fieldwork.scheduler.validate.InspectionIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Makes the ids that a workbook left out, in row order; an id that is given is never made a second time.
 *
 * <p>People become {@code cm-1}, {@code cm-2}; inspectors what their role is called, {@code LI}, {@code AI1}; sites the
 * words of their name; rooms {@code r1}; meetings {@code M01}; slots their inspector's id and a number, in time order.
 */
final class MissingIds {

    /** Short forms of roles; those who come one to a team have no number. */
    private static final Map<String, String> SHORT_ROLES = Map.of(
            "LEAD_INSPECTOR", "LI",
            "DEPUTY_LEAD_INSPECTOR", "DLI",
            "ASSISTANT_INSPECTOR", "AI",
            "PRACTICE_ASSESSOR", "PA",
            "LOCAL_ASSESSOR", "LA",
            "SOCIAL_CARE", "SC",
            "LEARNING_AND_SKILLS", "LS",
            "HEALTH", "HE",
            "CONSTABULARY", "HMIC",
            "USER_ENGAGEMENT", "UE");

    private static final Set<String> NUMBERED = Set.of("ASSISTANT_INSPECTOR", "PRACTICE_ASSESSOR", "LOCAL_ASSESSOR");

    private final ObjectNode tree;

    MissingIds(ObjectNode tree) {
        this.tree = tree;
    }

    /** All but the slots' ids, which need those of the inspectors. */
    void make() {
        makeInspectionId();
        Map<String, Integer> roles = new LinkedHashMap<>();
        fill("inspectors", (row, taken) -> inspectorId(row.path("role").asText(""), roles, taken));
        Map<String, Integer> slugs = new LinkedHashMap<>();
        fill("sites", (row, taken) -> siteId(InspectionIds.slug(row.path("name").asText("")), slugs, taken));
        fillNumbered("rooms", number -> "r" + number);
        fillNumbered("people", number -> "cm-" + number);
        fillNumbered("meetings", number -> String.format(Locale.ROOT, "M%02d", number));
    }

    /** Slot ids in time order; with a model schedule apart from those that it gives. */
    static void makeSlotIds(FormReading reading) {
        List<ObjectNode> rows = rows(reading.tree(), "slots");
        Set<String> taken = given(rows);
        String middle = reading.tree().has("template") ? "-extra-" : "-";
        List<ObjectNode> open = new ArrayList<>(rows);
        open.removeIf(row -> row.has("id"));
        open.sort(Comparator.comparing(row -> row.path("start").asText("9999")));
        for (ObjectNode row : open) {
            String stem = row.path("inspector").asText("slot") + middle;
            row.put("id", next(number -> stem + number, taken));
        }
        reading.names().update(InspectionChoices.SLOTS, reading.tree());
    }

    private void makeInspectionId() {
        if (tree.path("inspection") instanceof ObjectNode details && !details.has("id")) {
            details.put(
                    "id",
                    InspectionIds.of(
                            details.path("yot").asText(""),
                            details.path("programme").asText(""),
                            details.path("monday").asText("")));
        }
    }

    private static String inspectorId(String role, Map<String, Integer> roles, Set<String> taken) {
        String stem = SHORT_ROLES.getOrDefault(role, "I");
        boolean alone = SHORT_ROLES.containsKey(role) && !NUMBERED.contains(role);
        return alone && !taken.contains(stem) ? stem : numbered(stem, alone ? 1 : 0, roles, taken);
    }

    private static String siteId(String slug, Map<String, Integer> slugs, Set<String> taken) {
        boolean named = !slug.isEmpty();
        return named && !taken.contains(slug)
                ? slug
                : numbered(named ? slug + "-" : "site-", named ? 1 : 0, slugs, taken);
    }

    /** The stem and the next number after the last one made, or after the given number. */
    private static String numbered(String stem, int after, Map<String, Integer> counters, Set<String> taken) {
        int number = counters.getOrDefault(stem, after) + 1;
        while (taken.contains(stem + number)) {
            number++;
        }
        counters.put(stem, number);
        return stem + number;
    }

    private void fillNumbered(String list, Function<Integer, String> form) {
        fill(list, (row, taken) -> next(form, taken));
    }

    private static String next(Function<Integer, String> form, Set<String> taken) {
        int number = 1;
        while (taken.contains(form.apply(number))) {
            number++;
        }
        taken.add(form.apply(number));
        return form.apply(number);
    }

    private interface Maker {
        String make(ObjectNode row, Set<String> taken);
    }

    private void fill(String list, Maker maker) {
        List<ObjectNode> rows = rows(tree, list);
        Set<String> taken = given(rows);
        for (ObjectNode row : rows) {
            if (!row.has("id")) {
                String id = maker.make(row, taken);
                taken.add(id);
                row.put("id", id);
            }
        }
    }

    private static List<ObjectNode> rows(ObjectNode tree, String list) {
        List<ObjectNode> rows = new ArrayList<>();
        for (JsonNode row : tree.path(list)) {
            if (row instanceof ObjectNode object) {
                rows.add(object);
            }
        }
        return rows;
    }

    private static Set<String> given(List<ObjectNode> rows) {
        Set<String> given = new LinkedHashSet<>();
        rows.forEach(row -> given.add(row.path("id").asText("")));
        return given;
    }
}
