package io.fieldwork.scheduler.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Another day or hour for the same deadline.
 *
 * @param time null where the hour is open
 * @param why in words that finish a sentence
 */
public record AlternativeDate(
        String rule, LocalDate date, @Nullable LocalTime time, String why) {}
