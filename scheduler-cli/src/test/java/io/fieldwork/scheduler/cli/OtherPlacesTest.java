package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.CommandRun.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The same bytes and words wherever the program runs. A clock that is wrong is in .ci/faults: it takes another program to set
 * one for one process.
 */
class OtherPlacesTest {

    private static final List<String> MORE_COMMANDS = List.of(
            "solve",
            "resolve",
            "issue",
            "rehearse",
            "check",
            "select",
            "explain",
            "compare",
            "new",
            "convert",
            "templates",
            "calendar",
            "weights");

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static LabWeeks weeks;
    private static int number;

    private final Locale usualLocale = Locale.getDefault();
    private final TimeZone usualZone = TimeZone.getDefault();

    @BeforeAll
    static void makeTheLines() throws IOException {
        folder = folder.toRealPath();
        lab = new CommandLab(folder);
        weeks = new LabWeeks(lab);
    }

    @BeforeEach
    void beAtHome() {
        Locale.setDefault(Locale.UK);
        TimeZone.setDefault(TimeZone.getTimeZone("Europe/London"));
    }

    @AfterEach
    void comeHome() {
        Locale.setDefault(usualLocale);
        TimeZone.setDefault(usualZone);
    }

    /** In Turkish the small letter of I has no dot; Arabic has digits of its own, and a Buddhist year is another. */
    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-ca-buddhist-nu-arab, America/Adak",
    })
    void languageAndTimeZoneChangeNoByte(String language, String zone) throws IOException {
        assertTheSameIn(usual(), language, zone);
    }

    @Tag("evidence")
    @ParameterizedTest
    @CsvSource({
        "tr-TR, Pacific/Kiritimati",
        "ar-EG-u-ca-buddhist-nu-arab, America/Adak",
        "tr-TR, Europe/London",
        "th-TH-u-ca-buddhist-nu-thai, Europe/London",
        "ar-EG, Europe/London",
        "cy-GB, Europe/London",
        "de-DE, Europe/London",
        "ja-JP-u-ca-japanese-x-lvariant-JP, Europe/London",
        "en-GB, Pacific/Kiritimati",
        "en-GB, America/Adak",
    })
    void norForAnyOtherCommandOrLanguage(String language, String zone) throws IOException {
        assertTheSameIn(usualOfMore(), language, zone);
    }

    private static void assertTheSameIn(List<Ran> usual, String language, String zone) throws IOException {
        Locale.setDefault(Locale.forLanguageTag(language));
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (Ran one : usual) {
            Ran there = lab.runIn(elsewhere(), one.line());
            assertTheSame(one, there.code(), there.out(), there.err(), there.folder());
        }
    }

    /** A shipped week beside the small ones: it has more of everything. */
    private static List<Ran> usual() throws IOException {
        Map<String, Line> lines = CommonEntries.plain(weeks);
        return Stream.of(
                        LabWeeks.solve(LabWeeks.SQS_14.toRealPath()),
                        lines.get("explain"),
                        lines.get("calendar"),
                        Line.of("weights"))
                .map(lab::run)
                .toList();
    }

    private static List<Ran> usualOfMore() {
        Map<String, Line> lines = CommonEntries.lines(lab, weeks);
        return MORE_COMMANDS.stream()
                .map(command -> lab.run(lines.get(command)))
                .toList();
    }

    private static Path elsewhere() throws IOException {
        return Files.createDirectory(folder.resolve("elsewhere" + number++));
    }

    private static void assertTheSame(Ran usual, int code, String out, String err, Path there) {
        String what = usual.line().command();
        assertThat(code).as(what).isEqualTo(usual.code());
        assertThat(out).as(what).isEqualTo(usual.out());
        assertThat(err).as(what).isEqualTo(usual.err());
        Map<String, byte[]> files = CommandLab.files(there);
        assertThat(files.keySet()).as(what).isEqualTo(usual.files().keySet());
        usual.files()
                .forEach((name, bytes) ->
                        assertThat(files.get(name)).as("%s of %s", name, what).isEqualTo(bytes));
    }

    /** What a process is told by its environment, or Java by a word; the second zone changes its clock in the week itself. */
    @Tag("evidence")
    @ParameterizedTest
    @CsvSource({
        "LC_ALL=C, -Dany=1",
        "LC_ALL=POSIX, -Dfile.encoding=US-ASCII",
        "'TZ=XXX-2YYY-3,J258/9,J262/9', -Dany=1",
        "TZ=Nowhere/Land, -Dany=1",
        "TZ=Pacific/Kiritimati, -Duser.language=tr",
        "LC_ALL=C.UTF-8, -Duser.name=Si\u00e2n",
        "USER=nobody, -Duser.home=/nowhere",
    })
    void norDoesTheEnvironment(String variable, String word) throws Exception {
        List<Ran> usual = usualOfMore();
        List<Path> places = new ArrayList<>();
        List<List<String>> words = new ArrayList<>();
        for (Ran one : usual) {
            places.add(elsewhere());
            words.add(lab.words(places.get(places.size() - 1), one.line()));
        }
        List<Outcome> outcomes = CommandRun.under(List.of("env", variable), List.of(word), folder, words);
        for (int i = 0; i < usual.size(); i++) {
            Outcome there = outcomes.get(i);
            assertTheSame(
                    usual.get(i),
                    there.code(),
                    lab.plain(there.out(), places.get(i)),
                    lab.plain(there.err(), places.get(i)),
                    places.get(i));
        }
    }

    @Test
    void whatIsComparedIsThere() throws IOException {
        List<Ran> usual = usual();
        assertThat(usual.stream().flatMap(one -> one.files().keySet().stream()))
                .contains("schedule.xlsx", "schedule.html", "calendar.xlsx", "why.xlsx")
                .hasSizeGreaterThan(15);
        assertThat(usual.get(0).out()).contains("14 of 14 cases placed");
        assertThat(usual.get(3).out()).contains("complexPerDay");
    }
}
