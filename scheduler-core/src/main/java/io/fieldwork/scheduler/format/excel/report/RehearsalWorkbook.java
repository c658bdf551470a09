package io.fieldwork.scheduler.format.excel.report;

import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.table.PrintedTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.resolve.RehearsedAbsence;
import java.io.IOException;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Every single absence of a week, the weakest points first, as a workbook of one table. It says nothing of a child.
 *
 * <pre>{@code byte[] file = RehearsalWorkbook.write("sqs-20", absences);}</pre>
 */
public final class RehearsalWorkbook {

    private static final List<String> HEADINGS = List.of(
            "Who is away", "Id", "Day", "Promises broken", "File reads left", "Without a place", "Fewest proved");

    private RehearsalWorkbook() {}

    /** Writes the absences in their order; the same absences give the same bytes. */
    public static byte[] write(String inspection, List<RehearsedAbsence> absences) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            PrintedTable table =
                    PrintedTable.on(workbook, new TableStyles(workbook), "Absences", HEADINGS, PrintedTable.WIDEST);
            for (RehearsedAbsence absence : absences) {
                table.add(
                        absence.name(),
                        absence.who(),
                        absence.day(),
                        absence.brokenPromises(),
                        absence.fileReads(),
                        absence.unplaced(),
                        absence.proved() ? "yes" : "no");
            }
            table.finish(inspection);
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "Absences played through, inspection " + inspection);
        }
    }
}
