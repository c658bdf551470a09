package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Every exit code that a command can end with, each with a case. Where it is not 0, what stood in the folder of the output
 * before is as it was, unless the command says that it has written whole files; and it says what is wrong.
 */
class ExitCodesTest {

    /** The codes that every command can end with: done, wrong usage, a result that cannot be printed, a fault. */
    private static final Set<Integer> ALL = Set.of(0, 2, 3, 70);

    /** What may be called as one likes. */
    private static final Set<String> ANY_TEXT = Set.of("calendar --id");

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static LabWeeks weeks;
    private static Map<String, Line> lines;
    private static List<Row> rows;

    /** A case of an exit code: what is run, and what is said of it. */
    record Row(int code, Line line, List<String> said) {}

    @BeforeAll
    static void fillTheTable() {
        lab = new CommandLab(folder);
        weeks = new LabWeeks(lab);
        lines = CommonEntries.lines(lab, weeks);
        rows = new ArrayList<>();
        addNotSound();
        addWrittenOverItself();
        addNotWritten();
    }

    private static void row(int code, Line line, String... said) {
        rows.add(new Row(code, line, List.of(said)));
    }

    /** Done and written, and yet something is wrong with the schedule or missing from it. */
    private static void addNotSound() {
        Path broken = weeks.twoInOneSlot();
        Path half = weeks.halfFilled();
        Path noStart = weeks.withAMeetingThatHasNoStart();
        Path unplaced = weeks.crowded();
        Line resolve = lines.get("resolve");
        row(1, LabWeeks.solve(unplaced), "6 of 7 cases placed", "Without a place:");
        row(1, LabWeeks.solve(noStart), "1 of 2 meetings placed.", "Meeting M02", "has no start");
        row(1, LabWeeks.solve(weeks.full()).and("--keep", broken), "Hard rules are broken:", "What was kept breaks");
        row(1, resolve.but(weeks.plan(), broken).and("--freeze", "C02,C04"), "Hard rules are broken:");
        row(1, resolve.and("--from", "2014-09-16", "--not-done", "C02"), "5 of 6 cases placed", "Without a place:");
        row(
                1,
                resolve.but(weeks.full(), noStart).but(weeks.plan(), weeks.solved(noStart)),
                "1 of 2 meetings placed.",
                "has no start");
        Line issue = lines.get("issue");
        row(
                1,
                issue.but(weeks.plan(), broken),
                "Version 1 is a draft: a hard rule is broken",
                "Hard rules are broken:");
        row(1, issue.but(weeks.plan(), half), "Version 1 is issued.", "5 of 6 cases placed", "Without a place:");
        Line check = Line.of("check", weeks.full(), weeks.plan());
        row(1, check.but(weeks.plan(), broken), "RESTRICTED", "Hard rules broken: ", "(slotTaken)");
        row(1, check.but(weeks.plan(), half), "5 of 6 cases placed", "Still to be placed: C02");
        row(
                1,
                check.but(weeks.full(), noStart).but(weeks.plan(), weeks.solved(noStart)),
                "or meetings not placed: ",
                "(meetingUnplaced");
        row(1, Line.of("templates", "--check", LabInputs.brokenTemplate(lab)), "SLOT-0");
        row(1, lines.get("rehearse").withCtrlC(), "Stopped by you: absences are missing");
        row(
                1,
                Line.of("compare", weeks.tiny(), "--weights", weeks.weights("a.json"))
                        .and("--weights", weeks.weights("b.json"))
                        .withCtrlC(),
                "Stopped by you: these are the best schedules so far.");
        row(1, lines.get("learn").withCtrlC(), "Stopped by you: these are the best weights so far.");
        row(1, lines.get("tune").withCtrlC(), "Stopped by you: 0 of 1 runs are done", "--resume");
        Line part = Line.of("tune", weeks.tiny(), "--vary", "complexPerDay=0,4", "-o", OUT, "--shard", "1/2");
        row(1, Line.of("tune", "--merge", lab.run(part).folder(), "-o", OUT), "NOT COMPLETE: 1 runs are missing.");
    }

    /** The inspection that is given is not written over, however its folder is named. */
    private static void addWrittenOverItself() {
        for (String named : List.of(OUT, OUT + "/.", OUT + "/a/..", OUT + "/a/b/../../")) {
            row(
                    2,
                    Line.of(
                                    "resolve",
                                    OUT + "/restricted/inspection.json",
                                    "--published",
                                    weeks.plan(),
                                    "--effort",
                                    "quick")
                            .and("-o", named)
                            .given("restricted/inspection.json", weeks.full()),
                    "-o: \"{out}/restricted/inspection.json\"",
                    "another place for what is written: this was given to the command to be read");
        }
    }

