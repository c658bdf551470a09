package io.fieldwork.scheduler.format.excel.form;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.cell.CellContent;
import io.fieldwork.scheduler.format.excel.cell.CellWords;
import java.util.List;

/** How one value of a row goes into its cell and comes back. */
public interface ValueKind {

    /** The format of the column's cells. */
    enum Format {
        TEXT,
        NUMBER,
        DAY,
        TIME
    }

    /** What the drop-down of the column's cells offers. */
    sealed interface Choices {

        Choices NONE = new None();

        record None() implements Choices {}

        /** Fixed words. */
        record Words(List<String> words) implements Choices {}

        /** Whatever names stand in another sheet. */
        record NamesIn(String sheet) implements Choices {}

        static Choices of(CellWords words) {
            return new Words(words.labels());
        }
    }

    /** Text, unless said otherwise: then no program makes something else of what is typed. */
    default Format format() {
        return Format.TEXT;
    }

    /** Nothing to choose from, unless said otherwise. */
    default Choices choices() {
        return Choices.NONE;
    }

    /** The content for a row; {@code field} is that of the column. Nothing for what is only ever read. */
    default CellContent write(ObjectNode row, String field, FormNames names) {
        return CellContent.EMPTY;
    }

    /** Puts what the cell says into its row, or a fault into the issues. Never called for blank cells and broken formulas. */
    void read(FilledCell cell);
}
