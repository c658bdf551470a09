package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Every command with an output, pointed at what it must not replace: what it was given to read, files of others, edited ones,
 * what another command wrote, an issued week, another week. It is refused, and all is as it was. Commands, outputs and inputs are
 * those of the command line itself, so that a new one is tried as well.
 */
class NothingWrittenOverTest {

    private static final String MINE = "mine\n";

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static LabWeeks weeks;
    private static Map<String, Line> lines;
    private static Path mine;

    @BeforeAll
    static void listTheCommands() {
        lab = new CommandLab(folder);
        weeks = new LabWeeks(lab);
        mine = lab.write("mine.txt", MINE);
        lines = new LinkedHashMap<>();
        CommonEntries.lines(lab, weeks).forEach((name, line) -> {
            if (hasOutput(commands().get(name).getCommandSpec())) {
                lines.put(name, List.of("new", "select").contains(name) ? line.and("--force") : line);
            }
        });
    }

    private static Map<String, CommandLine> commands() {
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return CommandList.full(new Console(nowhere, nowhere, false, folder), new StopSignal())
                .getSubcommands();
    }

    private static boolean hasOutput(CommandSpec command) {
        return command.args().stream().anyMatch(NothingWrittenOverTest::isOutput);
    }

    private static boolean isOutput(ArgSpec arg) {
        return name(arg).equals("--output") || name(arg).equals("OUT");
    }

    private static String name(ArgSpec arg) {
        return arg instanceof OptionSpec option ? option.longestName() : ((PositionalParamSpec) arg).paramLabel();
    }

    private static boolean isPath(ArgSpec arg) {
        return arg.type() == Path.class || Arrays.asList(arg.auxiliaryTypes()).contains(Path.class);
    }

    /** The word of a line that says where it writes. */
    private static String output(Line line) {
        int option = line.words().indexOf("-o");
        return line.words().get(option < 0 ? 2 : option + 1);
    }

    private static boolean isFolder(Line line) {
        return output(line).equals(OUT);
    }

    @Test
    void everyCommandWithAnOutputIsTried() {
        List<String> writing = commands().entrySet().stream()
                .filter(one -> hasOutput(one.getValue().getCommandSpec()))
                .map(Map.Entry::getKey)
                .toList();
        assertThat(writing).hasSizeGreaterThan(10);
        assertThat(lines).containsOnlyKeys(writing);
        assertThat(lines.values()).allSatisfy(line -> assertThat(output(line)).startsWith(OUT));
    }

    /** What a line writes by name, and nothing that was given. */
    private static List<String> written(Line line) {
        Ran ran = lab.run(line);
        assertThat(ran.code()).as("%s%n%s", line.words(), ran.err()).isZero();
        return ran.files().keySet().stream()
                .filter(name -> !line.given().containsKey(name))
                .toList();
    }

    /** Each path that a command can be given to read is a file that it writes. */
    @TestFactory
    Stream<DynamicTest> itsOwnInputStays() {
        List<DynamicTest> tests = new ArrayList<>();
        lines.forEach((name, line) -> {
            String target = written(line).stream()
                    .filter(one -> one.matches("[^/]+\\.(json|xlsx)"))
                    .findFirst()
                    .orElseThrow();
            CommandSpec command = commands().get(name).getCommandSpec();
            command.args().stream()
                    .filter(arg -> isPath(arg) && !isOutput(arg))
                    .forEach(arg -> tests.add(DynamicTest.dynamicTest(
                            name + " " + name(arg), () -> assertInputStays(line, arg, target))));
            for (Path input : inputs(line)) {
                tests.add(DynamicTest.dynamicTest(name + " over " + input.getFileName(), () -> {
                    Ran ran = refused(line.but(input, OUT + "/" + target).given(target, input));
                    // Issuing takes over a draft of its folder, which this is not.
                    assertThat(ran.err())
                            .containsAnyOf(
                                    "this was given to the command to be read",
                                    name.equals("issue") ? "the program is known to have written" : OUT + OUT);
                }));
            }
        });
        assertThat(tests).hasSizeGreaterThan(3 * lines.size());
        return tests.stream();
    }

    private static void assertInputStays(Line line, ArgSpec arg, String target) {
        String file = OUT + "/" + target;
        Line given = arg instanceof OptionSpec ? line.and(name(arg), file) : line;
        refused(given.given(target, mine));
    }

