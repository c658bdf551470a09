package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import java.util.Map;

/**
 * A row that is being read.
 *
 * @param path the JSON path of its object, for example {@code cases[3]}
 * @param place sheet and row, for a person
 * @param cells what stands in the known columns, by heading
 * @param node the object that the cells go to
 */
public record SheetRow(InputReading input, String path, String place, Map<String, CellReading> cells, ObjectNode node) {

    public String path(String field) {
        return path + "." + field;
    }

    /** What stands under a heading; blank where there is no such column. */
    public CellReading cell(String heading) {
        return cells.getOrDefault(heading, CellReading.BLANK);
    }
}
