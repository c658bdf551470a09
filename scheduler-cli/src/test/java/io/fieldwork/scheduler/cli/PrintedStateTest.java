package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed of a version: whether people have it, how it is issued, and what was moved in it. */
@Tag("OUT-023")
class PrintedStateTest {

    private static final Path PROBLEMS = Path.of("..", "problems");
    private static final Path SQS_14 = PROBLEMS.resolve("sqs-14").resolve("inspection.json");
    private static final String DRAFT = "Version %d is a draft. To make it the version that people have: fieldwork ";

    private final StringWriter out = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false, folder.resolve("logs")),
                args);
    }

    /** Makes an issued week. */
    private void issued(Path week) {
        assertThat(run(
                        "solve",
                        SQS_14.toString(),
                        "--effort",
                        "quick",
                        "--quiet",
                        "--issued",
                        "2014-09-08T16:00",
                        "-o",
                        week.toString()))
                .isZero();
    }

    /** The words of the command in the line that says that a version is a draft. */
    private List<String> wayOn(int version) {
        String said = DRAFT.formatted(version);
        String line = out.toString()
                .lines()
                .filter(one -> one.startsWith(said))
                .findFirst()
                .orElseThrow();
        List<String> words = new ArrayList<>();
        Matcher word = Pattern.compile("\"([^\"]+)\"|\\S+").matcher(line.substring(said.length()));
        while (word.find()) {
            words.add(word.group(1) == null ? word.group() : word.group(1));
        }
        return words;
    }

    @Test
    void aDraftSaysWithWhichLineItIsIssued() {
        Path week = folder.resolve("wythnos un");
        assertThat(run("solve", SQS_14.toString(), "--effort", "quick", "--quiet", "-o", week.toString()))
                .isZero();
        List<String> issue = wayOn(1);
        assertThat(issue)
                .containsExactly(
                        "issue",
                        SQS_14.toString(),
                        week.resolve("schedule.xlsx").toString());
        assertThat(run(issue.toArray(String[]::new))).isZero();
        assertThat(out.toString()).startsWith("Version 1 is issued.\n");

        String amended = week.resolve("restricted").resolve("inspection.json").toString();
        assertThat(run(
                        "resolve",
                        amended,
                        "--published",
                        week.resolve("schedule.json").toString(),
                        "--absent",
                        "Case Manager 3 2014-09-16 2014-09-16",
                        "--effort",
                        "quick",
                        "--quiet"))
                .isZero();
        issue = wayOn(2);
        Path next = folder.resolve("wythnos un-v2");
        assertThat(issue)
                .containsExactly(
                        "issue",
                        next.resolve("restricted").resolve("inspection.xlsx").toString(),
                        next.resolve("schedule.xlsx").toString());
        assertThat(run(issue.toArray(String[]::new))).isZero();
        assertThat(out.toString()).startsWith("Version 2 is issued.\n");
    }

    @Test
    void whatIsIssuedSaysSoAndWhen() {
        issued(folder.resolve("week"));
        assertThat(out.toString().lines()).contains("Version 1 is issued, Mon 8 Sep 16:00.");
        assertThat(out.toString()).doesNotContain("draft");
    }

    /** Another inspector at the same time is a case that moved, above and below. */
    @Test
    void twoCasesThatChangeInspectorsAreTwoMoved() throws IOException {
        Path week = folder.resolve("week");
        Path workbook = week.resolve("schedule.xlsx");
        issued(week);
        List<String> pair = atOneTime(new JsonMapper()
                .readTree(week.resolve("schedule.json").toFile())
                .path("cases"));
        HandMoves.swap(workbook, pair.get(0), pair.get(1));

        run("issue", SQS_14.toString(), workbook.toString());

        assertThat(out.toString()).contains("2 promises broken: 2 moved.\n2 cases moved, 0 meetings moved, ");
        assertThat(out.toString().lines().filter(line -> line.endsWith(". Moved by hand.")))
                .hasSize(2)
                .allMatch(line -> pair.stream().anyMatch(one -> line.startsWith("  " + one + ": ")));
        assertThat(out.toString()).doesNotContain("as a whole is better");
    }

    /** Two interviews that begin at one time with two inspectors. */
    private static List<String> atOneTime(JsonNode cases) {
        for (JsonNode one : cases) {
            for (JsonNode other : cases) {
                if (!one.path("inspector").equals(other.path("inspector"))
                        && one.path("start").equals(other.path("start"))
                        && !one.path("attendee").isNull()
                        && !other.path("attendee").isNull()) {
                    return List.of(
                            one.path("reference").textValue(),
                            other.path("reference").textValue());
                }
            }
        }
        throw new AssertionError("no two at one time");
    }

    @Test
    @Tag("OUT-020")
    void aMeetingThatWasMovedIsNamed() {
        Path week = folder.resolve("week");
        String inspection =
                PROBLEMS.resolve("joint-week2").resolve("inspection.json").toString();
        run("solve", inspection, "--effort", "quick", "--quiet", "-o", week.toString());
        Path workbook = week.resolve("schedule.xlsx");
        String moved = HandMoves.moveMeeting(workbook, new Random(1));
        String id = moved.substring(0, moved.indexOf(' '));

        assertThat(run("check", inspection, workbook.toString(), "--quiet")).isEqualTo(1);

        assertThat(out.toString().lines())
                .anyMatch(line -> line.matches("  " + Pattern.quote(id)
                        + " \\S.*, in sheet Meetings, cell D\\d+: \".*\"; written was \".*\""));
    }
}
