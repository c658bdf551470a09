package io.fieldwork.scheduler.format.excel.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.cell.CellText;
import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDataValidation;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** The written workbook, cell by cell: texts, types, formats, notes, drop-downs and tables. */
class InspectionWorkbookGoldenTest {

    private static final String GOLDEN = "inspection-workbook.txt";

    private static final InspectionInput INPUT = InspectionInputs.sqs()
            .people(
                    InspectionInputs.person(
                            "cm-1", InspectionInputs.unavailable("2014-09-16T09:00", "2014-09-16T13:00")),
                    InspectionInputs.person(
                            "cm-2", InspectionInputs.unavailable("2014-09-17T00:00", "2014-09-18T00:00")),
                    InspectionInputs.person("cm-3"),
                    InspectionInputs.person("cm-4"))
            .meetings(InspectionInputs.meeting("M01", "LI", "cm-1"))
            .weight("complexPerDay", "3soft")
            .build();

    @Test
    void everyCellIsAsItWas() throws IOException {
        String dump = dump(INPUT);
        // After a change that is wanted, this file takes the place of the one that is compared.
        Files.writeString(Path.of("target", GOLDEN), dump);
        assertThat(dump.lines().toList()).isEqualTo(golden());
    }

    @Test
    void nothingIsHiddenMergedOrAFormula() throws IOException {
        try (XSSFWorkbook workbook = open(INPUT)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(workbook.getSheetVisibility(i)).isEqualTo(SheetVisibility.VISIBLE);
                assertThat(sheet.getMergedRegions()).isEmpty();
                for (Row row : sheet) {
                    assertThat(row.getZeroHeight()).isFalse();
                    for (Cell cell : row) {
                        assertThat(sheet.isColumnHidden(cell.getColumnIndex())).isFalse();
                        assertThat(cell.getCellType()).isNotEqualTo(CellType.FORMULA);
                    }
                }
            }
        }
    }

    @Test
    void everyListIsOneTableWithANameOfItsOwnAndOneRowOfHeadings() throws IOException {
        Set<String> names = new LinkedHashSet<>();
        try (XSSFWorkbook workbook = open(INPUT)) {
            for (FormSheet spec : InspectionSheets.ALL) {
                List<XSSFTable> tables = workbook.getSheet(spec.name()).getTables();
                assertThat(tables).hasSize(1);
                assertThat(tables.get(0).getHeaderRowCount()).isEqualTo(1);
                assertThat(names.add(tables.get(0).getName())).isTrue();
            }
        }
    }

    @Test
    void whatWouldBecomeAFormulaIsMarkedAsText() throws IOException {
        InspectionInput input =
                InspectionInputs.sqs().sites(new Site("main", "=1+1")).build();
        try (XSSFWorkbook workbook = open(input)) {
            Cell cell = workbook.getSheet("Sites").getRow(1).getCell(0);
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void noHeadingOfASheetMeansTwoColumns() {
        for (FormSheet spec : InspectionSheets.ALL) {
            List<String> headings = spec.columns().stream()
                    .flatMap(column -> column.headings().stream())
                    .map(CellText::letters)
                    .toList();
            assertThat(headings).as(spec.name()).doesNotHaveDuplicates();
        }
    }

    @Test
    void everyNoteGivesAnExampleOrSaysThatTheColumnIsNotRead() {
        for (FormSheet spec : InspectionSheets.ALL) {
            assertThat(spec.columns())
                    .allSatisfy(column -> assertThat(column.note()).containsAnyOf("Example", "it is not read"));
        }
    }

    private static XSSFWorkbook open(InspectionInput input) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(InspectionWorkbook.write(input)));
    }

    private static List<String> golden() throws IOException {
        try (InputStream in = InspectionWorkbookGoldenTest.class.getResourceAsStream(GOLDEN)) {
            assertThat(in).as(GOLDEN).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }

    private static String dump(InspectionInput input) throws IOException {
        StringBuilder out = new StringBuilder();
        try (XSSFWorkbook workbook = open(input)) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                dump(workbook.getSheetAt(i), out);
            }
        }
        return out.toString();
    }

    private static void dump(XSSFSheet sheet, StringBuilder out) {
        out.append("== ").append(sheet.getSheetName()).append('\n');
        for (XSSFTable table : sheet.getTables()) {
            out.append("table ")
                    .append(table.getName())
                    .append(' ')
                    .append(table.getArea().formatAsString())
                    .append('\n');
        }
        if (sheet.getPaneInformation() != null) {
            out.append("frozen rows ").append(sheet.getPaneInformation().getHorizontalSplitPosition());
            out.append(", columns ")
                    .append(sheet.getPaneInformation().getVerticalSplitPosition())
                    .append('\n');
        }
        for (Row row : sheet) {
            row.forEach(cell -> dump(sheet, cell, out));
        }
        for (XSSFDataValidation validation : sheet.getDataValidations()) {
            out.append("drop-down ")
                    .append(validation.getRegions().getCellRangeAddress(0).formatAsString())
                    .append(": ")
                    .append(validation.getValidationConstraint().getFormula1())
                    .append('\n');
        }
    }

    private static void dump(XSSFSheet sheet, Cell cell, StringBuilder out) {
        XSSFCellStyle style = (XSSFCellStyle) cell.getCellStyle();
        String value = cell.getCellType() == CellType.NUMERIC
                ? Double.toString(cell.getNumericCellValue())
                : cell.getStringCellValue();
        out.append(cell.getAddress())
                .append(' ')
                .append(cell.getCellType())
                .append(" [")
                .append(style.getDataFormatString())
                .append(style.getFont().getBold() ? ", bold" : "")
                .append(style.getWrapText() ? ", wrapped" : "")
                .append(style.getQuotePrefixed() ? ", quoted" : "")
                .append("] ")
                .append(value.replace("\n", "\\n"))
                .append('\n');
        if (cell.getCellComment() != null) {
            int width = sheet.getColumnWidth(cell.getColumnIndex()) / 256;
            XSSFCellStyle column = (XSSFCellStyle) sheet.getColumnStyle(cell.getColumnIndex());
            out.append("   column: ")
                    .append(width)
                    .append(" wide, ")
                    .append(column.getDataFormatString())
                    .append('\n');
            out.append("   note: ")
                    .append(cell.getCellComment().getString().getString().replace("\n", "\\n"))
                    .append('\n');
        }
    }
}
