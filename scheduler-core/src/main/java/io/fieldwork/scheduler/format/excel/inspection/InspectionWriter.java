package io.fieldwork.scheduler.format.excel.inspection;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.format.excel.book.RestrictedMark;
import io.fieldwork.scheduler.format.excel.book.SheetProtection;
import io.fieldwork.scheduler.format.excel.book.WorkbookFiles;
import io.fieldwork.scheduler.format.excel.form.InputNames;
import io.fieldwork.scheduler.format.excel.form.SheetSpec;
import io.fieldwork.scheduler.format.excel.form.SheetStyles;
import io.fieldwork.scheduler.format.excel.form.SheetWriter;
import io.fieldwork.scheduler.format.excel.table.KeyDatesTable;
import io.fieldwork.scheduler.format.excel.table.TableStyles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Turns the tree of {@code inspection.json} into a workbook. */
final class InspectionWriter {

    private static final List<String> READ_ME = List.of(
            "Fill in the sheets from left to right, one row for each site, inspector, case manager, absence and case;"
                    + " rest the mouse on a heading to see what goes in, with an example.",
            "Columns called Id may stay empty, and so may every sheet that you do not need; add your own columns or sheets"
                    + " if you like, they are not read.",
            "This workbook is restricted: it holds information about children, so keep it where only those who build the"
                    + " schedule can open it, send it only as your rules for such information allow, and delete it when"
                    + " the schedule is done.");

    private InspectionWriter() {}

    static byte[] write(ObjectNode tree, List<KeyDate> dates) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            SheetStyles styles = new SheetStyles(workbook);
            InputNames names = new InputNames(tree);
            writeReadMe(workbook, styles);
            Map<String, Integer> readyRows = new LinkedHashMap<>();
            int tableId = 1;
            for (SheetSpec spec : InputSheets.ALL) {
                List<ObjectNode> rows = rows(spec, tree, names);
                readyRows.put(spec.name(), SheetWriter.readyRows(spec, rows.size()));
                new SheetWriter(spec, workbook, styles, names).write(rows, tableId++);
            }
            SheetDropDowns dropDowns = new SheetDropDowns(readyRows);
            for (SheetSpec spec : InputSheets.ALL) {
                dropDowns.add(workbook.getSheet(spec.name()), spec);
            }
            String id = tree.path("inspection").path("id").asText("");
            if (!dates.isEmpty()) {
                KeyDatesTable.add(workbook, new TableStyles(workbook), InputSheets.KEY_DATES, dates, id);
            }
            workbook.setActiveSheet(0);
            RestrictedMark.put(workbook);
            return WorkbookFiles.toBytes(workbook, "Inspection " + id);
        }
    }

    private static List<ObjectNode> rows(SheetSpec spec, ObjectNode tree, InputNames names) {
        if (spec.equals(InputSheets.INSPECTION)) {
            ObjectNode details =
                    tree.path("inspection") instanceof ObjectNode given ? given.deepCopy() : tree.objectNode();
            details.set("template", tree.path("template"));
            return List.of(details);
        }
        return switch (spec.list()) {
            case InputAbsences.LIST -> InputAbsences.rows(tree, names);
            case InputWeights.LIST -> InputWeights.rows(tree);
            default -> {
                List<ObjectNode> rows = new ArrayList<>();
                for (JsonNode row : tree.path(spec.list())) {
                    if (row instanceof ObjectNode object) {
                        rows.add(object);
                    }
                }
                yield rows;
            }
        };
    }

    private static void writeReadMe(XSSFWorkbook workbook, SheetStyles styles) {
        XSSFSheet sheet = workbook.createSheet(InputSheets.READ_ME);
        sheet.setColumnWidth(0, 100 * 256);
        sheet.setDisplayGridlines(false);
        XSSFRow title = sheet.createRow(0);
        title.createCell(0).setCellValue("How to fill in this workbook");
        title.getCell(0).setCellStyle(styles.title());
        for (int i = 0; i < READ_ME.size(); i++) {
            String sentence = READ_ME.get(i);
            XSSFRow row = sheet.createRow(i + 1);
            row.createCell(0).setCellValue(sentence);
            row.getCell(0).setCellStyle(styles.plain());
            row.setHeightInPoints(14f * (sentence.length() / 95 + 1) + 8);
        }
        SheetWriter.layOutForPrint(sheet);
        sheet.setPrintGridlines(false);
        SheetProtection.guard(sheet);
    }
}
