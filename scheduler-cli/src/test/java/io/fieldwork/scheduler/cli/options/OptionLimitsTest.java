package io.fieldwork.scheduler.cli.options;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.Fieldwork;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.run.PasswordFile;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.work.TuneJob;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The limits of options in the core's {@code limits.txt}: the value before, on and after each. */
class OptionLimitsTest {

    private static final Path TABLE = Path.of("..", "scheduler-core", "src", "test", "resources")
            .resolve(Path.of("io", "fieldwork", "scheduler", "limits", "limits.txt"));

    /** Reads what was typed, as the command does that has the options. */
    private static final Map<String, Function<List<String>, Callable<?>>> OPTIONS = Map.of(
            "SolvingOptions", words -> parsed(new SolvingOptions(), words)::read,
            "ProveOption", words -> parsed(new ProveOption(), words)::read,
            "TuneOptions", OptionLimitsTest::tune,
            "MovesOptions", words -> parsed(new MovesOptions(), words)::read,
            "SamplingOptions", words -> parsed(new SamplingOptions(), words)::read,
            "CalendarOptions", words -> parsed(new CalendarOptions(), words)::read,
            "ComparedOptions", words -> parsed(new ComparedOptions(), words)::files);

    @TempDir
    private static Path folder;

    /** A line of the table: what is tried, with the value in it, and what must happen. */
    record Row(String limit, String probe, List<String> words, String value, String expected) {}

    static List<Row> rows() throws Exception {
        List<Row> rows = new ArrayList<>();
        String limit = "";
        String probe = "";
        String input = "";
        for (String line : Files.readAllLines(TABLE)) {
            int arrow = line.indexOf(" => ");
            if (line.startsWith("[")) {
                limit = line;
                input = "";
            } else if (line.startsWith("probe: ")) {
                probe = line.substring(7);
            } else if (line.startsWith("  ")) {
                input = line.strip();
            } else if (arrow > 0 && probe.startsWith("option ")) {
                String value = line.substring(0, arrow);
                List<String> words = Stream.of(input.replace("{}", value).split(" ", -1))
                        .filter(word -> !word.isEmpty())
                        .toList();
                rows.add(new Row(limit, probe.substring(7), words, value, line.substring(arrow + 4)));
            }
        }
        return rows;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("rows")
    void aValueDoesWhatTheTableSays(Row row) throws Exception {
        String outcome = switch (row.probe()) {
            case "password bytes" -> password("x\n" + "\n".repeat(Integer.parseInt(row.value()) - 2));
            case "password letters" -> password("x".repeat(Integer.parseInt(row.value())));
            case "calendar --issue" -> Integer.toString(run(row.words()));
            default -> said(OPTIONS.get(row.probe()).apply(row.words()));
        };
        assertThat(outcome).isEqualTo(row.expected());
    }

    @Test
    void everyKindOfOptionsHasARow() throws Exception {
        assertThat(rows()).extracting(Row::probe).containsAll(OPTIONS.keySet()).hasSizeGreaterThan(60);
    }

    private static Callable<?> tune(List<String> words) {
        TuneOptions options = parsed(new TuneOptions(), words);
        return () -> {
            new TuneJob.Order(List.of(), null, options.read(), options.shard(), "1").part();
            return options.read().settings(1, "1");
        };
    }

    private static <T> T parsed(T options, List<String> words) {
        CommandLine line = new CommandLine(CommandLine.Model.CommandSpec.forAnnotatedObject(new Nothing()));
        line.addMixin("options", options);
        line.setCaseInsensitiveEnumValuesAllowed(true).parseArgs(words.toArray(String[]::new));
        return options;
    }

    @Command
    static final class Nothing {}

    private static String said(Callable<?> reading) throws Exception {
        try {
            reading.call();
            return "taken";
        } catch (InvalidInputException e) {
            return e.issues().stream()
                    .map(issue -> issue.place() + ": " + issue.expected())
                    .collect(Collectors.joining("; "));
        }
    }

    private static String password(String text) throws Exception {
        Path file = Files.writeString(folder.resolve("password.txt"), text);
        try {
            PasswordFile.read(file);
            return "taken";
        } catch (InvalidInputException e) {
            return e.issues().stream().map(Issue::value).collect(Collectors.joining());
        }
    }

    private static int run(List<String> words) {
        List<String> placed = words.stream()
                .map(word -> word.equals("out") ? folder.resolve("out").toString() : word)
                .toList();
        PrintWriter nowhere = new PrintWriter(new StringWriter());
        return Fieldwork.run(new Console(nowhere, nowhere, false, folder), placed.toArray(String[]::new));
    }
}
