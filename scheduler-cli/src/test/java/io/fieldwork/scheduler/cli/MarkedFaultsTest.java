package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a file about children is said without what stands in it, and so is a fault of the program (PRIV-001). */
class MarkedFaultsTest {

    private static final JsonMapper JSON = new JsonMapper();

    /** What of a case is repeated where it is wrong: it may be handed out. */
    private static final List<String> PUBLIC = List.of("reference", "caseManager", "standIn", "site", "pinned");

    private static final List<String> HEADINGS = List.of("Reference", "Case manager", "Stand-in", "Site", "Pinned");

    private static final Path LONG_LIST = Path.of("..", "problems", "longlist-sqs-120", "longlist.xlsx");

    @TempDir
    Path folder;

    private final List<String> refused = new ArrayList<>();
    private Path sound;

    @BeforeEach
    void write() throws IOException {
        sound = Sqs20.writeInspection(folder);
    }

    @Test
    @Tag("PRIV-001")
    void noFieldOfAChildIsRepeated() throws IOException {
        JsonNode tree = JSON.readTree(sound.toFile());
        for (JsonNode one : tree.path("cases")) {
            ObjectNode child = (ObjectNode) one;
            List<String> names = new ArrayList<>();
            child.fieldNames().forEachRemaining(names::add);
            names.stream().filter(name -> !PUBLIC.contains(name)).forEach(name -> child.put(name, Marks.WORD + name));
        }
        Path bad = folder.resolve("bad.json");
        JSON.writeValue(bad.toFile(), tree);
        everyCommand(bad);

        assertThat(refused)
                .filteredOn(text -> text.contains("not repeated here"))
                .hasSizeGreaterThanOrEqualTo(10);
    }

    /** Whoever confuses two files gives one about children to a reader of another kind. */
    @Test
    @Tag("PRIV-001")
    void aFileOfAnotherKindIsNotRepeated() throws IOException {
        everyReader(MarkedList.write(folder).file());
        everyReader(changed(LONG_LIST, book -> fill(book.getSheetAt(0), 0, -1)));

        assertThat(refused).hasSizeGreaterThanOrEqualTo(2 * 6);
    }

    /** A text that somebody typed without quotes, a file that was cut off, a field of another program. */
    @Test
    @Tag("PRIV-001")
    void brokenJsonIsNotRepeated() throws IOException {
        String text = Files.readString(sound);
        for (String bad : List.of(
                text.replaceFirst("\"FEMALE\"|\"MALE\"", Marks.WORD + " Smith"),
                text.replaceFirst("\"FEMALE\"|\"MALE\"", "\"" + Marks.WORD),
                text.replaceFirst("\"FEMALE\"|\"MALE\"", "\"" + Marks.WORD + "\\\\q\""),
                text.replaceFirst("\"FEMALE\"|\"MALE\"", "[\"" + Marks.WORD + "\"]"),
                text.replaceFirst("\"FEMALE\"|\"MALE\"", "{\"" + Marks.WORD + "\": 1}"),
                text.substring(0, text.indexOf("\"gender\"")) + "\"gender\": \"" + Marks.WORD,
                Marks.WORD + text)) {
            everyReader(Files.writeString(folder.resolve("bad.json"), bad));
        }
        assertThat(refused).hasSizeGreaterThanOrEqualTo(7 * 6);
    }

    /** The case manager and the office may be handed out, and so may the days and times of an absence; its reason may not. */
    @Test
    @Tag("PRIV-001")
    void noCellOfAWorkbookAboutAChildIsRepeated() throws IOException {
        Path workbook = folder.resolve("inspection.xlsx");
        run("convert", sound, workbook);
        everyReader(changed(workbook, book -> {
            Sheet sheet = book.getSheet("Cases");
            for (Cell heading : sheet.getRow(0)) {
                if (HEADINGS.stream().noneMatch(heading.toString()::startsWith)) {
                    fill(sheet, 1, heading.getColumnIndex());
                }
            }
        }));
        everyReader(changed(workbook, book -> fill(book.getSheet("Cases"), 0, -1)));

        // Where the headings are another's, or a list is asked for, it is one fault that repeats no cell.
        assertThat(refused).hasSizeGreaterThanOrEqualTo(2 * 6).anyMatch(text -> text.contains("not repeated here"));
    }

