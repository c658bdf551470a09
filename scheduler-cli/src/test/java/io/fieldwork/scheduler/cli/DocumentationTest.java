package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandRun.Outcome;
import io.fieldwork.scheduler.cli.CommandText.Shown;
import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the documentation shows in a block works as it stands there; the README's run with each build. */
@Tag("evidence")
class DocumentationTest {

    private static final Path DOCS = Path.of("..", "docs");
    private static final List<String> TUTORIAL = List.of("hmip.md", "sso.md", "yot.md");

    /** What these print does not depend on how long a search took, but for the lines that say a time or a score. */
    private static final Set<String> STEADY =
            Set.of("select", "check", "issue", "rehearse", "explain", "weights", "purge");

    private static final Pattern VARYING = Pattern.compile("\\.\\.\\.|seconds|Score");
    private static final Pattern PICTURE = Pattern.compile("!\\[(.*?)]\\((.*?)\\)");
    private static final Pattern JSON = Pattern.compile("(?s)```json\\R(.*?)```");

    @TempDir
    Path folder;

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("..", "README.md")));
        for (Path root : List.of(Path.of("..", "docs"), Path.of("..", "problems"))) {
            try (Stream<Path> files = Files.walk(root, 2)) {
                files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
            }
        }
        return pages;
    }

    @Test
    void everyCommandOfABlockEndsAsThePageSays() throws Exception {
        List<Shown> shown = new ArrayList<>();
        List<Path> places = new ArrayList<>();
        for (Path page : pages()) {
            for (Shown one : CommandText.blocks(Files.readString(page))) {
                shown.add(one);
                places.add(page);
            }
        }
        writeWhatThePagesLetPeopleType();
        List<Outcome> outcomes =
                CommandRun.in(folder, shown.stream().map(Shown::words).toList());

        assertThat(outcomes).hasSameSizeAs(shown).hasSizeGreaterThan(40);
        SoftAssertions.assertSoftly(softly -> {
            for (int number = 0; number < shown.size(); number++) {
                Outcome outcome = outcomes.get(number);
                softly.assertThat(shown.get(number).isExpected(outcome.code()))
                        .as(
                                "%s: %s ended with %d%n%s",
                                places.get(number), outcome.command(), outcome.code(), outcome.err())
                        .isTrue();
            }
            for (String page : TUTORIAL) {
                everyLineIsPrinted(softly, page, outcomes, STEADY);
            }
        });
    }

    /** The life of a week, step by step: what solving again prints too, since nothing cuts its searches short. */
    @Test
    void theLifeOfAWeekIsPrintedAsThePageSays() throws Exception {
        List<Shown> shown = CommandText.blocks(read("yot.md"));
        List<Outcome> outcomes =
                CommandRun.unhurried(folder, shown.stream().map(Shown::words).toList());

        SoftAssertions.assertSoftly(softly -> {
            for (int number = 0; number < shown.size(); number++) {
                softly.assertThat(shown.get(number)
                                .isExpected(outcomes.get(number).code()))
                        .as(outcomes.get(number).toString())
                        .isTrue();
            }
            Set<String> all = new TreeSet<>(STEADY);
            all.add("resolve");
            everyLineIsPrinted(softly, "yot.md", outcomes, all);
        });
        WeekPapers first = WeekPapers.of(folder.resolve("week"));
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.disagreements()).isEmpty();
        for (int version = 2; version <= 4; version++) {
            WeekPapers papers = WeekPapers.of(folder.resolve("week-v" + version));
            assertThat(papers.version()).isEqualTo(version);
            assertThat(papers.isIssued()).isTrue();
        }
    }

    /** The files that a reader makes with an editor. */
    private void writeWhatThePagesLetPeopleType() throws IOException {
        Matcher weights = JSON.matcher(Files.readString(DOCS.resolve("hmip.md")));
        assertThat(weights.find()).isTrue();
        Files.writeString(folder.resolve("mine.json"), weights.group(1));
        Files.writeString(folder.resolve("password.txt"), "four words, no name\n");
    }

    private static void everyLineIsPrinted(
            SoftAssertions softly, String page, List<Outcome> outcomes, Set<String> steady) {
        CommandText.printed(read(page)).forEach((shown, lines) -> {
            String printed = outcomes.stream()
                    .filter(outcome -> steady.contains(shown.words().get(0))
                            && outcome.command().get(0).equals(shown.words().get(0)))
                    .map(outcome -> outcome.out() + outcome.err())
                    .collect(Collectors.joining());
            lines.stream()
                    .filter(line -> steady.contains(shown.words().get(0))
                            && !VARYING.matcher(line).find())
                    .forEach(line ->
                            softly.assertThat(printed).as("%s: %s", page, line).contains(line.strip()));
        });
    }

    @Test
    void theTutorialShowsNoCommandThatIsNotRunAndPicturesThatAreThereAndSmall() throws IOException {
        for (String page : TUTORIAL) {
            String text = read(page);
            assertThat(text).as(page).doesNotContainPattern("`fieldwork \\w+ ");
            Matcher picture = PICTURE.matcher(text);
            int pictures = 0;
            for (; picture.find(); pictures++) {
                assertThat(picture.group(1))
                        .as("the words for %s", picture.group(2))
                        .hasSizeGreaterThan(20);
                assertThat(Files.size(DOCS.resolve(picture.group(2)))).isBetween(1_000L, 150_000L);
            }
            assertThat(pictures).as(page).isPositive();
        }
    }

    private static String read(String page) {
        try {
            return Files.readString(DOCS.resolve(page));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