    /** What cannot be written, since a file stands where a folder must be, or a folder where a file must be. */
    private static void addNotWritten() {
        for (Line line : lines.values()) {
            Line inTheWay = line.given("taken", weeks.tiny());
            if (line.words().contains("-o")) {
                String target = line.words().get(line.words().indexOf("-o") + 1);
                String name = target.equals(OUT) ? OUT + "/taken" : target.replace(OUT, OUT + "/taken");
                row(3, inTheWay.but(target, name), "{out}/taken is a file, so it cannot be the output folder.");
            }
        }
        row(3, Line.of("convert", weeks.full(), OUT + "/taken/week.json").given("taken", weeks.tiny()), "{out}/taken");
        row(
                3,
                LabWeeks.solve(weeks.tiny()).given("schedule.html/mine.txt", weeks.tiny()),
                "{out}/schedule.html is a folder");
        row(
                3,
                lines.get("resolve").given("calendar", weeks.tiny()),
                "{out}/calendar is a file, so it cannot be the output folder.");
        row(3, LabWeeks.solve(weeks.tiny()).withCtrlC(), "Stopped by you before any case had a slot");
    }

    /** Which codes a command can end with is said here once more; a new command has to say it too. */
    @Test
    void everyCodeThatACommandCanEndWithHasACase() {
        Map<String, Set<Integer>> more = Map.of(
                "solve", Set.of(1),
                "resolve", Set.of(1),
                "check", Set.of(1),
                "issue", Set.of(1),
                "rehearse", Set.of(1),
                "compare", Set.of(1),
                "learn", Set.of(1),
                "tune", Set.of(1),
                "templates", Set.of(1));
        for (String command : commands().keySet()) {
            assertThat(lines).as("a line that each command carries out").containsKey(command);
            Set<Integer> tried = new TreeSet<>(ALL);
            rows.stream().filter(row -> row.line().command().equals(command)).forEach(row -> tried.add(row.code()));
            Set<Integer> possible = new TreeSet<>(ALL);
            possible.addAll(more.getOrDefault(command, Set.of()));
            assertThat(tried).as(command).isEqualTo(possible);
            if (commands().get(command).getCommandSpec().findOption("--output") != null) {
                assertThat(rows)
                        .as("%s with an output that cannot be written", command)
                        .anyMatch(row -> row.code() == 3 && row.line().command().equals(command));
            }
        }
    }

    private static Map<String, CommandLine> commands() {
        return CommandList.full(
                        new Console(
                                new PrintWriter(new StringWriter()),
                                new PrintWriter(new StringWriter()),
                                false,
                                folder),
                        new StopSignal())
                .getSubcommands();
    }

    @TestFactory
    Stream<DynamicTest> everyCaseEndsWithItsCode() {
        return rows.stream()
                .map(row ->
                        DynamicTest.dynamicTest(row.code() + " " + row.line().words(), () -> {
                            Ran ran = lab.run(row.line());
                            assertThat(ran.code())
                                    .as("%s%n%s", ran.out(), ran.err())
                                    .isEqualTo(row.code());
                            assertThat(ran.out() + ran.err())
                                    .contains(row.said())
                                    .doesNotContain("Exception", "\tat ");
                            if (row.code() > 1) {
                                assertAsBefore(ran);
                                assertThat(ran.out()).isEmpty();
                            } else {
                                assertThat(ran.files().keySet())
                                        .noneMatch(name -> name.endsWith(".new") || name.endsWith(".old"));
                            }
                        }));
    }

