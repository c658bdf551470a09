package io.fieldwork.scheduler.cli;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * Runs command lines in this process, each in a folder of its own and each line once: many tests look at what the same run
 * printed and wrote.
 *
 * <pre>{@code lab.run(Line.of("solve", lab.shipped("sqs-14"), "-o", "{out}")).json()}</pre>
 *
 * <p>In a word, {@code {out}} is the folder of the run and {@code {lab}} the folder that the inputs of the tests are in. What
 * was printed has these names again in place of the folders, and N in place of measured seconds.
 */
final class CommandLab {

    static final String OUT = "{out}";
    static final String LAB = "{lab}";

    /** What the program wrote in a folder, by its hashes. */
    static final String LIST = ".fieldwork-files";

    /** One value and nothing after it. */
    private static final ObjectMapper JSON = new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final Path folder;
    private final Map<Line, Ran> done = new LinkedHashMap<>();

    CommandLab(Path folder) {
        this.folder = folder;
    }

    /**
     * A command line and what it finds.
     *
     * @param given files in the folder of the run before it begins: name there, and the file that is copied
     * @param terminal true where a person watches
     * @param stopped true where somebody has pressed Ctrl-C
     */
    record Line(List<String> words, Map<String, Path> given, boolean terminal, boolean stopped) {

        static Line of(Object... words) {
            return new Line(Arrays.stream(words).map(Object::toString).toList(), Map.of(), false, false);
        }

        /** The same with more words at its end. */
        Line and(Object... more) {
            List<String> all = new ArrayList<>(words);
            Arrays.stream(more).map(Object::toString).forEach(all::add);
            return new Line(List.copyOf(all), given, terminal, stopped);
        }

        /** The same with another word for one that is in it. */
        Line but(Object word, Object other) {
            if (!words.contains(word.toString())) {
                throw new IllegalArgumentException(word + " is not in " + words);
            }
            return new Line(
                    words.stream()
                            .map(one -> one.equals(word.toString()) ? other.toString() : one)
                            .toList(),
                    given,
                    terminal,
                    stopped);
        }

        Line given(String name, Path file) {
            Map<String, Path> more = new TreeMap<>(given);
            more.put(name, file);
            return new Line(words, more, terminal, stopped);
        }

        /** The same over what a run left, which the program knows again as its own. */
        Line over(Ran before) {
            Line over = this;
            for (String name : before.files().keySet()) {
                over = over.given(name, before.file(name));
            }
            for (String name : List.of(LIST, "restricted/" + LIST)) {
                over = Files.exists(before.file(name)) ? over.given(name, before.file(name)) : over;
            }
            return over;
        }

        Line onTerminal() {
            return new Line(words, given, true, stopped);
        }

        Line withCtrlC() {
            return new Line(words, given, terminal, true);
        }

        /** The command; the program itself where none is named. */
        String command() {
            return words.isEmpty() || words.get(0).startsWith("-") ? "fieldwork" : words.get(0);
        }
    }

    /** How a run ended: what it printed, and every file that stands in its folder afterwards. */
    record Ran(Line line, Path folder, int code, String out, String err, SortedMap<String, byte[]> files) {

        JsonNode json() {
            return tree(out);
        }

        /** The text of a file; of a workbook, that of all its parts. */
        String text(String name) {
            byte[] bytes = files.get(name);
            if (bytes == null) {
                throw new AssertionError(
                        name + " was not written by " + line.words() + ": " + files.keySet() + "\n" + err);
            }
            return CommandLab.text(name, bytes);
        }

        JsonNode tree(String nameOrJson) {
            try {
                return JSON.readTree(nameOrJson.endsWith(".json") ? text(nameOrJson) : nameOrJson);
            } catch (IOException e) {
                throw new AssertionError("no JSON from " + line.words() + ": " + nameOrJson, e);
            }
        }

        JsonNode schedule() {
            return tree("schedule.json");
        }

        /** The slot of each case of the schedule that was written. */
        Map<String, String> slots() {
            Map<String, String> slots = new TreeMap<>();
            schedule().path("cases").forEach(one -> {
                if (!one.path("slot").isNull()) {
                    slots.put(one.path("reference").asText(), one.path("slot").asText());
                }
            });
            return slots;
        }

