package io.fieldwork.scheduler.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.LimitedJson;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
        JsonNode root = tree(json);
        if (root == null) {
            return names;
        }
        JsonNode division = field(root, "", DIVISION, "the object of England and Wales");
        JsonNode events =
                division.isMissingNode() ? division : field(division, DIVISION + ".", EVENTS, "the list of its days");
        if (!events.isMissingNode() && !events.isArray()) {
            issues.fault(DIVISION + "." + EVENTS, LimitedJson.shown(events), "a list in square brackets [ ]");
        } else if (events.isArray() && events.isEmpty()) {
            issues.fault(DIVISION + "." + EVENTS, "[]", "one bank holiday at least");
        }
        for (int i = 0; i < events.size() && events.isArray(); i++) {
            add(events.get(i), DIVISION + "." + EVENTS + "[" + i + "]", names);
        }
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

    /** A field that must be there; missing, and a fault with the nearest that is, where it is not. */
    private JsonNode field(JsonNode object, String path, String name, String meaning) {
        JsonNode value = object.path(name);
        if (!value.isMissingNode() && !value.isNull()) {
            return value;
        }
        List<String> found = new ArrayList<>();
        object.fieldNames().forEachRemaining(found::add);
        issues.fault(
                path + name,
                object.isObject() ? null : LimitedJson.shown(object),
                "the field \"" + name + "\": " + meaning,
                NearestMatch.of(name, found));
        return MissingNode.getInstance();
    }

    private void add(JsonNode event, String path, NavigableMap<LocalDate, String> names) {
        if (!event.isObject()) {
            issues.fault(path, LimitedJson.shown(event), "an object in braces { }, with title and date");
            return;
        }
        JsonNode title = field(event, path + ".", "title", "the name of the bank holiday");
        JsonNode date = field(event, path + ".", "date", "its day, such as 2014-05-05");
        if (!title.isMissingNode() && (!title.isTextual() || title.textValue().isBlank())) {
            issues.fault(path + ".title", LimitedJson.shown(title), "the name of the bank holiday in quotation marks");
        }
        LocalDate day = date.isMissingNode() ? null : day(date);
        if (!date.isMissingNode() && day == null) {
            issues.fault(path + ".date", LimitedJson.shown(date), "a day such as 2014-05-05 (year, month, day)");
        } else if (day != null && !InputLimits.isDay(day)) {
            issues.fault(
                    path + ".date",
                    LimitedJson.shown(date),
                    "a day of the years " + InputLimits.FIRST_YEAR + " to " + InputLimits.LAST_YEAR);
        } else if (day != null && names.putIfAbsent(day, title.asText().strip()) != null) {
            issues.fault(path + ".date", day, "each day once: it is in the list already");
        }
    }

    private static @Nullable LocalDate day(JsonNode node) {
        try {
            return node.isTextual() ? LocalDate.parse(node.textValue().strip()) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }
}