    /** The files in a line. */
    private static List<Path> inputs(Line line) {
        return line.words().stream()
                .skip(1)
                .filter(word -> !word.startsWith(OUT) && (word.endsWith(".json") || word.endsWith(".xlsx")))
                .map(Path::of)
                .filter(Files::isRegularFile)
                .distinct()
                .toList();
    }

    /** A folder that is named as the output is the file itself. */
    @TestFactory
    Stream<DynamicTest> itsInputIsNoFolder() {
        return lines.entrySet().stream()
                .filter(one -> isFolder(one.getValue()))
                .flatMap(one -> inputs(one.getValue()).stream()
                        .map(input -> DynamicTest.dynamicTest(one.getKey() + " " + input.getFileName(), () -> {
                            for (String name : List.of("week.json", "week")) {
                                refused(one.getValue()
                                        .but(OUT, OUT + "/" + name)
                                        .but(input, OUT + "/" + name)
                                        .given(name, input));
                            }
                        })));
    }

    @TestFactory
    Stream<DynamicTest> filesOfOthersStay() {
        return eachFile("of others", (line, name) -> {
            Ran ran = refused(line.given(name, mine));
            assertThat(ran.err())
                    .containsAnyOf(
                            "is not one that the program is known to have written there",
                            "runs.jsonl"); // which is read first
        });
    }

