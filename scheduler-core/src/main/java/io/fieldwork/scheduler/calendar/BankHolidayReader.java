package io.fieldwork.scheduler.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.json.JsonPlace;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads bank holidays in the form in which they are published, and collects every fault by its path. */
final class BankHolidayReader {

    private static final String DIVISION = "england-and-wales";
    private static final String EVENTS = "events";

    private static final JsonMapper MAPPER = JsonMapper.builder(LimitedJson.factory())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Issues issues;

    BankHolidayReader(Issues issues) {
        this.issues = issues;
    }

    /** The names by day; of use only where no fault was found. */
    NavigableMap<LocalDate, String> read(byte[] json) {
        NavigableMap<LocalDate, String> names = new TreeMap<>();
        JsonNode tree = tree(json);
        JsonPlace division =
                tree == null ? null : field(JsonPlace.root(tree, issues), DIVISION, "the object of England and Wales");
        JsonPlace events = division == null ? null : field(division, EVENTS, "the list of its days");
        if (events == null) {
            return names;
        }
        if (!events.node().isArray()) {
            events.fault("a list in square brackets [ ]");
        } else if (events.node().isEmpty()) {
            events.fault("[]", "one bank holiday at least");
        }
        events.entries().forEach(event -> add(event, names));
        return names;
    }

    private @Nullable JsonNode tree(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (StreamConstraintsException e) {
            issues.fault(LimitedJson.place(e.getLocation()), LimitedJson.BEYOND, LimitedJson.WITHIN);
            return null;
        } catch (JsonProcessingException e) {
            issues.fault(LimitedJson.place(e.getLocation()), "", "JSON, as bank holidays are published");
            return null;
        } catch (IOException e) {
            // Bytes in memory can be read; what fails is to make letters of them.
            issues.fault("the file", "other bytes", "text saved as UTF-8");
            return null;
        }
    }

    /** A field that must be there; null, and a fault with the nearest that is, where it is not. */
    private static @Nullable JsonPlace field(JsonPlace object, String name, String meaning) {
        JsonPlace field = object.field(name);
        if (!field.isLeftOut()) {
            return field;
        }
        field.fault(
                object.node().isObject() ? null : LimitedJson.shown(object.node()),
                "the field \"" + name + "\": " + meaning,
                NearestMatch.of(name, object.fields().keySet()));
        return null;
    }

    private static void add(JsonPlace event, NavigableMap<LocalDate, String> names) {
        if (!event.node().isObject()) {
            event.fault("an object in braces { }, with title and date");
            return;
        }
        JsonPlace title = field(event, "title", "the name of the bank holiday");
        JsonPlace date = field(event, "date", "its day, such as 2014-05-05");
        String name = title == null ? "" : name(title);
        LocalDate day = date == null ? null : day(date);
        if (date != null && day != null && names.putIfAbsent(day, name) != null) {
            date.fault(day, "each day once: it is in the list already");
        }
    }

    private static String name(JsonPlace at) {
        if (!at.node().isTextual() || at.node().textValue().isBlank()) {
            at.fault("the name of the bank holiday in quotation marks");
        }
        return at.node().asText().strip();
    }

    /** The day that stands there; null, and a fault, where none does. */
    private static @Nullable LocalDate day(JsonPlace at) {
        LocalDate day = parsed(at.node());
        if (day == null) {
            at.fault("a day such as 2014-05-05 (year, month, day)");
        } else if (!InputLimits.isDay(day)) {
            at.fault("a day of the years " + InputLimits.FIRST_YEAR + " to " + InputLimits.LAST_YEAR);
            return null;
        }
        return day;
    }

    private static @Nullable LocalDate parsed(JsonNode node) {
        try {
            return node.isTextual() ? LocalDate.parse(node.textValue().strip()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
