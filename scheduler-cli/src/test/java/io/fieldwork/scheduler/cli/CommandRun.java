package io.fieldwork.scheduler.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs command lines one after another in a folder that begins as a copy of the shipped problems, as somebody does who
 * reads the documentation. All run in one other process, because a process has one working folder and starts slowly.
 *
 * <pre>{@code
 * List<Outcome> outcomes = CommandRun.in(folder, List.of(List.of("templates", "sqs-3")));
 * }</pre>
 */
final class CommandRun {

    /** Searching long is tested elsewhere: where a command does not say how long, these search briefly. */
    private static final List<String> SEARCHING = List.of("solve", "resolve", "tune", "learn");

    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandRun() {}

    /** How one command ended. */
    record Outcome(List<String> command, int code, String out, String err) {}

    /** The outcomes of the commands, in their order; words after ">" name a file for what is printed. */
    static List<Outcome> in(Path folder, List<List<String>> commands) throws IOException, InterruptedException {
        copy(Path.of("..", "problems"), folder.resolve("problems"));
        Path asked = folder.resolve("commands.json");
        Path answered = folder.resolve("outcomes.json");
        JSON.writeValue(asked.toFile(), commands);
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CommandRun.class.getName(),
                        asked.toString(),
                        answered.toString())
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the commands were not run: " + said);
        }
        return JSON.readValue(answered.toFile(), new TypeReference<List<Outcome>>() {});
    }

    public static void main(String[] files) throws IOException {
        Locale.setDefault(Locale.UK);
        Logger.getLogger("").setLevel(Level.OFF);
        List<Outcome> outcomes = new ArrayList<>();
        for (List<String> command :
                JSON.readValue(Path.of(files[0]).toFile(), new TypeReference<List<List<String>>>() {})) {
            outcomes.add(run(command));
        }
        JSON.writeValue(Path.of(files[1]).toFile(), outcomes);
    }

    private static Outcome run(List<String> command) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int redirected = command.indexOf(">");
        List<String> words = new ArrayList<>(redirected < 0 ? command : command.subList(0, redirected));
        if (SEARCHING.contains(words.get(0)) && !words.contains("--effort") && !words.contains("--merge")) {
            words.addAll(List.of("--effort", "quick"));
            if (words.get(0).endsWith("solve")) { // and resolve
                words.addAll(List.of("--time-limit", "1"));
            }
        }
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, Path.of("logs"));
        int code = Fieldwork.run(console, words.toArray(String[]::new));
        if (redirected >= 0) {
            Files.writeString(Path.of(command.get(redirected + 1)), out.toString());
        }
        return new Outcome(command, code, out.toString(), err.toString());
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                Path target = to.resolve(from.relativize(file).toString());
                try {
                    Files.createDirectories(target.getParent());
                    Files.copy(file, target);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
