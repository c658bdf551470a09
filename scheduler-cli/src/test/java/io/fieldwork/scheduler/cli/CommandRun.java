package io.fieldwork.scheduler.cli;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.OutputStream;
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
        return under(
                List.of(),
                List.of(),
                folder,
                commands.stream().map(CommandRun::brief).toList());
    }

    /**
     * The same where the process is begun by another command, and Java is told more.
     *
     * @param before words before those of Java, such as {@code setpriv}
     * @param folder where they run; no problems are copied there
     */
    static List<Outcome> under(List<String> before, List<String> options, Path folder, List<List<String>> commands)
            throws IOException, InterruptedException {
        List<String> words = new ArrayList<>(before);
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true"));
        words.addAll(options);
        words.addAll(List.of("-cp", System.getProperty("java.class.path"), CommandRun.class.getName()));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream asked = process.getOutputStream()) {
            JSON.writeValue(asked, commands);
        }
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the commands were not run: " + new String(said, StandardCharsets.UTF_8));
        }
        return JSON.readValue(said, new TypeReference<List<Outcome>>() {});
    }

    /** Not by files: where a process may write none, it says nothing with them. */
    public static void main(String[] none) throws IOException {
        Locale.setDefault(Locale.UK);
        Logger.getLogger("").setLevel(Level.OFF);
        List<Outcome> outcomes = new ArrayList<>();
        for (List<String> command : JSON.readValue(System.in, new TypeReference<List<List<String>>>() {})) {
            outcomes.add(run(command));
        }
        JSON.writeValue(System.out, outcomes);
    }

    private static List<String> brief(List<String> command) {
        List<String> words = new ArrayList<>(command);
        if (SEARCHING.contains(words.get(0)) && !words.contains("--effort") && !words.contains("--merge")) {
            int end = words.contains(">") ? words.indexOf(">") : words.size();
            words.addAll(end, List.of("--effort", "quick"));
            if (words.get(0).endsWith("solve")) { // and resolve
                words.addAll(end, List.of("--time-limit", "1"));
            }
        }
        return words;
    }

    private static Outcome run(List<String> command) throws IOException {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int redirected = command.indexOf(">");
        List<String> words = redirected < 0 ? command : command.subList(0, redirected);
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
