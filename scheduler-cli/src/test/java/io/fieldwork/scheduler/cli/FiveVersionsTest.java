package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week up to its fifth version: an absence, another after a part of the week is over, a move by hand, and somebody who is back.
 * Number, changes and calls are those against the version before, and none of the four before it changes by a byte.
 */
@Tag("OUT-023")
@Tag("W2-018")
class FiveVersionsTest {

    private static final Path PAIR = Path.of("..", "problems", "sqs-20-absence");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<Path, SortedMap<String, byte[]>> issued = new TreeMap<>();

    private int run(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs"));
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word.toString());
        }
        line.add("--quiet");
        return Fieldwork.run(console, line.toArray(String[]::new));
    }

    private int resolve(Path version, Object... more) {
        List<Object> words = new ArrayList<>(List.of(
                "resolve",
                version.resolve("restricted").resolve("inspection.xlsx"),
                "--published",
                version.resolve("schedule.xlsx"),
                "--effort",
                "quick"));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    /** What was issued is whole, is that version, and tells of the changes since the one before. */
    private WeekPapers issued(Path version, int number, Path before) {
        WeekPapers papers = WeekPapers.of(version);
        assertThat(papers.disagreements()).isEmpty();
        assertThat(papers.version()).isEqualTo(number);
        assertThat(papers.isIssued()).isTrue();
        if (!before.equals(version)) {
            WeekPapers old = WeekPapers.of(before);
            assertThat(papers.changes()).isEqualTo(papers.changesSince(old));
            assertThat(papers.calls()).isEqualTo(papers.callsSince(old));
        }
        issued.forEach((folder, files) -> {
            SortedMap<String, byte[]> now = CommandLab.files(folder);
            assertThat(now.keySet()).isEqualTo(files.keySet());
            files.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
        });
        issued.put(version, CommandLab.files(version));
        return papers;
    }

    @Test
    void eachVersionIsToldAgainstTheOneBefore() {
        Path first = folder.resolve("week");
        assertThat(run(
                        "issue",
                        PAIR.resolve("inspection.json"),
                        PAIR.resolve("schedule.json"),
                        "--issued",
                        "2014-09-08T16:00",
                        "-o",
                        first))
                .isZero();
        issued(first, 1, first);

        Path second = folder.resolve("week-v2");
        assertThat(resolve(first, "--absent", "Case Manager 3 2014-09-16 2014-09-16", "--issued", "2014-09-15T07:58"))
                .isZero();
        assertThat(issued(second, 2, first).changes()).containsExactly("C17", "C20");

        Path third = folder.resolve("week-v3");
        assertThat(resolve(
                        second,
                        "--absent",
                        "Case Manager 6 2014-09-17 2014-09-17",
                        "--from",
                        "2014-09-16T13:00",
                        "--issued",
                        "2014-09-16T13:00"))
                .isZero();
        WeekPapers thirdPapers = issued(third, 3, second);
        assertThat(thirdPapers.changes()).contains("C06").doesNotContain("C17");

        // By hand, in the week that people have: two interviews of Wednesday change places.
        HandMoves.swap(third.resolve("schedule.xlsx"), "C15", "C16");
        issued.put(third, CommandLab.files(third)); // somebody may save there; no command may
        Path amended = third.resolve("restricted").resolve("inspection.xlsx");
        assertThat(run("check", amended, third.resolve("schedule.xlsx"))).isEqualTo(1);
        assertThat(resolve(third, "--back", "Case Manager 6 2014-09-17")).isEqualTo(2);
        assertThat(err.toString()).contains("C15", "C16");
        Path fourth = folder.resolve("week-v4");
        assertThat(run("issue", amended, third.resolve("schedule.xlsx"), "--issued", "2014-09-16T15:00"))
                .as(err + "\n" + out)
                .isZero();
        WeekPapers fourthPapers = WeekPapers.of(fourth);
        assertThat(fourthPapers.written()).isEqualTo(WeekPapers.of(third).byHand());
        assertThat(fourthPapers.changesSince(thirdPapers)).containsExactly("C15", "C16");
        assertThat(fourthPapers.changes()).containsExactly("C15", "C16");
        assertThat(fourthPapers.calls()).isEqualTo(fourthPapers.callsSince(thirdPapers));
        issued(fourth, 4, fourth);

        Path fifth = folder.resolve("week-v5");
        assertThat(resolve(
                        fourth,
                        "--back",
                        "Case Manager 6 2014-09-17",
                        "--from",
                        "2014-09-16T16:00",
                        "--issued",
                        "2014-09-16T16:00"))
                .as(err + "\n" + out)
                .isZero();
        issued(fifth, 5, fourth);
    }
}
