package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.WeekSequence.Counts;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lives of weeks by chance, in the folders that commands usually write to: nothing that was issued changes, no hand move is lost
 * without a refusal, every paper of the last version says one and the same, and whoever's promise changed is rung, and nobody else.
 */
class WeekSequencesTest {

    private static final Pattern COUNTS = Pattern.compile(
            "(\\d+) steps, (\\d+) hand moves, (\\d+) issues, (\\d+) refusals, (\\d+) calls, version (\\d+)");

    @TempDir
    private Path folder;

    private List<Path> weeks;
    private Path lives;

    @BeforeEach
    void weeksAreReady() throws IOException {
        LabWeeks lab = new LabWeeks(new CommandLab(Files.createDirectory(folder.resolve("lab"))));
        weeks = List.of(lab.roomy(), lab.roomyWithMeetings());
        lives = Files.createDirectory(folder.resolve("lives"));
    }

    @Test
    void someWeeksHaveOneTruthAfterEachStep() throws IOException { // OUT-023, W2-018
        Counts counts = WeekSequence.live(1, 12, lives, folder.resolve("logs"), weeks);

        assertThat(counts.faults).isEmpty();
        assertMuchHappened(counts.line(), 12);
    }

    /** No command names a folder. Five hundred and more are lived through by {@code .ci/long sequences}. */
    @Test
    @Tag("evidence")
    void soDoManyMoreInTheFoldersThatCommandsUsuallyWriteTo() throws Exception {
        int last = Integer.getInteger("sequences", 72);
        List<String> words = new ArrayList<>(List.of(
                WeekSequence.class.getName(),
                "13",
                Integer.toString(last),
                folder.resolve("logs").toString()));
        weeks.forEach(week -> words.add(week.toString()));

        String said =
                new String(CommandRun.started(List.of(), List.of(), lives, words, new byte[0]), StandardCharsets.UTF_8);

        assertThat(said.lines().skip(1)).isEmpty();
        assertMuchHappened(said.strip(), last - 12);
    }

    private static void assertMuchHappened(String line, int lived) {
        System.out.println(line);
        Matcher counts = COUNTS.matcher(line);
        assertThat(counts.matches()).as(line).isTrue();
        assertThat(Integer.parseInt(counts.group(1))).as(line).isGreaterThan(4 * lived);
        for (int what = 2; what <= 5; what++) {
            assertThat(Integer.parseInt(counts.group(what))).as(line).isGreaterThan(lived / 4);
        }
        assertThat(Integer.parseInt(counts.group(6))).as(line).isGreaterThan(2);
    }
}
