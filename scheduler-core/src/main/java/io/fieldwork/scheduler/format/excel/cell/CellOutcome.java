package io.fieldwork.scheduler.format.excel.cell;

import org.jspecify.annotations.Nullable;

/**
 * What came of reading a piece of text: a value, or what would have been right.
 *
 * @param expected what would be right, in plain words; empty where there is a value
 */
public record CellOutcome<T>(@Nullable T value, String expected) {

    static <T> CellOutcome<T> found(T value) {
        return new CellOutcome<>(value, "");
    }

    static <T> CellOutcome<T> wrong(String expected) {
        return new CellOutcome<>(null, expected);
    }
}
