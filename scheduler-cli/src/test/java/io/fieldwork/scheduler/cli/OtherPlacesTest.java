package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same bytes wherever the program runs. A real process takes English before all else, which these do not: .ci/faults
 * has real ones, other calendars and clocks, and more commands.
 */
class OtherPlacesTest {

    private static final Path PROBLEMS = Path.of("..", "problems");

    private final Locale usualLocale = Locale.getDefault();
    private final TimeZone usualZone = TimeZone.getDefault();

    private static Map<String, String> usual = Map.of();

    @TempDir
    Path folder;

    @BeforeEach
    void makeTheUsual() {
        if (usual.isEmpty()) {
            Locale.setDefault(Locale.UK);
            TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
            usual = made(folder.resolve("usual"));
        }
    }

    @AfterEach
    void comeHome() {
        Locale.setDefault(usualLocale);
        TimeZone.setDefault(usualZone);
    }

    /** In Turkish the small letter of I has no dot; Arabic has digits of its own. */
    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-nu-arab, America/Adak",
    })
    void languageAndTimeZoneChangeNoByte(String language, String zone) {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));

        assertThat(made(folder.resolve("elsewhere"))).isEqualTo(usual);
    }

    @Test
    void whatIsComparedIsThere() {
        assertThat(usual)
                .containsKeys("week/schedule.xlsx", "week/schedule.html", "dates/calendar.xlsx", "why.xlsx", "printed")
                .hasSizeGreaterThan(15);
        assertThat(usual.get("printed")).contains("14 of 14 cases placed", "complexPerDay");
    }

    /** Every file, by name, and what was printed. */
    private static Map<String, String> made(Path target) {
        StringWriter printed = new StringWriter();
        String week = target.resolve("week").toString();
        String inspection =
                PROBLEMS.resolve("sqs-14").resolve("inspection.json").toString();
        String schedule = target.resolve("week").resolve("schedule.json").toString();
        run(printed, "solve", inspection, "--effort", "quick", "-o", week);
        run(
                printed,
                "explain",
                inspection,
                schedule,
                "--no-asks",
                "-o",
                target.resolve("why.xlsx").toString());
        run(
                printed,
                "calendar",
                "--programme",
                "FJI",
                "--monday",
                "2014-05-12",
                "-o",
                target.resolve("dates").toString());
        run(printed, "weights");
        Map<String, String> made = new TreeMap<>();
        try (Stream<Path> files = Files.walk(target)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                made.put(
                        target.relativize(file).toString().replace('\\', '/'),
                        Integer.toHexString(Arrays.hashCode(Files.readAllBytes(file))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        made.put(
                "printed",
                printed.toString()
                        .replace(target.toAbsolutePath().toString(), "")
                        .replaceAll("[0-9.]+ seconds", ""));
        return made;
    }

    private static void run(StringWriter printed, String... args) {
        PrintWriter both = new PrintWriter(printed);
        assertThat(Fieldwork.run(new Console(both, both, false, Path.of("logs")), args))
                .as(printed.toString())
                .isLessThan(2);
    }
}
