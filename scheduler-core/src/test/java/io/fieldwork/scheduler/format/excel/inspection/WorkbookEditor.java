package io.fieldwork.scheduler.format.excel.inspection;

import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A written workbook that a test changes as a person would, and reads again. */
final class WorkbookEditor {

    /** What came of reading: the inspection, the issues at their sheet and cell, and what is said of the reading. */
    record Outcome(InspectionInput input, List<Issue> issues, ReadReport read) {

        List<String> sentences() {
            return issues.stream().map(Issue::sentence).toList();
        }

        Issue only() {
            if (issues.size() != 1) {
                throw new AssertionError("one issue expected, but: " + sentences());
            }
            return issues.get(0);
        }
    }

    private final XSSFWorkbook workbook;
    private final Path file;

    WorkbookEditor(byte[] written, Path folder) throws IOException {
        this.workbook = new XSSFWorkbook(new ByteArrayInputStream(written));
        this.file = folder.resolve("edited.xlsx");
    }

    XSSFWorkbook workbook() {
        return workbook;
    }

    XSSFSheet sheet(String name) {
        return Objects.requireNonNull(workbook.getSheet(name), name);
    }

    XSSFCell cell(String sheet, String address) {
        CellReference reference = new CellReference(address);
        XSSFRow row = sheet(sheet).getRow(reference.getRow());
        XSSFRow found = row == null ? sheet(sheet).createRow(reference.getRow()) : row;
        XSSFCell cell = found.getCell(reference.getCol());
        return cell == null ? found.createCell(reference.getCol()) : cell;
    }

    WorkbookEditor text(String sheet, String address, String text) {
        cell(sheet, address).setCellValue(text);
        return this;
    }

    WorkbookEditor number(String sheet, String address, double number) {
        cell(sheet, address).setCellValue(number);
        return this;
    }

    /** A number in a cell of another format than the workbook came with. */
    WorkbookEditor number(String sheet, String address, double number, String format) {
        XSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        cell(sheet, address).setCellStyle(style);
        return number(sheet, address, number);
    }

    WorkbookEditor blank(String sheet, String address) {
        cell(sheet, address).setBlank();
        return this;
    }

    WorkbookEditor blankRow(String sheet, int number) {
        sheet(sheet).getRow(number - 1).forEach(cell -> cell.setBlank());
        return this;
    }

    WorkbookEditor blankColumn(String sheet, String letter) {
        for (int row = 2; row <= sheet(sheet).getLastRowNum() + 1; row++) {
            blank(sheet, letter + row);
        }
        return this;
    }

    /** Reads the changed workbook; the issues are those of reading and of binding. */
    Outcome read() throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        Issues issues = new Issues();
        InspectionWorkbook.Content tree = InspectionWorkbook.read(file, issues);
        InspectionInput input = Objects.requireNonNull(InspectionBinder.bind(tree.tree(), issues));
        return new Outcome(
                input,
                issues.list().stream()
                        .map(issue -> issue.at(tree.places().of(issue.place())))
                        .toList(),
                tree.read());
    }
}
