package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The recipes of docs/contributing.md, held against the code: the files of the program that name what a recipe tells to follow
 * are those that it lists, and each test that it lists names it too.
 */
class RecipesTest {

    private static final Path ROOT = Path.of("..");

    private static final Pattern NAMED = Pattern.compile("`(\\w+)`");

    private static final Pattern ROW = Pattern.compile("^\\| `(\\w+)` \\|", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"Add a constraint", "Add a column", "Add a command"})
    void aRecipeListsTheFilesThatNameWhatItFollows(String heading) throws IOException {
        String recipe = recipe(heading);
        Pattern followed = followed(recipe);
        Set<String> main = naming(followed, "main");
        Set<String> tests = naming(followed, "test");
        Set<String> listed = all(ROW, recipe);
        Set<String> program = sources("main").stream().map(RecipesTest::nameOf).collect(Collectors.toSet());
        Set<String> listedMain = new TreeSet<>(listed);
        listedMain.retainAll(program);
        Set<String> listedTests = new TreeSet<>(listed);
        listedTests.removeAll(program);
        assertThat(listedMain).as("files of the program that name " + followed).isEqualTo(main);
        assertThat(tests).as("tests that name " + followed).containsAll(listedTests);
        assertThat(listedTests).as("tests of the recipe").isNotEmpty();
    }

    private static String recipe(String heading) throws IOException {
        String page = Files.readString(ROOT.resolve("docs").resolve("contributing.md"));
        int start = page.indexOf("\n## " + heading + "\n");
        assertThat(start).as("the heading " + heading).isPositive();
        int end = page.indexOf("\n## ", start + 1);
        return page.substring(start, end < 0 ? page.length() : end);
    }

    /** What stands in the sentence that begins with "Follow", as words of their own. */
    private static Pattern followed(String recipe) {
        String sentence = recipe.lines()
                .filter(line -> line.startsWith("Follow "))
                .findFirst()
                .orElseThrow();
        return Pattern.compile("\\b(" + String.join("|", all(NAMED, sentence)) + ")\\b");
    }

    private static Set<String> all(Pattern pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Set<String> naming(Pattern words, String kind) throws IOException {
        Set<String> names = new TreeSet<>();
        for (Path file : sources(kind)) {
            if (words.matcher(Files.readString(file)).find()) {
                names.add(nameOf(file));
            }
        }
        return names;
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString().replace(".java", "");
    }

    private static List<Path> sources(String kind) {
        List<Path> all = new ArrayList<>();
        for (String module : List.of("scheduler-core", "scheduler-cli")) {
            Path folder = ROOT.resolve(module).resolve("src").resolve(kind).resolve("java");
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
            } catch (IOException e) {
                throw new AssertionError("The folder (" + folder + ") cannot be read.", e);
            }
        }
        return all;
    }
}
