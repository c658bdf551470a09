package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every command that reads an inspection, a list or a schedule says first what it read: on standard error, so that standard output
 * has the result alone, and as {@code read} in JSON. Nobody is told why somebody is away, nor anything of a child.
 */
@Tag("PRIV-001")
@Tag("FIELD-035")
class ReadFirstTest {

    private static final Path PROBLEMS = Path.of("..", "problems");

    private static final Path LIST =
            PROBLEMS.resolve("longlist-sqs-120").resolve("longlist.xlsx").toAbsolutePath();

    private static final String BLOCK = "Read from week.xlsx:";

    @TempDir
    static Path folder;

    private static Path week;
    private static Path schedule;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** A shipped week with a reason at each absence, a hidden case, an unread column and an unknown sheet. */
    @BeforeAll
    static void change() throws IOException {
        week = folder.resolve("week.xlsx");
        try (InputStream in = Files.newInputStream(PROBLEMS.resolve("sqs-20").resolve("inspection.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream to = Files.newOutputStream(week)) {
            XSSFSheet absences = workbook.getSheet("Absences");
            Row headings = absences.getRow(0);
            int reason = -1;
            for (int column = 0; column < headings.getLastCellNum(); column++) {
                reason = headings.getCell(column).getStringCellValue().equals("Reason") ? column : reason;
            }
            for (int row = 1; row <= absences.getLastRowNum(); row++) {
                Row one = absences.getRow(row);
                if (one != null
                        && one.getCell(0) != null
                        && !one.getCell(0).toString().isBlank()) {
                    one.createCell(reason).setCellValue(Marks.WORD + "reason" + row);
                }
            }
            XSSFSheet cases = workbook.getSheet("Cases");
            cases.getRow(2).setZeroHeight(true);
            cases.getRow(0).createCell(30).setCellValue("Remarks");
            cases.getRow(3).createCell(30).setCellValue(Marks.WORD + "remark");
            cases.getRow(5).createCell(32).setCellValue(Marks.WORD + "scribble");
            XSSFSheet notes = workbook.createSheet("Our notes");
            notes.createRow(0).createCell(0).setCellValue(Marks.WORD + "note");
            workbook.write(to);
        }
        Path made = folder.resolve("made");
        StringWriter said = new StringWriter();
        Fieldwork.run(
                new Console(new PrintWriter(said), new PrintWriter(said), false, folder.resolve("logs")),
                "solve",
                week.toString(),
                "--marked-rows",
                "skip",
                "--effort",
                "quick",
                "-o",
                made.toString());
        schedule = made.resolve("schedule.json");
        assertThat(schedule).as(said.toString()).exists();
    }

    private int run(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        List<String> all =
                new ArrayList<>(Stream.of(words).map(Object::toString).toList());
        if (!all.contains("--marked-rows") && !all.contains("--no-word")) {
            all.addAll(List.of("--marked-rows", "skip"));
        }
        all.remove("--no-word");
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                all.toArray(String[]::new));
    }

    /** Each with what it needs, so that it is done in a moment. */
    private static List<List<Object>> commands() {
        return List.of(
                List.of("solve", week, "--effort", "quick", "-o", folder.resolve("solved")),
                List.of("check", week, schedule),
                List.of("explain", week, schedule, "--no-asks"),
                List.of("convert", week, folder.resolve("week.json")),
                List.of("compare", week, schedule, schedule),
                List.of("resolve", week, "--published", schedule, "--effort", "quick", "-o", folder.resolve("second")));
    }

    /** These take long, for they solve or judge many weeks. */
    private static List<List<Object>> longCommands() {
        return List.of(
                List.of("rehearse", week, schedule),
                List.of("tune", week, "--vary", "complexPerDay=0,8", "-o", folder.resolve("sweep")),
                List.of("learn", week, schedule, "--effort", "quick"));
    }

    @Test
    void whatWasReadIsTheFirstThingThatIsSaid() {
        commands().forEach(this::judgeWords);
    }

    @Test
    @Tag("evidence")
    void itIsTheFirstThingOfCommandsThatTakeLongToo() throws IOException {
        longCommands().forEach(this::judgeWords);
        for (List<Object> command : longCommands()) {
            JsonNode read = read(command);
            judge(read.isArray() ? read.get(0) : read);
        }
    }

    private void judgeWords(List<Object> command) {
        assertThat(run(command.toArray())).as("%s%n%s", command, err).isIn(0, 1);
        String said = err.toString();
        assertThat(said.lines().toList())
                .as(said)
                .startsWith(BLOCK)
                .anyMatch(line -> line.startsWith("  19 cases"))
                .contains("  Away:", "  Left out:")
                .contains("    sheet Cases, row 3: 1 row that is hidden, left out since --marked-rows says skip.")
                .contains("    sheet Cases, column AE: a heading that is not known, \"Remarks\".")
                .contains("    sheet Cases, column AG: a column without a heading.");
        assertThat(said.split("Our notes", -1)).as("said once:\n%s", said).hasSize(3);
        assertThat(said.indexOf("Our notes")).isGreaterThan(said.indexOf("Worth a look:"));
        assertThat(out.toString()).doesNotContain("Read from week", "Read from schedule");
        assertThat(said + out).doesNotContainIgnoringCase(Marks.WORD);
        if (command.contains(schedule)) {
            assertThat(said).contains("Read from schedule.json:");
        }
    }

    @Test
    void itIsAnObjectInJson() throws IOException {
        for (List<Object> command : commands()) {
            judge(read(command));
        }
        assertThat(read(List.of("check", week, schedule)).path("schedules"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("file").asText()).isEqualTo("schedule.json"));
    }

    private JsonNode read(List<Object> command) throws IOException {
        List<Object> words = new ArrayList<>(command);
        words.addAll(List.of("--json", "--quiet"));
        if (command.get(0).equals("tune")) {
            words.set(words.indexOf("-o") + 1, folder.resolve("sweep of JSON"));
        }
        assertThat(run(words.toArray())).as("%s%n%s", words, err).isIn(0, 1);
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).doesNotContainIgnoringCase(Marks.WORD);
        return new ObjectMapper().readTree(out.toString()).path("read");
    }

