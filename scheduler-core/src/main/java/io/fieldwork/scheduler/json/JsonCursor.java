package io.fieldwork.scheduler.json;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
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
 * Reads the fields of the object at one place and collects what is wrong with them by path.
 *
 * <pre>{@code
 * JsonCursor cursor = JsonCursor.on(tree, issues);
 * String id = cursor.text("id");              // required
 * String site = cursor.findText("site");      // null where left out
 * cursor.finish();                            // fields that nobody asked for are faults
 * }</pre>
 *
 * A faulty value is answered by a harmless placeholder, so that the rest is bound all the same. A cursor on something
 * that is no object says so once and then answers placeholders without a further word. A blank text counts as left out.
 *
 * <p>It is made for one pass: the binder asks for each field once, says what it must be, and gets a value in any
 * case. That a field is unknown is only known once all were asked for, hence {@link #finish()}.
 */
public final class JsonCursor {

    private static final LocalDateTime NO_TIME = LocalDateTime.of(2000, 1, 3, 9, 0);

    private final JsonPlace place;
    private final Set<String> asked = new LinkedHashSet<>();

    private JsonCursor(JsonPlace place) {
        this.place = place;
    }

    /** A cursor on the object at the root; a fault where it is none. */
    public static JsonCursor on(JsonNode tree, Issues issues) {
        return on(JsonPlace.root(tree, issues));
    }

    private static JsonCursor on(JsonPlace place) {
        if (!place.node().isObject()) {
            place.fault(place.isLeftOut() ? null : LimitedJson.shown(place.node()), "an object in braces { }");
        }
        return new JsonCursor(place);
    }

    /** The place of a field, for what has to be said of it beyond its kind. */
    public JsonPlace field(String name) {
        asked.add(name);
        return place.field(name);
    }

    /** True where the field is given, be it as null. */
    public boolean has(String field) {
        return !field(field).node().isMissingNode();
    }

    /** True where the field has exactly this text. */
    public boolean is(String field, String text) {
        return text.equals(field(field).node().textValue());
    }

    /** A text that must be there. */
    public String text(String field) {
        String text = findText(field);
        return text == null ? missing(field, "a text", "") : text;
    }

    public String text(String field, String fallback) {
        String text = findText(field);
        return text == null ? fallback : text;
    }

    public @Nullable String findText(String field) {
        String text = find(field, JsonScalars::text);
        return text == null || text.isEmpty() ? null : text;
    }

    public int number(String field) {
        Integer number = findNumber(field);
        return number == null ? missing(field, "a whole number", 1) : number;
    }

    public int number(String field, int fallback) {
        Integer number = findNumber(field);
        return number == null ? fallback : number;
    }

    public @Nullable Integer findNumber(String field) {
        return find(field, JsonScalars::number);
    }

    public long longNumber(String field, long fallback) {
        Long number = find(field, JsonScalars::longNumber);
        return number == null ? fallback : number;
    }

    public boolean flag(String field, boolean fallback) {
        Boolean flag = find(field, JsonScalars::flag);
        return flag == null ? fallback : flag;
    }

    /** Yes or no, or null where it is said that nobody knows; where the field is left out, the fallback. */
    public @Nullable Boolean knownFlag(String field, boolean fallback) {
        Boolean flag = find(field, JsonScalars::flag);
        return (flag == null && !field(field).node().isNull()) ? Boolean.valueOf(fallback) : flag;
    }

    /** A value of an enumeration that must be there; its first constant is the placeholder. */
    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        E choice = find(field, at -> JsonScalars.choice(at, type));
        return choice == null ? missing(field, JsonScalars.oneOf(type), JsonScalars.first(type)) : choice;
    }

    public <E extends Enum<E>> E choice(String field, E fallback) {
        E choice = find(field, at -> JsonScalars.choice(at, fallback.getDeclaringClass()));
        return choice == null ? fallback : choice;
    }

    public LocalDateTime time(String field) {
        LocalDateTime time = findTime(field);
        return time == null ? missing(field, JsonScalars.A_TIME, NO_TIME) : time;
    }

    public @Nullable LocalDateTime findTime(String field) {
        return find(field, JsonScalars::time);
    }

    public LocalDate date(String field) {
        LocalDate date = findDate(field);
        return date == null ? missing(field, JsonScalars.A_DATE, NO_TIME.toLocalDate()) : date;
    }

    public @Nullable LocalDate findDate(String field) {
        return find(field, JsonScalars::date);
    }

    /** A list of texts; empty where left out. */
    public List<String> texts(String field) {
        return each(field, JsonScalars::text, "");
    }

    /** A list of values of an enumeration; empty where left out. */
    public <E extends Enum<E>> List<E> choices(String field, Class<E> type) {
        return each(field, at -> JsonScalars.choice(at, type), JsonScalars.first(type));
    }

    /** A list of objects; empty where left out. An entry that is no object keeps its place, as a placeholder. */
    public <T> List<T> list(String field, Function<JsonCursor, T> binder) {
        return entries(field).stream().map(entry -> on(entry).bind(binder)).toList();
    }

    /** An object that must be there. */
    public <T> T object(String field, Function<JsonCursor, T> binder) {
        JsonPlace at = field(field);
        return (place.node().isObject() ? on(at) : new JsonCursor(at)).bind(binder);
    }

    public <T> @Nullable T findObject(String field, Function<JsonCursor, T> binder) {
        return field(field).isLeftOut() ? null : object(field, binder);
    }

    private <T> T bind(Function<JsonCursor, T> binder) {
        T bound = binder.apply(this);
        finish();
        return bound;
    }

    /** The fields of an object of texts, in its order; empty where left out. Faulty entries are left out. */
    public Map<String, String> textByName(String field, String expected) {
        JsonPlace at = field(field);
        return at.isLeftOut() ? Map.of() : on(at).textByName(expected);
    }

    /** All fields of this object, which are texts. Faulty ones are left out. */
    public Map<String, String> textByName(String expected) {
        Map<String, String> map = new LinkedHashMap<>();
        place.fields().forEach((name, at) -> {
            if (at.node().isTextual()) {
                map.put(name, at.node().textValue().strip());
            } else {
                at.fault(expected);
            }
        });
        return map;
    }

    /** Reports every field that was not asked for, with the nearest of those that were. */
    public void finish() {
        place.only(asked);
    }

    /** The entries of a list that may be left out; none, and a fault, where there is no list or more than are read. */
    private List<JsonPlace> entries(String field) {
        JsonPlace at = field(field);
        int limit = InputLimits.entries(field);
        if (!at.isLeftOut() && !at.node().isArray()) {
            at.fault("a list in square brackets [ ]");
        } else if (at.node().size() > limit) {
            at.fault(at.node().size() + " entries", "at most " + limit + " entries, the limit for this list");
            return List.of();
        }
        return at.entries();
    }

    private <T> List<T> each(String field, Function<JsonPlace, @Nullable T> reader, T placeholder) {
        List<T> list = new ArrayList<>();
        for (JsonPlace entry : entries(field)) {
            T read = reader.apply(entry);
            list.add(read == null ? placeholder : read);
        }
        return list;
    }

    private <T> @Nullable T find(String field, Function<JsonPlace, @Nullable T> reader) {
        JsonPlace at = field(field);
        return at.isLeftOut() ? null : reader.apply(at);
    }

    /** A faulty value already has its fault: the collector keeps one a place. */
    private <T> T missing(String field, String expected, T placeholder) {
        if (place.node().isObject()) {
            field(field).fault(null, expected);
        }
        return placeholder;
    }
}
