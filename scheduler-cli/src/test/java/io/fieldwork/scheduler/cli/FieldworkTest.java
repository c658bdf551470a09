package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.json.InspectionJson;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.work.CatalogueFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class FieldworkTest {

    private static final Path SQS_20 = Path.of("..", "problems", "sqs-20", "inspection.xlsx");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    @Test
    void solveWritesTheScheduleAndNamesTheWorkbookOnALineOfItsOwn() {
        int code = run(
                "solve",
                SQS_20.toString(),
                "--effort",
                "quick",
                "-o",
                folder.resolve("week").toString());

        assertThat(code).isZero();
        assertThat(out.toString().lines())
                .contains("No hard rule is broken.")
                .contains(folder.resolve("week")
                        .resolve("schedule.xlsx")
                        .toAbsolutePath()
                        .toString());
        // C07 has no case manager by decision: a warning, and no progress where nobody watches.
        List<String> said = err.toString().lines().toList();
        assertThat(said).startsWith("Read from inspection.xlsx:");
        assertThat(said.indexOf("Worth a look:")).isEqualTo(said.size() - 2);
        assertThat(folder.resolve("week").resolve("schedule.json")).exists();
    }

    @Test
    void checkSaysFirstThatItIsRestrictedAndAgreesWithSolve() {
        run("solve", SQS_20.toString(), "--effort", "quick", "--quiet", "-o", folder.toString());
        out.getBuffer().setLength(0);

        assertThat(run(
                        "check",
                        SQS_20.toString(),
                        folder.resolve("schedule.json").toString()))
                .isZero();
        assertThat(out.toString()).startsWith("RESTRICTED").contains("20 of 20 cases placed");
        out.getBuffer().setLength(0);
        assertThat(run(
                        "check",
                        SQS_20.toString(),
                        folder.resolve("schedule.xlsx").toString()))
                .isZero();
        assertThat(out.toString()).contains("20 of 20 cases placed");
    }

    @Test
    void whatTheInspectionHasNotIsAFaultWithItsPath() throws IOException {
        Path schedule = folder.resolve("schedule.json");
        Files.writeString(
                schedule,
                "{ \"format\": \"fieldwork-schedule/1\", \"inspection\": \"sqs-20\", \"cases\": ["
                        + "{ \"reference\": \"C01\", \"mode\": \"UNPLACED\" }, { \"reference\": \"NOBODY\", \"slot\": \"LI-99\", \"mode\": \"INTERVIEW\" }] }");

        assertThat(run("check", SQS_20.toString(), schedule.toString(), "--json"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("\"place\" : \"cases[1].reference\"", "\"value\" : \"LI-99\"");
        assertThat(err.toString()).contains("2 things are wrong, so nothing was written:");
    }

    @Test
    void convertExpandsTheTemplate() throws IOException {
        Path expanded = folder.resolve("expanded.json");

        assertThat(run("convert", SQS_20.toString(), expanded.toString(), "--expand"))
                .isZero();
        assertThat(Files.readString(expanded)).contains("\"template\": null", "\"LI-1\"");
        assertThat(out.toString().strip()).isEqualTo(expanded.toAbsolutePath().toString());
    }

    @Test
    void newWritesAWorkbookOnceAndAgainOnlyByForce() {
        String file = folder.resolve("inspection.xlsx").toString();

        assertThat(run("new", "--template", "sqs-3", "--monday", "2014-09-15", "-o", file))
                .isZero();
        assertThat(run("new", "--template", "sqs-3", "--monday", "2014-09-15", "-o", file))
                .isEqualTo(2);
        assertThat(err.toString()).contains("this one is there already");
        assertThat(run("new", "--template", "sqs-3", "--monday", "2014-09-15", "-o", file, "--force"))
                .isZero();
    }

    @Test
    void newNamesEveryFaultAtOnce() {
        assertThat(run("new", "--template", "sqs-33", "--monday", "2014-09-16", "-o", folder + "/a.doc"))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("3 things are wrong", "Did you mean \"sqs-3\"?", "expected a Monday", "2014-09-15", ".xlsx");
        assertThat(folder.resolve("a.doc")).doesNotExist();
    }

    @Test
    void newOfASecondWeekTakesCasesOfTheFirst() throws IOException { // W2-046, W2-057
        Path schedule = folder.resolve("schedule.json");
        Files.writeString(
                schedule,
                "{ \"format\": \"fieldwork-schedule/1\", \"inspection\": \"x\", \"cases\": ["
                        + "{ \"reference\": \"C03\", \"slot\": \"LI-1\", \"mode\": \"INTERVIEW\", \"attendee\": \"cm-1\" }] }");
        String file = folder.resolve("week2.xlsx").toString();
        List<String> week =
                List.of("new", "--template", "fji-week2-england", "--monday", "2014-09-29", "-o", file, "--from");

        assertThat(run(with(week, schedule.toString(), "--cases", "C03"))).isZero();
        assertThat(out.toString()).contains("A workbook with 0 slots and 32 meetings");
        assertThat(run(with(week, schedule.toString(), "--cases", "C04", "--force")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--cases", "C04", "Did you mean \"C03\"?");
        assertThat(run(with(week, schedule.toString(), "--force"))).isEqualTo(2);
        assertThat(err.toString()).contains("the cases to take up again");
    }

    private static String[] with(List<String> arguments, String... more) {
        return Stream.concat(arguments.stream(), Arrays.stream(more)).toArray(String[]::new);
    }

    @Test
    void templatesListsAllAndShowsOne() {
        assertThat(run("templates")).isZero();
        assertThat(out.toString()).contains("sqs-2", "sqs-3", "sqs-5", "sqs-7");
        assertThat(run("templates", "sqs-4")).isEqualTo(2);
        assertThat(err.toString()).contains("expected one of sqs-2");
    }

    @Test
    void theConstraintsPageIsTheCatalogue() throws IOException {
        assertThat(Files.readString(Path.of("..", "docs", "constraints.md"))).isEqualTo(CatalogueFiles.markdown());
        assertThat(run("weights", "--markdown")).isZero();
        assertThat(out.toString()).isEqualTo(CatalogueFiles.markdown());
    }

    @Test
    void wrongUsageIsSaidInPlainWordsWithTheNearestName() {
        for (List<String> args : List.of(
                List.of("slove"),
                List.of("solve", "a.json", "--efort", "quick"),
                List.of("solve", "a.json", "--effort", "much"),
                List.of("solve", "a.json", "--seed", "x"),
                List.of("solve"),
                List.<String>of())) {
            assertThat(run(args.toArray(String[]::new))).as("%s", args).isEqualTo(2);
        }
        assertThat(err.toString())
                .contains("There is no command \"slove\". Did you mean \"solve\"?")
                .contains("There is no option \"--efort\". Did you mean \"--effort\"?")
                .contains("--effort: \"much\" was given; expected one of quick, normal, thorough.")
                .contains("--seed: \"x\" was given; expected a whole number.")
                .contains("Missing: INSPECTION.")
                .contains("A command is missing.")
                .doesNotContain("Exception", "\tat ");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aMissingFileNamesTheNearestOfItsFolder() throws IOException {
        Files.writeString(folder.resolve("inspection.json"), "{}");

        assertThat(run("solve", folder.resolve("inspecton.json").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("Did you mean \"inspection.json\"?");
    }

    @Test
    void anOutputFolderThatIsAFileIsCodeThree() throws IOException {
        Path file = folder.resolve("taken");
        Files.writeString(file, "mine");

        assertThat(run("solve", SQS_20.toString(), "--effort", "quick", "-o", file.toString()))
                .isEqualTo(3);
        assertThat(err.toString()).contains("is a file, so it cannot be the output folder");
        assertThat(file).hasContent("mine");
    }

    @Test
    void weightsFromAFileAreUsedAndTheSummaryIsJson() throws IOException {
        Path weights = folder.resolve("weights.json");
        Files.writeString(weights, "{ \"complexPerDay\": \"7soft\" }");

        int code = run(
                "solve",
                SQS_20.toString(),
                "--effort",
                "quick",
                "--json",
                "--weights",
                weights.toString(),
                "-o",
                folder.toString());

        assertThat(code).isZero();
        JsonNode summary = new ObjectMapper().readTree(out.toString());
        assertThat(summary.path("feasible").booleanValue()).isTrue();
        assertThat(summary.path("cases").intValue()).isEqualTo(20);
        assertThat(summary.path("files"))
                .extracting(file -> folder.relativize(Path.of(file.textValue())).toString())
                .startsWith("schedule.xlsx", "schedule.json", "schedule.html")
                .contains(Path.of("calendar", "LI.ics").toString());
        assertThat(summary.path("stopped").booleanValue()).isFalse();
        assertThat(Files.readString(folder.resolve("schedule.json"))).contains("\"7soft\"");
        assertSaysNothingOfChildren(out.toString() + err);
    }

    @Test
    void moreCasesThanSlotsIsCodeOneAndSaysWhichIsLeftOver() throws IOException {
        ObjectNode tree = InspectionJson.tree(InspectionFiles.read(SQS_20).listed());
        ObjectNode extra = tree.withArray("/cases").get(0).deepCopy();
        tree.withArray("/cases").add(extra.put("reference", "C99").put("type", "OUT_OF_COURT"));
        Path crowded = folder.resolve("crowded.json");
        Files.writeString(crowded, tree.toString());

        assertThat(run(
                        "solve",
                        crowded.toString(),
                        "--effort",
                        "quick",
                        "-o",
                        folder.resolve("crowded").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).contains("20 of 21 cases placed", "Without a place:", "21 cases and 20 slots");
        assertThat(err.toString()).contains("1 case of an unusual type");
        assertSaysNothingOfChildren(out.toString() + err.toString().replaceAll("FIRST_TIER, COMMUNITY or CUSTODY", ""));
    }

    /** FIELD-035, FIELD-036: what the input says of children. */
    private static void assertSaysNothingOfChildren(String printed) {
        for (CaseType type : CaseType.values()) {
            assertThat(printed).doesNotContain(type.name());
        }
        assertThat(printed.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "female", "bme", "white", "high", "medium\"", "looked after", "child protection", "complex");
    }

    @Test
    void answersOfTheOtherCommandsAreJsonToo() throws IOException {
        Path file = folder.resolve("inspection.xlsx");
        assertThat(run("new", "--template", "fji-4", "--monday", "2014-05-12", "--json", "-o", file.toString()))
                .isZero();
        assertThat(answer().path("files").get(0).textValue())
                .isEqualTo(file.toAbsolutePath().toString());
        assertThat(run("weights", "--json")).isZero();
        assertThat(answer().path("constraints")).hasSize(ScheduleRule.values().length);
        assertThat(run("templates", "--check", file.toString(), "--json")).isBetween(0, 1);
        assertThat(answer().path("findings").isArray()).isTrue();
    }

    private JsonNode answer() throws IOException {
        JsonNode answer = new ObjectMapper().readTree(out.toString());
        out.getBuffer().setLength(0);
        return answer;
    }

    @Test
    void aTemplateOfOnesOwnIsJudged() throws IOException {
        Path own = folder.resolve("own.json");
        String shipped;
        try (InputStream in = ModelSchedules.class.getResourceAsStream("sqs-3.json")) {
            shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Files.writeString(own, shipped);
        assertThat(run("templates", "--check", own.toString())).isZero();
        assertThat(out.toString()).contains("keeps the rules of its programme");

        Files.writeString(own, shipped.replaceFirst("\"start\": \"15:00\"", "\"start\": \"14:30\""));
        assertThat(run("templates", "--check", own.toString())).isEqualTo(1);
        assertThat(out.toString()).contains("SLOT-0");
    }

    /** An output that stays locked: nothing is written, and the old file is as it was. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aTargetThatCannotBeReplacedIsCodeThree() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("out.json"), Path.of("nowhere"));

        assertThat(run("convert", SQS_20.toString(), link.toString())).isEqualTo(3);
        assertThat(err.toString()).contains("out.json cannot be replaced. If it is open in Excel");
        assertThat(Files.isSymbolicLink(link)).isTrue();
    }

    @Test
    void aFaultOfTheProgramIsCodeSeventyWithALogWithoutNames() throws IOException {
        PrintWriter broken = new PrintWriter(out) {
            @Override
            public void println(Object result) {
                throw new IllegalStateException("Case Manager 7 and C01");
            }
        };

        int code = Fieldwork.run(
                new Console(broken, new PrintWriter(err), false, folder.resolve("logs")),
                "convert",
                SQS_20.toString(),
                folder.resolve("copy.json").toString());

        assertThat(code).isEqualTo(70);
        assertThat(err.toString())
                .contains("The program has a fault")
                .doesNotContain("\tat ", "IllegalState", "Case Manager 7 and", "C01");
        String log = err.toString().lines().reduce("", (before, line) -> line);
        assertThat(Files.readString(Path.of(log)))
                .contains("IllegalStateException")
                .doesNotContain("Case Manager", "C01");
    }

    @Test
    void anEmptyScheduleNeedsATemplateOrAnInspection() {
        String file = folder.resolve("schedule.xlsx").toString();
        assertThat(run("new", "--template", "fji-4", "--monday", "2014-05-12", "--empty-schedule", "-o", file))
                .isZero();
        assertThat(out.toString()).contains("An empty schedule with ").contains(file);
        assertThat(run("new", "--empty-schedule", "-o", file)).isEqualTo(2);
        assertThat(run("new", "--for", SQS_20.toString(), "-o", file, "--force"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--template: ", "--monday: ", "--empty-schedule beside it");
    }
}
