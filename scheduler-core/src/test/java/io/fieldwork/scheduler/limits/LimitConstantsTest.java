package io.fieldwork.scheduler.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No limit without a row: looks over the sources of the program for named constants, for numbers that something is compared
 * with, and for messages that name a limit. Each has a row in {@code limits.txt}, or a reason in {@code no-limits.txt} why
 * it is no limit.
 */
class LimitConstantsTest {

    private static final List<Path> SOURCES =
            List.of(Path.of("src", "main", "java"), Path.of("..", "scheduler-cli", "src", "main", "java"));

    private static final Pattern CONSTANT = Pattern.compile(
            "static\\s+final\\s+(?:int|long|short|byte|char|float|double|Duration|LocalTime|LocalDate|LocalDateTime"
                    + "|BigDecimal|DayOfWeek|Map<String, Integer>)\\s+([A-Z][A-Z0-9_]*)\\s*=\\s*([^;]+);");

    /** A number of two digits or more, or from 2 on, on one side of a comparison. */
    private static final Pattern COMPARISON =
            Pattern.compile("[\\w)\\]]\\s(?:[<>]=?|[=!]=|%)\\s(-?(?:[2-9]|\\d[\\d_.]+)[LlDdFf]?)\\b(?!\\s*<<)");

    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Words of a message behind which a limit stands, whether typed there or put in. */
    private static final Pattern NAMES_A_LIMIT = Pattern.compile(
            "(?:\\b(?:at most|at least|up to|no more than|more than|fewer than|less than) ?(?:$|\\d|(?:one|two|three|four|five"
                    + "|six|ten) )|\\b\\d[\\d,]* to \\d|\\bfrom \\d+ to ?$|\\bfrom \\d|years $|aged $|\\btwo at most|are the most"
                    + "|two each|normally take $|above (?:$|two|five)|less than \\d|within four)");

    private static final Map<String, String> TEXT_BY_CLASS = sources();

    @Test
    void everyNamedConstantHasARowWithItsValueOrAReason() {
        Map<String, String> inProgram = new TreeMap<>();
        TEXT_BY_CLASS.forEach((name, text) -> {
            Matcher constants = CONSTANT.matcher(text);
            while (constants.find()) {
                String value = constants.group(2).replaceAll("\\s+", " ").strip();
                inProgram.put(name + "." + constants.group(1), value);
            }
        });
        Map<String, String> inTable = new TreeMap<>();
        LimitTable.read().forEach(limit -> inTable.putAll(limit.constants()));
        Set<String> others = reasons("constant");

        assertThat(inProgram).as("constants of the program").hasSizeGreaterThan(200);
        assertThat(inProgram.keySet())
                .as("a constant without a row or a reason")
                .isSubsetOf(union(inTable.keySet(), others));
        assertThat(union(inTable.keySet(), others))
                .as("a row or reason without its constant")
                .isSubsetOf(inProgram.keySet());
        assertThat(inTable.keySet()).as("a limit that has a reason to be none").doesNotContainAnyElementsOf(others);
        inTable.forEach(
                (name, value) -> assertThat(inProgram.get(name)).as(name).isEqualTo(value));
    }

    @Test
    void everyNumberThatSomethingIsComparedWithHasAReason() {
        Set<String> inProgram = new TreeSet<>();
        TEXT_BY_CLASS.forEach((name, text) -> {
            String code = LITERAL.matcher(text).replaceAll("\"\"");
            Matcher comparisons = COMPARISON.matcher(code);
            while (comparisons.find()) {
                inProgram.add(name + " " + comparisons.group(1));
            }
        });
        assertThat(inProgram).hasSizeGreaterThan(30).isEqualTo(reasons("number"));
    }

    @Test
    void everyMessageThatNamesALimitHasARowOrAReason() {
        Map<String, Set<String>> inTable = new LinkedHashMap<>();
        Set<String> phrases = new LinkedHashSet<>(reasons("phrase"));
        LimitTable.read().forEach(limit -> phrases.addAll(limit.phrases()));
        for (String phrase : phrases) {
            String[] parts = phrase.split(" ", 2);
            inTable.computeIfAbsent(parts[0], key -> new LinkedHashSet<>())
                    .add(parts[1].substring(1, parts[1].length() - 1));
        }
        List<String> missing = new ArrayList<>();
        Set<String> used = new LinkedHashSet<>();
        TEXT_BY_CLASS.forEach((name, text) -> {
            Matcher literals = LITERAL.matcher(text);
            while (literals.find()) {
                String literal = literals.group(1);
                if (!NAMES_A_LIMIT.matcher(literal).find()) {
                    continue;
                }
                List<String> said = inTable.getOrDefault(name, Set.of()).stream()
                        .filter(literal::contains)
                        .toList();
                said.forEach(phrase -> used.add(name + " \"" + phrase + "\""));
                if (said.isEmpty()) {
                    missing.add(name + " \"" + literal + "\"");
                }
            }
        });
        assertThat(missing).as("a message that names a limit without a row").isEmpty();
        phrases.removeAll(used);
        assertThat(phrases).as("a phrase that no message has").isEmpty();
    }

    @Test
    void everyReasonSaysSomething() {
        assertThat(LimitTable.lines("no-limits.txt"))
                .filteredOn(line -> !line.isBlank())
                .allSatisfy(line -> assertThat(line).matches("(constant|number|phrase): .+ because .{12,}"));
    }

    /** What stands behind the kind, before its reason. */
    private static Set<String> reasons(String kind) {
        return LimitTable.lines("no-limits.txt").stream()
                .filter(line -> line.startsWith(kind + ": "))
                .map(line -> line.substring(kind.length() + 2, line.lastIndexOf(" because ")))
                .flatMap(names -> kind.equals("constant") ? Stream.of(names.split(", ", -1)) : Stream.of(names))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> union(Set<String> one, Set<String> other) {
        Set<String> all = new TreeSet<>(one);
        all.addAll(other);
        return all;
    }

    /** The text of each class without its comments; two classes of one name are one text. */
    private static Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        for (Path root : SOURCES) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.filter(path -> path.toString().endsWith(".java"))
                        .sorted(Comparator.naturalOrder())
                        .toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    String text = Files.readString(file)
                            .replaceAll("(?s)/\\*.*?\\*/", "")
                            .replaceAll("(?m)^\\s*//.*$", "");
                    texts.merge(name, text, String::concat);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The sources (" + root + ") cannot be read.", e);
            }
        }
        return texts;
    }
}
