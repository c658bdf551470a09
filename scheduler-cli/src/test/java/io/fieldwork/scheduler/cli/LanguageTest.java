package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schedules in Welsh and in both languages go the same ways as those in English (OUT-036). */
class LanguageTest {

    private static final Path PAIR = Path.of("..", "problems", "sqs-20-absence");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private String inspection;

    @BeforeEach
    void moveTheInspectionToWales() throws IOException {
        String english = Files.readString(PAIR.resolve("inspection.json"));
        String welsh = english.replace("\"nation\": \"ENGLAND\"", "\"nation\": \"WALES\"");
        assertThat(welsh).isNotEqualTo(english);
        inspection = Files.writeString(folder.resolve("inspection.json"), welsh).toString();
    }

    private int run(String... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    /** Version 2 of the inspection as it is; later ones of the inspection that lies beside the published schedule. */
    private Path resolve(String published, String to, String... more) {
        Path target = folder.resolve(to);
        Path amended = Path.of(published).resolveSibling("restricted/inspection.json");
        String with = Files.exists(amended) ? amended.toString() : inspection;
        String[] args = {"resolve", with, "--published", published, "--quiet", "-o", target.toString()};
        String[] all = Stream.concat(Stream.of(args), Stream.of(more)).toArray(String[]::new);
        assertThat(run(all)).as("%s", err).isZero();
        return target.resolve("schedule.xlsx");
    }

    private static String title(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            XSSFSheet page = workbook.getSheet("LI");
            return page.getRow(0).getCell(0).getStringCellValue().replaceFirst(":.*", "");
        }
    }

    @Test
    void aScheduleForWalesIsInBothLanguagesAndIsReadBackByEveryCommand() throws IOException {
        Path published = Files.copy(PAIR.resolve("schedule.json"), folder.resolve("schedule.json"));
        Path both = resolve(published.toString(), "both", "--absent", "cm-3 2014-09-16 2014-09-16");
        String amended = both.resolveSibling("restricted/inspection.json").toString();

        assertThat(title(both)).isEqualTo("LI - Prif arolygydd / Lead inspector");
        assertThat(run("check", amended, both.toString())).as("%s", out).isZero();
        assertThat(run("explain", amended, both.toString(), "--case", "C01")).isZero();
        assertThat(run(
                        "check",
                        amended,
                        both.toString(),
                        "--mark",
                        "-o",
                        folder.resolve("marked.xlsx").toString()))
                .isZero();

        inspection = amended;
        Path welsh = resolve(both.toString(), "welsh", "--language", "cy");
        assertThat(out.toString()).contains("No promise is broken.");
        assertThat(title(welsh)).isEqualTo("LI - Prif arolygydd");
        assertThat(run(
                        "issue",
                        welsh.resolveSibling("restricted/inspection.json").toString(),
                        welsh.toString()))
                .as("%s", err)
                .isZero();
        assertThat(title(welsh)).as("of what is issued").isEqualTo("LI - Prif arolygydd");
        Path english = resolve(welsh.toString(), "english", "--language", "EN");
        assertThat(title(english)).isEqualTo("LI - Lead inspector");
        assertThat(Files.readString(english.resolveSibling("schedule.json"))).contains("\"version\": 4");
    }

    @Test
    void anEmptyScheduleInWelshIsFilledInAndCompleted() throws IOException { // SLOT-045
        Path empty = folder.resolve("empty.xlsx");
        assertThat(run("new", "--empty-schedule", "--for", inspection, "--language", "cy", "-o", empty.toString()))
                .isZero();
        assertThat(title(empty)).isEqualTo("LI - Prif arolygydd");

        assertThat(run("check", inspection, empty.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("0 of 20 cases placed");
    }

    @Test
    void anotherLanguageIsRefused() {
        assertThat(run(
                        "solve",
                        inspection,
                        "--language",
                        "welsh",
                        "-o",
                        folder.resolve("x").toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--language: \"welsh\"; expected en for English, cy for Welsh, or both");
        assertThat(folder.resolve("x")).doesNotExist();
    }

    @Test
    void theWorkbookToFillInIsInEnglish() {
        Path file = folder.resolve("inspection.xlsx");
        assertThat(run(
                        "new",
                        "--template",
                        "sqs-3",
                        "--monday",
                        "2014-09-15",
                        "--language",
                        "cy",
                        "-o",
                        file.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains("--language", "--empty-schedule beside it");
        assertThat(file).doesNotExist();
    }
}
