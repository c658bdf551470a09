package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.InspectionInput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** First day back and absence the week before are derived from what is typed once, and said by whoever uses them. */
@Tag("ALLOC-004")
@Tag("ALLOC-005")
class DerivedReturnsTest {

    private static final Path SQS_120 =
            Path.of("..", "problems").resolve("longlist-sqs-120").resolve("longlist.xlsx");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    @Test
    void anAbsenceTypedIntoADrawnInspectionKeepsTheFirstDayBackFree() throws IOException {
        Path inspection = folder.resolve("inspection.xlsx");
        assertThat(run(
                        "select",
                        SQS_120.toString(),
                        "--template",
                        "sqs-3",
                        "--monday",
                        "2014-09-15",
                        "-o",
                        inspection.toString()))
                .isZero();
        InspectionInput drawn = InspectionFiles.read(inspection).listed();
        String id = String.valueOf(drawn.cases().get(0).caseManager());
        String name = drawn.people().stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow()
                .name();
        assertThat(drawn.people()).noneMatch(person -> person.absentPreviousWeek());
        type(inspection, name);
        String sentence = "    " + name
                + ": Mon 8 Sep to Mon 15 Sep 2014; absent the week before (derived); first day back Tue 16 Sep"
                + " 2014 (derived).";

        assertThat(said("solve", inspection.toString(), "--effort", "quick", "-o", week().toString()))
                .startsWith("Read from inspection.xlsx:")
                .contains("  Away:", sentence);
        Path schedule = week().resolve("schedule.json");
        List<String> days = daysOf(schedule, id);
        assertThat(days).isNotEmpty().noneMatch(day -> day.compareTo("2014-09-16") <= 0);
        assertThat(said("check", inspection.toString(), schedule.toString())).contains(sentence);
        assertThat(said("explain", inspection.toString(), schedule.toString())).contains(sentence);
        assertThat(said(
                        "resolve",
                        inspection.toString(),
                        "--published",
                        schedule.toString(),
                        "--effort",
                        "quick",
                        "-o",
                        folder.resolve("second").toString()))
                .contains(sentence);
        Path expanded = folder.resolve("expanded.json");
        assertThat(said("convert", "--expand", inspection.toString(), expanded.toString()))
                .contains(sentence);
        JsonNode person = null;
        for (JsonNode one : new ObjectMapper().readTree(expanded.toFile()).path("people")) {
            person = one.path("id").asText().equals(id) ? one : person;
        }
        assertThat(person).isNotNull();
        assertThat(person.path("absentPreviousWeek").asBoolean()).isTrue();
        assertThat(person.path("firstDayBack").asText()).isEqualTo("2014-09-16");
    }

    private Path week() {
        return folder.resolve("week");
    }

    /** Lines of standard error of one command that did its job. */
    private List<String> said(String... args) {
        err.getBuffer().setLength(0);
        assertThat(run(args)).as(String.join(" ", args)).isIn(0, 1);
        return err.toString().lines().toList();
    }

    /** Away from the Monday before to the fieldwork Monday. */
    private static void type(Path inspection, String name) throws IOException {
        byte[] changed;
        try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(inspection))) {
            XSSFSheet sheet = workbook.getSheet("Absences");
            int free = 1;
            while (isFilled(sheet, free)) {
                free++;
            }
            XSSFRow row = sheet.getRow(free) == null ? sheet.createRow(free) : sheet.getRow(free);
            row.createCell(0).setCellValue(name);
            row.createCell(1).setCellValue("8 Sep 2014");
            row.createCell(3).setCellValue("15 Sep 2014");
            Path edited = inspection.resolveSibling("edited.xlsx");
            try (OutputStream to = Files.newOutputStream(edited)) {
                workbook.write(to);
            }
            changed = Files.readAllBytes(edited);
        }
        Files.write(inspection, changed);
    }

    private static boolean isFilled(XSSFSheet sheet, int row) {
        return sheet.getRow(row) != null
                && sheet.getRow(row).getCell(0) != null
                && !sheet.getRow(row).getCell(0).toString().isBlank();
    }

    /** The days of this person's interviews. */
    private static List<String> daysOf(Path schedule, String attendee) throws IOException {
        List<String> days = new ArrayList<>();
        for (JsonNode one : new ObjectMapper().readTree(schedule.toFile()).path("cases")) {
            if (one.path("attendee").asText().equals(attendee)) {
                days.add(one.path("start").asText().substring(0, 10));
            }
        }
        return days;
    }
}
