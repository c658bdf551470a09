package io.fieldwork.scheduler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A test gives the same whenever, wherever and by whom it is run. Those that ask for the clock, the user, a folder that
 * others have too, a setting of the machine, or chance, are in {@code dependences.txt}, each with its reason.
 */
class IndependenceTest {

    private static final List<Path> TESTS =
            List.of(Path.of("src", "test", "java"), Path.of("..", "scheduler-cli", "src", "test", "java"));

    /** What makes a test depend on something, by what that is. */
    private static final Map<String, Pattern> KINDS = kinds();

    private static Map<String, Pattern> kinds() {
        Map<String, Pattern> kinds = new LinkedHashMap<>();
        kinds.put(
                "clock",
                Pattern.compile(
                        "[A-Z]\\w*\\.now\\(|Clock\\.(system|tick)|currentTimeMillis|new Date\\(\\)|Calendar\\.getInstance"));
        kinds.put("stopwatch", Pattern.compile("nanoTime|Thread\\.sleep|assertTimeout|@Timeout"));
        kinds.put(
                "user",
                Pattern.compile("getProperty\\(\"user\\.|getenv|getLocalHost|setWritable|setReadable|setExecutable"
                        + "|setPosixFilePermissions|Files\\.isWritable"));
        kinds.put(
                "folder",
                Pattern.compile(
                        "getProperty\\(\"java\\.io\\.tmpdir|createTemp(Directory|File)\\(\"|(Path\\.of|Paths\\.get"
                                + "|new File)\\(\"(target|build|out|/)"));
        kinds.put(
                "machine",
                Pattern.compile("Locale\\.(getDefault|setDefault)|TimeZone\\.(getDefault|setDefault)|systemDefault"
                        + "|defaultCharset|availableProcessors|System\\.setProperty"));
        kinds.put(
                "chance",
                Pattern.compile("Math\\.random|new (Splittable|Secure)?Random\\(\\)|ThreadLocalRandom|randomUUID"));
        kinds.put("order", Pattern.compile("@TestMethodOrder|@Order\\b|MethodOrderer"));
        return kinds;
    }

    @Test
    void noTestDependsOnAnythingElseWithoutAReason() {
        Set<String> found = new TreeSet<>();
        sources()
                .forEach((name, text) -> KINDS.forEach((kind, pattern) -> {
                    if (pattern.matcher(text).find()) {
                        found.add(name + " " + kind);
                    }
                }));
        Map<String, String> reasons = reasons();
        assertThat(found).as("a dependence that has no reason").isSubsetOf(reasons.keySet());
        assertThat(reasons.keySet()).as("a reason for nothing").isSubsetOf(found);
        assertThat(reasons.values()).allMatch(reason -> reason.length() > 20);
    }

    /** Else a pattern that finds nothing would pass for a test that depends on nothing. */
    @Test
    void everyKindFindsWhatItIsFor() {
        Map<String, List<String>> examples = Map.of(
                "clock", List.of("LocalDate.now()", "Instant.now()", "System.currentTimeMillis()"),
                "stopwatch", List.of("System.nanoTime()", "Thread.sleep(1)"),
                "user", List.of("System.getProperty(\"user.name\")", "System.getenv(\"HOME\")"),
                "folder",
                        List.of(
                                "System.getProperty(\"java.io.tmpdir\")",
                                "Files.createTempDirectory(\"a\")",
                                "Path.of(\"target\")",
                                "Path.of(\"/tmp\", \"a\")"),
                "machine", List.of("Locale.getDefault()", "ZoneId.systemDefault()", "TimeZone.setDefault(zone)"),
                "chance", List.of("Math.random()", "new Random()", "UUID.randomUUID()"),
                "order", List.of("@TestMethodOrder(A.class)", "@Order(1)"));
        assertThat(examples.keySet()).isEqualTo(KINDS.keySet());
        examples.forEach(
                (kind, texts) -> assertThat(texts).allMatch(KINDS.get(kind).asPredicate()));
        assertThat(List.of("new Random(7)", "Path.of(\"..\", \"problems\")", "\"-Djava.io.tmpdir=\" + folder"))
                .noneMatch(text -> KINDS.values().stream()
                        .anyMatch(pattern -> pattern.matcher(text).find()));
    }

    /** Class and kind, and why. */
    private static Map<String, String> reasons() {
        try (InputStream in = IndependenceTest.class.getResourceAsStream("dependences.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" because ", 2))
                    .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1], (a, b) -> a + b, TreeMap::new));
        } catch (IOException e) {
            throw new UncheckedIOException("The reasons cannot be read.", e);
        }
    }

    /** The text of every class of the tests but this one, without comments. */
    private static Map<String, String> sources() {
        Map<String, String> texts = new TreeMap<>();
        for (Path root : TESTS) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String name = file.getFileName().toString().replace(".java", "");
                    String text = Files.readString(file)
                            .replaceAll("(?s)/\\*.*?\\*/", "")
                            .replaceAll("(?m)^\\s*//.*$", "");
                    texts.merge(name, text, String::concat);
                }
            } catch (IOException e) {
                throw new UncheckedIOException("The tests (" + root + ") cannot be read.", e);
            }
        }
        texts.remove(IndependenceTest.class.getSimpleName());
        return texts;
    }
}
