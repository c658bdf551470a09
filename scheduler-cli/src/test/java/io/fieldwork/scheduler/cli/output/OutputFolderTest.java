package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.AbstractMap;
import java.util.ArrayList;
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

    @Test
    void aFolderThatMayNotBeWrittenIsLeftAndTheMessageSaysWhatToDo() throws IOException {
        Path locked = Files.createDirectory(folder.resolve("locked"));
        assumeTrue(locked.toFile().setWritable(false), "no such right on this system");
        assumeFalse(Files.isWritable(locked), "who runs the tests may write anywhere");

        assertThatThrownBy(() -> new OutputFolder(locked).write(files("a.txt", "new")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("You may not write in the folder " + locked);

        assertThat(locked).isEmptyDirectory();
        assertThat(locked.toFile().setWritable(true)).isTrue();
    }

    /** The files, of which the last does something else first. */
    private static Map<String, byte[]> sabotaged(Map<String, byte[]> files, Runnable sabotage) {
        List<Map.Entry<String, byte[]>> entries = new ArrayList<>(files.entrySet());
        Map.Entry<String, byte[]> last = entries.remove(entries.size() - 1);
        entries.add(new AbstractMap.SimpleEntry<>(last) {
            @Override
            public byte[] getValue() {
                sabotage.run();
                return super.getValue();
            }
        });
        return new AbstractMap<>() {
            @Override
            public Set<Entry<String, byte[]>> entrySet() {
                return new LinkedHashSet<>(entries);
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