    @TestFactory
    Stream<DynamicTest> aFolderOfOthersStays() {
        return lines.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Line line = one.getValue();
                    for (String name : written(line)) {
                        line = line.given(name, mine);
                    }
                    refused(line);
                }));
    }

    /** The same files, copied without the list of the folder. */
    @TestFactory
    Stream<DynamicTest> filesThatWereCopiedStay() {
        return eachFile(
                "copied", (line, name) -> refused(line.given(name, lab.run(line).file(name))));
    }

    @TestFactory
    Stream<DynamicTest> anEditedFileStays() {
        return eachFile("edited", (line, name) -> {
            Path edited = edited(lab.run(line).file(name));
            Ran ran = refused(line.over(lab.run(line)).given(name, edited));
            assertThat(ran.err())
                    .containsAnyOf(
                            "changed since the program wrote it", "runs.jsonl", "the schedule in this one is issued");
        });
    }

    /** With a note in an empty cell; of other files, with a line more. Saved again, a schedule would not be another. */
    private static Path edited(Path file) {
        if (file.toString().endsWith(".xlsx")) {
            return noted(file);
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            bytes.writeBytes(Files.readAllBytes(file));
            bytes.write('\n');
            Path edited = Files.createTempDirectory(folder, "edited").resolve(file.getFileName());
            return Files.write(edited, bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path noted(Path file) {
        try (InputStream in = Files.newInputStream(file);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            Path edited = Files.createTempDirectory(folder, "edited").resolve(file.getFileName());
            XSSFSheet sheet = workbook.getSheetAt(0);
            sheet.createRow(sheet.getLastRowNum() + 2).createCell(1).setCellValue("Ring first");
            try (OutputStream out = Files.newOutputStream(edited)) {
                workbook.write(out);
            }
            return edited;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first and the last file that each command writes; a sweep goes on with its runs where it is told to. */
    private static Stream<DynamicTest> eachFile(String what, Trial trial) {
        return lines.entrySet().stream().flatMap(one -> {
            List<String> names = written(one.getValue());
            return Stream.of(names.get(0), names.get(names.size() - 1))
                    .distinct()
                    .map(name -> DynamicTest.dynamicTest(
                            one.getKey() + " over " + name + " " + what, () -> trial.of(one.getValue(), name)));
        });
    }

    /** Something that is tried with a file of a command. */
    @FunctionalInterface
    interface Trial {
        void of(Line line, String name);
    }

    /** A file of the right ending that another command wrote. */
    @TestFactory
    Stream<DynamicTest> whatAnotherCommandWroteStays() {
        Ran week = lab.run(lines.get("solve"));
        Ran weights = lab.run(lines.get("weights"));
        Ran learnt = lab.run(lines.get("learn"));
        return lines.entrySet().stream()
                .filter(one -> !isFolder(one.getValue()))
                .flatMap(one -> Stream.of(week, weights, learnt)
                        .filter(other -> !other.line().command().equals(one.getKey()))
                        .flatMap(other -> other.files().keySet().stream()
                                .filter(name -> !name.contains("/"))
                                .filter(name -> name.endsWith(ending(output(one.getValue()))))
                                .map(name -> DynamicTest.dynamicTest(one.getKey() + " over " + name, () -> {
                                    Line line = one.getValue();
                                    Ran ran = refused(line.but(output(line), OUT + "/" + name)
                                            .over(other));
                                    assertThat(ran.err()).contains("this file was written by ");
                                }))));
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.'));
    }

    @TestFactory
    @Tag("OUT-023")
    Stream<DynamicTest> anIssuedWeekStays() {
        Ran issued = lab.run(lines.get("solve").and("--issued", "2014-09-08T16:00"));
        assertThat(issued.code()).isZero();
        assertThat(issued.schedule().path("state").asText()).isEqualTo("issued");
        return lines.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Line line = one.getValue();
                    Ran ran = refused(line.over(issued));
                    assertThat(ran.err()).contains("the schedule in this one is issued");
                    refused(line.given("schedule.json", issued.file("schedule.json")));
                }));
    }

    /** To an issued week a marked copy may be added, where it is restricted, and nothing else changes. */
    @Test
    void anIssuedWeekMayBeMarked() {
        Ran issued = lab.run(lines.get("solve").and("--issued", "2014-09-08T16:00"));
        Ran ran = lab.run(
                Line.of("check", weeks.full(), OUT + "/schedule.xlsx", "--mark").over(issued));
        assertThat(ran.code()).as(ran.err()).isZero();
        SortedMap<String, byte[]> files = new TreeMap<>(ran.files());
        assertThat(files.remove("restricted/schedule-checked.xlsx")).isNotNull();
        assertSame(files, issued.files());
        assertThat(ran.file(CommandLab.LIST)).hasSameBinaryContentAs(issued.file(CommandLab.LIST));
    }

    /** A draft is written over by its own inspection alone. */
    @Test
    void anotherWeekStays() {
        Ran other = lab.run(LabWeeks.solve(weeks.tiny()));
        Ran ran = refused(lines.get("solve").over(other));
        assertThat(ran.err()).contains("in this one is the schedule of ", ", and this is the schedule of ");
        Ran next = lab.run(lines.get("resolve"));
        assertThat(refused(lines.get("solve").over(next)).err())
                .contains("in this one is version 2, and this is version 1");
    }

    /** What the name of an output ends in says what it is. */
    @TestFactory
    Stream<DynamicTest> aWrongEndingIsRefused() {
        return lines.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Line line = one.getValue();
                    String wrong = OUT + (isFolder(line) ? "/week.xlsx" : "/week.pdf");
                    assertThat(refused(line.but(output(line), wrong)).err())
                            .containsAnyOf("a file name that ends in ", "a folder: ");
                }));
    }

    /** Over its own files, which nobody touched, each writes again. */
    @TestFactory
    Stream<DynamicTest> whatItWroteItselfIsReplaced() {
        return lines.entrySet().stream()
                .filter(one -> !one.getKey().equals("issue")) // what is issued stays
                .map(one -> DynamicTest.dynamicTest(one.getKey(), () -> {
                    Line line = one.getValue();
                    Ran again = lab.run(line.over(lab.run(line)));
                    assertThat(again.code()).as(again.err()).isZero();
                    assertSame(again.files(), lab.run(line).files());
                }));
    }

    private static Ran refused(Line line) {
        Ran ran = lab.run(line);
        assertThat(ran.code())
                .as("%s%n%s%n%s", line.words(), ran.out(), ran.err())
                .isEqualTo(2);
        assertThat(ran.err()).doesNotContain("Exception", "\tat ");
        SortedMap<String, byte[]> before = new TreeMap<>();
        line.given().forEach((name, file) -> {
            try {
                before.put(name, Files.readAllBytes(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        SortedMap<String, byte[]> after = new TreeMap<>(ran.files());
        for (String name : List.of(CommandLab.LIST, "restricted/" + CommandLab.LIST)) {
            if (Files.exists(ran.file(name))) {
                after.put(name, bytes(ran.file(name)));
            }
        }
        assertSame(after, before);
        return ran;
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void assertSame(SortedMap<String, byte[]> after, SortedMap<String, byte[]> before) {
        assertThat(after.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(after.get(name)).as(name).isEqualTo(bytes));
    }
}
