package io.fieldwork.scheduler.format.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.LimitedJson;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of one JSON object and collects what is wrong with them by path.
 *
 * <pre>{@code
 * String id = cursor.text("id");              // required
 * String site = cursor.findText("site");      // null where left out
 * cursor.finish();                            // fields that nobody asked for are faults
 * }</pre>
 *
 * A faulty value is answered by a harmless placeholder, so that the rest is bound all the same. A cursor on something
 * that is no object says so once and then answers placeholders without a further word. A blank text counts as left out.
 */
final class JsonCursor {

    static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 3, 9, 0);

    private final JsonNode node;
    private final String path;
    private final Issues issues;
    private final boolean silent;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonCursor(JsonNode node, String path, Issues issues) {
        this.node = node;
        this.path = path;
        this.issues = issues;
        this.silent = !node.isObject();
    }

    /** A cursor on an object; a fault where it is none. */
    static JsonCursor on(JsonNode node, String path, Issues issues) {
        if (!node.isObject()) {
            boolean absent = node.isMissingNode() || node.isNull();
            issues.fault(path, absent ? null : LimitedJson.shown(node), "an object in braces { }");
        }
        return new JsonCursor(node, path, issues);
    }

    String path(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    /** True where the field has exactly this text. */
    boolean is(String field, String text) {
        JsonNode value = value(field);
        return value != null && text.equals(value.textValue());
    }

    /** A text that must be there. */
    String text(String field) {
        String text = findText(field);
        return text == null ? missing(field, "a text", "") : text;
    }

    String text(String field, String fallback) {
        String text = findText(field);
        return text == null ? fallback : text;
    }

    @Nullable String findText(String field) {
        JsonNode value = value(field);
        String text = value == null ? null : JsonScalars.text(value, path(field), issues);
        return text == null || text.isEmpty() ? null : text;
    }

    int number(String field) {
        Integer number = findNumber(field);
        return number == null ? missing(field, "a whole number", 1) : number;
    }

    int number(String field, int fallback) {
        Integer number = findNumber(field);
        return number == null ? fallback : number;
    }

    @Nullable Integer findNumber(String field) {
        JsonNode value = value(field);
        return value == null ? null : JsonScalars.number(value, path(field), issues);
    }

    long longNumber(String field, long fallback) {
        JsonNode value = value(field);
        Long number = value == null ? null : JsonScalars.longNumber(value, path(field), issues);
        return number == null ? fallback : number;
    }

    boolean flag(String field, boolean fallback) {
        JsonNode value = value(field);
        if (value == null) {
            return fallback;
        }
        if (!value.isBoolean()) {
            issues.fault(path(field), LimitedJson.shown(value), "true or false, without quotation marks");
            return fallback;
        }
        return value.booleanValue();
    }

    /** A value of an enumeration that must be there; its first constant is the placeholder. */
    <E extends Enum<E>> E choice(String field, Class<E> type) {
        E placeholder = JsonScalars.first(type);
        return value(field) == null ? missing(field, JsonScalars.oneOf(type), placeholder) : choice(field, placeholder);
    }

    <E extends Enum<E>> E choice(String field, E fallback) {
        JsonNode value = value(field);
        return value == null ? fallback : JsonScalars.choice(value, fallback, path(field), issues);
    }

    LocalDateTime time(String field) {
        LocalDateTime time = findTime(field);
        return time == null ? missing(field, JsonScalars.A_TIME, NO_TIME) : time;
    }

    @Nullable LocalDateTime findTime(String field) {
        JsonNode value = value(field);
        return value == null ? null : JsonScalars.time(value, path(field), issues);
    }

    LocalDate date(String field) {
        LocalDate date = findDate(field);
        return date == null ? missing(field, JsonScalars.A_DATE, NO_TIME.toLocalDate()) : date;
    }

    @Nullable LocalDate findDate(String field) {
        JsonNode value = value(field);
        return value == null ? null : JsonScalars.date(value, path(field), issues);
    }

    /** A list of texts; empty where left out. */
    List<String> texts(String field) {
        return entries(field, (entry, entryPath) -> {
            String text = JsonScalars.text(entry, entryPath, issues);
            return text == null ? "" : text;
        });
    }

    /** A list of objects; empty where left out. An entry that is no object keeps its place, as a placeholder. */
    <T> List<T> list(String field, Function<JsonCursor, T> binder) {
        return entries(field, (entry, entryPath) -> {
            JsonCursor cursor = on(entry, entryPath, issues);
            T bound = binder.apply(cursor);
            cursor.finish();
            return bound;
        });
    }

    /** An object that must be there. */
    <T> T object(String field, Function<JsonCursor, T> binder) {
        asked.add(field);
        JsonNode value = node.path(field);
        JsonCursor cursor = silent
                ? new JsonCursor(MissingNode.getInstance(), path(field), issues)
                : on(value, path(field), issues);
        T bound = binder.apply(cursor);
        cursor.finish();
        return bound;
    }

    <T> @Nullable T findObject(String field, Function<JsonCursor, T> binder) {
        return value(field) == null ? null : object(field, binder);
    }

    /** The fields of an object of texts, in its order; empty where left out. Faulty entries are left out. */
    Map<String, String> textByName(String field, String expected) {
        JsonNode value = value(field);
        return value == null ? Map.of() : on(value, path(field), issues).textByName(expected);
    }

    /** All fields of this object, which are texts. Faulty ones are left out. */
    Map<String, String> textByName(String expected) {
        Map<String, String> map = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            if (entry.getValue().isTextual()) {
                map.put(entry.getKey(), entry.getValue().textValue().strip());
            } else {
                issues.fault(path(entry.getKey()), LimitedJson.shown(entry.getValue()), expected);
            }
        });
        return map;
    }

    /** Reports every field that was not asked for, with the nearest of those that were. */
    void finish() {
        node.fieldNames().forEachRemaining(name -> {
            if (!asked.contains(name)) {
                issues.fault(
                        path(name),
                        name,
                        "one of the fields " + String.join(", ", asked),
                        NearestMatch.of(name, asked));
            }
        });
    }

    private <T> List<T> entries(String field, EntryBinder<T> binder) {
        List<T> list = new ArrayList<>();
        JsonNode value = value(field);
        if (value != null && !value.isArray()) {
            issues.fault(path(field), LimitedJson.shown(value), "a list in square brackets [ ]");
        } else if (value != null && value.size() > InputLimits.entries(field)) {
            issues.fault(
                    path(field),
                    value.size() + " entries",
                    "at most " + InputLimits.entries(field) + " entries, the limit for this list");
        } else if (value != null) {
            for (JsonNode entry : value) {
                list.add(binder.bind(entry, path(field) + "[" + list.size() + "]"));
            }
        }
        return list;
    }

    private @Nullable JsonNode value(String field) {
        asked.add(field);
        JsonNode value = node.path(field);
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    /** A faulty value already has its fault: the collector keeps one a place. */
    private <T> T missing(String field, String expected, T placeholder) {
        if (!silent) {
            issues.fault(path(field), null, expected);
        }
        return placeholder;
    }

    private interface EntryBinder<T> {
        T bind(JsonNode entry, String entryPath);
    }
}