    /** Without its headings the first child's row would be taken for them. */
    @Test
    @Tag("PRIV-001")
    void noCellOfALongListIsRepeatedNorTakenForAHeading() throws IOException {
        readList(changed(LONG_LIST, book -> fill(book.getSheetAt(0), 1, -1)));
        readList(changed(LONG_LIST, book -> fill(book.getSheetAt(0), 0, -1)));
        readList(changed(LONG_LIST, book -> {
            Sheet sheet = book.getSheetAt(0);
            fill(sheet, 1, -1);
            sheet.removeRow(sheet.getRow(0));
        }));

        assertThat(refused).hasSize(3);
    }

    /** A message that holds what was being written reaches neither the console nor the log. */
    @Test
    @Tag("PRIV-001")
    void aFaultOfTheProgramIsLoggedWithoutItsMessage() throws IOException {
        for (Throwable fault : List.of(
                new IllegalStateException(Marks.WORD, new IOException(Marks.WORD + " cause")),
                new StackOverflowError(Marks.WORD),
                new OutOfMemoryError(Marks.WORD))) {
            fault.addSuppressed(new IllegalArgumentException(Marks.WORD + " suppressed"));
            StringWriter err = new StringWriter();
            Console console =
                    new Console(new PrintWriter(broken(fault)), new PrintWriter(err), false, folder.resolve("logs"));

            assertThat(Fieldwork.run(
                            console,
                            "convert",
                            sound.toString(),
                            folder.resolve("again.xlsx").toString()))
                    .isEqualTo(70);
            assertThat(err.toString())
                    .contains("What to send to whoever looks after it")
                    .doesNotContain(Marks.WORD);
        }
        try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
            assertThat(logs)
                    .hasSize(3)
                    .allSatisfy(log -> assertThat(log)
                            .content()
                            .startsWith("fieldwork ")
                            .doesNotContain(Marks.WORD)
                            .doesNotContain(folder.toString()));
        }
    }

    private static Writer broken(Throwable fault) {
        return new StringWriter() {
            @Override
            public void write(String text, int from, int length) {
                if (fault instanceof Error error) {
                    throw error;
                }
                throw (RuntimeException) fault;
            }
        };
    }

    /** Puts a mark into the rows from one on, in one column or, where it is less than none, in all. */
    private static void fill(Sheet sheet, int from, int column) {
        for (Row row : sheet) {
            for (Cell cell : row) {
                if (row.getRowNum() >= from && (column < 0 || column == cell.getColumnIndex())) {
                    cell.setCellValue(Marks.WORD + cell.getAddress());
                }
            }
        }
    }

    private Path changed(Path workbook, Consumer<XSSFWorkbook> change) throws IOException {
        Path bad = folder.resolve("bad.xlsx");
        try (InputStream in = Files.newInputStream(workbook);
                XSSFWorkbook book = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(bad)) {
            change.accept(book);
            book.write(out);
        }
        return bad;
    }

    private void readList(Path list) {
        run("select", list, "--template", "sqs-3", "--monday", "2014-09-15", "--json", "-o", folder.resolve("no.xlsx"));
    }

    /** Every command that reads an inspection. */
    private void everyCommand(Path bad) throws IOException {
        run("resolve", bad, "--published", sound, "-o", folder.resolve("no"));
        run("check", bad, sound, "--json");
        run("explain", bad, sound);
        run("rehearse", bad, sound);
        run("compare", bad, sound, sound);
        run("tune", bad, "--vary", "complexPerDay=0,8", "-o", folder.resolve("no"));
        run("learn", bad, sound);
        run("convert", bad, folder.resolve("no.json"));
        run("new", "--empty-schedule", "--for", bad, "-o", folder.resolve("empty.xlsx"));
        everyReader(bad);
    }

    /** Every place where the name of a file can be given. */
    private void everyReader(Path bad) throws IOException {
        run("solve", bad, "--json", "-o", folder.resolve("no"), "--time-limit", 1);
        run("check", sound, bad, "--json");
        run("weights", "--check", bad);
        run("templates", "--check", bad);
        run("calendar", "--programme", "SQS", "--monday", "2014-09-15", "--holidays", bad);
        run("solve", sound, "--password-file", bad, "-o", folder.resolve("no"));
        readList(bad);
    }

    private void run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                Stream.of(args).map(Object::toString).toArray(String[]::new));
        String text = out.toString() + err;
        assertThat(text).as("%s", List.of(args)).doesNotContain(Marks.WORD);
        assertThat(code).as(text).isNotEqualTo(70);
        if (code == 2) {
            refused.add(text);
        }
    }
}
