package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InputLimits;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The bank holidays of England and Wales, which have the same ones.
 *
 * <pre>{@code
 * BankHolidays.shipped().find(LocalDate.of(2014, 5, 5)) // Early May bank holiday
 * BankHolidays.read(Path.of("bank-holidays.json"))      // a newer file in the form in which they are published
 * }</pre>
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
        NavigableMap<LocalDate, String> names = new BankHolidayReader(issues).read(json);
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
}
