package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.validate.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class OutputFolderTest {

    @TempDir
    Path folder;

    @Test
    void newFilesReplaceOldOnesAndOthersStay() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.writeString(folder.resolve("mine.txt"), "mine");

        new OutputFolder(folder).write(files("a.txt", "new", "calendar/b.txt", "b"));

        assertThat(folder.resolve("a.txt")).hasContent("new");
        assertThat(folder.resolve("calendar").resolve("b.txt")).hasContent("b");
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        assertNothingLeftOver();
    }

    @Test
    void aRunThatFailsLeavesEveryOldFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Files.createDirectory(folder.resolve("b.txt"));

        assertThatThrownBy(() -> new OutputFolder(folder).write(files("a.txt", "new", "b.txt", "new")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("b.txt is a folder");

        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertNothingLeftOver();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aLinkToNowhereOrToItselfIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        for (String target : List.of("nowhere", "c.txt")) {
            Path link = Files.createSymbolicLink(folder.resolve("c.txt"), Path.of(target));

            assertThatThrownBy(
                            () -> new OutputFolder(folder).write(files("a.txt", "new", "b.txt", "new", "c.txt", "new")))
                    .isInstanceOf(NotWrittenException.class)
                    .hasMessageContaining("c.txt cannot be replaced. If it is open in Excel");

            assertThat(folder.resolve("a.txt")).hasContent("old");
            assertThat(folder.resolve("b.txt")).doesNotExist();
            assertThat(Files.isSymbolicLink(link)).isTrue();
            Files.delete(link);
            assertNothingLeftOver();
        }
    }

    /** Somebody takes away what waits to be moved, once everything waits. */
    @Test
    void aFileAlreadyReplacedIsPutBackWhenALaterOneFails() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Map<String, byte[]> files =
                sabotaged(files("a.txt", "new", "b.txt", "new", "c.txt", "new", "d.txt", "new"), () -> {
                    try {
                        Files.delete(folder.resolve(
                                ".c.txt." + ProcessHandle.current().pid() + ".new"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });

        assertThatThrownBy(() -> new OutputFolder(folder).write(files))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("c.txt cannot be replaced");

        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertThat(folder.resolve("b.txt")).doesNotExist();
        assertThat(folder.resolve("d.txt")).doesNotExist();
        assertNothingLeftOver();
    }

    @Test
    void aRunWithoutMemoryLeavesOldFilesAndNoFolderOfItsOwn() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Map<String, byte[]> files = sabotaged(files("a.txt", "new", "calendar/b.txt", "new", "c.txt", "new"), () -> {
            throw new OutOfMemoryError();
        });

        assertThatThrownBy(() -> new OutputFolder(folder).write(files)).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() -> new OutputFolder(folder.resolve("x").resolve("y")).write(files))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(folder.toFile().list()).containsExactly("a.txt");
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    /** Whatever it is called, and whatever the folder is: from here, with a detour, and by the default. */
    @Test
    void theFolderOfTheInputIsRefusedHoweverItIsNamed() throws IOException {
        Path week = Files.createDirectories(folder.resolve("week").resolve("other"))
                .getParent()
                .toRealPath();
        Files.writeString(week.resolve("inspection.json"), "mine");
        for (Path input : names(week)) {
            Path file = input.resolve("inspection.json");
            for (Path named : names(week)) {
                assertThatThrownBy(() -> OutputFolder.besides(named, file, "inspection.json"))
                        .as("%s over %s", named, file)
                        .isInstanceOfSatisfying(
                                InvalidInputException.class,
                                e -> assertThat(e.issues()).singleElement().satisfies(issue -> {
                                    assertThat(issue.place()).isEqualTo("-o");
                                    assertThat(issue.value()).isEqualTo(named.toString());
                                    assertThat(issue.expected())
                                            .isEqualTo("another folder: inspection.json would be written over the one"
                                                    + " given");
                                }));
                assertThat(OutputFolder.besides(named, file, "schedule.json")).isEqualTo(named);
            }
            for (Path named : names(week.resolve("other"))) {
                assertThat(OutputFolder.besides(named, file, "inspection.json")).isEqualTo(named);
            }
            assertThat(OutputFolder.besides(folder, file, "inspection.json")).isEqualTo(folder);
        }
    }

    /** The ways in which people name a folder. */
    private static List<Path> names(Path folder) {
        Path here = Path.of("").toAbsolutePath();
        return List.of(
                folder,
                here.relativize(folder),
                Path.of(".").resolve(here.relativize(folder)),
                folder.resolve("."),
                folder.resolve("other").resolve(".."),
                folder.resolve("not there").resolve("..").resolve("."),
                folder.resolve("..").resolve(String.valueOf(folder.getFileName())));
    }

    @Test
    void theUsualFolderIsNamedAfterTheInputAndMayBeItsOwn() {
        for (String name : List.of("week.xlsx", "week.json", "a/week.json", "../week.v2.xlsx", "/b/c/week.json")) {
            Path input = Path.of(name);
            String plain = input.getFileName().toString().replaceFirst("\\.(xlsx|json)$", "");
            assertThat(OutputFolder.besides(null, input, "inspection.json")).isEqualTo(Path.of(plain));
        }
        for (String name : List.of("inspection/inspection.json", "./inspection/x/../inspection.json")) {
            assertThatThrownBy(() -> OutputFolder.besides(null, Path.of(name), "inspection.json"))
                    .as(name)
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aLinkToTheFolderOfTheInputIsThatFolder() throws IOException {
        Path week = Files.createDirectory(folder.resolve("week"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("week"));
        Path input = Files.writeString(week.resolve("inspection.json"), "mine");
        for (Path file : List.of(input, link.resolve("inspection.json"))) {
            for (Path named : List.of(week, link)) {
                assertThatThrownBy(() -> OutputFolder.besides(named, file, "inspection.json"))
                        .isInstanceOf(InvalidInputException.class);
            }
            assertThat(OutputFolder.besides(folder, file, "inspection.json")).isEqualTo(folder);
        }
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("calendar"), "mine");

        assertThatThrownBy(() -> new OutputFolder(folder).write(files("a.txt", "new", "calendar/b.txt", "b")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("calendar is a file");

        assertThat(folder.toFile().list()).containsExactly("calendar");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aFolderThatIsALinkToNowhereIsNamedAndStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));

        assertThatThrownBy(() -> new OutputFolder(link).write(files("a.txt", "new")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("link is a link that leads nowhere");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(folder.toFile().list()).containsExactly("link");
    }

    /** The files, of which the last does something else first. */
    private static Map<String, byte[]> sabotaged(Map<String, byte[]> files, Runnable sabotage) {
        int[] written = {0};
        return told(files, () -> {
            written[0]++;
            if (written[0] % files.size() == 0) {
                sabotage.run();
            }
        });
    }

    /** The files; before each is written, somebody is told. */
    static Map<String, byte[]> told(Map<String, byte[]> files, Runnable before) {
        Set<Map.Entry<String, byte[]>> entries = new LinkedHashSet<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            entries.add(new AbstractMap.SimpleEntry<>(file) {
                @Override
                public byte[] getValue() {
                    before.run();
                    return super.getValue();
                }
            });
        }
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, byte[]>> entrySet() {
                return entries;
            }
        };
    }

    private void assertNothingLeftOver() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            assertThat(all.map(path -> String.valueOf(path.getFileName()))).noneMatch(name -> name.startsWith("."));
        }
    }

    private static Map<String, byte[]> files(String... namesAndTexts) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (int i = 0; i < namesAndTexts.length; i += 2) {
            files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }
}
