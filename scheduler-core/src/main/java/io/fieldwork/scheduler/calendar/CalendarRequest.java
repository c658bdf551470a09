package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which inspection a calendar is wanted for.
 *
 * <pre>{@code
 * CalendarRequest.of(Programme.FJI, LocalDate.of(2014, 5, 12), Nation.ENGLAND)
 *         .withWeekTwo(LocalDate.of(2014, 6, 2));
 * }</pre>
 *
 * <p>What cannot be is refused here once, so that whoever counts dates need not ask again.
 *
 * @param monday the Monday of the only or first fieldwork week
 * @param weekTwo the Monday of the second; null where it is not known or there is none
 */
public record CalendarRequest(
        Programme programme,
        LocalDate monday,
        @Nullable LocalDate weekTwo,
        Nation nation,
        BankHolidays holidays,
        HolidayPolicy policy) {

    /** The days from the first Monday to the second at least: one week lies between (CAL-033). */
    public static final int LEAST_GAP_DAYS = 14;

    public CalendarRequest {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("Fieldwork begins on a Monday, which " + monday + " is not.");
        }
        if (weekTwo != null && !(hasTwoWeeks(programme) && isWeekTwo(monday, weekTwo))) {
            throw new IllegalArgumentException("The second fieldwork week cannot begin on " + weekTwo + ".\n"
                    + "Maybe the inspection has one week, or no week lies between.");
        }
    }

    /** With the holidays of the program, and deadlines that stay on their named weekday. */
    public static CalendarRequest of(Programme programme, LocalDate monday, Nation nation) {
        return new CalendarRequest(programme, monday, null, nation, BankHolidays.shipped(), HolidayPolicy.KEEP);
    }

    public CalendarRequest withWeekTwo(LocalDate second) {
        return new CalendarRequest(programme, monday, second, nation, holidays, policy);
    }

    public CalendarRequest withPolicy(HolidayPolicy other) {
        return new CalendarRequest(programme, monday, weekTwo, nation, holidays, other);
    }

    public static boolean hasTwoWeeks(Programme programme) {
        return programme == Programme.FJI || programme == Programme.JOINT;
    }

    /** True where a second fieldwork week may begin on that day. */
    public static boolean isWeekTwo(LocalDate monday, LocalDate second) {
        return second.getDayOfWeek() == DayOfWeek.MONDAY && !second.isBefore(monday.plusDays(LEAST_GAP_DAYS));
    }
}
