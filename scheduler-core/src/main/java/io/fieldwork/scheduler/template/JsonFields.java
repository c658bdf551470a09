package io.fieldwork.scheduler.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.LimitedJson;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A cursor over one object of a model schedule's JSON form. What cannot be read becomes a fault at its path, and a
 * harmless value takes its place, so that one reading finds every fault.
 */
final class JsonFields {

    private static final List<DayOfWeek> WEEKDAYS = all(DayOfWeek.class).subList(0, 5);

    private final JsonNode node;
    private final String path;
    private final Issues issues;

    private JsonFields(JsonNode node, String path, Issues issues) {
        this.node = node;
        this.path = path;
        this.issues = issues;
    }

    /** The object at a path, its unknown fields reported; null where there is something else. */
    static @Nullable JsonFields of(JsonNode node, String path, List<String> known, Issues issues) {
        if (!node.isObject()) {
            issues.fault(path, text(node), "an object in braces, with the fields " + String.join(", ", known));
            return null;
        }
        JsonFields fields = new JsonFields(node, path, issues);
        node.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                issues.fault(
                        fields.pathOf(name),
                        name,
                        "one of the fields " + String.join(", ", known),
                        NearestMatch.of(name, known));
            }
        });
        return fields;
    }

    String pathOf(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }

    String string(String field) {
        JsonNode value = node.path(field);
        if (!value.isTextual() || value.textValue().isBlank()) {
            issues.fault(pathOf(field), text(value), "a text in quotation marks");
            return "";
        }
        return value.textValue();
    }

    /** A whole number of at least 1. */
    int count(String field) {
        return count(node.path(field), pathOf(field), issues);
    }

    /** The value that the parser makes of a text; the fallback, and a fault, where it makes none. */
    <T> T parsed(String field, Function<String, @Nullable T> parser, T fallback, String expected) {
        JsonNode value = node.path(field);
        T result = value.isTextual() ? parser.apply(value.textValue()) : null;
        if (result == null) {
            issues.fault(pathOf(field), text(value), expected);
            return fallback;
        }
        return result;
    }

    /** One of the constants; the first of them, and a fault with the nearest, where it is none. */
    <E extends Enum<E>> E oneOf(String field, List<E> constants) {
        JsonNode value = node.path(field);
        E found = constant(text(value), constants);
        if (found == null) {
            List<String> names = constants.stream().map(Enum::name).toList();
            issues.fault(
                    pathOf(field),
                    text(value),
                    "one of " + String.join(", ", names),
                    NearestMatch.of(text(value), names));
            return constants.get(0);
        }
        return found;
    }

    boolean has(String field) {
        return node.has(field);
    }

    boolean flag(String field) {
        JsonNode value = node.path(field);
        if (!value.isBoolean()) {
            issues.fault(pathOf(field), text(value), "true or false");
        }
        return value.booleanValue();
    }

    /** The field {@code day}, Monday to Friday. */
    DayOfWeek weekday() {
        return oneOf("day", WEEKDAYS);
    }

    /** A time of day such as 13:45. */
    LocalTime time(String field) {
        return parsed(field, JsonFields::parseTime, LocalTime.MIDNIGHT, "a time such as 13:45");
    }

    /** The field {@code end}, after the field {@code start}. */
    LocalTime end() {
        LocalTime start = time("start");
        LocalTime end = time("end");
        boolean bothRead = !issues.hasFaultAt(pathOf("start")) && !issues.hasFaultAt(pathOf("end"));
        if (bothRead && !start.isBefore(end)) {
            issues.fault(pathOf("end"), end, "a time after the start, which is " + start);
        }
        return end;
    }

    private static @Nullable LocalTime parseTime(String text) {
        try {
            return text.length() == "13:45".length() ? LocalTime.parse(text) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Every element of a list that may be left out; elements that the reader cannot make are left out. */
    <T> List<T> list(String field, BiFunction<JsonNode, String, @Nullable T> reader) {
        return list(node.path(field), pathOf(field), issues, reader);
    }

    /** The same for the list at a path. */
    static <T> List<T> list(
            JsonNode value, String path, Issues issues, BiFunction<JsonNode, String, @Nullable T> reader) {
        List<T> result = new ArrayList<>();
        if (value.isArray()) {
            for (int i = 0; i < value.size(); i++) {
                T element = reader.apply(value.get(i), path + "[" + i + "]");
                if (element != null) {
                    result.add(element);
                }
            }
        } else if (!value.isMissingNode()) {
            issues.fault(path, text(value), "a list in square brackets");
        }
        return result;
    }

    /** The text at a path; null, and a fault, where there is something else. */
    static @Nullable String line(JsonNode value, String path, Issues issues) {
        if (!value.isTextual()) {
            issues.fault(path, text(value), "a text in quotation marks");
            return null;
        }
        return value.textValue();
    }

    /** Every entry of an object, in its order; an object that is not there has none. */
    Map<String, JsonNode> entries(String field) {
        Map<String, JsonNode> result = new LinkedHashMap<>();
        JsonNode value = node.path(field);
        if (value.isObject()) {
            value.properties().forEach(entry -> result.put(entry.getKey(), entry.getValue()));
        } else if (!value.isMissingNode()) {
            issues.fault(pathOf(field), text(value), "an object in braces");
        }
        return result;
    }

    /** The whole number of at least 1 at a path; 1, and a fault, where it is none. */
    static int count(JsonNode value, String path, Issues issues) {
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            issues.fault(path, text(value), "a whole number, 1 or more");
            return 1;
        }
        return value.intValue();
    }

    static <E extends Enum<E>> @Nullable E constant(String text, List<E> constants) {
        return constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** A value as the user sees it: a text without its quotation marks, nothing for what is not there. */
    static String text(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isTextual() ? value.textValue() : LimitedJson.shown(value);
    }

    static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
