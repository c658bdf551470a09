package io.fieldwork.scheduler.format.excel.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of an input sheet: defined once, for writing and for reading.
 *
 * @param heading what the first row says
 * @param others other headings that are read as this one
 * @param field the JSON field, relative to the row's
 * @param width in characters
 * @param note what goes in, with an example
 * @param required true where a sheet without this column cannot be used
 */
public record SheetColumn(
        String heading,
        List<String> others,
        String field,
        SheetField type,
        int width,
        SheetChoices choices,
        String note,
        boolean required) {

    public static SheetColumn of(String heading, String field, SheetField type, int width, String note) {
        return new SheetColumn(heading, List.of(), field, type, width, SheetChoices.NONE, note, false);
    }

    public SheetColumn also(String... headings) {
        return new SheetColumn(heading, List.of(headings), field, type, width, choices, note, required);
    }

    public SheetColumn choosing(SheetChoices newChoices) {
        return new SheetColumn(heading, others, field, type, width, newChoices, note, required);
    }

    public SheetColumn needed() {
        return new SheetColumn(heading, others, field, type, width, choices, note, true);
    }

    /** All headings that are read as this column. */
    public List<String> headings() {
        return Stream.concat(Stream.of(heading), others.stream()).toList();
    }
}
