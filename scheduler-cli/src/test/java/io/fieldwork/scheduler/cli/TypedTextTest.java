package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Weeks in which whatever somebody typed begins like a formula, has lines that would be properties of a calendar, and tags
 * that would be parts of a page: it stays text in every file of every command.
 */
class TypedTextTest {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Path PROBLEMS = Path.of("..", "problems");

    private static final List<String> BEGINS = List.of("=", "+", "-", "@", "'", "\uff1d", "=\t");

    /** The fields that take any text. */
    private static final Set<String> FREE =
            Set.of("yot", "name", "reason", "label", "needs", "grade", "title", "joining");

    private static final Pattern FORMULA = Pattern.compile("<formula[^>]*>[^<]*<");

    private static final String MARK = "HYPERLINK(\"http://127.0.0.1/";

    @TempDir
    Path folder;

    private final List<String> printed = new ArrayList<>();
    private int texts;

    @Test
    void noCommandMakesAFormulaATagOrAPropertyOfIt() throws IOException {
        everyCommand(false);
    }

    @Test
    @Tag("evidence")
    void noLongCommandDoes() throws IOException {
        everyCommand(true);
    }

    private void everyCommand(boolean whole) throws IOException {
        Path cases = spoilt("sqs-20-absence", "cases.json");
        Path meetings = spoilt("fji-week2-england", "meetings.json");
        Path longList = folder.resolve("longlist.xlsx");
        writeLongList(longList);

        run("convert", cases, folder.resolve("cases.xlsx"));
        run("convert", meetings, folder.resolve("meetings.xlsx"));
        run("convert", folder.resolve("cases.xlsx"), folder.resolve("again.json"));
        run("solve", folder.resolve("cases.xlsx"), "-o", folder.resolve("cases"), "--time-limit", "1");
        Path schedule = folder.resolve("cases/schedule.xlsx");
        Path published = folder.resolve("cases/schedule.json");
        run("check", cases, schedule, "--mark");
        run("explain", cases, published, "--case", "C01");
        run("compare", cases, published, schedule, "-o", folder.resolve("comparison.xlsx"));
        run("new", "--empty-schedule", "--for", cases, "-o", folder.resolve("empty.xlsx"));
        if (whole) {
            Path sample = folder.resolve("sample.xlsx");
            run("select", longList, "--template", "sqs-3", "--monday", "2014-09-15", "-o", sample);
            Path week = folder.resolve("meetings");
            run("solve", meetings, "-o", week, "--time-limit", "1", "--invite-from", "a@example.org");
            run("check", meetings, week.resolve("schedule.xlsx"), "--mark");
            run("explain", cases, schedule, "--no-asks", "-o", folder);
            String absent = "cm-3 2014-09-16 2014-09-16";
            Path v2 = folder.resolve("v2");
            run("resolve", cases, "--published", published, "--absent", absent, "--moves", "1", "-o", v2);
            run("rehearse", cases, published, "-o", folder);
            run("tune", cases, "--vary", "complexPerDay=0,8", "-o", folder.resolve("sweep"));
        }

        assertSamePeople(
                JSON.readTree(cases.toFile()),
                JSON.readTree(folder.resolve("again.json").toFile()));
        judge(whole);
    }

    /** What the first says of its people the second says too; what it leaves out the second may say. */
    private static void assertSamePeople(JsonNode before, JsonNode after) {
        assertThat(after.path("people")).hasSameSizeAs(before.path("people"));
        for (int i = 0; i < before.path("people").size(); i++) {
            JsonNode person = after.at("/people/" + i);
            before.at("/people/" + i)
                    .properties()
                    .forEach(field -> assertThat(person.path(field.getKey())).isEqualTo(field.getValue()));
        }
    }

    private Path spoilt(String problem, String name) throws IOException {
        JsonNode tree = JSON.readTree(
                PROBLEMS.resolve(problem).resolve("inspection.json").toFile());
        spoil(tree);
        Path file = folder.resolve(name);
        JSON.writeValue(file.toFile(), tree);
        return file;
    }

