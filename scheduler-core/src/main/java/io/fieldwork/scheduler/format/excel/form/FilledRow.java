package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row that somebody filled in, and the object that its cells go to.
 *
 * <p>Its cells are read all at once, from left to right, or each as its value is asked for: faults are reported in the
 * order in which cells are read.
 */
public final class FilledRow {

    /** What would be right where a formula has an error, no value, or the 0 of an empty cell. */
    static final String NO_RESULT = "a value: the formula in this cell has no result";

    private final FormReading reading;
    private final String path;
    private final FormReading.RowPlace place;
    private final List<FormColumn> columns;
    private final Map<String, CellReading> cells;
    private final ObjectNode node = JsonNodeFactory.instance.objectNode();

    /** With the columns that the sheet has, and what stands there by field. */
    FilledRow(
            FormReading reading,
            String path,
            FormReading.RowPlace place,
            List<FormColumn> columns,
            Map<String, CellReading> cells) {
        this.reading = reading;
        this.path = path;
        this.place = place;
        this.columns = columns;
        this.cells = cells;
    }

    /** The reading that the row is part of. */
    public FormReading reading() {
        return reading;
    }

    /** The object that its cells go to. */
    public ObjectNode node() {
        return node;
    }

    /** The path of its object, for example {@code cases[3]}. */
    public String path() {
        return path;
    }

    /** The path of a field of it. */
    public String path(String field) {
        return path + "." + field;
    }

    /** As spreadsheets number it. */
    public int number() {
        return place.number();
    }

    /** Sheet and row, for a person. */
    public String place() {
        return place.row();
    }

    /** What stands in the column of a field; blank where there is no such column. */
    public CellReading cell(String field) {
        return cells.getOrDefault(field, CellReading.BLANK);
    }

    /** Reads all cells, from left to right. */
    public void read() {
        columns.forEach(this::read);
    }

    /** What the cell of a field says, read now unless it was before; missing where nothing stands there that can be used. */
    public JsonNode value(String field) {
        if (FilledCell.get(node, field).isMissingNode()) {
            columns.stream().filter(column -> column.field().equals(field)).forEach(this::read);
        }
        return FilledCell.get(node, field);
    }

    private void read(FormColumn column) {
        FilledCell cell = new FilledCell(this, column, cell(column.field()));
        if (cell.reading().kind() == CellReading.Kind.ERROR) {
            cell.fault(NO_RESULT);
        } else if (!cell.reading().isBlank()) {
            column.kind().read(cell);
        }
    }

    /** Nothing stands where something must. */
    public void missing(String field, String expected) {
        fault(field, "", expected, null);
    }

    /** What stands there is not right. */
    public void fault(String field, String value, String expected) {
        fault(field, value, expected, null);
    }

    /** What stands there looks wrong, and is read all the same. */
    void warn(String field, String value, String expected) {
        reading.issues().warning(path(field), value, expected, null);
    }

    void fault(String field, String value, String expected, @Nullable String nearest) {
        reading.fault(path(field), value, expected, nearest);
    }
}
