package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.validate.Issue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Row.MissingCellPolicy;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The workbook that new writes, filled in the way that people do. */
class NewWorkbookTest {

    private static final Map<String, String> CASE = Map.of(
            "Type", "First tier",
            "Case manager", "Case Manager 1",
            "Gender", "Male",
            "Ethnicity", "White",
            "Risk of serious harm", "Low",
            "Vulnerability", "Medium",
            "Child protection", "No");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"sqs-3, 2014-09-15, 3", "fji-4, 2014-05-12, 4"})
    void namesPeopleAndCasesAreAllThatIsMissing(String template, String monday, int team) throws IOException {
        Path file = write(template, monday);
        fill(file, workbook -> {
            for (int i = 1; i <= team; i++) {
                set(workbook.getSheet("Team"), i, "Name", "Inspector " + i);
            }
            addPeopleAndCases(workbook);
        });

        LoadedInspection loaded = InspectionFiles.read(file);

        assertThat(loaded.warnings()).isEmpty();
        assertThat(loaded.listed().inspectors()).extracting(Inspector::name).doesNotContain("");
        assertThat(loaded.listed().cases()).hasSize(2);
        assertThat(loaded.expanded().slots()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"sqs-3, 2014-09-15, 3", "fji-4, 2014-05-12, 4"})
    void namesThatAreStillMissingAreSaidOnceAndStopNothing(String template, String monday, int team)
            throws IOException {
        Path file = write(template, monday);
        fill(file, NewWorkbookTest::addPeopleAndCases);

        assertThat(InspectionFiles.read(file).warnings())
                .extracting(Issue::sentence)
                .singleElement()
                .asString()
                .contains("sheet Team", team + " inspectors without a name");
    }

    private Path write(String template, String monday) {
        Path file = folder.resolve("inspection.xlsx");
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(new StringWriter()), new PrintWriter(err), false, folder);
        assertThat(Fieldwork.run(console, "new", "--template", template, "--monday", monday, "-o", file.toString()))
                .as("%s", err)
                .isZero();
        return file;
    }

    @FunctionalInterface
    private interface Edit {
        void on(XSSFWorkbook workbook);
    }

    private static void fill(Path file, Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            edit.on(workbook);
            try (OutputStream stream = Files.newOutputStream(file)) {
                workbook.write(stream);
            }
        }
    }

    private static void addPeopleAndCases(XSSFWorkbook workbook) {
        set(workbook.getSheet("Inspection"), 1, "YOT", "Exampleshire YOT");
        set(workbook.getSheet("Case managers"), 1, "Name", "Case Manager 1");
        Sheet cases = workbook.getSheet("Cases");
        for (String reference : List.of("C01", "C02")) {
            int row = reference.equals("C01") ? 1 : 2;
            set(cases, row, "Reference", reference);
            CASE.forEach((heading, value) -> set(cases, row, heading, value));
        }
    }

    /** Sets the cell under a heading, in the so-manieth row of the list. */
    private static void set(Sheet sheet, int number, String heading, String value) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (cell.toString().equals(heading)) {
                    Row target = sheet.getRow(row.getRowNum() + number);
                    Row there = target == null ? sheet.createRow(row.getRowNum() + number) : target;
                    there.getCell(cell.getColumnIndex(), MissingCellPolicy.CREATE_NULL_AS_BLANK)
                            .setCellValue(value);
                    return;
                }
            }
        }
        throw new AssertionError("no heading " + heading + " in " + sheet.getSheetName());
    }
}
