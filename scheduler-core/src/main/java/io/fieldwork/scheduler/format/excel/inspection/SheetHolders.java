package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.form.InputNames;
import io.fieldwork.scheduler.format.excel.form.InputNames.Kind;
import io.fieldwork.scheduler.format.excel.form.SheetCell;
import io.fieldwork.scheduler.format.excel.form.SheetField;
import io.fieldwork.scheduler.format.excel.form.SheetFields;
import java.util.List;

/** Who holds a meeting: all whom the cell names, or so many of them as the next column says. */
final class SheetHolders implements SheetField {

    /** The heading of the column that has the number. */
    static final String COUNT_HEADING = "How many of them";

    @Override
    public Format format() {
        return Format.TEXT;
    }

    @Override
    public CellContent write(ObjectNode row, String field, InputNames names) {
        ObjectNode renamed = row.objectNode();
        boolean choice = !row.at("/inspectors/anyOf").isEmpty();
        renamed.set(field, row.at(choice ? "/inspectors/anyOf" : "/inspectors/all"));
        return SheetReferences.many(Kind.INSPECTOR).write(renamed, field, names);
    }

    @Override
    public void read(SheetCell cell) {
        boolean choice = !cell.row().cell(COUNT_HEADING).isBlank();
        ObjectNode holders = cell.row().node().withObject("/inspectors");
        ArrayNode ids = holders.putArray(choice ? "anyOf" : "all");
        SheetReferences.resolve(cell, Kind.INSPECTOR, ids);
    }

    /** The number, where inspectors are chosen. */
    static final class Count implements SheetField {

        @Override
        public Format format() {
            return Format.NUMBER;
        }

        @Override
        public CellContent write(ObjectNode row, String field, InputNames names) {
            List<String> choice = SheetFields.strings(row.at("/inspectors/anyOf"));
            return choice.isEmpty() ? CellContent.EMPTY : SheetFields.INTEGER.write(row, field, names);
        }

        @Override
        public void read(SheetCell cell) {
            SheetFields.INTEGER.read(cell);
        }
    }
}
