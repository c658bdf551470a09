package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The script bin/fieldwork and a real Java, in folders of odd names, without a home and with streams that are full, closed or
 * read no further: the files are the usual ones. Each run is a script of the shell, which knows odd names whatever locale the
 * tests run in.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for other systems; Windows has fieldwork.cmd")
class SurroundingsTest {

    private static final String ODDEST = "\u0174y a Ll\u0177n % & ' # ! (1) [2] {3} ^~`$x;\u00e9";

    private static final List<String> ODD = List.of(
            "-o",
            "a  b\tc",
            "100%25",
            "\u2026",
            "e\u0301",
            "\ud83d\ude00",
            "a".repeat(200),
            ("hir".repeat(40) + "/").repeat(12),
            "con",
            "x.",
            " x");

    /** The last is not installed anywhere. */
    private static final List<String> LOCALES = List.of("LC_ALL=C.UTF-8", "LC_ALL=C", "LC_ALL= LANG=xx_XX.UTF-8");

    private static final int DONE = 0;
    private static final int NOT_WRITTEN = 3;

    /** What only prints. */
    private static final String TEMPLATE = "\"$fieldwork\" templates sqs-3 --json";

    private static final String UNPRINTED = "could not be printed to its end";

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static Ran dates;
    private static Ran workbook;
    private static String calendar;
    private static int number;

    /**
     * A run in a script.
     *
     * @param script what the shell does; $fieldwork is the program, and what is written goes to the folder out
     * @param code how it ends
     * @param said what stands among the complaints
     * @param usual the run that writes the same; null where nothing is to be written
     */
    record Row(String name, String script, int code, String said, Ran usual) {}

    @BeforeAll
    static void makeADistribution() throws IOException {
        folder = folder.toRealPath();
        lab = new CommandLab(folder);
        dates = lab.run(Line.of("calendar", "--programme", "FJI", "--monday", "2014-05-12", "-o", CommandLab.OUT));
        workbook = lab.run(Line.of("convert", CommandLab.shipped("small").toRealPath(), CommandLab.OUT + "/week.xlsx"));
        calendar = line(dates.line().words().stream()
                .map(word -> word.replace(CommandLab.OUT, "out"))
                .toList());
        Path program = Files.createDirectories(folder.resolve("program/bin")).getParent();
        Path script = Files.copy(Path.of("bin", "fieldwork"), program.resolve("bin/fieldwork"));
        assertThat(script.toFile().setExecutable(true)).isTrue();
        jar(Files.createDirectory(program.resolve("lib")).resolve("scheduler-all.jar"));
        // Where a file is in its place, the script makes no archive of classes.
        lab.write("cache", "");
        assertThat(lab.write("tools/mkdir", "#!/bin/sh\nexit 1\n").toFile().setExecutable(true))
                .isTrue();
    }

