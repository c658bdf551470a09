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

    /** Stands in place of a command where a reader moves two cases of a workbook in Excel. */
    static final String BY_HAND = "by hand";

    /** Searching long is tested elsewhere: where a command does not say how long, these search briefly. */
    private static final List<String> SEARCHING = List.of("solve", "resolve", "tune", "learn");

    private static final ObjectMapper JSON = new ObjectMapper();

    private CommandRun() {}

    /** How one command ended. */
    record Outcome(List<String> command, int code, String out, String err) {}

    /** The outcomes of the commands, in their order; words after ">" name a file for what is printed. */
    static List<Outcome> in(Path folder, List<List<String>> commands) throws IOException, InterruptedException {
        return unhurried(folder, commands.stream().map(CommandRun::brief).toList());
    }

    /** The same where each search takes the time that it takes, so that what is printed is the same on every machine. */
    static List<Outcome> unhurried(Path folder, List<List<String>> commands) throws IOException, InterruptedException {
        copy(Path.of("..", "problems"), folder.resolve("problems"));
        return under(List.of(), List.of(), folder, commands);
    }

    /**
     * The same where the process is begun by another command, and Java is told more.
     *
     * @param before words before those of Java, such as {@code setpriv}
     * @param folder where they run; no problems are copied there
     */
    static List<Outcome> under(List<String> before, List<String> options, Path folder, List<List<String>> commands)
            throws IOException, InterruptedException {
        return JSON.readValue(
                started(before, options, folder, List.of(CommandRun.class.getName()), JSON.writeValueAsBytes(commands)),
                new TypeReference<List<Outcome>>() {});
    }

    /**
     * What a class of the tests prints that has a process of its own.
     *
     * @param words the class and what it is told
     * @param input what it can read
     */
    static byte[] started(List<String> before, List<String> options, Path folder, List<String> words, byte[] input)
            throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(before);
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(
                List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData", "-Djava.awt.headless=true"));
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path")));
        line.addAll(words);
        Process process = new ProcessBuilder(line)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (OutputStream asked = process.getOutputStream()) {
            asked.write(input);
        }
        byte[] said = process.getInputStream().readAllBytes();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the commands were not run: " + new String(said, StandardCharsets.UTF_8));
        }
        return said;
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
        if (command.get(0).equals(BY_HAND)) {
            HandMoves.swap(Path.of(command.get(1)), command.get(2), command.get(3));
            return new Outcome(command, 0, "", "");
        }
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
