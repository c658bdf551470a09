package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.book.WorkbookKind;
import io.fieldwork.scheduler.format.excel.form.FormNames;
import io.fieldwork.scheduler.format.excel.form.FormWriter;
import io.fieldwork.scheduler.format.excel.table.KeyDatesTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.format.loaded.PathPlaces;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.InspectionIds;
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
 * InspectionWorkbook.Content read = InspectionWorkbook.read(file, issues);
 * }</pre>
 *
 * <p>It is restricted: it holds what the sample says about children. Nothing in it is hidden, merged or a formula.
 */
public final class InspectionWorkbook {

    private static final List<String> HOW_TO_FILL_IN = List.of(
            "Fill in the sheets from left to right, one row for each site, inspector, case manager, absence and case;"
                    + " rest the mouse on a heading to see what goes in, with an example.",
            "Columns called Id may stay empty, and so may every sheet that you do not need; add your own columns or sheets"
                    + " if you like, they are not read.",
            "This workbook is restricted: it holds information about children, so keep it where only those who build the"
                    + " schedule can open it, send it only as your rules for such information allow, and delete it when"
                    + " the schedule is done.");

    private InspectionWorkbook() {}

    /** The workbook of an inspection as listed; empty lists have rows ready to be filled. Same input, same bytes. */
    public static byte[] write(InspectionInput listed) throws IOException {
        return write(InspectionJson.tree(listed), List.of(), listed.inspection().id());
    }

    /**
     * A workbook to be filled in, with a sheet of the dates that are known already, which is for people and not read. The id of the
     * inspection stands in it only where somebody typed it: else it is made of what is filled in, for two offices begin with the
     * same workbook and have two inspections.
     */
    public static byte[] writeToFillIn(InspectionInput begun, List<KeyDate> dates) throws IOException {
        ObjectNode tree = InspectionJson.tree(begun);
        if (begun.inspection().id().equals(InspectionIds.of(begun.inspection()))) {
            ((ObjectNode) tree.path("inspection")).remove("id");
        }
        return write(tree, dates, begun.inspection().id());
    }

    private static byte[] write(ObjectNode tree, List<KeyDate> dates, String id) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            FormWriter writer = new FormWriter(workbook);
            writer.explain(InspectionSheets.READ_ME, "How to fill in this workbook", HOW_TO_FILL_IN);
            writer.write(InspectionSheets.ALL, tree, new FormNames(tree, InspectionChoices.LISTS));
            if (!dates.isEmpty()) {
                KeyDatesTable.add(workbook, new TableStyles(workbook), InspectionSheets.KEY_DATES, dates, id);
            }
            workbook.setActiveSheet(0);
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "Inspection " + id);
        }
    }

    /** A message about what such a workbook says, with the words of its drop-downs where JSON has others. */
    public static String inWordsOfSheets(String message) {
        return InspectionChoices.inWordsOfSheets(message);
    }

    /**
     * Reads a workbook into the shape of {@code inspection.json}. What cannot be read is left out of the tree and reported
     * to the issues, by the JSON path whose place is its sheet and cell.
     *
     * @throws InvalidInputException where the file is no workbook that can be opened
     * @throws IOException where the file cannot be read at all
     */
    public static Content read(Path file, Issues issues) throws IOException {
        try (XSSFWorkbook workbook = WorkbookFiles.open(file)) {
            return WorkbookFiles.reading(file, () -> {
                WorkbookKind kind = WorkbookKind.of(workbook);
                if (kind.isReport() || !InspectionReader.isInspection(workbook)) {
                    throw kind.insteadOf(
                            file,
                            "an inspection: a workbook with the sheets Inspection, Team and Cases. A long-list"
                                    + " goes to the command select, a schedule goes behind its inspection");
                }
                return new InspectionReader(workbook, issues).read();
            });
        }
    }

    /**
     * What was read from an input workbook.
     *
     * @param tree in the shape of {@code inspection.json}; what could not be read is left out
     * @param places sheet and cell for each JSON path
     * @param read what was left out, or read otherwise than it stands there
     */
    public record Content(ObjectNode tree, PathPlaces places, ReadReport read) {}
}
