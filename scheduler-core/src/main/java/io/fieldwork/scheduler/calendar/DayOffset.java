package io.fieldwork.scheduler.calendar;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day counted from the Monday of a fieldwork week, as the rules write it.
 *
 * <pre>{@code DayOffset.parse("M2-7").on(weeks) // a week before the second fieldwork week}</pre>
 *
 * @param inLastWeek true where it is counted from the second fieldwork week (M2), false from the first (M1)
 * @param days calendar days, negative before the Monday
 */
record DayOffset(boolean inLastWeek, int days) {

    private static final Pattern FORM = Pattern.compile("M([12])([+-]\\d+)?");

    /** Throws where the text is none: only the program's own files are read with it. */
    static DayOffset parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalStateException("A day (" + text + ") cannot be read.\nMaybe it should look like M1-17.");
        }
        String days = matcher.group(2);
        return new DayOffset(matcher.group(1).equals("2"), days == null ? 0 : Integer.parseInt(days));
    }

    LocalDate on(FieldworkWeeks weeks) {
        return (inLastWeek ? weeks.last() : weeks.first()).plusDays(days);
    }
}
