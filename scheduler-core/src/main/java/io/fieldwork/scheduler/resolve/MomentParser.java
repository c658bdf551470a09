package io.fieldwork.scheduler.resolve;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates, half days and times as they are typed: {@code 2014-09-16}, {@code 2014-09-16pm}, {@code 2014-09-16T10:30}. */
public final class MomentParser {

    /** What is understood, as a phrase that follows "expected". */
    public static final String FORM =
            "a date such as 2014-09-16, a half day such as 2014-09-16am," + " or a time such as 2014-09-16T10:30";

    /** Where the half days divide. */
    private static final LocalTime NOON = LocalTime.of(13, 0);

    private static final Pattern TEXT =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:(AM|PM)|T(\\d{2}:\\d{2}))?", Pattern.CASE_INSENSITIVE);

    private MomentParser() {}

    /** The first moment of what is meant; with {@code isEnd} the first after it. Null where it cannot be read. */
    public static @Nullable LocalDateTime find(String text, boolean isEnd) {
        Matcher parts = TEXT.matcher(text);
        if (!parts.matches()) {
            return null;
        }
        try {
            LocalDate day = LocalDate.parse(parts.group(1));
            if (parts.group(3) != null) {
                return day.atTime(LocalTime.parse(parts.group(3)));
            }
            boolean isMorning = "AM".equalsIgnoreCase(parts.group(2));
            boolean isAfternoon = "PM".equalsIgnoreCase(parts.group(2));
            if (isEnd) {
                return isMorning ? day.atTime(NOON) : day.plusDays(1).atStartOfDay();
            }
            return isAfternoon ? day.atTime(NOON) : day.atStartOfDay();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
