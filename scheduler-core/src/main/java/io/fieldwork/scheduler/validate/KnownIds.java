package io.fieldwork.scheduler.validate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The ids that a field may name, with the names that people know them by.
 *
 * <p>Where somebody wrote a name in the place of an id, the id is what is proposed: in a workbook people know names.
 */
final class KnownIds {

    private final InspectionIssues issues;
    private final String expected;
    private final boolean listIsKnown;
    private final Map<String, String> nameById = new LinkedHashMap<>();

    private KnownIds(InspectionIssues issues, String expected, boolean listIsKnown) {
        this.issues = issues;
        this.expected = expected;
        this.listIsKnown = listIsKnown;
    }

    /**
     * The ids of a list.
     *
     * @param path where the list stands; a list that could not be read at all makes no id unknown
     * @param expected what a field must name, as a message says it
     */
    static <T> KnownIds of(
            String path,
            List<T> list,
            Function<T, String> id,
            Function<T, String> name,
            String expected,
            InspectionIssues issues) {
        KnownIds known = new KnownIds(issues, expected, !list.isEmpty() || issues.isSound(path));
        list.forEach(entry -> known.nameById.putIfAbsent(id.apply(entry), name.apply(entry)));
        known.nameById.remove("");
        return known;
    }

    /** The ids of both. */
    KnownIds and(KnownIds other, String newExpected) {
        KnownIds both = new KnownIds(issues, newExpected, listIsKnown && other.listIsKnown);
        both.nameById.putAll(nameById);
        other.nameById.forEach(both.nameById::putIfAbsent);
        return both;
    }

    boolean contains(String id) {
        return nameById.containsKey(id);
    }

    /** A fault where the id is given and unknown. */
    void check(String path, @Nullable String id) {
        if (id != null && listIsKnown && !contains(id)) {
            issues.fault(path, id, expected, nearest(id));
        }
    }

    /** Faults for each unknown id and each that is given twice. */
    void checkAll(String path, List<String> ids) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < ids.size(); i++) {
            String entryPath = path + "[" + i + "]";
            check(entryPath, ids.get(i));
            if (!seen.add(ids.get(i))) {
                issues.fault(entryPath, ids.get(i), "each once; this one stands in the list already");
            }
        }
    }

    /** The id itself where its name was given; else the nearest id or name. */
    private @Nullable String nearest(String value) {
        for (Map.Entry<String, String> entry : nameById.entrySet()) {
            if (FoldedName.same(entry.getValue(), value)) {
                return entry.getKey();
            }
        }
        Set<String> candidates = new LinkedHashSet<>(nameById.keySet());
        List<String> names = new ArrayList<>(nameById.values());
        names.removeIf(String::isEmpty);
        candidates.addAll(names);
        // A case has no name beside its reference: one that is a child's name is no proposal (FIELD-035).
        candidates.removeIf(one -> "".equals(nameById.get(one)) && NamesOfChildren.isLikeName(one));
        return issues.nearest(value, candidates);
    }
}