    private void spoil(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> {
                if (FREE.contains(field.getKey()) && field.getValue().isTextual()) {
                    field.setValue(TextNode.valueOf(typed()));
                }
            });
        }
        node.forEach(this::spoil);
    }

    private String typed() {
        int number = texts++;
        return BEGINS.get(number % BEGINS.size()) + MARK + number + "\")<script>x</script>\nATTACH:file:///etc/passwd";
    }

    /** The case managers of a shipped long-list get such names. */
    private void writeLongList(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(PROBLEMS.resolve("longlist-sqs-120/longlist.xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            for (Sheet sheet : workbook) {
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        boolean isName = cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue()
                                        .matches("(Surname|Forename)-\\d+|(Case|Team) Manager \\d+|hearing loop");
                        if (isName) {
                            cell.setCellValue("=" + MARK + cell.getStringCellValue());
                        }
                    }
                }
            }
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
        }
    }

    private void run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), true, folder.resolve("logs"));
        int code = Fieldwork.run(console, Stream.of(args).map(Object::toString).toArray(String[]::new));
        assertThat(code).as("%s%n%s%s", List.of(args), out, err).isIn(0, 1);
        printed.add(out.toString());
    }

    private void judge(boolean whole) throws IOException {
        int workbooks = 0;
        int quoted = 0;
        int others = 0;
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".xlsx") && !name.equals("longlist.xlsx")) {
                    workbooks++;
                    quoted += judgeWorkbook(file);
                } else if (name.endsWith(".html")) {
                    others++;
                    assertThat(Files.readString(file)).as(name).doesNotContain("<script>x");
                } else if (name.endsWith(".ics")) {
                    others++;
                    assertThat(Files.readString(file).lines()).as(name).noneMatch(line -> line.startsWith("ATTACH"));
                }
            }
        }
        assertThat(printed).noneMatch(text -> text.matches("(?s).*[\\p{Cntrl}&&[^\\r\\n\\t]].*"));
        System.out.printf("%d workbooks with %d quoted cells, %d pages and calendars%n", workbooks, quoted, others);
        assertThat(workbooks).isEqualTo(whole ? 16 : 6);
        assertThat(quoted).isGreaterThan(200);
        assertThat(others).isGreaterThan(whole ? 40 : 10);
    }

    /** How many cells hold what begins like a formula; each is text, and marked as such. */
    private static int judgeWorkbook(Path file) throws IOException {
        int quoted = 0;
        byte[] bytes = Files.readAllBytes(file);
        try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            for (Sheet sheet : workbook) {
                assertThat(sheet.getSheetName()).as(file.toString()).doesNotContain(MARK);
                for (Row row : sheet) {
                    for (Cell cell : row) {
                        String place = file + " " + sheet.getSheetName() + "!" + cell.getAddress();
                        assertThat(cell.getCellType()).as(place).isNotEqualTo(CellType.FORMULA);
                        String text = cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
                        if (BEGINS.stream().anyMatch(text::startsWith)) {
                            quoted++;
                            assertThat(cell.getCellStyle().getQuotePrefixed())
                                    .as("%s: %s", place, text)
                                    .isTrue();
                        }
                    }
                }
            }
            workbook.getAllNames()
                    .forEach(name -> assertThat(name.getRefersToFormula()).doesNotContain(MARK));
        }
        judgeParts(file, bytes);
        return quoted;
    }

    /** Nor does a formula of a list to choose from, of a coloured cell or of a link hold it. */
    private static void judgeParts(Path file, byte[] bytes) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String entryName = entry.getName();
                String part = new String(zip.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(part)
                        .as(file + " " + entry.getName())
                        .doesNotContain("<f>", "<hyperlink", "TargetMode=\"External\"");
                FORMULA.matcher(part)
                        .results()
                        .forEach(formula -> assertThat(formula.group())
                                .as(file + " " + entryName)
                                .doesNotContain("HYPERLINK"));
            }
        }
    }
}
