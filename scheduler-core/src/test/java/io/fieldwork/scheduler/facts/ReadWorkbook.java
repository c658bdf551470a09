package io.fieldwork.scheduler.facts;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A schedule workbook as it is read by somebody who knows nothing of how it was made: its pages as fields, its lists as rows.
 *
 * @param pages the first sheets, as many as there are inspectors
 * @param lists the other sheets
 * @param feet what is printed at the foot of each sheet, by its name
 * @param locked whether each sheet is kept from slips
 */
record ReadWorkbook(
        Map<String, List<Field>> pages,
        Map<String, List<List<String>>> lists,
        Map<String, List<String>> feet,
        Map<String, Boolean> locked) {

    static ReadWorkbook of(byte[] file, int inspectors) throws IOException {
        Map<String, List<Field>> pages = new LinkedHashMap<>();
        Map<String, List<List<String>>> lists = new LinkedHashMap<>();
        Map<String, List<String>> feet = new LinkedHashMap<>();
        Map<String, Boolean> locked = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                String name = sheet.getSheetName();
                if (workbook.isSheetVeryHidden(workbook.getSheetIndex(sheet))) {
                    continue; // what nobody sees says again what stands in the others
                }
                if (pages.size() < inspectors) {
                    pages.put(name, fields((XSSFSheet) sheet));
                } else {
                    lists.put(name, rows(sheet));
                }
                feet.put(
                        name,
                        List.of(
                                sheet.getFooter().getLeft(),
                                sheet.getFooter().getCenter(),
                                sheet.getFooter().getRight()));
                locked.put(name, sheet.getProtect());
            }
        }
        return new ReadWorkbook(pages, lists, feet, locked);
    }

    private static List<List<String>> rows(Sheet sheet) {
        List<List<String>> rows = new ArrayList<>();
        int width = sheet.getRow(0).getLastCellNum();
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.max(width, row.getLastCellNum()); column++) {
                cells.add(text(row.getCell(column)));
            }
            rows.add(cells);
        }
        // A table must have a row, so an empty one has one that says nothing.
        if (rows.size() == 2 && rows.get(1).stream().allMatch(String::isEmpty)) {
            rows.remove(1);
        }
        return rows;
    }

    private static List<Field> fields(XSSFSheet sheet) {
        List<Field> fields = new ArrayList<>();
        Map<String, String> key = new LinkedHashMap<>();
        int last = sheet.getLastRowNum(); // the footnote; the key stands above it
        List<String> classes = List.of("interview", "meeting", "health", "inspectorate");
        for (int i = 0; i < classes.size(); i++) {
            key.put(colour(sheet.getRow(last - 1).getCell(3 * (i + 1))), classes.get(i));
        }
        key.put("", "");
        List<CellRangeAddress> merged = sheet.getMergedRegions();
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = text(cell);
                if (!text.isEmpty()) {
                    CellRangeAddress area = merged.stream()
                            .filter(region -> region.isInRange(cell))
                            .findFirst()
                            .orElse(new CellRangeAddress(
                                    cell.getRowIndex(),
                                    cell.getRowIndex(),
                                    cell.getColumnIndex(),
                                    cell.getColumnIndex()));
                    fields.add(new Field(
                            cell.getRowIndex(),
                            cell.getColumnIndex(),
                            area.getLastRow(),
                            area.getLastColumn(),
                            text,
                            key.getOrDefault(colour(cell), "other"),
                            isBold(cell)));
                }
            }
        }
        fields.sort(Field.IN_ORDER);
        return fields;
    }

    private static String colour(Cell cell) {
        XSSFColor fill = ((XSSFCellStyle) cell.getCellStyle()).getFillForegroundColorColor();
        return fill == null ? "" : Objects.requireNonNullElse(fill.getARGBHex(), "");
    }

    private static boolean isBold(Cell cell) {
        return Stream.of(
                        cell.getCellStyle().getBorderTop(),
                        cell.getCellStyle().getBorderBottom(),
                        cell.getCellStyle().getBorderLeft(),
                        cell.getCellStyle().getBorderRight())
                .anyMatch(BorderStyle.MEDIUM::equals);
    }

    /** A number is a date, a time or both where its format says so. */
    private static String text(Cell cell) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.STRING) {
            return cell.getStringCellValue();
        }
        String format = cell.getCellStyle().getDataFormatString();
        boolean hasDate = format.contains("d") && format.contains("yy");
        boolean hasTime = format.contains("hh:mm");
        if (!hasDate && !hasTime) {
            double number = cell.getNumericCellValue();
            return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
        }
        LocalDateTime moment = cell.getLocalDateTimeCellValue().plusSeconds(30).truncatedTo(ChronoUnit.MINUTES);
        if (!hasDate) {
            return Tongue.clock(moment);
        }
        return hasTime ? moment.toString() : moment.toLocalDate().toString();
    }
}
