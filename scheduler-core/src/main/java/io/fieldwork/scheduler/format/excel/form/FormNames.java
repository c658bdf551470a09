package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.validate.FoldedName;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Names and ids of the lists that others refer to, both ways: people write names, the tree keeps ids.
 *
 * <pre>{@code
 * names.find(people, "case manager 7") // ["cm-7"]
 * names.show(people, "cm-7")           // "Case Manager 7", or the id where the name is not the only one
 * }</pre>
 */
public final class FormNames {

    /**
     * A list whose entries others refer to.
     *
     * @param field the list in the tree
     * @param idField what its entries have their id in
     * @param entry what one of them is called
     * @param sheet the sheet with a column of their names, for drop-downs; empty where nobody chooses from them
     */
    public record NamedList(String field, String idField, String entry, String sheet) {

        /** For a drop-down of its names. */
        public ValueKind.Choices choices() {
            return sheet.isEmpty() ? ValueKind.Choices.NONE : new ValueKind.Choices.NamesIn(sheet);
        }
    }

    /** A list as it stands: a name or an id may belong to several entries, until that is reported. */
    private static final class Known {
        private final Set<String> ids = new LinkedHashSet<>();
        private final Map<String, String> nameById = new LinkedHashMap<>();
        private final Map<FoldedName, Set<String>> idsByKey = new LinkedHashMap<>();
        private final Map<FoldedName, Set<String>> idsByName = new LinkedHashMap<>();
        private final Map<String, Set<String>> spellings = new LinkedHashMap<>();

        private void noteSpelling(String id, String typed) {
            String spelling = CellText.clean(typed);
            if (!CellText.key(spelling).equals(CellText.key(nameById.getOrDefault(id, "")))) {
                spellings.computeIfAbsent(id, unused -> new LinkedHashSet<>()).add(spelling);
            }
        }
    }

    private final Map<NamedList, Known> known = new LinkedHashMap<>();

    /** Of the lists as they stand in the tree. */
    public FormNames(ObjectNode tree, List<NamedList> lists) {
        lists.forEach(list -> update(list, tree));
    }

    /** Takes one list anew from the tree, once its ids are made. */
    public void update(NamedList list, ObjectNode tree) {
        Known now = new Known();
        for (JsonNode entry : tree.path(list.field())) {
            String id = entry.path(list.idField()).asText("");
            if (id.isEmpty()) {
                continue;
            }
            now.ids.add(id);
            now.idsByKey
                    .computeIfAbsent(FoldedName.of(id), unused -> new LinkedHashSet<>())
                    .add(id);
            String name = entry.path("name").asText("");
            FoldedName folded = FoldedName.of(name);
            if (!folded.isEmpty()) {
                now.nameById.putIfAbsent(id, name);
                now.idsByName
                        .computeIfAbsent(folded, unused -> new LinkedHashSet<>())
                        .add(id);
            }
        }
        known.put(list, now);
    }

    /** The ids that a name or id may mean: one where all is well, none where it is unknown, else all that it may be. */
    public List<String> find(NamedList list, String typed) {
        Known entries = entries(list);
        if (entries.ids.contains(typed)) {
            return List.of(typed);
        }
        FoldedName key = FoldedName.of(typed);
        Set<String> ids = entries.idsByKey.getOrDefault(key, Set.of());
        if (!ids.isEmpty()) {
            return List.copyOf(ids);
        }
        Set<String> named = entries.idsByName.getOrDefault(key, Set.of());
        named.forEach(id -> entries.noteSpelling(id, typed));
        return List.copyOf(named);
    }

    /** The name where it leads back to the id, else the id. */
    public String show(NamedList list, String id) {
        String name = entries(list).nameById.getOrDefault(id, "");
        boolean leadsBack =
                CellText.clean(name).equals(name) && find(list, name).equals(List.of(id));
        return leadsBack ? name : id;
    }

    /** How entries of a list were written that has another spelling of their names, by id; capitals and spaces apart. */
    public Map<String, Set<String>> otherSpellings(NamedList list) {
        return Collections.unmodifiableMap(entries(list).spellings);
    }

    /** All ids of a list, in its order. */
    public List<String> ids(NamedList list) {
        return List.copyOf(entries(list).ids);
    }

    /** All names and ids of a list. */
    public List<String> all(NamedList list) {
        List<String> all = new ArrayList<>(entries(list).nameById.values());
        all.addAll(entries(list).ids);
        return all;
    }

    private Known entries(NamedList list) {
        return known.getOrDefault(list, new Known());
    }
}