    private static void assertAsBefore(Ran ran) {
        assertThat(ran.files().keySet()).isEqualTo(ran.line().given().keySet());
        ran.line()
                .given()
                .forEach((name, file) ->
                        assertThat(ran.files().get(name)).as(name).isEqualTo(bytes(file)));
        try (Stream<Path> all = Files.walk(ran.folder())) {
            assertThat(all.filter(Files::isDirectory)
                            .filter(one -> !one.equals(ran.folder()))
                            .filter(one -> one.toFile().list().length == 0)
                            .map(Path::toString))
                    .as("empty folders that were left")
                    .isEmpty();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> everyCommandEndsWithZeroWhenItIsDone() {
        return lines.values().stream()
                .map(line -> DynamicTest.dynamicTest(line.command(), () -> {
                    Ran ran = lab.run(line);
                    assertThat(ran.code()).as("%s%n%s", ran.out(), ran.err()).isZero();
                }));
    }

    /** What looks whether a result was printed is the same for all, so the commands that take longest are left out. */
    @TestFactory
    Stream<DynamicTest> aResultThatCannotBePrintedIsCodeThree() {
        return lines.values().stream()
                .filter(line -> !List.of("resolve", "select", "tune", "learn").contains(line.command()))
                .map(line -> DynamicTest.dynamicTest(line.command(), () -> {
                    OutputStream full = new OutputStream() {
                        @Override
                        public void write(int one) throws IOException {
                            throw new IOException("No space left on device");
                        }
                    };
                    Ran ran = lab.runInto(line, new PrintWriter(full, true, StandardCharsets.UTF_8));
                    assertThat(ran.code()).isEqualTo(3);
                    assertThat(ran.err())
                            .contains("could not be printed to its end")
                            .doesNotContain("No space left");
                    assertWritten(ran, lab.run(line));
                }));
    }

    /** Every file is the usual one, byte for byte. */
    private static void assertWritten(Ran ran, Ran usual) {
        assertThat(ran.files().keySet()).isEqualTo(usual.files().keySet());
        usual.files()
                .forEach((name, bytes) ->
                        assertThat(ran.files().get(name)).as(name).isEqualTo(bytes));
    }

    /** Whoever reads the exit code alone knows it, and no message says what was in the hands of the program then. */
    @TestFactory
    Stream<DynamicTest> aFaultOfTheProgramIsCodeSeventy() {
        return lines.values().stream()
                .map(line -> DynamicTest.dynamicTest(line.command(), () -> {
                    PrintWriter broken = new PrintWriter(new StringWriter()) {
                        @Override
                        public void write(String text, int offset, int length) {
                            throw new IllegalStateException("Case Manager 7 and C01");
                        }
                    };
                    Ran ran = lab.runInto(line, broken);
                    assertThat(ran.code()).isEqualTo(70);
                    assertThat(ran.err())
                            .contains("The program has a fault and stopped", "fault-")
                            .doesNotContain("\tat ", "IllegalState", "Case Manager 7 and");
                    String log = ran.err()
                            .lines()
                            .filter(said -> said.contains("fault-"))
                            .findFirst()
                            .orElseThrow();
                    assertThat(Path.of(log.replace(CommandLab.LAB, folder.toString())))
                            .content()
                            .contains("command " + line.command() + ",", "IllegalStateException")
                            .doesNotContain("Case Manager 7");
                    assertThat(ran.files().keySet()).noneMatch(name -> name.endsWith(".new") || name.endsWith(".old"));
                }));
    }

    /** Wrong usage of every command, and of every option that takes a value: nothing is written, and the option is named. */
    @TestFactory
    Stream<DynamicTest> whatNoCommandUnderstandsIsCodeTwo() {
        List<DynamicTest> tests = new ArrayList<>();
        commands().forEach((name, command) -> {
            Line line = lines.get(name);
            tests.add(DynamicTest.dynamicTest(
                    name + " --no-such-option",
                    () -> assertRefused(line.and("--no-such-option"), "There is no option \"--no-such-option\".")));
            for (OptionSpec option : command.getCommandSpec().options()) {
                String key = OptionTable.key(name, option.longestName());
                if (option.arity().max() > 0
                        && !ANY_TEXT.contains(key)
                        && !option.longestName().equals("--output")) {
                    Line whole = inNeedOf(key, line);
                    tests.add(DynamicTest.dynamicTest(
                            key, () -> assertRefused(with(whole, option, "?!"), named(option))));
                }
            }
        });
        return tests.stream();
    }

    /** What a command cannot be without, and what is given twice. */
    @TestFactory
    Stream<DynamicTest> tooLittleAndTooMuchAreCodeTwo() {
        Set<String> complete = Set.of("templates", "weights", "completion");
        List<DynamicTest> tests = new ArrayList<>();
        tests.add(DynamicTest.dynamicTest("no command", () -> {
            Ran ran = lab.run(Line.of());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).startsWith("A command is missing.");
        }));
        commands().forEach((name, command) -> {
            if (!complete.contains(name)) {
                tests.add(DynamicTest.dynamicTest(name + " alone", () -> {
                    Ran ran = lab.run(Line.of(name));
                    assertThat(ran.code()).as(ran.out()).isEqualTo(2);
                    assertThat(ran.err()).containsAnyOf("Missing: ", "nothing is there");
                    assertThat(ran.out()).isEmpty();
                }));
            }
            for (OptionSpec option : command.getCommandSpec().options()) {
                if (!option.isMultiValue() && !option.usageHelp()) {
                    tests.add(DynamicTest.dynamicTest(name + " " + option.longestName() + " twice", () -> {
                        String given = option.arity().max() > 0
                                ? option.longestName() + "=" + valueOf(option)
                                : option.longestName();
                        Ran ran = lab.run(Line.of(name, given, given));
                        assertThat(ran.code()).isEqualTo(2);
                        assertThat(ran.err()).contains(option.longestName() + " is given twice; once is enough.");
                    }));
                }
            }
        });
        return tests.stream();
    }

    private static String valueOf(OptionSpec option) {
        Class<?> type = option.type();
        if (type.isEnum()) {
            return type.getEnumConstants()[0].toString();
        }
        return type == LocalDate.class ? "2014-09-15" : "1";
    }

    /** Where the inputs of a command stand in its line. */
    private static Map<String, List<Integer>> inputs() {
        return Map.ofEntries(
                Map.entry("solve", List.of(1)),
                Map.entry("resolve", List.of(1, 3)),
                Map.entry("rehearse", List.of(1, 2)),
                Map.entry("check", List.of(1, 2)),
                Map.entry("issue", List.of(1, 2)),
                Map.entry("select", List.of(1)),
                Map.entry("explain", List.of(1, 2)),
                Map.entry("compare", List.of(1, 2, 3)),
                Map.entry("convert", List.of(1)),
                Map.entry("templates", List.of(2)),
                Map.entry("tune", List.of(1)),
                Map.entry("learn", List.of(1, 2)));
    }

    /** Inputs that are missing, a folder, empty or something else: each is named, and nothing is written. */
    @TestFactory
    Stream<DynamicTest> anInputThatIsNoneIsCodeTwo() {
        List<Path> wrong = List.of(
                folder.resolve("nowhere.json"),
                lab.write("folder.json/file.txt", "x").getParent(),
                lab.write("empty.json", ""),
                lab.write("other.json", "[1]"),
                lab.write("text.xlsx", "no workbook"));
        return inputs().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .flatMap(at -> wrong.stream()
                                .map(file -> DynamicTest.dynamicTest(
                                        entry.getKey() + " " + at + " " + file.getFileName(), () -> {
                                            Line line = lines.get(entry.getKey());
                                            List<String> words = new ArrayList<>(line.words());
                                            words.set(at, file.toString());
                                            Line spoilt = new Line(words, line.given(), false, false);
                                            assertRefused(
                                                    spoilt, file.getFileName().toString());
                                        }))));
    }

