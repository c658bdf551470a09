package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.command.SolveCommand;
import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.work.SolveJob;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** {@code solve --prove} with a companion of which nothing may be believed, and with none. */
class DoubtfulProofTest {

    private static final Path TIGHT = Path.of("..", "problems", "sqs-20-tight", "inspection.json");

    /** Words that call something proved. */
    private static final Pattern CLAIM = Pattern.compile("(?i)proved|no schedule|possible|at most|at least|minimum");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int solve(@Nullable ExactCompanion companion, String... more) {
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs"));
        CompanionAvailability exact = new CompanionAvailability(companion, "There is no companion here.");
        SolveJob.JobMethod job = (order, listener, stop) -> SolveJob.run(order, listener, stop, () -> exact);
        CommandLine line = new CommandLine(new SolveCommand(console, new StopSignal(), job))
                .setCaseInsensitiveEnumValuesAllowed(true);
        String[] usual = {
            TIGHT.toString(),
            "--effort",
            "quick",
            "--prove=5",
            "-o",
            folder.resolve("out").toString()
        };
        return line.execute(
                Stream.concat(Arrays.stream(usual), Arrays.stream(more)).toArray(String[]::new));
    }

    /** Says that a schedule with a score that it has not is better, and that it is the best. */
    private static Proof tooGood(SchedulePlacements placements) {
        List<LevelProof> levels = Arrays.stream(Level.values())
                .map(level -> new LevelProof(ProofGoal.of(level), 0L, 0L, true, 0, 0))
                .toList();
        return new Proof(levels, placements, false);
    }

    private static ExactCompanion liar() {
        Map<String, String> slots = new LinkedHashMap<>();
        return (inspection, weights) -> (hint, limits, scope) -> tooGood(new SchedulePlacements(slots, Map.of()));
    }

    @Test
    void whereTheProofDoesNotFitNothingIsCalledProvedAndTheLogSaysSo() throws IOException {
        assertThat(solve(liar())).isZero();

        assertThat(out.toString().lines())
                .anyMatch(line -> line.startsWith("The proof was not used: "))
                .noneMatch(line -> CLAIM.matcher(line).find()
                        && !line.startsWith("The proof was not used: ")
                        && !line.startsWith("Beside it: ")
                        && !line.startsWith("Kept"));
        assertThat(Files.readString(folder.resolve("out").resolve("proof.txt")))
                .contains("The proof was not used: ")
                .doesNotContain("It is proved");
        try (Stream<Path> logs = Files.list(folder.resolve("logs"))) {
            Path log = logs.findFirst().orElseThrow();
            assertThat(err.toString()).contains(log.toAbsolutePath().toString());
            assertThat(Files.readString(log))
                    .contains("command solve", "The proof was not used: ")
                    .doesNotContainPattern("C\\d\\d")
                    .doesNotContain("Case Manager", "Exampleshire");
        }
    }

    @Test
    void theJsonCallsNothingProvedEither() throws IOException {
        assertThat(solve(
                        (inspection, weights) -> (hint, limits, scope) -> {
                            throw new IllegalStateException("C01");
                        },
                        "--json",
                        "--quiet"))
                .isZero();
        JsonNode answer = new JsonMapper().readTree(out.toString());

        assertThat(answer.get("bestPossible").asBoolean()).isFalse();
        assertThat(answer.get("provenMinimumFileReads").isNull()).isTrue();
        assertThat(answer.get("softBound").isNull()).isTrue();
        assertThat(answer.get("proof")).isEmpty();
    }

    @Test
    void withoutACompanionTheScheduleIsWrittenAndNoLog() {
        assertThat(solve(null)).isZero();
        assertThat(out.toString()).contains("There is no companion here.").doesNotContain("It is proved");
        assertThat(folder.resolve("logs")).doesNotExist();
        assertThat(folder.resolve("out").resolve("schedule.json")).exists();
    }
}
