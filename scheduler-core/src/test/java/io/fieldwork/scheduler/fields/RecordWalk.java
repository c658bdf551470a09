package io.fieldwork.scheduler.fields;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Compares two values by every component of every record in them, whatever the records themselves call equal: people and
 * inspectors are equal by id alone. It knows no reader and no writer.
 *
 * <pre>{@code RecordWalk.differences(person, read) // [Person.email: "a" is now "b"]}</pre>
 */
public final class RecordWalk {

    private final List<Difference> found = new ArrayList<>();

    /**
     * Where two values differ.
     *
     * @param field the record and its component, such as {@code Person.email}
     * @param path from the whole to it
     */
    public record Difference(String field, String path, String before, String after) {

        @Override
        public String toString() {
            return path + " (" + field + "): " + before + " is now " + after;
        }
    }

    private RecordWalk() {}

    public static List<Difference> differences(@Nullable Object before, @Nullable Object after) {
        RecordWalk walk = new RecordWalk();
        walk.compare("", "", before, after);
        return walk.found;
    }

    /** The fields that differ, each once for each place. */
    static List<String> fields(@Nullable Object before, @Nullable Object after) {
        return differences(before, after).stream().map(Difference::field).toList();
    }

    private void compare(String field, String path, @Nullable Object before, @Nullable Object after) {
        if (before == after) {
            return;
        }
        if (before == null || after == null) {
            differ(field, path, before, after);
        } else if (before instanceof Record one && before.getClass().equals(after.getClass())) {
            for (RecordComponent component : Records.components(one.getClass())) {
                compare(
                        Records.name(component),
                        path + "." + component.getName(),
                        Records.value(one, component),
                        Records.value((Record) after, component));
            }
        } else if (before instanceof List<?> one && after instanceof List<?> other) {
            if (one.size() != other.size()) {
                differ(field, path + " in number", one.size() + " " + one, other.size() + " " + other);
            }
            for (int i = 0; i < Math.min(one.size(), other.size()); i++) {
                compare(field, path + "[" + i + "]", one.get(i), other.get(i));
            }
        } else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
            compare(field, path + " keys", List.copyOf(one.keySet()), List.copyOf(other.keySet()));
            compare(field, path + " values", List.copyOf(one.values()), List.copyOf(other.values()));
        } else if (before instanceof Optional<?> one && after instanceof Optional<?> other) {
            compare(field, path, one.orElse(null), other.orElse(null));
        } else if (isLeaf(before) ? !before.equals(after) : before != after) {
            differ(field, path, before, after);
        }
    }

    /** What has no parts, or is compared as a whole by the Java library. Of anything else the very same must be there. */
    private static boolean isLeaf(Object value) {
        boolean isWhole = value instanceof Set<?> set && set.stream().allMatch(RecordWalk::isLeaf);
        return isWhole
                || value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor
                || value instanceof Duration;
    }

    private void differ(String field, String path, @Nullable Object before, @Nullable Object after) {
        found.add(new Difference(field, path, shown(before), shown(after)));
    }

    private static String shown(@Nullable Object value) {
        return value instanceof CharSequence ? "\"" + value + "\"" : String.valueOf(value);
    }
}
