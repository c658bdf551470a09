package io.fieldwork.scheduler.format.excel.form;

import java.util.List;
import java.util.stream.Stream;

/**
 * A sheet of the input workbook: defined once, for writing and for reading.
 *
 * @param name the sheet's name
 * @param others other names that are read as this one
 * @param list the JSON field of the inspection that the rows go to; for {@code absences} they go to whom they are of
 * @param required true where a workbook without this sheet cannot be used
 * @param emptyRows how many rows at least are ready to be filled
 */
public record SheetSpec(
        String name, List<String> others, String list, boolean required, int emptyRows, List<SheetColumn> columns) {

    public SheetSpec {
        others = List.copyOf(others);
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return Stream.concat(Stream.of(name), others.stream()).toList();
    }
}