    /** A jar that names all that the tests run with. */
    private static void jar(Path file) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes()
                .put(
                        Attributes.Name.CLASS_PATH,
                        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                                .map(one -> Path.of(one).toUri().toString())
                                .collect(Collectors.joining(" ")));
        try (OutputStream out = Files.newOutputStream(file)) {
            new JarOutputStream(out, manifest).close();
        }
    }

    private static String quoted(String word) {
        return "'" + word.replace("'", "'\\''") + "'";
    }

    /** The input and the output are named as somebody does who stands in the folder. */
    private static Row named(String name, String locale, Ran usual) {
        String in = quoted("./" + name);
        List<String> words = new ArrayList<>(usual.line().words());
        String input = words.set(1, "inspection.json");
        words.replaceAll(word -> word.replace(CommandLab.OUT, "allan \u0175"));
        String script = "mkdir -p " + in + "; cp " + quoted(input) + " " + in + "/inspection.json; here=$PWD; cd " + in
                + "; " + locale + " " + line(words) + " || exit; mv " + quoted("allan \u0175") + " \"$here/out\"";
        return new Row("in " + name + ", " + locale, script, DONE, "", usual);
    }

    private static String line(List<String> words) {
        return "\"$fieldwork\" " + words.stream().map(SurroundingsTest::quoted).collect(Collectors.joining(" "));
    }

    private static List<Row> homes() {
        // The administrator could make a home anywhere; so the script cannot make folders here.
        String home = "export PATH=" + quoted(folder + "/tools") + ":\"$PATH\"; unset XDG_CACHE_HOME XDG_STATE_HOME; ";
        String closed = "export HOME=" + quoted(folder + "/closed") + "; unset XDG_CACHE_HOME XDG_STATE_HOME; ";
        String turkish = "export FIELDWORK_OPTS='-Duser.language=tr -Duser.country=TR -Duser.extensions=u-nu-arab'; ";
        String said = dates.out().substring(0, dates.out().indexOf(CommandLab.OUT));
        return List.of(
                new Row("a home that is missing", home + "HOME='/nowhere/at all' " + calendar, DONE, "", dates),
                new Row("no home", home + "unset HOME; " + calendar, DONE, "", dates),
                new Row("a Java that speaks Turkish", turkish + calendar, DONE, said, dates),
                new Row("an empty environment", home + "exec env -i PATH=\"$PATH\" " + calendar, DONE, "", dates),
                new Row("a home that may not be written", closed + calendar, DONE, "", dates));
    }

    private static List<Row> streams() {
        String unread = "; echo $? >code; } | true; exit $(cat code)";
        return List.of(
                new Row("all streams are closed", calendar + " <&- >&- 2>&-", NOT_WRITTEN, "", dates),
                new Row("standard output is closed", calendar + " >&-", NOT_WRITTEN, UNPRINTED, dates),
                new Row("standard error is closed", calendar + " 2>&-", DONE, "", dates),
                new Row("standard input is closed", calendar + " <&-", DONE, "", dates),
                new Row("the reader is gone", "{ " + calendar + unread, NOT_WRITTEN, UNPRINTED, dates),
                new Row("the reader of nothing else is gone", "{ " + TEMPLATE + unread, NOT_WRITTEN, UNPRINTED, null),
                new Row("only the first line is read", TEMPLATE + " | head -n 1 | grep '^{$'", DONE, "", null));
    }

    /** The device that is always full is not on every system. */
    private static List<Row> fullStreams() {
        if (!Files.exists(Path.of("/dev/full"))) {
            return List.of();
        }
        return List.of(
                new Row("standard output is full", calendar + " >/dev/full", NOT_WRITTEN, UNPRINTED, dates),
                new Row("standard output alone is full", TEMPLATE + " >/dev/full", NOT_WRITTEN, UNPRINTED, null),
                new Row("standard error is full", calendar + " 2>/dev/full", DONE, "", dates));
    }

    @TestFactory
    Stream<DynamicTest> theFilesAreTheUsualOnes() {
        return tried(
                List.of(),
                List.of(named(ODDEST, "LC_ALL=C", workbook), streams().get(0)));
    }

    @Tag("evidence")
    @TestFactory
    Stream<DynamicTest> andSoTheyAreInEachOfThem() throws Exception {
        List<Row> rows = new ArrayList<>(streams());
        rows.addAll(fullStreams());
        Ran week = lab.run(LabWeeks.solve(new LabWeeks(lab).tiny()));
        LOCALES.forEach(locale -> rows.add(named(ODDEST, locale, workbook)));
        ODD.forEach(name -> rows.add(named(name, "LC_ALL=C", workbook)));
        rows.add(named(ODDEST, "LC_ALL=C", week));
        Path closed = Files.createDirectories(folder.resolve("closed"));
        return Stream.concat(tried(List.of(), rows), tried(Administrator.asSomebody(closed), homes()));
    }

    private static Stream<DynamicTest> tried(List<String> before, List<Row> rows) {
        return rows.stream()
                .map(row -> DynamicTest.dynamicTest(row.name(), () -> {
                    Path own = Files.createDirectory(folder.resolve("surroundings" + number++));
                    Path script = Files.writeString(own.resolve("script"), row.script() + "\n");
                    List<String> words = new ArrayList<>(before);
                    words.addAll(List.of("sh", script.toString()));
                    ProcessBuilder builder = new ProcessBuilder(words)
                            .directory(own.toFile())
                            .redirectOutput(own.resolve("printed").toFile())
                            .redirectError(own.resolve("complaints").toFile());
                    Map<String, String> environment = builder.environment();
                    environment.remove("JAVA_TOOL_OPTIONS");
                    environment.put("JAVA_HOME", System.getProperty("java.home"));
                    environment.put("XDG_CACHE_HOME", lab.folder() + "/cache");
                    environment.put("fieldwork", lab.folder() + "/program/bin/fieldwork");
                    int code = builder.start().waitFor();
                    String said =
                            Files.readString(own.resolve("printed")) + Files.readString(own.resolve("complaints"));
                    assertThat(code).as(said).isEqualTo(row.code());
                    assertThat(said).contains(row.said()).doesNotContain("Exception", "\tat ");
                    assertWritten(row.usual(), own.resolve("out"));
                }));
    }

    private static void assertWritten(Ran usual, Path out) {
        if (usual == null) {
            assertThat(out).doesNotExist();
            return;
        }
        Map<String, byte[]> files = CommandLab.files(out);
        assertThat(files.keySet()).isEqualTo(usual.files().keySet());
        files.forEach((name, bytes) ->
                assertThat(bytes).as(name).isEqualTo(usual.files().get(name)));
    }
}
