package io.fieldwork.scheduler.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.tuning.sweep.MadeUpRuns;
import io.fieldwork.scheduler.tuning.sweep.PlannedRun;
import io.fieldwork.scheduler.tuning.sweep.SolvedRun;
import io.fieldwork.scheduler.tuning.sweep.SweepMerge;
import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class RunLogTest {

    private static final int KILLS = 60;

    @TempDir
    Path folder;

    private final List<PlannedRun> plan = MadeUpRuns.plan();
    private Path file = Path.of("runs.jsonl");

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("runs.jsonl");
    }

    @Test
    void whatIsWrittenIsRead() throws IOException {
        List<SolvedRun> runs = MadeUpRuns.all();
        try (RunLog log = RunLog.open(file)) {
            for (SolvedRun run : runs) {
                log.append(run);
            }
        }

        assertThat(RunLog.read(file)).isEqualTo(runs);
        assertThat(Files.readString(file)).isEqualTo(RunsJson.write(runs));
    }

    @Test
    void thereAreNoRunsWithoutAFile() throws IOException {
        assertThat(RunLog.read(file)).isEmpty();
    }

    /** The bytes that a killed process leaves are any beginning of what it was writing: each is gone on with. */
    @Test
    void aSweepThatWasKilledAnywhereLosesNothingAndDoublesNothing() throws IOException {
        Random random = new Random(8);
        for (int kill = 0; kill < KILLS; kill++) {
            List<SolvedRun> order = new ArrayList<>(MadeUpRuns.all());
            Collections.shuffle(order, random);
            byte[] whole = RunsJson.write(order).getBytes(StandardCharsets.UTF_8);
            int length = random.nextInt(whole.length + 1);
            Files.write(file, Arrays.copyOf(whole, length));

            List<SolvedRun> before = SweepMerge.done(plan, RunLog.read(file), "runs.jsonl");
            Set<Integer> done =
                    new HashSet<>(before.stream().map(SolvedRun::number).toList());
            int wholeLines = (int) new String(whole, 0, length, StandardCharsets.UTF_8)
                    .chars()
                    .filter(sign -> sign == '\n')
                    .count();
            assertThat(before).as("killed after %d bytes", length).hasSize(wholeLines);
            try (RunLog log = RunLog.open(file)) {
                for (PlannedRun run : plan) {
                    if (!done.contains(run.number())) {
                        log.append(MadeUpRuns.solved(run));
                    }
                }
            }

            assertThat(RunLog.read(file))
                    .as("killed after %d bytes", length)
                    .hasSize(plan.size())
                    .containsExactlyInAnyOrderElementsOf(MadeUpRuns.all());
        }
    }

    @Test
    void runsOfAnotherSweepAreAFaultAndNotLost() throws IOException {
        Files.writeString(file, RunsJson.write(MadeUpRuns.all()));
        List<SolvedRun> before = RunLog.read(file);

        assertThatThrownBy(() -> SweepMerge.done(plan.subList(0, 20), before, "runs.jsonl"))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aSpoiltLineIsAFaultWithItsNumber() throws IOException {
        String runs = RunsJson.write(MadeUpRuns.all().subList(0, 3));
        for (String spoilt : List.of(
                "{\"run\":1}", "no run", runs.lines().findFirst().orElseThrow().replace("2soft", "2sof"))) {
            Files.writeString(file, runs + spoilt + "\n" + runs);
            assertThatThrownBy(() -> RunLog.read(file))
                    .isInstanceOfSatisfying(
                            InvalidInputException.class,
                            e -> assertThat(e.issues())
                                    .hasSize(1)
                                    .first()
                                    .matches(issue -> issue.place().equals(file + ", line 4")));
        }
    }
}
