package io.fieldwork.scheduler.format.excel.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pages of a solved week, each row of Appendix B looked up at its day and time (SLOT-014, OUT-006 to OUT-011). */
class PagesOfAppendixBTest {

    private static final int FIRST_ROW = 5;
    private static final int COLUMNS_PER_DAY = 3;

    private static Schedule schedule;
    private static XSSFWorkbook workbook;

    /** One row of the source: which page, when, and what it says. */
    record Printed(int page, DayOfWeek day, LocalTime start, LocalTime end, String kind, String label) {

        static Printed of(String line) {
            String[] parts = line.split("\t", -1);
            return new Printed(
                    Integer.parseInt(parts[0]),
                    DayOfWeek.valueOf(parts[1]),
                    LocalTime.parse(parts[2]),
                    LocalTime.parse(parts[3]),
                    parts[4],
                    parts[5]);
        }

        int firstRow() {
            return FIRST_ROW + (int) Duration.between(LocalTime.of(9, 0), start).toMinutes() / 15;
        }

        int lastRow() {
            return firstRow() + (int) Duration.between(start, end).toMinutes() / 15 - 1;
        }

        int timeColumn() {
            return (day.getValue() - 1) * COLUMNS_PER_DAY + 1;
        }

        /** As printed: 09.00 - 11.00. */
        String range() {
            return (start + " - " + end).replace(':', '.');
        }
    }

    static List<Printed> rows() throws IOException {
        try (InputStream file = Objects.requireNonNull(
                PagesOfAppendixBTest.class.getResourceAsStream("/io/fieldwork/scheduler/template/appendix-b.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Printed::of)
                    .toList();
        }
    }

    @BeforeAll
    static void solve() throws IOException {
        InspectionInput input = InspectionFiles.read(Path.of("..", "problems", "sqs-20", "inspection.xlsx"))
                .expanded();
        schedule = ScheduleSolver.solve(
                        new SolveRequest(input, new SolverSettings(0, Effort.QUICK, null)), ProgressListener.NONE)
                .schedule();
        workbook = new XSSFWorkbook(new ByteArrayInputStream(ScheduleWorkbook.write(input, schedule)));
    }

    @Test
    @Tag("OUT-001")
    void thereAreThreePagesInTheOrderOfTheSource() throws IOException {
        assertThat(rows()).extracting(Printed::page).containsOnly(1, 2, 3);
        assertThat(List.of(workbook.getSheetName(0), workbook.getSheetName(1), workbook.getSheetName(2)))
                .containsExactly("LI", "AI1", "LA1");
    }

    @ParameterizedTest
    @MethodSource("rows")
    @Tag("FIELD-033")
    @Tag("OUT-007")
    @Tag("OUT-012")
    @Tag("OUT-013")
    void eachRowStandsAtItsDayAndTime(Printed row) {
        XSSFSheet page = workbook.getSheetAt(row.page() - 1);
        if (row.kind().equals("TRAVEL")) { // printed without a time
            assertThat(text(page, row.firstRow(), row.timeColumn())).isEqualTo(row.label());
            assertThat(merged(page, row.firstRow(), row.timeColumn()))
                    .isEqualTo(new CellRangeAddress(
                            row.firstRow(), row.lastRow(), row.timeColumn(), row.timeColumn() + 1));
            return;
        }
        assertThat(text(page, row.firstRow(), row.timeColumn())).isEqualTo(row.range());
        assertThat(text(page, row.firstRow(), row.timeColumn() + 1).toLowerCase(Locale.ROOT))
                .startsWith(row.label().toLowerCase(Locale.ROOT));
        if (row.kind().equals("CASE")) {
            assertThat(referenceIn(page, row)).isEqualTo(placed(page.getSheetName(), row));
        }
    }

    @Test
    @Tag("OUT-005")
    void eachPageIsOnePageOfA4AcrossAndNothingElseStandsInTheTimeColumns() throws IOException { // OUT-001, OUT-005
        DataFormatter formatter = new DataFormatter(Locale.UK);
        List<Printed> rows = rows();
        for (int i = 0; i < 3; i++) {
            XSSFSheet page = workbook.getSheetAt(i);
            int number = i + 1;
            long timed = rows.stream()
                    .filter(row -> row.page() == number && !row.kind().equals("TRAVEL"))
                    .count();
            long ranges = 0;
            for (Row line : page) {
                for (Cell cell : line) {
                    ranges += formatter.formatCellValue(cell).matches("\\d\\d\\.\\d\\d - \\d\\d\\.\\d\\d") ? 1 : 0;
                }
            }
            assertThat(ranges).isEqualTo(timed);
            assertThat(page.getPrintSetup().getLandscape()).isTrue();
            assertThat(page.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(page.getPrintSetup().getFitHeight()).isEqualTo((short) 1);
        }
    }

    private static String referenceIn(XSSFSheet page, Printed row) {
        return text(page, row.firstRow() + 1, row.timeColumn());
    }

    private static String placed(String inspector, Printed row) {
        return schedule.cases().stream()
                .filter(one -> inspector.equals(one.inspector()))
                .filter(one -> one.start() != null
                        && one.start().getDayOfWeek() == row.day()
                        && one.start().toLocalTime().equals(row.start()))
                .map(ScheduledCase::reference)
                .findFirst()
                .orElse("");
    }

    private static String text(XSSFSheet page, int row, int column) {
        XSSFRow line = Objects.requireNonNull(page.getRow(row), () -> page.getSheetName() + " row " + (row + 1));
        return new DataFormatter(Locale.UK)
                .formatCellValue(line.getCell(column))
                .replaceAll("\\s+", " ")
                .strip();
    }

    private static CellRangeAddress merged(XSSFSheet page, int row, int column) {
        return page.getMergedRegions().stream()
                .filter(area -> area.isInRange(new CellAddress(row, column)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no merged area at " + new CellAddress(row, column)));
    }
}
