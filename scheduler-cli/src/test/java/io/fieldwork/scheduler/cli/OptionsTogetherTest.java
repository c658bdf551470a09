package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Options of which one would be ignored beside another are refused together, and nothing is written. */
class OptionsTogetherTest {

    private static final String SQS_14 =
            Path.of("..", "problems", "sqs-14", "inspection.json").toString();

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "weights --check W -o OUT | --check | --output",
                "weights --check W --markdown | --check | --markdown",
                "templates sqs-3 --check W | --check | NAME",
                "tune INSPECTION --merge PART -o OUT | --merge | INSPECTION",
                "tune --vary lunch=0,2 --merge PART -o OUT | --merge | --vary",
                "tune --resume --merge PART -o OUT | --merge | --resume",
                "tune --seeds 2 --merge PART -o OUT | --merge | --seeds",
                "tune --weights W --merge PART -o OUT | --merge | --weights",
                "compare INSPECTION W W --effort quick | two schedules | --effort",
                "compare INSPECTION W W --seed 1 -o OUT | two schedules | --seed"
            })
    void whatWouldBeIgnoredIsRefused(String line, String option, String ignored) throws IOException {
        assertThat(run(line)).startsWith("2").contains(ignored, "with " + option + " it would be ignored");

        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).as("nothing is written").isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"weights.json", "weights.xlsx", "weights"})
    void aTableGoesIntoAFileOfItsOwnKind(String name) throws IOException {
        assertThat(run("weights --markdown -o " + folder.resolve(name))).contains("2", "ends in .md");

        assertThat(folder.resolve(name)).doesNotExist();
        assertThat(run("weights --markdown -o " + folder.resolve("table.md"))).startsWith("0");
        assertThat(Files.readString(folder.resolve("table.md"))).contains("| `slotTaken` |");
    }

    /** The exit code and what went to the two streams. */
    private String run(String line) {
        StringWriter printed = new StringWriter();
        Console console = new Console(new PrintWriter(printed), new PrintWriter(printed), false, folder);
        String[] words = Arrays.stream(line.split(" "))
                .map(word -> switch (word) {
                    case "INSPECTION" -> SQS_14;
                    case "OUT" -> folder.resolve("out").toString();
                    case "W", "PART" -> folder.resolve("not-there").toString();
                    default -> word;
                })
                .toArray(String[]::new);
        return Fieldwork.run(console, words) + "\n" + printed;
    }
}
