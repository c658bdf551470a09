package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook as text: each filled cell that people see with its area, type, colour and what it shows. */
public final class WorkbookDump {

    private WorkbookDump() {}

    public static String of(byte[] file) throws IOException {
        StringBuilder out = new StringBuilder();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                if (sheet.getSheetName().equals(RecordSheet.NAME)) {
                    continue; // it says again what stands in the others
                }
                out.append("== ").append(sheet.getSheetName()).append('\n');
                dump(sheet, out);
            }
        }
        return out.toString();
    }

    private static void dump(Sheet sheet, StringBuilder out) {
        DataFormatter formatter = new DataFormatter(Locale.US);
        Map<String, String> areas = new HashMap<>();
        for (CellRangeAddress area : sheet.getMergedRegions()) {
            String text = area.formatAsString();
            areas.put(text.substring(0, text.indexOf(':')), text);
        }
        for (Row row : sheet) {
            for (Cell cell : row) {
                String text = formatter.formatCellValue(cell).replace("\n", " / ");
                if (!text.isEmpty()) {
                    String address = cell.getAddress().formatAsString();
                    XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
                    XSSFColor colour = style.getFillForegroundColorColor();
                    out.append(areas.getOrDefault(address, address))
                            .append(' ')
                            .append(cell.getCellType().name().charAt(0))
                            .append(' ')
                            .append(colour == null ? "-" : colour.getARGBHex().substring(2))
                            .append(" | ")
                            .append(text)
                            .append('\n');
                }
            }
        }
    }
}
