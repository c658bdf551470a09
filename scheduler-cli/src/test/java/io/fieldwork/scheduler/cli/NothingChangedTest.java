package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.RestrictedOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Solving a published week again when nothing has changed. */
class NothingChangedTest {

    private static final String SQS_20 =
            Path.of("..", "problems", "sqs-20", "inspection.xlsx").toString();

    /** The last field of schedule.json. */
    private static final Pattern REPLACED = Pattern.compile("\\n {2}\"replaces\": \\{.*\\z", Pattern.DOTALL);

    /** A text of the record among those of a workbook. */
    private static final Pattern RECORD = Pattern.compile("<si><t[^>]*>\\|.*?\\|</t></si>", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void theNextVersionHasTheSameBytesButForTheVersion() throws IOException { // W2-018
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        run("solve", SQS_20, "--effort", "quick", "--issued", "2014-09-08T16:00", "-o", first.toString());
        run(
                "resolve",
                SQS_20,
                "--published",
                first.resolve("schedule.xlsx").toString(),
                "--effort",
                "quick",
                "--issued",
                "2014-09-08T16:00",
                "-o",
                second.toString());

        Map<String, String> before = texts(first);
        Map<String, String> after = texts(second);
        assertThat(before.remove(recordSheet(before))).contains("sheetProtection");
        assertThat(after.remove(recordSheet(after))).contains("sheetProtection");
        assertThat(after.keySet()).isEqualTo(before.keySet());
        after.forEach((name, text) -> assertThat(asTheFirst(text)).as(name).isEqualTo(withoutRecord(before.get(name))));
        assertThat(after.get("schedule.json")).contains("\"version\": 2");
    }

    /** Without what people had been told before, which only a later version has. */
    private static String asTheFirst(String text) {
        return withoutRecord(REPLACED.matcher(text).replaceFirst("\n  \"replaces\": null\n}\n"))
                .replace("v2, Mon 8 Sep 16:00", "v1, Mon 8 Sep 16:00")
                .replace("\"version\": 2", "\"version\": 1")
                .replace("SEQUENCE:1\r\n", "SEQUENCE:0\r\n")
                .replace("X-FIELDWORK-VERSION:2", "X-FIELDWORK-VERSION:1")
                .replace("version\" content=\"2\"", "version\" content=\"1\"")
                .replace("<v>2.0</v></c><c r=\"C2\"", "<v>1.0</v></c><c r=\"C2\""); // the sheet Version
    }

    /** The sheet of the record is the last one. */
    private static String recordSheet(Map<String, String> parts) {
        return parts.keySet().stream()
                .filter(name -> name.matches("xl/worksheets/sheet\\d+\\.xml"))
                .max(Comparator.comparingInt(name -> Integer.parseInt(name.replaceAll("\\D", ""))))
                .orElseThrow();
    }

    /** The record of the workbook holds schedule.json: it is in as many texts as it is long. */
    private static String withoutRecord(String text) {
        return RECORD.matcher(text).replaceAll("").replaceFirst("<sst count=\"\\d+\" uniqueCount=\"\\d+\"", "<sst");
    }

    /** Every file that may be handed out, and every part of a workbook, as text; resolve alone writes restricted ones. */
    private static Map<String, String> texts(Path folder) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(CommandLab.LIST))
                    .filter(file -> !file.startsWith(folder.resolve(RestrictedOutput.PLACE)))
                    .toList()) {
                String name = folder.relativize(file).toString();
                if (name.endsWith(".xlsx")) {
                    addParts(file, texts);
                } else {
                    texts.put(name, Files.readString(file));
                }
            }
        }
        return texts;
    }

    private static void addParts(Path workbook, Map<String, String> texts) throws IOException {
        try (InputStream in = Files.newInputStream(workbook);
                ZipInputStream zip = new ZipInputStream(in)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                texts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    private void run(String... arguments) {
        Console console = new Console(
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                false,
                folder.resolve("logs"));
        assertThat(Fieldwork.run(console, arguments)).isZero();
    }
}
