package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandRun.Outcome;
import io.fieldwork.scheduler.cli.CommandText.Shown;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every command that the documentation shows in a block works as it stands there; the README's run with each build. */
@Tag("evidence")
class DocumentationTest {

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
        });
    }
}
