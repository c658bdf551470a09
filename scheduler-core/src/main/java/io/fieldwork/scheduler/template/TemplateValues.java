package io.fieldwork.scheduler.template;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.json.JsonPlace;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What may stand at a place of a model schedule's JSON form. What cannot be read becomes a fault there, and a harmless
 * value takes its place, so that one reading finds every fault. Unlike in an inspection, null is not the same as left out.
 *
 * <p>Model schedules are written by people who know weeks and no programs; each message says what would be right.
 */
final class TemplateValues {

    private static final List<DayOfWeek> WEEKDAYS = all(DayOfWeek.class).subList(0, 5);

    private TemplateValues() {}

    /** True where an object is there; its unknown fields are reported. */
    static boolean isObject(JsonPlace at, List<String> known) {
        if (!at.node().isObject()) {
            at.fault(text(at), "an object in braces, with the fields " + String.join(", ", known));
            return false;
        }
        at.only(known);
        return true;
    }

    /** True where something is there, be it null. */
    static boolean isGiven(JsonPlace at) {
        return !at.node().isMissingNode();
    }

    static String string(JsonPlace at) {
        if (!at.node().isTextual() || at.node().textValue().isBlank()) {
            at.fault(text(at), "a text in quotation marks");
            return "";
        }
        return at.node().textValue();
    }

    /** A text, blank or not; null, and a fault, where there is something else. */
    static @Nullable String line(JsonPlace at) {
        if (!at.node().isTextual()) {
            at.fault(text(at), "a text in quotation marks");
            return null;
        }
        return at.node().textValue();
    }

    /** A whole number of at least 1, which is also answered where there is none. */
    static int count(JsonPlace at) {
        JsonNode value = at.node();
        if (!value.canConvertToInt() || !value.isIntegralNumber() || value.intValue() < 1) {
            at.fault(text(at), "a whole number, 1 or more");
            return 1;
        }
        return value.intValue();
    }

    /** One of the constants; the first of them where it is none. */
    static <E extends Enum<E>> E oneOf(JsonPlace at, List<E> constants) {
        E found = find(at, constants);
        return found == null ? constants.get(0) : found;
    }

    /** One of the constants; null, and a fault with the nearest, where it is none. */
    static <E extends Enum<E>> @Nullable E find(JsonPlace at, List<E> constants) {
        E found = constant(text(at), constants);
        if (found == null) {
            List<String> names = constants.stream().map(Enum::name).toList();
            at.fault(text(at), "one of " + String.join(", ", names), NearestMatch.of(text(at), names));
        }
        return found;
    }

    static boolean flag(JsonPlace at) {
        if (!at.node().isBoolean()) {
            at.fault(text(at), "true or false");
        }
        return at.node().booleanValue();
    }

    /** The field {@code day} of an object, Monday to Friday. */
    static DayOfWeek weekday(JsonPlace object) {
        return oneOf(object.field("day"), WEEKDAYS);
    }

    /** A time of day such as 13:45. */
    static LocalTime time(JsonPlace at) {
        LocalTime time = at.node().isTextual() ? parseTime(at.node().textValue()) : null;
        if (time == null) {
            at.fault(text(at), "a time such as 13:45");
            return LocalTime.MIDNIGHT;
        }
        return time;
    }

    /** The field {@code end} of an object, after the field {@code start}. */
    static LocalTime end(JsonPlace object) {
        JsonPlace startPlace = object.field("start");
        JsonPlace endPlace = object.field("end");
        LocalTime start = time(startPlace);
        LocalTime end = time(endPlace);
        if (!startPlace.isFaulty() && !endPlace.isFaulty() && !start.isBefore(end)) {
            endPlace.fault(end, "a time after the start, which is " + start);
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

    /** Every entry of a list that may be left out; entries that the reader cannot make are left out. */
    static <T> List<T> list(JsonPlace at, Function<JsonPlace, @Nullable T> reader) {
        if (isGiven(at) && !at.node().isArray()) {
            at.fault(text(at), "a list in square brackets");
        }
        List<T> result = new ArrayList<>();
        for (JsonPlace entry : at.entries()) {
            T element = reader.apply(entry);
            if (element != null) {
                result.add(element);
            }
        }
        return result;
    }

    /** Every field of an object that may be left out, in its order. */
    static Map<String, JsonPlace> entries(JsonPlace at) {
        if (isGiven(at) && !at.node().isObject()) {
            at.fault(text(at), "an object in braces");
        }
        return at.fields();
    }

    static <E extends Enum<E>> @Nullable E constant(String text, List<E> constants) {
        return constants.stream()
                .filter(constant -> constant.name().equals(text))
                .findFirst()
                .orElse(null);
    }

    /** A value as the user sees it: a text without its quotation marks, nothing for what is not there. */
    static String text(JsonPlace at) {
        if (at.isLeftOut()) {
            return "";
        }
        return at.node().isTextual() ? at.node().textValue() : LimitedJson.shown(at.node());
    }

    static <E extends Enum<E>> List<E> all(Class<E> type) {
        return Arrays.asList(type.getEnumConstants());
    }
}
