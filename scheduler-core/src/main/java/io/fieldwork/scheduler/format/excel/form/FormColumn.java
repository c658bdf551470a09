package io.fieldwork.scheduler.format.excel.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A column of a sheet that people fill in: said once, for writing and for reading.
 *
 * <pre>{@code
 * FormColumn.of("Minutes", "minutes", ValueKinds.INTEGER, 10)
 *         .note("How long it takes.\nExample: 60")
 *         .also("Length", "Duration")
 *         .needed()
 * }</pre>
 *
 * @param heading what the first row says
 * @param others other headings that are read as this one
 * @param field the field of the row's object; {@code pinned.start} lies in an object of its own
 * @param kind how its values go into their cells and come back
 * @param width in characters
 * @param note what goes in, with an example: it is shown where the mouse rests on the heading
 * @param required true where a sheet without this column cannot be used
 */
public record FormColumn(
        String heading, List<String> others, String field, ValueKind kind, int width, String note, boolean required) {

    public FormColumn {
        others = List.copyOf(others);
    }

    /** A column that may be missing, without a note. */
    public static FormColumn of(String heading, String field, ValueKind kind, int width) {
        return new FormColumn(heading, List.of(), field, kind, width, "", false);
    }

    /** With other headings, as people and other programs have them; no heading may mean two columns of a sheet. */
    public FormColumn also(String... headings) {
        return new FormColumn(heading, List.of(headings), field, kind, width, note, required);
    }

    public FormColumn note(String text) {
        return new FormColumn(heading, others, field, kind, width, text, required);
    }

    public FormColumn needed() {
        return new FormColumn(heading, others, field, kind, width, note, true);
    }

    /** All headings that are read as this column. */
    public List<String> headings() {
        return Stream.concat(Stream.of(heading), others.stream()).toList();
    }
}
