package io.fieldwork.scheduler.format.excel;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.form.FormSheet;
import io.fieldwork.scheduler.format.excel.inspection.InspectionSheets;
import io.fieldwork.scheduler.format.excel.inspection.InspectionWorkbook;
import io.fieldwork.scheduler.format.excel.schedule.ScheduleWorkbook;
import io.fieldwork.scheduler.model.InspectionInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.poi.ss.usermodel.PrintSetup;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What a screen reader, a printer and a slip of the hand find in the workbooks. */
class AccessibleWorkbookTest {

    private final InspectionInput inspection = MeetingWeek.inspection();

    @Test
    void theScheduleSaysWhatItIsAndItsListsAreTables() throws IOException {
        try (XSSFWorkbook workbook = open(ScheduleWorkbook.write(inspection, MeetingWeek.schedule()))) {
            assertProperties(workbook);
            assertTables(workbook);
        }
    }

    @Test
    void theInspectionSaysWhatItIsAndItsListsAreTables() throws IOException {
        try (XSSFWorkbook workbook = open(InspectionWorkbook.write(inspection))) {
            assertProperties(workbook);
            assertTables(workbook);
        }
    }

    @Test
    void whatIsNotReadBackIsKeptFromSlipsAndTheRestIsOpen() throws IOException {
        try (XSSFWorkbook workbook = open(ScheduleWorkbook.write(inspection, MeetingWeek.schedule()))) {
            XSSFSheet list = workbook.getSheet("Participants");
            assertThat(list.getProtect()).isTrue();
            assertThat(list.getCTWorksheet().getSheetProtection().isSetPassword())
                    .isFalse();
            assertThat(list.isAutoFilterLocked()).isFalse();
            assertThat(list.isFormatColumnsLocked()).isFalse();
            assertThat(workbook.getSheet("Meetings").getProtect()).isFalse();
            assertThat(workbook.getSheetAt(0).getProtect())
                    .as("an inspector's page")
                    .isFalse();
        }
        try (XSSFWorkbook workbook = open(InspectionWorkbook.write(inspection))) {
            assertThat(workbook.getSheet(InspectionSheets.READ_ME).getProtect()).isTrue();
            for (FormSheet spec : InspectionSheets.ALL) {
                assertThat(workbook.getSheet(spec.name()).getProtect())
                        .as(spec.name())
                        .isFalse();
            }
        }
    }

    private static void assertProperties(XSSFWorkbook workbook) {
        var properties = workbook.getProperties().getCoreProperties();
        assertThat(properties.getTitle()).isNotBlank();
        assertThat(properties.getSubject()).isNotBlank();
        assertThat(properties.getCreator()).isEqualTo("fieldwork");
        assertThat(properties.getUnderlyingProperties().getLanguageProperty()).contains("en-GB");
    }

    private static void assertTables(XSSFWorkbook workbook) {
        Set<String> names = new HashSet<>();
        int tables = 0;
        for (int index = 0; index < workbook.getNumberOfSheets(); index++) {
            XSSFSheet sheet = workbook.getSheetAt(index);
            if (workbook.isSheetVeryHidden(index)) {
                continue; // nobody sees or prints it
            }
            PrintSetup print = sheet.getPrintSetup();
            assertThat(print.getPaperSize()).as(sheet.getSheetName()).isEqualTo(PrintSetup.A4_PAPERSIZE);
            assertThat(sheet.getFooter().getRight()).contains("&P");
            List<XSSFTable> onSheet = sheet.getTables();
            for (XSSFTable table : onSheet) {
                tables++;
                assertThat(names.add(table.getName())).as(table.getName()).isTrue();
                assertThat(table.getHeaderRowCount()).isEqualTo(1);
                assertThat(sheet.getMergedRegions()).isEmpty();
                assertThat(sheet.getRepeatingRows().getFirstRow()).isZero();
                assertNoBlankRows(sheet, table);
            }
        }
        assertThat(tables).isGreaterThan(3);
    }

    /** The one row of a list that is still empty is where the first entry goes. */
    private static void assertNoBlankRows(XSSFSheet sheet, XSSFTable table) {
        for (int index = 1; table.getRowCount() > 2 && index <= table.getEndRowIndex(); index++) {
            Row row = sheet.getRow(index);
            assertThat(row).as(sheet.getSheetName() + " row " + (index + 1)).isNotNull();
            assertThat(row.iterator().hasNext()).isTrue();
            assertThat(row.getCell(0).getCellStyle().getWrapText()).isTrue();
        }
    }

    private static XSSFWorkbook open(byte[] content) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(content));
    }
}