    /** What is printed for those who look it up. */
    @Test
    void theReadmeNamesEveryCode() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md")).replaceAll("\\s+", " ");
        for (ExitCode code : ExitCode.values()) {
            assertThat(readme.substring(readme.indexOf("Exit codes:"))).contains(" " + code.code() + " ");
        }
        assertThat(Arrays.stream(ExitCode.values()).map(ExitCode::code)).containsExactly(0, 1, 2, 3, 70);
    }

    /** The line with what an option cannot be without. */
    private static Line inNeedOf(String key, Line line) {
        return switch (key) {
            case "new --from", "new --cases", "new --week-one" ->
                Line.of("new", "--template", "fji-week2-england", "--monday", "2014-09-29", "-o", OUT + "/week2.xlsx")
                        .and("--from", LabWeeks.PUBLISHED, "--cases", "C03");
            case "select --replace" -> line.and("--seed", "0");
            case "weights --check" -> Line.of("weights");
            case "tune --merge" -> Line.of("tune", "-o", OUT + "/tuned");
            default -> line;
        };
    }

    /** A line with a value for an option; where the option is in it already, with this one instead. */
    private static Line with(Line line, OptionSpec option, String value) {
        for (String name : option.names()) {
            int at = line.words().indexOf(name);
            if (at >= 0) {
                List<String> words = new ArrayList<>(line.words());
                words.set(at + 1, value);
                return new Line(words, line.given(), false, false);
            }
        }
        return line.and(option.longestName() + "=" + value);
    }

    private static String named(OptionSpec option) {
        return isPath(option) ? "?!" : option.longestName();
    }

    private static boolean isPath(ArgSpec arg) {
        return arg.type() == Path.class || Arrays.asList(arg.auxiliaryTypes()).contains(Path.class);
    }

    private static void assertRefused(Line line, String named) {
        Ran ran = lab.run(line);
        assertThat(ran.code())
                .as("%s%n%s%n%s", line.words(), ran.out(), ran.err())
                .isEqualTo(2);
        assertThat(ran.err()).contains(named).doesNotContain("Exception", "\tat ");
        assertThat(ran.out()).isEmpty();
        assertAsBefore(ran);
        Ran told = lab.run(line.and("--json"));
        assertThat(told.code()).isEqualTo(2);
        if (!line.command().equals("completion")) {
            JsonNode faults = told.json().path("faults");
            assertThat(faults).isNotEmpty();
            assertThat(faults.get(0).path("expected").asText()).isNotBlank();
        }
    }
}
