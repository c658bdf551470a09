package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
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

    /** A link to nowhere passes every look beforehand, and fails when it is to be replaced. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a right there that few have")
    void aFileAlreadyReplacedIsPutBackWhenALaterOneFails() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("c.txt"), Path.of("nowhere"));

        assertThatThrownBy(() -> new OutputFolder(folder).write(files("a.txt", "new", "b.txt", "new", "c.txt", "new")))
                .isInstanceOf(NotWrittenException.class)
                .hasMessageContaining("c.txt cannot be replaced. If it is open in Excel");

        assertThat(folder.resolve("a.txt")).hasContent("old");
        assertThat(folder.resolve("b.txt")).doesNotExist();
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertNothingLeftOver();
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
