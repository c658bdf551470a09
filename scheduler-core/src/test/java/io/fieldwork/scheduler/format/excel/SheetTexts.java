package io.fieldwork.scheduler.format.excel;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What stands in each sheet of a workbook, row by row, as wide as its headings; numbers are whole ones. */
public final class SheetTexts {

    private SheetTexts() {}

    public static Map<String, List<List<String>>> of(byte[] file) throws IOException {
        Map<String, List<List<String>>> sheets = new LinkedHashMap<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            for (Sheet sheet : workbook) {
                List<List<String>> rows = new ArrayList<>();
                int width = sheet.getRow(0).getLastCellNum();
                for (Row row : sheet) {
                    List<String> cells = new ArrayList<>();
                    for (int column = 0; column < width; column++) {
                        cells.add(text(row.getCell(column)));
                    }
                    rows.add(cells);
                }
                sheets.put(sheet.getSheetName(), rows);
            }
        }
        return sheets;
    }

    private static String text(Cell cell) {
        return cell == null
                ? ""
                : cell.getCellType() == CellType.NUMERIC
                        ? Long.toString(Math.round(cell.getNumericCellValue()))
                        : cell.getStringCellValue();
    }
}
