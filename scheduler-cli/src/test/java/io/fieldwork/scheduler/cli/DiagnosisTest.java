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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** What is proved impossible, and whom to ring, in {@code solve}, {@code check} and {@code explain} of a tight week. */
@TestInstance(Lifecycle.PER_CLASS)
class DiagnosisTest {

    private static final String TIGHT =
            Path.of("..", "problems", "sqs-20-tight", "inspection.json").toString();

    private final StringWriter out = new StringWriter();

    @TempDir
    static Path folder;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private String schedule;

    @SuppressWarnings("NullAway.Init") // set before all tests
    private JsonNode solved;

    private String run(String... args) {
        out.getBuffer().setLength(0);
        Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false, folder.resolve("logs")),
                args);
        return out.toString();
    }

    private JsonNode json(String... args) throws IOException {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--json", "--quiet"));
        return new JsonMapper().readTree(run(all.toArray(new String[0])));
    }

    @BeforeAll
    void solve() throws IOException {
        solved = json("solve", TIGHT, "--effort", "quick", "-o", folder.toString());
        schedule = folder.resolve("schedule.json").toString();
    }

    /** ALLOC-009: the fewest stands beside the number reached, without the exact companion. */
    @Test
    void theProvedMinimumStandsBesideTheNumberReached() {
        assertThat(solved.get("fileReads").asInt()).isEqualTo(3);
        assertThat(solved.get("provenMinimumFileReads").asInt()).isEqualTo(3);
        assertThat(solved.get("waivers"))
                .singleElement()
                .satisfies(waiver -> assertThat(waiver.asText()).contains("2 file reads are left instead of 3"));
    }

    @Test
    void explainSaysWhatIsImpossibleAndWhomToRing() throws IOException {
        JsonNode answer = json("explain", TIGHT, schedule);

        assertThat(answer.get("provenMinimumFileReads").asInt()).isEqualTo(3);
        assertThat(answer.get("provedBy").asText()).isEqualTo("matching");
        assertThat(answer.get("impossible")).isNotEmpty().allSatisfy(one -> {
            assertThat(one.get("cases")).isNotEmpty();
            assertThat(one.get("slots").isArray()).isTrue();
            assertThat(one.get("why").asText()).isNotBlank();
        });
        assertThat(answer.get("asks")).isNotEmpty().allSatisfy(ask -> {
            assertThat(ask.fieldNames()).toIterable().contains("who", "from", "to", "removes");
            assertThat(ask.get("removes").asText()).isEqualTo("1 file read (2 left)");
        });
        assertThat(run("explain", TIGHT, schedule))
                .startsWith("RESTRICTED")
                .contains("What no schedule can do: ", "\nWhom to ring: ", ": removes 1 file read (2 left).");
    }

    @Test
    void oneCaseIsExplainedWithoutTheWholeWeek() throws IOException {
        JsonNode answer = json("explain", TIGHT, schedule, "--case", "C01");

        assertThat(answer.get("impossible").isNull()).isTrue();
        assertThat(answer.get("asks").isNull()).isTrue();
    }

    @Test
    void checkSaysWhatIsImpossible() throws IOException {
        assertThat(json("check", TIGHT, schedule).get("impossible")).isNotEmpty();
        assertThat(run("check", TIGHT, schedule))
                .startsWith("RESTRICTED")
                .contains("What no schedule can do: ")
                .doesNotContain("Whom to ring");
    }

    /** FIELD-036: the summary is handed out; asks and reasons are not in it. */
    @Test
    void theSummaryNamesNoAskThatFollowsFromAChild() {
        assertThat(run("solve", TIGHT, "--effort", "quick", "-o", folder.toString()))
                .contains("3 file reads (proved: no schedule has fewer)")
                .doesNotContain("Whom to ring", "stand-in for", "complex");
    }
}
