package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.cell.CellText;
import org.jspecify.annotations.Nullable;

/** A cell that is being read: what stands in it, and the row and column that it belongs to. */
public record FilledCell(FilledRow row, FormColumn column, CellReading reading) {

    /** What stands there, without spaces around it. */
    public String text() {
        return CellText.unguard(reading.text());
    }

    /** Sets the column's field. */
    public void put(String value) {
        put(TextNode.valueOf(value));
    }

    /** Sets the column's field, which may lie in an object of its own: {@code pinned.start}. */
    public void put(JsonNode value) {
        String field = column.field();
        int dot = field.indexOf('.');
        ObjectNode target = dot < 0 ? row.node() : row.node().withObject("/" + field.substring(0, dot));
        target.set(field.substring(dot + 1), value);
    }

    /** What a row of the tree has in a field such as {@code pinned.start}. */
    public static JsonNode get(ObjectNode row, String field) {
        return row.at("/" + field.replace('.', '/'));
    }

    /** What stands there is not right. */
    public void fault(String expected) {
        fault(expected, null);
    }

    void fault(String expected, @Nullable String nearest) {
        row.fault(column.field(), CellText.clean(reading.text()), expected, nearest);
    }
}