        /** A constraint's row in the schedule that was written. */
        JsonNode figure(String constraint) {
            for (JsonNode row : schedule().path("constraints")) {
                if (row.path("id").asText().equals(constraint)) {
                    return row;
                }
            }
            throw new AssertionError("no constraint " + constraint);
        }

        Path file(String name) {
            return folder.resolve(name);
        }

        /** All that a person could see of the run, for telling two of them apart. */
        String seen() {
            StringBuilder seen = new StringBuilder("exit " + code + "\n" + out + "\n" + err + "\n");
            files.forEach((name, bytes) ->
                    seen.append(name).append(' ').append(Arrays.hashCode(bytes)).append('\n'));
            return seen.toString();
        }
    }

    Path folder() {
        return folder;
    }

    /** What a line gives; it is run once. */
    Ran run(Line line) {
        return done.computeIfAbsent(line, one -> again(one, new StringWriter()));
    }

    /** What it gives where its results go to this writer, or are lost in it. */
    Ran runInto(Line line, PrintWriter results) {
        return again(line, results);
    }

    private Ran again(Line line, StringWriter out) {
        Ran ran = again(line, new PrintWriter(out));
        return new Ran(line, ran.folder(), ran.code(), plain(out.toString(), ran.folder()), ran.err(), ran.files());
    }

    private Ran again(Line line, PrintWriter results) {
        try {
            Path own = Files.createTempDirectory(folder, "run").toRealPath();
            for (Map.Entry<String, Path> given : line.given().entrySet()) {
                Path target = own.resolve(given.getKey());
                Files.createDirectories(target.getParent());
                Files.copy(given.getValue(), target);
            }
            return runIn(own, line, results, new StringWriter());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What it gives in a folder that somebody has made ready, or that is not even there. */
    Ran runIn(Path own, Line line) {
        StringWriter out = new StringWriter();
        Ran ran = runIn(own, line, new PrintWriter(out), new StringWriter());
        return new Ran(line, own, ran.code(), plain(out.toString(), own), ran.err(), ran.files());
    }

    private Ran runIn(Path own, Line line, PrintWriter results, StringWriter err) {
        StopSignal stop = new StopSignal();
        if (line.stopped()) {
            stop.stop();
        }
        int code = Fieldwork.run(
                new Console(results, new PrintWriter(err), line.terminal(), folder.resolve("logs")),
                stop,
                words(own, line).toArray(String[]::new));
        SortedMap<String, byte[]> files = Files.isDirectory(own) ? files(own) : new TreeMap<>();
        return new Ran(line, own, code, "", plain(err.toString(), own), files);
    }

    /** The words of a line whose folder is this one. */
    List<String> words(Path own, Line line) {
        return line.words().stream()
                .map(word -> word.replace(OUT, own.toString()).replace(LAB, folder.toString()))
                .toList();
    }

    String plain(String printed, Path own) {
        return printed.replace(own.toString(), OUT)
                .replace(folder.toString(), LAB)
                .replaceAll("\\d+\\.\\d(?= seconds?\\b)", "N")
                .replaceAll("would have taken [0-9.]+ \\([0-9.]+ times", "would have taken N (N times")
                .replaceAll("(\"(?:s|solveS)econds\" : )[-0-9.E]+", "$1\"N\"");
    }

    /** Every file below a folder by its name there, but for the program's own list of them. */
    static SortedMap<String, byte[]> files(Path folder) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(LIST))
                    .toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static String text(String name, byte[] bytes) {
        if (!name.endsWith(".xlsx")) {
            return new String(bytes, StandardCharsets.UTF_8);
        }
        StringBuilder text = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    /** A file for the tests to give to commands. */
    Path write(String name, String text) {
        try {
            Path file = folder.resolve(name);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file of one object in which something was changed. */
    Path changed(String name, Path from, UnaryOperator<ObjectNode> change) {
        try {
            return write(
                    name,
                    change.apply((ObjectNode) JSON.readTree(from.toFile())).toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The inspection of a shipped problem. */
    static Path shipped(String problem) {
        return Path.of("..", "problems", problem, "inspection.json");
    }
}
