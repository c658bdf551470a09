package io.fieldwork.scheduler.validate;

import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Adds issues, but never at a place that is already faulty or lies inside one: a placeholder there would only cause a
 * second complaint about the same mistake.
 *
 * <p>All checks of an inspection report through it, each without asking what the others have found: that is what lets
 * them be written one by one.
 */
final class InspectionIssues {

    private final Issues issues;

    InspectionIssues(Issues issues) {
        this.issues = issues;
    }

    /**
     * True where neither this path nor an object that it lies in has a fault. A fault of a list as a whole, such as too
     * many inspectors for the template, says nothing about its entries.
     */
    boolean isSound(String path) {
        boolean list = false;
        String at = path;
        while (!at.isEmpty()) {
            if (!list && issues.hasFaultAt(at)) {
                return false;
            }
            list = at.endsWith("]");
            at = at.substring(0, Math.max(0, Math.max(at.lastIndexOf('.'), at.lastIndexOf('['))));
        }
        return true;
    }

    boolean areSound(String... paths) {
        for (String path : paths) {
            if (!isSound(path)) {
                return false;
            }
        }
        return true;
    }

    void fault(String path, @Nullable Object value, String expected) {
        fault(path, value, expected, null);
    }

    void fault(String path, @Nullable Object value, String expected, @Nullable String nearest) {
        if (isSound(path)) {
            issues.fault(path, value, expected, nearest);
        }
    }

    void warning(String path, @Nullable Object value, String expected) {
        warning(path, value, expected, null);
    }

    void warning(String path, @Nullable Object value, String expected, @Nullable String nearest) {
        if (isSound(path)) {
            issues.warning(path, value, expected, nearest);
        }
    }

    /** A warning about two places at once. */
    void warningOfTwo(String one, String other, @Nullable Object value, String expected) {
        if (areSound(one, other)) {
            issues.warning(Issue.places(one, other), value, expected, null);
        }
    }

    @Nullable String nearest(String value, Collection<String> known) {
        return issues.nearest(value, known);
    }

    /** The weights, which other files have too. */
    void weights(Map<String, String> weights) {
        WeightChecks.check(weights, "weights.", issues);
    }
}
