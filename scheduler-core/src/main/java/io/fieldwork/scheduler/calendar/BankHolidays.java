package io.fieldwork.scheduler.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.json.JsonPlace;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The bank holidays of England and Wales, which have the same ones.
 *
 * <pre>{@code
 * BankHolidays.shipped().find(LocalDate.of(2014, 5, 5)) // Early May bank holiday
 * BankHolidays.read(Path.of("bank-holidays.json"))      // a newer file in the form in which they are published
 * }</pre>
 *
 * <p>A list ends somewhere. What lies beyond its years is no day without holidays but one of which nothing is known,
 * and {@link #covers} tells the two apart.
 */
public final class BankHolidays {

    private final NavigableMap<LocalDate, String> names;

    BankHolidays(NavigableMap<LocalDate, String> names) {
        if (names.isEmpty()) {
            throw new IllegalArgumentException("A list of bank holidays needs one at least.");
        }
        this.names = Collections.unmodifiableNavigableMap(new TreeMap<>(names));
    }

    /** Read at first use; a fault in the file is a fault of the program. */
    private static final class Shipped {

        private static final BankHolidays HOLIDAYS = load();

        private static BankHolidays load() {
            try (InputStream in = BankHolidays.class.getResourceAsStream("bank-holidays.json")) {
                if (in == null) {
                    throw new IllegalStateException("The bank holidays are not in the program.\n"
                            + "Maybe their file is missing from the resources.");
                }
                return bind(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException("The bank holidays cannot be read.", e);
            }
        }
    }

    /** Those that come with the program: 2012 to 2028. */
    public static BankHolidays shipped() {
        return Shipped.HOLIDAYS;
    }

    /**
     * Reads a file in the published form; other parts of the kingdom in it are passed over.
     *
     * @throws InvalidInputException with every fault at its JSON path
     * @throws IOException where the file cannot be read
     */
    public static BankHolidays read(Path file) throws IOException {
        return bind(InputBytes.read(file, InputLimits.TEXT_MEGABYTES));
    }

    private static BankHolidays bind(byte[] json) {
        Issues issues = new Issues();
        NavigableMap<LocalDate, String> names = new HolidayReader(issues).read(json);
        if (issues.hasFaults()) {
            throw new InvalidInputException(issues.list());
        }
        return new BankHolidays(names);
    }

    /** The name of the bank holiday on that day. */
    public Optional<String> find(LocalDate day) {
        return Optional.ofNullable(names.get(day));
    }

    /** All of them in the order of days. */
    public NavigableMap<LocalDate, String> all() {
        return names;
    }

    /** True where the list reaches over the whole year of that day. */
    public boolean covers(LocalDate day) {
        return day.getYear() >= names.firstKey().getYear()
                && day.getYear() <= names.lastKey().getYear();
    }

    /** The years that the list reaches over, such as {@code 2012 to 2028}. */
    public String years() {
        return names.firstKey().getYear() + " to " + names.lastKey().getYear();
    }

    /** Reads bank holidays in the form in which they are published, and collects every fault by its path. */
    private static final class HolidayReader {

        private static final String DIVISION = "england-and-wales";
        private static final String EVENTS = "events";

        private static final JsonMapper MAPPER = JsonMapper.builder(LimitedJson.factory())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();

        private final Issues issues;

        HolidayReader(Issues issues) {
            this.issues = issues;
        }

        /** The names by day; of use only where no fault was found. */
        NavigableMap<LocalDate, String> read(byte[] json) {
            NavigableMap<LocalDate, String> names = new TreeMap<>();
            JsonNode tree = tree(json);
            JsonPlace division = tree == null
                    ? null
                    : field(JsonPlace.root(tree, issues), DIVISION, "the object of England and Wales");
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
}
