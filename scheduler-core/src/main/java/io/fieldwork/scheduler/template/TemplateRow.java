package io.fieldwork.scheduler.template;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;

/** A row of a page of a model schedule: a period of one weekday, {@code [start, end)}. */
public sealed interface TemplateRow permits TemplateSlot, TemplateCommitment, TemplateWindow {

    /** By day, then start, then end. */
    Comparator<TemplateRow> IN_TIME_ORDER = Comparator.comparing(TemplateRow::day)
            .thenComparing(TemplateRow::start)
            .thenComparing(TemplateRow::end);

    DayOfWeek day();

    LocalTime start();

    LocalTime end();

    default int minutes() {
        return Math.toIntExact(Duration.between(start(), end()).toMinutes());
    }

    /** True when both are on one day and each starts before the other ends. */
    default boolean overlaps(TemplateRow other) {
        return day() == other.day()
                && start().isBefore(other.end())
                && other.start().isBefore(end());
    }
}
