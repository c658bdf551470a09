package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet that people fill in: said once, for writing and for reading.
 *
 * <pre>{@code
 * FormSheet.of("Rooms", "rooms").also("Room").with(
 *         FormColumn.of("Name", "name", ValueKinds.TEXT, 30).needed(),
 *         FormColumn.of("Seats", "seats", ValueKinds.INTEGER, 10))
 * }</pre>
 *
 * @param name the sheet's name
 * @param others other names that are read as this one
 * @param list the field of the tree that its rows are about
 * @param required true where a workbook without this sheet cannot be used
 * @param length how many rows it has
 * @param rows how its rows lie in the tree
 */
public record FormSheet(
        String name,
        List<String> others,
        String list,
        boolean required,
        Length length,
        Rows rows,
        List<FormColumn> columns) {

    /** How many rows a sheet has for whoever fills it in. */
    public enum Length {
        /** One: its object stands in the tree by itself, and not in a list. */
        ONE,
        /** All that there can be are there already. */
        WHOLE,
        /** As many as people type: empty ones are ready for them. */
        OPEN
    }

    /** How the rows of a sheet lie in the tree. */
    public interface Rows {

        /** What is to be written: an object a row, with the fields of the columns. */
        List<ObjectNode> listed(ObjectNode tree, FormNames names);

        /** Reads a row that was filled in, and puts what it says where it belongs. */
        void take(FilledRow row);
    }

    /** As the entries of a list: what most sheets are. */
    private record Entries(String list) implements Rows {

        @Override
        public List<ObjectNode> listed(ObjectNode tree, FormNames names) {
            List<ObjectNode> entries = new ArrayList<>();
            for (JsonNode entry : tree.path(list)) {
                if (entry instanceof ObjectNode object) {
                    entries.add(object);
                }
            }
            return entries;
        }

        @Override
        public void take(FilledRow row) {
            row.read();
            row.reading().tree().withArray("/" + list).add(row.node());
        }
    }

    public FormSheet {
        others = List.copyOf(others);
        columns = List.copyOf(columns);
    }

    /** How the entries of a list lie in the tree, for a sheet that does something more with each. */
    public static Rows entries(String list) {
        return new Entries(list);
    }

    /** A sheet that may be missing, whose rows are the entries of a list. */
    public static FormSheet of(String name, String list) {
        return new FormSheet(name, List.of(), list, false, Length.OPEN, new Entries(list), List.of());
    }

    /** With other names, as people give them. */
    public FormSheet also(String... names) {
        return new FormSheet(name, List.of(names), list, required, length, rows, columns);
    }

    public FormSheet needed() {
        return new FormSheet(name, others, list, true, length, rows, columns);
    }

    /** For a sheet whose rows are no entries of a list. */
    public FormSheet keeping(Length newLength, Rows newRows) {
        return new FormSheet(name, others, list, required, newLength, newRows, columns);
    }

    /** With these columns, in the order in which they are written; they are read in any. */
    public FormSheet with(FormColumn... newColumns) {
        return new FormSheet(name, others, list, required, length, rows, List.of(newColumns));
    }

    /** All names that are read as this sheet, its own first. */
    public List<String> names() {
        return Stream.concat(Stream.of(name), others.stream()).toList();
    }

    /** True for one of its names, whatever the capitals and spaces. */
    public boolean isCalled(String sheetName) {
        String letters = CellText.letters(sheetName);
        return names().stream().anyMatch(known -> CellText.letters(known).equals(letters));
    }

    /** The path of a row's object, counted from 0: {@code cases[3]}. */
    String path(int index) {
        return length == Length.ONE && index == 0 ? list : list + "[" + index + "]";
    }
}
