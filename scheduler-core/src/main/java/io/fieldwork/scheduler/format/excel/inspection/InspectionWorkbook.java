package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.format.excel.book.InputFiles;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The input workbook: a form that people fill in, equivalent to {@code inspection.json}.
 *
 * <pre>{@code
 * Files.write(file, InspectionWorkbook.write(inspection));
 * WorkbookTree read = InspectionWorkbook.read(file, issues);
 * }</pre>
 *
 * <p>It is restricted: it holds what the sample says about children. Nothing in it is hidden, merged or a formula.
 */
public final class InspectionWorkbook {

    private InspectionWorkbook() {}

    /** The workbook of an inspection as listed; empty lists have rows ready to be filled. Same input, same bytes. */
    public static byte[] write(InspectionInput listed) throws IOException {
        return InspectionWriter.write(InspectionJson.tree(listed), List.of());
    }

    /** The same with a sheet of the dates that are known already; it is for people, and not read. */
    public static byte[] write(InspectionInput listed, List<KeyDate> dates) throws IOException {
        return InspectionWriter.write(InspectionJson.tree(listed), dates);
    }

    /**
     * Reads a workbook into the shape of {@code inspection.json}. What cannot be read is left out of the tree and reported
     * to the issues, by the JSON path whose place is its sheet and cell.
     *
     * @throws InvalidInputException where the file is no workbook that can be opened
     * @throws IOException where the file cannot be read at all
     */
    public static WorkbookTree read(Path file, Issues issues) throws IOException {
        try (XSSFWorkbook workbook = InputFiles.open(file)) {
            return InputFiles.reading(file, () -> new InspectionReader(workbook, issues).read());
        }
    }
}
