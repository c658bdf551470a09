package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and ids of an inspection, both ways: people write names, the inspection keeps ids.
 *
 * <pre>{@code
 * names.find(Kind.PERSON, "case manager 7") // ["cm-7"]
 * names.show(Kind.PERSON, "cm-7")           // "Case Manager 7", or the id where the name is not the only one
 * }</pre>
 */
public final class InputNames {

    /** The lists that others refer to. */
    public enum Kind {
        PERSON("people", "id", "the list of case managers"),
        INSPECTOR("inspectors", "id", "the team"),
        SITE("sites", "id", "the list of sites"),
        ROOM("rooms", "id", "the list of rooms"),
        SLOT("slots", "id", "the list of slots"),
        CASE("cases", "reference", "the list of cases");

        private final String list;
        private final String idField;
        private final String where;

        Kind(String list, String idField, String where) {
            this.list = list;
            this.idField = idField;
            this.where = where;
        }

        /** The JSON field of the list. */
        public String list() {
            return list;
        }

        /** Where the names stand, for a message. */
        String where() {
            return where;
        }
    }

    private record Known(Set<String> ids, Map<String, Set<String>> idsByKey, Map<String, Set<String>> idsByName) {}

    private final Map<Kind, Known> known = new EnumMap<>(Kind.class);
    private final Map<Kind, Map<String, String>> nameById = new EnumMap<>(Kind.class);

    /** Of the lists as they stand in the tree. */
    public InputNames(ObjectNode tree) {
        for (Kind kind : Kind.values()) {
            update(kind, tree);
        }
    }

    /** Takes one list anew from the tree, once its ids are made. */
    public void update(Kind kind, ObjectNode tree) {
        Known lists = new Known(new LinkedHashSet<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<String, String> names = new LinkedHashMap<>();
        for (JsonNode entry : tree.path(kind.list)) {
            String id = entry.path(kind.idField).asText("");
            if (id.isEmpty()) {
                continue;
            }
            lists.ids.add(id);
            lists.idsByKey
                    .computeIfAbsent(CellText.key(id), unused -> new LinkedHashSet<>())
                    .add(id);
            String name = entry.path("name").asText("");
            if (!CellText.key(name).isEmpty()) {
                names.putIfAbsent(id, name);
                lists.idsByName
                        .computeIfAbsent(CellText.key(name), unused -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        known.put(kind, lists);
        nameById.put(kind, names);
    }

    /** The ids that a name or id may mean: one where all is well, none where it is unknown, else all that it may be. */
    public List<String> find(Kind kind, String typed) {
        Known lists = lists(kind);
        if (lists.ids.contains(typed)) {
            return List.of(typed);
        }
        String key = CellText.key(typed);
        Set<String> ids = lists.idsByKey.getOrDefault(key, Set.of());
        return List.copyOf(ids.isEmpty() ? lists.idsByName.getOrDefault(key, Set.of()) : ids);
    }

    /** The name where it leads back to the id, else the id. */
    public String show(Kind kind, String id) {
        String name = nameById.getOrDefault(kind, Map.of()).getOrDefault(id, "");
        boolean leadsBack =
                CellText.clean(name).equals(name) && find(kind, name).equals(List.of(id));
        return leadsBack ? name : id;
    }

    /** All ids of a list, in its order. */
    public List<String> ids(Kind kind) {
        return List.copyOf(lists(kind).ids);
    }

    /** All names and ids of a list. */
    public List<String> all(Kind kind) {
        List<String> all = new ArrayList<>(nameById.getOrDefault(kind, Map.of()).values());
        all.addAll(lists(kind).ids);
        return all;
    }

    private Known lists(Kind kind) {
        return known.getOrDefault(kind, new Known(Set.of(), Map.of(), Map.of()));
    }
}
