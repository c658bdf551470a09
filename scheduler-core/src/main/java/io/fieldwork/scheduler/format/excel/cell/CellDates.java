package io.fieldwork.scheduler.format.excel.cell;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates that were typed as text, where they cannot be mistaken.
 *
 * <pre>{@code
 * new CellDates(monday).read("15 Sep 2014")
 * new CellDates(monday).read("Wednesday") // that of the fieldwork week
 * new CellDates(monday).read("03/04/2014") // asks, unless one reading alone lies in the fieldwork week
 * }</pre>
 */
public final class CellDates {

    /** A date as every message and text cell has it. */
    static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH).withLocale(Locale.ENGLISH);

    public static final String EXPECTED = "a date such as Mon 15 Sep 2014";

    /** Part of what is expected where day and month may be either way round. */
    public static final String EITHER = "can be read as either";

    private static final List<String> MONTHS = Stream.of(
                    "january february march april may june july august september october november december".split(" "))
            .toList();
    private static final Map<String, DayOfWeek> DAYS = Stream.of(DayOfWeek.values())
            .collect(Collectors.toMap(day -> day.name().toLowerCase(Locale.ROOT), day -> day));

    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:[t ]00:00(?::00)?)?");
    private static final Pattern NUMBERS = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{2}|\\d{4})");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?[ -]?([a-z]{3,9})(?:[ -]?(\\d{4}|\\d{2}))?");
    private static final Pattern MONTH_FIRST = Pattern.compile("([a-z]{3,9}) (\\d{1,2})(?:st|nd|rd|th)?(?: (\\d{4}))?");
    private static final Pattern WEEKDAY = Pattern.compile("([a-z]+)(?: (.+))?");

    private final @Nullable LocalDate monday;
    private final Predicate<LocalDate> likely;

    /** With the fieldwork week's Monday, which settles what is open: null where it is not known. */
    public CellDates(@Nullable LocalDate monday) {
        this(monday, date -> monday != null && !date.isBefore(monday) && date.isBefore(monday.plusDays(7)));
    }

    private CellDates(@Nullable LocalDate monday, Predicate<LocalDate> likely) {
        this.monday = monday;
        this.likely = likely;
    }

    /** For the fieldwork Monday itself: of two readings, the Monday. */
    public static CellDates ofMondays() {
        return new CellDates(null, date -> date.getDayOfWeek() == DayOfWeek.MONDAY);
    }

    /** For dates far from the fieldwork week: of two readings, the one that alone is likely. */
    public static CellDates likely(Predicate<LocalDate> likely) {
        return new CellDates(null, likely);
    }

    /** As {@link #read} reads it back. */
    public static String show(LocalDate date) {
        return FORMAT.format(date);
    }

    /** The date that somebody typed, or what would be right: where there are two readings, both. */
    CellOutcome<LocalDate> read(String typed) {
        String text =
                CellText.key(typed).replace(",", " ").replaceAll("\\s+", " ").strip();
        Matcher start = WEEKDAY.matcher(text);
        Optional<DayOfWeek> weekday = start.matches() ? weekday(start.group(1)) : Optional.empty();
        if (weekday.isEmpty()) {
            return withoutWeekday(text);
        }
        String rest = start.group(2);
        if (rest == null) {
            return monday == null ? CellOutcome.wrong(EXPECTED) : CellOutcome.found(monday.with(weekday.get()));
        }
        return agreeing(withoutWeekday(rest), weekday.get());
    }

    /** The day of the week for its name or a usual short form of it. */
    static Optional<DayOfWeek> weekday(String word) {
        String letters = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return letters.length() < 3
                ? Optional.empty()
                : DAYS.entrySet().stream()
                        .filter(day -> day.getKey().startsWith(letters))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    private static CellOutcome<LocalDate> agreeing(CellOutcome<LocalDate> outcome, DayOfWeek weekday) {
        LocalDate date = outcome.value();
        if (date == null || date.getDayOfWeek() == weekday) {
            return outcome;
        }
        LocalDate other = date.minusDays(3).with(TemporalAdjusters.nextOrSame(weekday));
        return CellOutcome.wrong(show(date) + " or " + show(other) + ": the day of the week and the date differ");
    }

    private CellOutcome<LocalDate> withoutWeekday(String text) {
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return single(date(number(iso, 1), number(iso, 2), number(iso, 3)));
        }
        Matcher numbers = NUMBERS.matcher(text);
        if (numbers.matches()) {
            return ofNumbers(year(numbers.group(3)), number(numbers, 1), number(numbers, 2));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return ofWords(dayFirst.group(3), dayFirst.group(2), number(dayFirst, 1));
        }
        Matcher monthFirst = MONTH_FIRST.matcher(text);
        if (monthFirst.matches()) {
            return ofWords(monthFirst.group(3), monthFirst.group(1), number(monthFirst, 2));
        }
        return CellOutcome.wrong(EXPECTED);
    }

    /** Day before month, as in the UK; the other order where it alone is a date, or alone is likely. */
    private CellOutcome<LocalDate> ofNumbers(int year, int first, int second) {
        Optional<LocalDate> dayFirst = date(year, second, first);
        Optional<LocalDate> monthFirst = date(year, first, second);
        if (dayFirst.isEmpty() || monthFirst.isEmpty() || first == second) {
            return single(dayFirst.or(() -> monthFirst));
        }
        boolean likelyDayFirst = likely.test(dayFirst.get());
        if (likelyDayFirst != likely.test(monthFirst.get())) {
            return single(likelyDayFirst ? dayFirst : monthFirst);
        }
        return CellOutcome.wrong(show(dayFirst.get()) + " or " + show(monthFirst.get()) + ": this " + EITHER
                + ", so write the month as a word");
    }

    private CellOutcome<LocalDate> ofWords(@Nullable String year, String month, int day) {
        int number = IntStream.rangeClosed(1, 12)
                .filter(i -> MONTHS.get(i - 1).startsWith(month) || (i == 9 && month.equals("sept")))
                .findFirst()
                .orElse(0);
        if (year != null) {
            return single(date(year(year), number, day));
        }
        if (monday == null) {
            return CellOutcome.wrong(EXPECTED + ", with the year");
        }
        // Without a year: the date nearest to the fieldwork week, which is unmistakable within a quarter of a year.
        LocalDate week = monday;
        return single(IntStream.rangeClosed(week.getYear() - 1, week.getYear() + 1)
                .mapToObj(candidate -> date(candidate, number, day))
                .flatMap(Optional::stream)
                .filter(date -> Math.abs(date.toEpochDay() - week.toEpochDay()) <= 92)
                .findFirst());
    }

    private static CellOutcome<LocalDate> single(Optional<LocalDate> date) {
        return date.map(CellOutcome::found).orElseGet(() -> CellOutcome.wrong(EXPECTED));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int year(String digits) {
        int year = Integer.parseInt(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static Optional<LocalDate> date(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
