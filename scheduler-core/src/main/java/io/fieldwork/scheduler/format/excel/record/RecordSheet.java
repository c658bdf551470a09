package io.fieldwork.scheduler.format.excel.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.excel.book.SheetProtection;
import io.fieldwork.scheduler.format.excel.cell.CellReading;
import io.fieldwork.scheduler.format.excel.page.SlotArea;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.json.JsonCursor;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.validate.Issues;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The sheet in which a schedule workbook holds what the program wrote into it. It is there for the program alone: very hidden, so
 * that no menu shows it, guarded, and never printed. Every spreadsheet program that keeps sheets keeps it.
 *
 * <p>It is text in a few long cells. Each begins and ends with a stroke, so that no program takes one for a number or a formula, or
 * cuts spaces off; and nothing in it reads as an escaped character of the file format.
 */
public final class RecordSheet {

    /** What the sheet is called in every language: nobody sees it. */
    public static final String NAME = "Record";

    private static final String FORMAT = "fieldwork-record/1";
    private static final String NOTICE =
            "What fieldwork wrote into this workbook. By it the program tells what was edited since: leave it as it is.";

    /** A cell holds 32,767 letters. */
    private static final int LONGEST_PART = 30_000;

    /** A text of JSON may be no longer than the program reads; longer ones are cut into several. */
    private static final int LONGEST_TEXT = 9_000;

    private static final String MARK = "|";
    private static final String PART_OF = ".";

    private static final JsonMapper MAPPER = new JsonMapper(LimitedJson.factory());

    private RecordSheet() {}

    /** Adds the sheet as the last one. */
    public static void write(XSSFWorkbook workbook, WrittenWorkbook written) {
        XSSFSheet sheet = workbook.createSheet(NAME);
        sheet.createRow(0).createCell(0).setCellValue(NOTICE);
        String text = text(written);
        int row = 1;
        for (int from = 0; from < text.length(); row++) {
            int to = end(text, from, LONGEST_PART);
            sheet.createRow(row).createCell(0).setCellValue(MARK + text.substring(from, to) + MARK);
            from = to;
        }
        SheetProtection.guard(sheet);
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    /** Where a part of a text ends: never within a pair of surrogates. */
    private static int end(String text, int from, int longest) {
        int to = Math.min(text.length(), from + longest);
        return to < text.length() && Character.isHighSurrogate(text.charAt(to - 1)) ? to - 1 : to;
    }

    private static String text(WrittenWorkbook written) {
        ObjectNode root = JsonNodeFactory.instance.objectNode().put("format", FORMAT);
        ObjectNode schedule = ScheduleJson.tree(written.schedule());
        // What rules about the cases themselves count is not said in a workbook (FIELD-036).
        schedule.putArray("constraints");
        root.set("schedule", schedule);
        ArrayNode sheets = root.putArray("sheets");
        written.sheets().forEach(sheet -> sheets.add(tree(sheet)));
        return root.toString().replace("_x", "\\u005fx");
    }

    private static ObjectNode tree(WrittenSheet sheet) {
        ObjectNode tree = JsonNodeFactory.instance
                .objectNode()
                .put("name", sheet.name())
                .put("use", sheet.use().name())
                .put("owner", sheet.owner());
        ArrayNode slots = tree.putArray("slots");
        sheet.slots()
                .forEach(area -> slots.addObject()
                        .put("slot", area.slot())
                        .put("column", area.column())
                        .put("from", area.firstRow())
                        .put("to", area.endRow()));
        ObjectNode texts = tree.putObject("texts");
        ObjectNode numbers = tree.putObject("numbers");
        sheet.cells().forEach((cell, value) -> {
            if (value.number() == null) {
                putParts(texts, cell.formatAsString(), value.text());
            } else {
                numbers.put(cell.formatAsString(), value.number().toString());
            }
        });
        return tree;
    }

    private static void putParts(ObjectNode texts, String cell, String text) {
        int part = 0;
        for (int from = 0; from < text.length(); part++) {
            int to = end(text, from, LONGEST_TEXT);
            texts.put(part == 0 ? cell : cell + PART_OF + part, MARK + text.substring(from, to) + MARK);
            from = to;
        }
    }

    public static boolean isIn(XSSFWorkbook workbook) {
        return workbook.getSheet(NAME) != null;
    }

    /** What the program wrote; empty where the workbook has no such sheet, or one that cannot be read any more. */
    public static Optional<WrittenWorkbook> read(XSSFWorkbook workbook) {
        XSSFSheet sheet = workbook.getSheet(NAME);
        if (sheet == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int index = 1; index <= sheet.getLastRowNum(); index++) {
            XSSFRow row = sheet.getRow(index);
            text.append(marked(row == null ? "" : CellReading.of(row.getCell(0)).text()));
        }
        try {
            Issues issues = new Issues();
            WrittenWorkbook written = read(JsonCursor.on(MAPPER.readTree(text.toString()), issues));
            return issues.hasFaults() ? Optional.empty() : Optional.of(written);
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // Somebody has cut it, or typed in it: then nobody knows what was written.
            return Optional.empty();
        }
    }

    /** What stands between the strokes. */
    private static String marked(String found) {
        String text = found.strip();
        return text.length() > 1 && text.startsWith(MARK) && text.endsWith(MARK)
                ? text.substring(1, text.length() - 1)
                : "";
    }

    private static WrittenWorkbook read(JsonCursor root) {
        if (!root.is("format", FORMAT)) {
            throw new IllegalArgumentException("another form of record");
        }
        WrittenWorkbook written = new WrittenWorkbook(
                root.object("schedule", ScheduleJson::within), root.list("sheets", RecordSheet::readSheet));
        root.finish();
        return written;
    }

    private static WrittenSheet readSheet(JsonCursor sheet) {
        SortedMap<CellAddress, CellValue> cells = new TreeMap<>();
        Map<String, StringBuilder> texts = new TreeMap<>();
        sheet.textByName("texts", "a text")
                .forEach((name, text) -> texts.computeIfAbsent(
                                name.contains(PART_OF) ? name.substring(0, name.indexOf(PART_OF)) : name,
                                cell -> new StringBuilder())
                        .append(marked(text)));
        texts.forEach((cell, text) -> {
            CellValue value = CellValue.ofText(text.toString());
            if (value != null) {
                cells.put(address(cell), value);
            }
        });
        sheet.textByName("numbers", "a number")
                .forEach((cell, number) -> cells.put(address(cell), CellValue.ofNumber(Double.parseDouble(number))));
        return new WrittenSheet(
                sheet.text("name"),
                sheet.choice("use", SheetUse.class),
                sheet.text("owner", ""),
                sheet.list(
                        "slots",
                        slot -> new SlotArea(
                                slot.text("slot"), slot.number("column"), slot.number("from"), slot.number("to"))),
                cells);
    }

    private static CellAddress address(String cell) {
        if (!cell.matches("[A-Z]{1,3}[1-9]\\d{0,6}")) {
            throw new IllegalArgumentException("no cell of a workbook");
        }
        return new CellAddress(cell);
    }
}
