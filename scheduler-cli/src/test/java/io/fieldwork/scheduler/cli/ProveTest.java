package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code solve --prove}. */
class ProveTest {

    private static final Path TIGHT = Path.of("..", "problems", "sqs-20-tight", "inspection.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    @Test
    void theProofIsPrintedAndWrittenBesideTheSchedule() throws IOException {
        // The word after the option is the inspection, not the seconds.
        assertThat(run("solve", "--effort", "quick", "-o", folder.toString(), "--prove", TIGHT.toString()))
                .isZero();
        assertThat(out.toString().lines())
                .contains("It is proved that no schedule is better.", "No schedule can have fewer file reads.")
                .anyMatch(line ->
                        line.startsWith("Beside it: schedule.json (for other programs), schedule.html (for a browser), "
                                + "proof.txt (what is proved), folder calendar (for "));
        String score = new JsonMapper()
                .readTree(folder.resolve("schedule.json").toFile())
                .get("score")
                .asText();
        assertThat(Files.readString(folder.resolve("proof.txt")))
                .startsWith("Score: " + score + "\n")
                .contains("It is proved that no schedule is better.\n");
    }

    @Test
    void theBoundsStandInTheJson() throws IOException {
        assertThat(run(
                        "solve",
                        TIGHT.toString(),
                        "--effort",
                        "quick",
                        "--prove=30",
                        "--json",
                        "--quiet",
                        "-o",
                        folder.toString()))
                .isZero();
        JsonNode answer = new JsonMapper().readTree(out.toString());

        assertThat(answer.get("provenMinimumFileReads").asInt(-1))
                .isEqualTo(answer.get("fileReads").asInt());
        assertThat(answer.get("score").asText())
                .endsWith("/" + answer.get("softBound").asInt() + "soft");
        assertThat(answer.get("proof"))
                .hasSize(3)
                .allMatch(level -> level.get("gap").asInt() == 0);
    }

    @Test
    void aTimeThatIsNoTimeIsAFault() {
        assertThat(run("solve", TIGHT.toString(), "--prove", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("--prove", "a whole number of seconds from 1");
    }
}
