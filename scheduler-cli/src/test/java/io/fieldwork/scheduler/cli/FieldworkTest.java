package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.output.CatalogueText;
import io.fieldwork.scheduler.cli.output.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
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
        assertThat(err.toString().lines()).hasSize(2).first().isEqualTo("Worth a look:");
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
    void aScheduleOfAnotherInspectionIsAFaultWithItsPath() throws IOException {
        Path schedule = folder.resolve("schedule.json");
        Files.writeString(
                schedule,
                "{ \"format\": \"fieldwork-schedule/1\", \"inspection\": \"x\", \"cases\": ["
                        + "{ \"reference\": \"NOBODY\", \"slot\": \"LI-99\", \"mode\": \"INTERVIEW\" }] }");

        assertThat(run("check", SQS_20.toString(), schedule.toString(), "--json"))
                .isEqualTo(2);
        assertThat(out.toString()).contains("\"place\" : \"cases[0].reference\"", "\"value\" : \"LI-99\"");
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
        assertThat(Files.readString(Path.of("..", "docs", "constraints.md"))).isEqualTo(CatalogueText.markdown());
        assertThat(run("weights", "--markdown")).isZero();
        assertThat(out.toString()).isEqualTo(CatalogueText.markdown());
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
}
