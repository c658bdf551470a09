package io.fieldwork.scheduler.format.excel.cell;

import io.fieldwork.scheduler.model.Period;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times of day: read where they were typed as text or as a plain number and cannot be mistaken, and shown as the printed
 * pages have them (OUT-007). A time that is read is the time since midnight, up to 24 hours.
 *
 * <pre>{@code
 * CellTimes.read("9.30am")      // PT9H30M
 * CellTimes.read("2")           // asks: 02:00 or 14:00?
 * CellTimes.range(start, end)   // 13.45 - 15.45
 * }</pre>
 */
public final class CellTimes {

    /** Where half days divide. */
    public static final LocalTime MIDDAY = LocalTime.of(13, 0);

    static final String EXPECTED = "a time such as 13:45";

    /** Bare numbers below this hour are more likely meant as afternoon: they are asked about. */
    private static final int FIRST_PLAIN_HOUR = 7;

    private static final Pattern CLOCK =
            Pattern.compile("(\\d{1,2})(?:[:.]?(\\d{2}))?(?::(\\d{2}))?\\s*(am|pm|noon|hrs?|h)?");
    private static final Pattern ISO = Pattern.compile("\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?");

    private static final Pattern RANGE =
            Pattern.compile("(\\d{1,2})[.:](\\d{2})\\s*[-\u2013]\\s*(\\d{1,2})[.:](\\d{2})(\\s.*)?", Pattern.DOTALL);
    private static final DateTimeFormatter DOTTED = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    private static final int SECONDS_A_DAY = 86_400;

    private CellTimes() {}

    /** Start and end in 24 hours with a dot, a spaced hyphen between: {@code 09.00 - 11.00}. */
    public static String range(LocalDateTime start, LocalDateTime end) {
        return DOTTED.format(start) + " - " + DOTTED.format(end);
    }

    /** True for a time range as {@link #range} writes it, with or without words behind it. */
    public static boolean isRange(String text) {
        return RANGE.matcher(text).matches();
    }

    /** The period of a day that such a range says; empty for any other text. */
    public static Optional<Period> readRange(String text, LocalDate day) {
        Matcher range = RANGE.matcher(text);
        if (!range.matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Period(
                    day.atTime(Integer.parseInt(range.group(1)), Integer.parseInt(range.group(2))),
                    day.atTime(Integer.parseInt(range.group(3)), Integer.parseInt(range.group(4)))));
        } catch (DateTimeException e) {
            return Optional.empty(); // 25.00 and the like
        }
    }

    /** The part of a day that a time is, as a cell of a workbook holds it. */
    public static double dayFraction(LocalTime time) {
        return time.toSecondOfDay() / (double) SECONDS_A_DAY;
    }

    /** The time that a part of a day is, to the second. */
    static Duration ofDayFraction(double part) {
        return Duration.ofSeconds(Math.round(part * SECONDS_A_DAY));
    }

    /** True for a word that stands for the half of a day before {@link #MIDDAY}; in small letters. */
    public static boolean isMorning(String word) {
        return word.equals("am") || word.equals("morning");
    }

    /** True for a word that stands for the half of a day from {@link #MIDDAY} on; in small letters. */
    public static boolean isAfternoon(String word) {
        return word.equals("pm") || word.equals("afternoon");
    }

    /** The time that somebody typed, or what would be right. */
    public static CellOutcome<Duration> read(String typed) {
        String text = CellText.key(typed).replaceAll("a\\.m\\.?", "am").replaceAll("p\\.m\\.?", "pm");
        switch (text) {
            case "noon", "midday", "12noon" -> {
                return CellOutcome.found(Duration.ofHours(12));
            }
            case "midnight" -> {
                return CellOutcome.wrong("00:00 or 24:00");
            }
            default -> {
                return ISO.matcher(text).matches() ? ofIso(text) : ofClock(text);
            }
        }
    }

    private static CellOutcome<Duration> ofIso(String text) {
        try {
            return CellOutcome.found(Duration.ofNanos(LocalTime.parse(text).toNanoOfDay()));
        } catch (DateTimeException e) {
            return CellOutcome.wrong(EXPECTED);
        }
    }

    private static CellOutcome<Duration> ofClock(String text) {
        Matcher clock = CLOCK.matcher(text);
        if (!clock.matches() || (clock.group(3) != null && clock.group(2) == null)) {
            return CellOutcome.wrong(EXPECTED);
        }
        int hour = Integer.parseInt(clock.group(1));
        int minute = clock.group(2) == null ? 0 : Integer.parseInt(clock.group(2));
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        String half = clock.group(4) == null ? "" : clock.group(4);
        if (half.equals("am") || half.equals("pm") || half.equals("noon")) {
            return ofHalf(hour, minute, second, half);
        }
        boolean leadingZero = clock.group(1).startsWith("0");
        if (half.isEmpty() && !leadingZero && hour > 0 && hour < FIRST_PLAIN_HOUR) {
            return CellOutcome.wrong(show(hour, minute) + " or " + show(hour + 12, minute));
        }
        return of(hour, minute, second);
    }

    private static CellOutcome<Duration> ofHalf(int hour, int minute, int second, String half) {
        if (hour > 12 && half.equals("pm")) {
            return of(hour, minute, second);
        }
        if (hour < 1 || hour > 12) {
            return CellOutcome.wrong(EXPECTED);
        }
        return of(hour % 12 + (half.equals("am") ? 0 : 12), minute, second);
    }

    /**
     * A time typed with a full stop reaches us as a number: 9.30 as 9.3. What follows the point is minutes; but .5, .25 and
     * .75 may as well be meant as parts of an hour.
     */
    static CellOutcome<Duration> ofNumber(double number) {
        if (number < 0 || number > 2400) {
            return CellOutcome.wrong(EXPECTED);
        }
        if (number >= 100) {
            return number == Math.rint(number)
                    ? read(String.format(Locale.ROOT, "%04d", (int) number))
                    : CellOutcome.wrong(EXPECTED);
        }
        int hour = (int) number;
        int minute = (int) Math.round((number - hour) * 100);
        if (minute == 25 || minute == 50 || minute == 75) {
            return CellOutcome.wrong(
                    minute == 75 ? show(hour, 45) : show(hour, minute) + " or " + show(hour, minute == 25 ? 15 : 30));
        }
        return read(hour + ":" + String.format(Locale.ROOT, "%02d", minute));
    }

    private static CellOutcome<Duration> of(int hour, int minute, int second) {
        boolean wrong = minute > 59 || second > 59 || hour > 24 || (hour == 24 && (minute > 0 || second > 0));
        return wrong
                ? CellOutcome.wrong(EXPECTED)
                : CellOutcome.found(Duration.ofHours(hour).plusMinutes(minute).plusSeconds(second));
    }

    private static String show(int hour, int minute) {
        return String.format(Locale.ROOT, "%02d:%02d", hour, minute);
    }
}
