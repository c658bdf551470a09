package io.fieldwork.scheduler.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table {@code limits.txt}: each limit with its values before, on and after it, and what happens then. Values and
 * outcomes are typed from the documents, never taken from the program.
 *
 * <pre>{@code LimitTable.read().get(0).rows().get(0).value().equals("14")}</pre>
 */
final class LimitTable {

    private static final Path FILE = Path.of("src", "test", "resources", "io", "fieldwork", "scheduler", "limits");

    private LimitTable() {}

    /** A value, and what must happen with it. */
    record Row(String value, String expected) {}

    /**
     * One limit.
     *
     * @param sources where it is written: rules, documents, messages
     * @param constants the constants of the program that carry it, each with the text of its value
     * @param phrases pieces of messages that name it, each behind its class
     * @param probe what the values are put to
     * @param input lines in which {@code {}} stands for the value
     */
    record Limit(
            String name,
            String sources,
            Map<String, String> constants,
            List<String> phrases,
            String probe,
            List<String> input,
            List<Row> rows) {

        /** The input with the value in it, or so many letters. */
        List<String> with(String value) {
            return input.stream()
                    .map(line -> line.replace("{}", value))
                    .map(line -> line.contains("{letters}")
                            ? line.replace("{letters}", "x".repeat(Integer.parseInt(value)))
                            : line)
                    .toList();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** Every limit, in the order of the table. */
    static List<Limit> read() {
        List<Limit> limits = new ArrayList<>();
        for (String line : lines("limits.txt")) {
            if (line.startsWith("[")) {
                limits.add(new Limit(
                        line.substring(1, line.length() - 1),
                        "",
                        new LinkedHashMap<>(),
                        new ArrayList<>(),
                        "",
                        new ArrayList<>(),
                        new ArrayList<>()));
            } else if (!line.isBlank()) {
                limits.set(limits.size() - 1, continued(limits.get(limits.size() - 1), line));
            }
        }
        return limits;
    }

    private static Limit continued(Limit limit, String line) {
        int arrow = line.indexOf(" => ");
        if (line.startsWith("  ")) {
            limit.input().add(line.strip());
        } else if (line.startsWith("of: ")) {
            return changed(limit, line.substring(4), limit.probe());
        } else if (line.startsWith("probe: ")) {
            return changed(limit, limit.sources(), line.substring(7));
        } else if (line.startsWith("constant: ")) {
            String[] parts = line.substring(10).split(" = ", 2);
            limit.constants().put(parts[0], parts[1]);
        } else if (line.startsWith("phrase: ")) {
            limit.phrases().add(line.substring(8));
        } else if (arrow > 0) {
            limit.rows().add(new Row(line.substring(0, arrow), line.substring(arrow + 4)));
        } else {
            throw new IllegalStateException("The table of limits has a line (" + line + ") that is none.");
        }
        return limit;
    }

    private static Limit changed(Limit limit, String sources, String probe) {
        return new Limit(limit.name(), sources, limit.constants(), limit.phrases(), probe, limit.input(), limit.rows());
    }

    /** Lines of a resource without comments. */
    static List<String> lines(String resource) {
        try {
            return Files.readAllLines(FILE.resolve(resource)).stream()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The resource (" + resource + ") cannot be read.", e);
        }
    }
}
