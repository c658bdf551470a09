package io.fieldwork.scheduler.format.excel.form;

import io.fieldwork.scheduler.format.excel.cell.CellLabels;
import java.util.List;

/** What a drop-down offers. */
public sealed interface SheetChoices {

    SheetChoices NONE = new None();

    record None() implements SheetChoices {}

    /** Fixed words. */
    record Labels(List<String> labels) implements SheetChoices {}

    /** Whatever stands in a column of a sheet. */
    record ColumnOf(String sheet, String heading) implements SheetChoices {}

    static SheetChoices of(CellLabels labels) {
        return new Labels(labels.labels());
    }
}