    private static void judge(JsonNode read) {
        assertThat(read.path("file").asText()).isEqualTo("week.xlsx");
        assertThat(read.path("counts").path("cases").asInt()).isEqualTo(19);
        assertThat(read.path("absences"))
                .isNotEmpty()
                .allMatch(one -> one.asText().contains(" Sep 2014"));
        assertThat(read.path("leftOut"))
                .extracting(JsonNode::asText)
                .contains("sheet Our notes: no sheet that is known.")
                .hasSize(4);
        for (String list : List.of("contents", "taken", "missing", "readAs")) {
            assertThat(read.path(list).isArray()).as(list).isTrue();
        }
    }

    @Test
    void aListIsCountedAndNobodyOfItIsNamed() throws IOException {
        assertThat(run(
                        "select",
                        LIST,
                        "--template",
                        "sqs-3",
                        "--monday",
                        "2014-09-15",
                        "-o",
                        folder.resolve("drawn").resolve("i.xlsx")))
                .as(err.toString())
                .isZero();
        assertThat(err.toString().lines().toList())
                .startsWith("Read from longlist.xlsx:")
                .anyMatch(line ->
                        line.matches("  120 cases on the sheet \\w+; \\d+ case managers, .* with an absence\\."));
        assertThat(err.toString()).doesNotContain("Case Manager");
        assertThat(run(
                        "select",
                        LIST,
                        "--template",
                        "sqs-3",
                        "--monday",
                        "2014-09-15",
                        "--json",
                        "-o",
                        folder.resolve("again").resolve("i.xlsx")))
                .isZero();
        JsonNode read = new ObjectMapper().readTree(out.toString()).path("read");
        assertThat(read.path("counts").path("cases").asInt()).isEqualTo(120);
        assertThat(read.toString()).doesNotContain("Case Manager");
    }

    @Test
    void aFileThatIsRefusedHasFaultsAndNoReport() {
        assertThat(run("solve", week, "-o", folder.resolve("refused"), "--no-word"))
                .isEqualTo(2);
        assertThat(err.toString()).startsWith("One thing is wrong").doesNotContain("Read from");
        assertThat(run("check", week, folder.resolve("no-such.json"))).isEqualTo(2);
        assertThat(err.toString()).startsWith(BLOCK).contains("One thing is wrong");
        assertThat(out.toString()).isEmpty();
    }
}
