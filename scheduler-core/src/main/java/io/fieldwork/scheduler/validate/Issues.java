package io.fieldwork.scheduler.validate;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Collects what is wrong with an input, all of it in one go.
 *
 * <pre>{@code
 * Issues issues = new Issues();
 * issues.fault("cases[0].type", "COMUNITY", "one of FIRST_TIER, COMMUNITY, …", "COMMUNITY");
 * issues.hasFaultAt("cases[0].type"); // true
 * }</pre>
 *
 * <p>Readers and checks add to one list and go on, with a harmless value in the place of a wrong one: so that a file
 * is mended in one round.
 */
public final class Issues {

    /** Where more names are unknown than this, they are of another list, and to look for the nearest takes long. */
    private static final int MOST_LOOKED = 200;

    private final List<Issue> list = new ArrayList<>();
    private final Set<String> faultyPaths = new HashSet<>();
    private int looked;

    public void fault(String path, @Nullable Object value, String expected) {
        fault(path, value, expected, null);
    }

    /** Adds a fault, unless the same place already has one. */
    public void fault(String path, @Nullable Object value, String expected, @Nullable String nearest) {
        if (faultyPaths.add(path)) {
            list.add(new Issue.Fault(path, text(value), expected, nearest));
        }
    }

    public void warning(String path, @Nullable Object value, String expected, @Nullable String nearest) {
        list.add(new Issue.Warning(path, text(value), expected, nearest));
    }

    /** The known name that is nearest; null where none is near, or where very many were looked for already. */
    public @Nullable String nearest(String value, Collection<String> known) {
        return ++looked > MOST_LOOKED ? null : NearestMatch.of(value, known);
    }

    /** Gives every issue so far another path: entries of a list have moved since they were looked at. */
    public void relocate(UnaryOperator<String> newPath) {
        list.replaceAll(issue -> issue.at(newPath.apply(issue.place())));
        List<String> paths = List.copyOf(faultyPaths);
        faultyPaths.clear();
        paths.forEach(path -> faultyPaths.add(newPath.apply(path)));
    }

    /** True where this very path has a fault: checks that build on its value are then left out. */
    public boolean hasFaultAt(String path) {
        return faultyPaths.contains(path);
    }

    /** The issues, in the order found. */
    public List<Issue> list() {
        return List.copyOf(list);
    }

    public List<Issue.Fault> faults() {
        return list.stream()
                .filter(Issue.Fault.class::isInstance)
                .map(Issue.Fault.class::cast)
                .toList();
    }

    public List<Issue.Warning> warnings() {
        return list.stream()
                .filter(Issue.Warning.class::isInstance)
                .map(Issue.Warning.class::cast)
                .toList();
    }

    public boolean hasFaults() {
        return !faultyPaths.isEmpty();
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
