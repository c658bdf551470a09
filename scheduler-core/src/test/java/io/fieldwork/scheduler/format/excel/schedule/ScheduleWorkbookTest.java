package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.excel.AppendixBWeek;
import io.fieldwork.scheduler.format.excel.OddInspections;
import io.fieldwork.scheduler.format.excel.WorkbookDump;
import io.fieldwork.scheduler.format.excel.record.RecordSheet;
import io.fieldwork.scheduler.format.excel.table.SheetNames;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScheduleWorkbookTest {

    private final InspectionInput inspection = AppendixBWeek.inspection();
    private final Schedule schedule = AppendixBWeek.schedule(inspection);

    @Test
    @Tag("DER-019")
    @Tag("SLOT-029")
    @Tag("SLOT-044")
    @Tag("FIELD-032")
    @Tag("GAP-012")
    @Tag("OUT-002")
    @Tag("OUT-003")
    @Tag("OUT-004")
    @Tag("OUT-010")
    @Tag("OUT-014")
    @Tag("OUT-015")
    @Tag("OUT-016")
    @Tag("OUT-018")
    @Tag("DER-019")
    void theWeekOfAppendixBIsPrintedRowByRow() throws IOException { // OUT-001 to OUT-018
        String dump = WorkbookDump.of(ScheduleWorkbook.write(inspection, schedule));

        assertThat(dump).isEqualTo(golden("sqs-3-week.txt"));
    }

    @Test
    void theSameScheduleGivesTheSameBytes() throws IOException {
        assertThat(ScheduleWorkbook.write(inspection, schedule))
                .isEqualTo(ScheduleWorkbook.write(AppendixBWeek.inspection(), AppendixBWeek.schedule(inspection)));
    }

    @Test
    @Tag("FIELD-035")
    @Tag("FIELD-036")
    void otherChildrenInTheSamePlacesGiveTheSameBytes() throws IOException { // FIELD-035, FIELD-036
        InspectionInput others = AppendixBWeek.inspection(AppendixBWeek.cases(true));

        assertThat(others.cases()).isNotEqualTo(inspection.cases());
        assertThat(ScheduleWorkbook.write(others, schedule)).isEqualTo(ScheduleWorkbook.write(inspection, schedule));
    }

    @Test
    @Tag("PRIV-001")
    void noPartOfTheFileNamesAnythingOfAChild() throws IOException { // FIELD-035, PRIV-001
        String text = allText(ScheduleWorkbook.write(inspection, schedule)).toUpperCase(Locale.ROOT);

        assertThat(text)
                .doesNotContain("CUSTODY", "FIRST_TIER", "FIRST TIER", "COMMUNITY")
                .doesNotContain("FEMALE", "GENDER", "GIRL", "BME", "ETHNIC", "WHITE\"")
                .doesNotContain("VERY_HIGH", "VERY HIGH", "NOT_ASSESSED", "ROSH", "VULNERAB", "COMPLEX")
                .doesNotContain("PROTECTION PLAN", "LOOKEDAFTER", "LOOKED AFTER");
        for (ScheduleRule rule : ScheduleRule.values()) {
            assertThat(text.contains(rule.id().toUpperCase(Locale.ROOT)))
                    .as(rule.id())
                    .isEqualTo(rule.defaultWeight().toString().endsWith("hard") && !rule.isAboutTheChild());
        }
    }

    @Test
    @Tag("OUT-017")
    void nothingIsHiddenAndNothingIsAFormula() throws IOException { // OUT-017
        try (XSSFWorkbook workbook = written()) {
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
                XSSFSheet sheet = workbook.getSheetAt(i);
                assertThat(workbook.getSheetVisibility(i))
                        .isEqualTo(
                                sheet.getSheetName().equals(RecordSheet.NAME)
                                        ? SheetVisibility.VERY_HIDDEN
                                        : SheetVisibility.VISIBLE);
                assertThat(sheet.getCTWorksheet().xmlText()).doesNotContain("hidden=\"1\"", "hidden=\"true\"");
                assertThat(sheet.getCellComments()).isEmpty();
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        assertThat(cell.getCellType()).isNotIn(CellType.FORMULA, CellType.ERROR);
                    }
                }
            }
        }
    }

    @Test
    @Tag("OUT-001")
    void aPagePrintsOnOneA4SheetLandscape() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            XSSFSheet page = workbook.getSheet("AI1");

            assertThat(page.getFitToPage()).isTrue();
            assertThat(page.getPrintSetup().getLandscape()).isTrue();
            assertThat(page.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(page.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
            assertThat(workbook.getPrintArea(workbook.getSheetIndex(page))).isEqualTo("'AI1'!$A$1:$O$45");
            assertThat(page.getRepeatingRows().formatAsString()).isEqualTo("2:5");
            assertThat(page.getFooter().getLeft()).isEqualTo("Inspection sqs-20, v1 draft, due Mon 8 Sep 16:00");
        }
    }

    @Test
    void sheetsThatAreNoPagesAreTables() throws IOException {
        Set<String> names = new HashSet<>();
        try (XSSFWorkbook workbook = written()) {
            for (Sheet sheet : workbook) {
                if (ScheduleSheet.isReserved(sheet.getSheetName())
                        && !sheet.getSheetName().equals(RecordSheet.NAME)) {
                    XSSFTable table = ((XSSFSheet) sheet).getTables().get(0);
                    assertThat(names.add(table.getName())).isTrue();
                    assertThat(sheet.getNumMergedRegions()).isZero();
                    assertThat(table.getEndRowIndex()).isEqualTo(sheet.getLastRowNum());
                    assertThat(table.getArea().getLastCell().getCol() + 1)
                            .isEqualTo(sheet.getRow(0).getLastCellNum());
                }
            }
        }
        assertThat(names).hasSize(6);
    }

    @Test
    void unplacedCasesHaveASheetOnlyWhereThereAreSome() throws IOException {
        List<ScheduledCase> cases = new ArrayList<>(schedule.cases());
        cases.set(0, AppendixBWeek.unplaced(inspection.cases().get(0)));

        assertThat(WorkbookDump.of(ScheduleWorkbook.write(inspection, AppendixBWeek.schedule(cases))))
                .contains(
                        "== Unplaced\nA1 S EDEDED | Case or meeting\nB1 S EDEDED | Person\nC1 S EDEDED | Note\nA2 S - | C01\n")
                .contains("free (120 minutes)");
        assertThat(WorkbookDump.of(ScheduleWorkbook.write(inspection, schedule)))
                .doesNotContain("Unplaced", "free (");
    }

    /** PRIV-001: that an inspector is not there is said, and why is not. */
    @Test
    @Tag("PRIV-001")
    void aSlotOfAnInspectorWhoIsAwayIsNotFree() throws IOException {
        List<ScheduledCase> cases = new ArrayList<>(schedule.cases());
        cases.set(0, AppendixBWeek.unplaced(inspection.cases().get(0)));
        String inspector = Objects.requireNonNull(schedule.cases().get(0).inspector());
        Unavailability away = new Unavailability(
                Objects.requireNonNull(schedule.cases().get(0).start()).plusHours(1),
                Objects.requireNonNull(schedule.cases().get(0).end()).plusHours(1),
                "dentist");
        InspectionInput ill = inspection.withInspectors(inspection.inspectors().stream()
                .map(one -> one.id().equals(inspector) ? one.withUnavailable(List.of(away)) : one)
                .toList());

        assertThat(WorkbookDump.of(ScheduleWorkbook.write(ill, AppendixBWeek.schedule(cases))))
                .contains("| not available")
                .doesNotContain("free (", "dentist", "free slot");
    }

    @Test
    void twoCasesInOneSlotAreBothPrintedThere() throws IOException {
        List<ScheduledCase> cases = new ArrayList<>(schedule.cases());
        cases.set(
                19,
                AppendixBWeek.placed(
                        inspection.cases().get(19), inspection.slots().get(0), CaseMode.INTERVIEW));

        assertThat(WorkbookDump.of(ScheduleWorkbook.write(inspection, AppendixBWeek.schedule(cases))))
                .contains("B31:B33 S DDEBF7 | C01")
                .contains("B34:B37 S DDEBF7 | C20");
    }

    @Test
    void wordsThatBeginLikeAFormulaAreQuotedText() throws IOException {
        InspectionInput odd = OddInspections.withCaseManagerName(inspection, "=1+1");

        try (XSSFWorkbook workbook = workbook(ScheduleWorkbook.write(odd, schedule))) {
            Cell cell = workbook.getSheet("LI").getRow(30).getCell(2);
            assertThat(cell.getStringCellValue()).isEqualTo("=1+1");
            assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
            assertThat(cell.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }

    @Test
    void oddInspectorIdsGiveLegalSheetNamesThatDiffer() {
        SheetNames names = new SheetNames(ScheduleSheet.reserved());

        assertThat(names.next("A/B:C")).isEqualTo("A B C");
        assertThat(names.next("a b c")).isEqualTo("a b c (2)");
        assertThat(names.next("Files")).isEqualTo("Files (2)");
        assertThat(names.next("x".repeat(40))).isEqualTo("x".repeat(31));
        assertThat(names.next("X".repeat(33))).isEqualTo("X".repeat(27) + " (2)");
    }

    private XSSFWorkbook written() throws IOException {
        return workbook(ScheduleWorkbook.write(inspection, schedule));
    }

    private static XSSFWorkbook workbook(byte[] file) throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(file));
    }

    private static String allText(byte[] file) throws IOException {
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(entry.getName()).append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ScheduleWorkbookTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
