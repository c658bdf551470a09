package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schedule workbook is edited by hand: {@code check} names each edit at its cell, says which is read, and where the others belong. */
class EditedWorkbookTest {

    private final StringWriter out = new StringWriter();

    @TempDir
    private Path folder;

    private String week = "";

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false, folder.resolve("logs")),
                args);
    }

    private String shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("edited/" + name), name)) {
            return Files.write(folder.resolve(name), in.readAllBytes()).toString();
        }
    }

    @BeforeEach
    void takeTheWeek() throws IOException {
        week = shipped("week.xlsx");
    }

    private JsonNode checked(String schedule, int code) throws IOException {
        assertThat(run("check", week, schedule, "--json", "--quiet")).isEqualTo(code);
        return JsonMapper.builder().build().readTree(out.toString());
    }

    private static List<String> edits(JsonNode answer) {
        List<String> edits = new ArrayList<>();
        answer.path("edits")
                .forEach(edit -> edits.add(edit.path("kind").textValue() + " "
                        + edit.path("place").textValue() + ": "
                        + edit.path("written").textValue() + " > "
                        + edit.path("found").textValue()));
        return edits;
    }

    @Test
    void aNameThatWasOvertypedOnAPageOfAnOlderFormIsNamedAtItsCell() throws IOException {
        JsonNode answer = checked(shipped("name-on-a-page.xlsx"), 1);

        assertThat(edits(answer)).containsExactly("NOT_READ sheet LI, cell F7: Sarah Brown > Priya Patel");
        assertThat(answer.path("edits").path(0).path("advice").textValue())
                .contains("It is not read", "sheet Cases", "sheet Case managers");
        assertThat(answer.path("stale").booleanValue()).isFalse();
    }

    @Test
    void aTimeThatWasOvertypedOnAPageOfAnOlderFormIsNamedAtItsCell() throws IOException {
        JsonNode answer = checked(shipped("time-on-a-page.xlsx"), 1);

        assertThat(edits(answer)).containsExactly("NOT_READ sheet LI, cell E6: 09.00 - 11.00 > 09.30 - 11.30");
        assertThat(answer.path("edits").path(0).path("advice").textValue())
                .contains("It is not read", "sheet Slots", "sheet Meetings");
    }

    @Test
    void aRowThatWasChangedInAListOfAnOlderFormIsNamedAtItsCells() throws IOException {
        JsonNode answer = checked(shipped("row-of-a-list.xlsx"), 1);

        assertThat(edits(answer))
                .containsExactly(
                        "NOT_READ sheet Schedule, cell B2: AI1-6 > LI-1", "NOT_READ sheet Schedule, cell C2: AI1 > LI");
        assertThat(answer.path("edits").path(0).path("advice").textValue()).contains("on the pages");
    }

    @Test
    void aMoveIsJudgedAndThePapersAreSaidToTellTheWeekBefore() throws IOException {
        String solved = folder.resolve("solved").toString();
        assertThat(run("solve", week, "-o", solved, "--effort", "quick", "--quiet"))
                .isZero();
        Path schedule = Path.of(solved, "schedule.xlsx");
        assertThat(run("check", week, schedule.toString(), "--quiet")).isZero();
        assertThat(out.toString()).doesNotContain("by hand", "not read", "fieldwork issue");

        byte[] bytes = Files.readAllBytes(schedule);
        List<String> cells = new ArrayList<>();
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream to = Files.newOutputStream(schedule)) {
            XSSFSheet page = workbook.getSheet("LI");
            List<Cell> references = new ArrayList<>();
            page.forEach(row -> row.forEach(cell -> {
                if (cell.toString().matches("C\\d\\d")) {
                    references.add(cell);
                }
            }));
            Cell one = references.get(0);
            Cell other = references.get(1);
            cells.addAll(List.of(one.getStringCellValue(), other.getStringCellValue()));
            one.setCellValue(cells.get(1));
            other.setCellValue(cells.get(0));
            cells.add(new CellReference(one).formatAsString(false));
            cells.add(new CellReference(other).formatAsString(false));
            workbook.write(to);
        }

        assertThat(run("check", week, schedule.toString(), "--quiet")).isEqualTo(1);
        assertThat(out.toString())
                .contains(
                        "Moved by hand, and judged where it stands now: 2",
                        "  " + cells.get(0) + " stands in sheet LI, cell " + cells.get(3)
                                + "; it was in sheet LI, cell " + cells.get(2),
                        "still tell the week before the move",
                        "run: fieldwork issue INSPECTION SCHEDULE");
        JsonNode answer = checked(schedule.toString(), 1);
        assertThat(answer.path("stale").booleanValue()).isTrue();
        assertThat(edits(answer)).hasSize(2).allMatch(edit -> edit.startsWith("MOVED_CASE sheet LI, cell "));

        String json = Path.of(solved, "schedule.json").toString();
        assertThat(edits(checked(json, 0))).isEmpty();
    }

    @Test
    void whereItCannotBeToldThatIsSaid() throws IOException {
        String schedule = shipped("name-on-a-page.xlsx");
        byte[] bytes = Files.readAllBytes(Path.of(schedule));
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes));
                OutputStream to = Files.newOutputStream(Path.of(schedule))) {
            workbook.removeSheetAt(workbook.getSheetIndex("Schedule"));
            workbook.write(to);
        }

        JsonNode answer = checked(schedule, 0);
        assertThat(answer.path("editsUnknown").textValue()).contains("no list of all cases");
        assertThat(run("check", week, schedule, "--quiet")).isZero();
        assertThat(out.toString()).contains("Whether the workbook was edited by hand cannot be told");
    }
}
