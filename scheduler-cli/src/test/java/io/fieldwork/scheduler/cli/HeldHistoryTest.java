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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A week of which a part is over, solved again on the command line: what was held stays held, and what is said of it is true. */
@Tag("W2-018")
class HeldHistoryTest {

    private static final Path PAIR = Path.of("..", "problems", "sqs-20-absence");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int resolve(String... more) {
        List<String> args = new ArrayList<>(List.of(
                "resolve",
                PAIR.resolve("inspection.json").toString(),
                "--published",
                PAIR.resolve("schedule.json").toString(),
                "--quiet",
                "-o",
                folder.toString()));
        args.addAll(Arrays.asList(more));
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                args.toArray(String[]::new));
    }

    private static JsonNode caseOf(Path schedule, String reference) throws IOException {
        for (JsonNode one : new JsonMapper().readTree(schedule.toFile()).path("cases")) {
            if (one.path("reference").asText().equals(reference)) {
                return one;
            }
        }
        throw new AssertionError(reference + " is not in " + schedule);
    }

    /**
     * Before: C08, held on Monday with Case Manager 8, became an interview with the stand-in, who was "asked to come" on
     * Monday, while Case Manager 8 "need not come". Now it is as it was held, and nobody is told anything of Monday.
     */
    @Test
    void tuesdaysAbsenceThatReachesBackToMondayLeavesMondaysInterviewAsItWasHeld() throws IOException {
        assertThat(resolve("--absent", "cm-8 2014-09-15 2014-09-16", "--from", "2014-09-16"))
                .isZero();

        assertThat(caseOf(folder.resolve("schedule.json"), "C08"))
                .isEqualTo(caseOf(PAIR.resolve("schedule.json"), "C08"));
        assertThat(out.toString())
                .contains("Case Manager 8 was there for C08, Mon 15 Sep 2014 15:30-16:45: the absence leaves that time"
                        + " out.")
                .doesNotContain("need not come", "C08:", "(C08)");
    }

    /** Before: accepted in silence, and "Nothing changes". */
    @Test
    void aCaseThatIsStillToComeCannotBeNamedAsNotDone() {
        assertThat(resolve("--from", "2014-09-16", "--not-done", "C17,C06")).isEqualTo(2);

        assertThat(err.toString())
                .contains(
                        "2 things are wrong",
                        "before --from (Tue 16 Sep 2014 00:00); this one begins Tue 16 Sep 2014 09:00",
                        "this one begins Wed 17 Sep 2014 11:15");
        assertThat(folder.resolve("schedule.json")).doesNotExist();
    }

    /**
     * The week has no spare slot, so one must be left out when the local assessor is away for a morning. Before: an interview
     * was given up, and the file that nobody attends kept its slot.
     */
    @Test
    void whereOneMustBeLeftOutItIsTheFileThatNobodyAttends() throws IOException {
        assertThat(caseOf(PAIR.resolve("schedule.json"), "C07").path("mode").asText())
                .isEqualTo("FILE_READ");

        assertThat(resolve("--absent", "LI 2014-09-17T13:30 2014-09-17T16:00", "--json"))
                .isEqualTo(1);

        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.path("unplaced").asInt()).isEqualTo(1);
        assertThat(caseOf(folder.resolve("schedule.json"), "C07").path("mode").asText())
                .isEqualTo("UNPLACED");
        assertThat(Objects.requireNonNull(answer.path("score").asText())).startsWith("0hard/-100medium/");
    }
}
