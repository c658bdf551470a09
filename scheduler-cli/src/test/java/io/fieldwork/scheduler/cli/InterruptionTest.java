package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "Java cannot ask a process there to end, only kill it")
class InterruptionTest {

    @TempDir
    Path folder;

    /** A request to end takes the same way as Ctrl-C, and a build in the background does not ignore it. */
    @Test
    void aStoppedSolveWritesTheBestSoFarAndSaysSo() throws Exception {
        Path problem = Path.of("..", "problems", "fji-84", "inspection.json").toAbsolutePath();
        Path output = folder.resolve("output");
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dfieldwork.terminal=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Fieldwork.class.getName(),
                        "solve",
                        problem.toString(),
                        "--effort",
                        "thorough",
                        "-o",
                        folder.resolve("week").toString()))
                .redirectOutput(output.toFile())
                .redirectError(errors.toFile())
                .start();
        // The first is the week with no case placed; stopped then, nothing would be written.
        waitForTwo(errors, "Solving:");

        process.destroy();

        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(output)).contains("Stopped by you after", "schedule.xlsx");
        assertThat(process.exitValue()).isEqualTo(1);
        assertThat(folder.resolve("week").resolve("schedule.json")).exists();
    }

    private static void waitForTwo(Path file, String text) throws IOException, InterruptedException {
        for (int tries = 0; tries < 600; tries++) {
            if (Files.exists(file) && Files.readString(file).split(text, -1).length > 2) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("\"" + text + "\" was not printed twice: " + Files.readString(file));
    }
}
