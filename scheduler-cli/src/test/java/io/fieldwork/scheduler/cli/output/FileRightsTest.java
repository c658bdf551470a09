package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who may read a file: of one that is written anew, those who could before; of a new one, those who may read any new file of
 * the user's; of what waits beside it, its owner alone.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file has other rights there, those of its folder")
class FileRightsTest {

    /** From a file that is the owner's alone to one that everybody may write. */
    private static final List<String> RIGHTS = List.of(
            "rw-------", "rw-r-----", "rw-rw----", "rw-r--r--", "rw-rw-r--", "rwx------", "rwxr-xr-x", "rw-rw-rw-");

    @TempDir
    Path folder;

    /** An old file for each kind of rights, in the folder and below it, each with its own. */
    private Map<String, String> old() throws IOException {
        Map<String, String> rights = oldFiles();
        TestFolders.own(folder);
        return rights;
    }

    private Map<String, String> oldFiles() throws IOException {
        Map<String, String> rights = new TreeMap<>();
        for (String below : List.of("", "below/")) {
            for (String one : RIGHTS) {
                String name = below + "week-" + RIGHTS.indexOf(one) + ".json";
                Path file = folder.resolve(name);
                Files.createDirectories(file.getParent());
                Files.writeString(file, "old");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(one));
                rights.put(name, one);
            }
        }
        return rights;
    }

    private static Map<String, byte[]> contents(Iterable<String> names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        names.forEach(name -> files.put(name, "new".getBytes(StandardCharsets.UTF_8)));
        return files;
    }

    private Map<String, String> rights() throws IOException {
        Map<String, String> rights = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(WrittenFiles.NAME))
                    .toList()) {
                rights.put(
                        folder.relativize(file).toString(),
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
            }
        }
        return rights;
    }

    @Test
    void aFileThatIsWrittenAnewKeepsItsRights() throws IOException {
        Map<String, String> before = old();
        for (int time = 0; time < 3; time++) {
            TestFolders.folder(folder).write(contents(before.keySet()));
            assertThat(rights()).isEqualTo(before);
        }
        before.keySet().forEach(name -> assertThat(folder.resolve(name)).hasContent("new"));
    }

    /** The commands whose output is one file write it in the same way. */
    @Test
    void soDoesAFileThatIsWrittenAlone() throws IOException {
        Map<String, String> before = old();
        TestFolders.own(folder.resolve("below"));
        for (String name : before.keySet()) {
            new OutputFile(folder.resolve(name), OutputKind.EXPLAIN, List.of()).write(Map.of(name, new byte[] {1}));
        }
        assertThat(rights()).isEqualTo(before);
    }

    @Test
    void aNewFileHasTheRightsThatNewFilesHaveWhateverStandsBesideIt() throws IOException {
        Map<String, String> before = old();
        Path usual = Files.createFile(folder.resolve("usual.txt"));
        String rights = PosixFilePermissions.toString(Files.getPosixFilePermissions(usual));
        before.put("usual.txt", rights);
        Map<String, byte[]> files =
                contents(List.of("a.json", "week-0.json", "below/b.json", "new/c.json", "week-7.json"));

        TestFolders.folder(folder).write(files);

        before.putAll(Map.of("a.json", rights, "below/b.json", rights, "new/c.json", rights));
        assertThat(rights()).isEqualTo(before);
    }

    @Test
    void whatWaitsIsItsOwnersAlone() throws IOException {
        Map<String, String> before = old();
        Map<String, String> waiting = new TreeMap<>();
        List<String> names =
                Stream.concat(before.keySet().stream(), Stream.of("new.json")).toList();
        TestFolders.folder(folder).write(OutputFolderTest.told(contents(names), () -> {
            try {
                rights().forEach((name, rights) -> {
                    if (!before.containsKey(name) && !name.equals(FolderLock.NAME)) {
                        waiting.put(name, rights);
                    }
                });
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        assertThat(waiting).hasSizeGreaterThanOrEqualTo(2 * before.size());
        assertThat(waiting.values()).containsOnly("rw-------");
    }

    /** What could not all be written is put back with the rights that it had. */
    @Test
    void whatIsPutBackHasItsOldRights() throws IOException {
        Map<String, String> before = old();
        String last = ".zz.json." + ProcessHandle.current().pid() + ".new";
        List<String> names = Stream.concat(before.keySet().stream(), Stream.of("zz.json", "zzz.json"))
                .toList();
        Map<String, byte[]> files = OutputFolderTest.told(contents(names), () -> {
            try {
                Files.deleteIfExists(folder.resolve(last));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });

        assertThatThrownBy(() -> TestFolders.folder(folder).write(files)).isInstanceOf(NotWrittenException.class);

        assertThat(rights()).isEqualTo(before);
        before.keySet().forEach(name -> assertThat(folder.resolve(name)).hasContent("old"));
    }
}
