package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.CommitmentKind;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Comparator;

/**
 * A row of a page of a model schedule: a period of one weekday, {@code [start, end)}.
 *
 * <p>Slots, commitments and windows of meetings are compared with each other all the time, and know for that only day
 * and hours.
 */
public sealed interface TemplateRow {

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

    /** A pre-organised period of a page into which one case goes (SLOT-025, SLOT-045). */
    record TemplateSlot(DayOfWeek day, LocalTime start, LocalTime end) implements TemplateRow {}

    /** A fixed, blocked-out period of a page (SLOT-027, SLOT-038). The label is what a page prints. */
    record TemplateCommitment(DayOfWeek day, LocalTime start, LocalTime end, CommitmentKind kind, String label)
            implements TemplateRow {}

    /** A period of one weekday in which a meeting may be held, or would suit best (W2-024, W2-042). */
    record TemplateWindow(DayOfWeek day, LocalTime start, LocalTime end) implements TemplateRow {}
}
