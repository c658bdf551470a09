package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
        TestFolders.own(folder);
        Files.writeString(folder.resolve("mine.txt"), "mine");

        TestFolders.folder(folder).write(files("a.txt", "new", "calendar/b.txt", "b"));

        assertThat(folder.resolve("a.txt")).hasContent("new");
        assertThat(folder.resolve("calendar").resolve("b.txt")).hasContent("b");
        assertThat(folder.resolve("mine.txt")).hasContent("mine");
        assertNothingLeftOver();
    }

    @Test
    void aRunThatFailsLeavesEveryOldFile() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        TestFolders.own(folder);
        Files.createDirectory(folder.resolve("b.txt"));

        assertThatThrownBy(() -> TestFolders.folder(folder).write(files("a.txt", "new", "b.txt", "new")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("b.txt is a folder");

        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertNothingLeftOver();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aLinkToNowhereOrToItselfIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        TestFolders.own(folder);
        for (String target : List.of("nowhere", "c.txt")) {
            Path link = Files.createSymbolicLink(folder.resolve("c.txt"), Path.of(target));

            assertThatThrownBy(() ->
                            TestFolders.folder(folder).write(files("a.txt", "new", "b.txt", "new", "c.txt", "new")))
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
        TestFolders.own(folder);
        Map<String, byte[]> files =
                sabotaged(files("a.txt", "new", "b.txt", "new", "c.txt", "new", "d.txt", "new"), () -> {
                    try {
                        Files.delete(folder.resolve(
                                ".c.txt." + ProcessHandle.current().pid() + ".new"));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });

        assertThatThrownBy(() -> TestFolders.folder(folder).write(files))
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
        TestFolders.own(folder);
        Map<String, byte[]> files = sabotaged(files("a.txt", "new", "calendar/b.txt", "new", "c.txt", "new"), () -> {
            throw new OutOfMemoryError();
        });

        assertThatThrownBy(() -> TestFolders.folder(folder).write(files)).isInstanceOf(OutOfMemoryError.class);
        assertThatThrownBy(() ->
                        TestFolders.folder(folder.resolve("x").resolve("y")).write(files))
                .isInstanceOf(OutOfMemoryError.class);

        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("a.txt", WrittenFiles.NAME);
        assertThat(folder.resolve("a.txt")).hasContent("old");
    }

    @Test
    void aFileInThePlaceOfAFolderIsNamed() throws IOException {
        Files.writeString(folder.resolve("calendar"), "mine");

        assertThatThrownBy(() -> TestFolders.folder(folder).write(files("a.txt", "new", "calendar/b.txt", "b")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("calendar is a file");

        assertThat(folder.toFile().list()).containsExactly("calendar");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aFolderThatIsALinkToNowhereIsNamedAndStays() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("nowhere"));

        assertThatThrownBy(() -> TestFolders.folder(link).write(files("a.txt", "new")))
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
            assertThat(all.map(path -> String.valueOf(path.getFileName())))
                    .noneMatch(name -> name.startsWith(".") && !name.equals(WrittenFiles.NAME));
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
