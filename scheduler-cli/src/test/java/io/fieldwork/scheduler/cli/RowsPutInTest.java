package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellCopyPolicy;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A row is put in above the list of case managers and one is renamed: solved again, everybody is who they were. */
class RowsPutInTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SQS_20 = Path.of("..", "problems", "sqs-20", "inspection.xlsx");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private String run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs"));
        int code = Fieldwork.run(console, Stream.of(args).map(Object::toString).toArray(String[]::new));
        assertThat(code).as("%s", err).isZero();
        return out.toString();
    }

    @Test
    void nobodyIsRungAndNoCalendarChangesItsOwner() throws IOException {
        Path inspection = folder.resolve("inspection.xlsx");
        Path first = folder.resolve("first");
        Files.copy(SQS_20, inspection);
        clearIds(inspection);
        run("solve", inspection, "--effort", "quick", "-o", first);
        String name = putIn(inspection);

        for (String published : new String[] {"schedule.json", "schedule.xlsx"}) {
            Path again = folder.resolve("again-" + published.substring(9));
            JsonNode told = JSON.readTree(run(
                    "resolve",
                    inspection,
                    "--published",
                    first.resolve(published),
                    "--effort",
                    "quick",
                    "--moves",
                    0,
                    "--json",
                    "-o",
                    again));
            assertThat(told.path("movedCases").asInt(-1)).as(published).isZero();
            assertThat(err.toString())
                    .as(published)
                    .contains(name + "-Hughes")
                    .contains("taken for the same person under a new name");
            assertThat(attendees(again)).as(published).isEqualTo(attendees(first));
            assertThat(owners(again)).as(published).containsAllEntriesOf(owners(first));
        }
        Path kept = folder.resolve("kept");
        run("solve", inspection, "--keep", first.resolve("schedule.json"), "--effort", "quick", "-o", kept);
        assertThat(attendees(kept)).isEqualTo(attendees(first));
        assertThat(run("compare", inspection, first.resolve("schedule.json"), kept.resolve("schedule.xlsx"), "--json"))
                .contains("\"cases\" : [ ]");
        run("check", inspection, first.resolve("schedule.json"));
    }

    private static Map<String, String> attendees(Path week) throws IOException {
        Map<String, String> attendees = new TreeMap<>();
        for (JsonNode one :
                JSON.readTree(week.resolve("schedule.json").toFile()).path("cases")) {
            attendees.put(one.path("reference").asText(), one.path("attendee").asText());
        }
        assertThat(attendees).hasSize(20);
        return attendees;
    }

    /** The calendar files, with the UIDs that each has. */
    private static Map<String, String> owners(Path week) throws IOException {
        Map<String, String> owners = new TreeMap<>();
        try (Stream<Path> files = Files.walk(week)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".ics")).toList()) {
                owners.put(
                        file.getFileName().toString(),
                        String.join(
                                ",",
                                Files.readAllLines(file).stream()
                                        .filter(line -> line.startsWith("UID"))
                                        .sorted()
                                        .toList()));
            }
        }
        assertThat(owners).hasSizeGreaterThan(10);
        return owners;
    }

    private static void clearIds(Path inspection) throws IOException {
        edit(inspection, workbook -> {
            XSSFSheet sheet = workbook.getSheet("Case managers");
            int id = column(sheet, "Id");
            for (Row row : sheet) {
                if (row.getRowNum() > 0 && row.getCell(id) != null) {
                    row.getCell(id).setBlank();
                }
            }
        });
    }

    /** A newcomer in the first row; whoever had the third has married. The name before that is returned. */
    private static String putIn(Path inspection) throws IOException {
        String[] name = {""};
        edit(inspection, workbook -> {
            XSSFSheet sheet = workbook.getSheet("Case managers");
            int column = column(sheet, "Name");
            name[0] = sheet.getRow(3).getCell(column).getStringCellValue();
            for (String list : new String[] {"Case managers", "Cases", "Absences", "Commitments", "Meetings", "Team"}) {
                for (Row row : workbook.getSheet(list)) {
                    for (Cell cell : row) {
                        if (name[0].equals(cell.toString())) {
                            cell.setCellValue(name[0] + "-Hughes");
                        }
                    }
                }
            }
            for (int row = sheet.getLastRowNum(); row > 0; row--) {
                sheet.copyRows(row, row, row + 1, new CellCopyPolicy());
            }
            sheet.getRow(1).forEach(cell -> cell.setBlank());
            sheet.getRow(1).createCell(column).setCellValue("Abe Newcomer");
            // The id of the row that the renamed person is in now is another's: it is typed as people were told it.
            sheet.getRow(4).createCell(column(sheet, "Id")).setCellValue("cm-3");
        });
        return name[0];
    }

    private static int column(XSSFSheet sheet, String heading) {
        for (Cell cell : sheet.getRow(0)) {
            if (cell.toString().equals(heading)) {
                return cell.getColumnIndex();
            }
        }
        throw new AssertionError("no column " + heading);
    }

    @FunctionalInterface
    private interface Edit {
        void on(XSSFWorkbook workbook);
    }

    private static void edit(Path file, Edit edit) throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(Files.readAllBytes(file)))) {
            edit.on(workbook);
            try (OutputStream to = Files.newOutputStream(file)) {
                workbook.write(to);
            }
        }
    }
}
