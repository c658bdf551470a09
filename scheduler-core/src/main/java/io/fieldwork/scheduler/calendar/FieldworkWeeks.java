package io.fieldwork.scheduler.calendar;

import java.time.LocalDate;

/**
 * The Mondays that an inspection's dates are counted from.
 *
 * @param first M1, or M where there is one week
 * @param last M2: the Monday of the second fieldwork week; the same day as the first where there is one week
 */
record FieldworkWeeks(LocalDate first, LocalDate last) {}
