package io.fieldwork.scheduler.cli.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Threads of one program are told apart by Java itself; what the system does for others shows between real processes. */
class FolderLockTest {

    private static final int FILES = 12;
    private static final int TIMES = 20;
    private static final int TURNS = 500;

    /** Much longer than one look whether the folder is free, in milliseconds. */
    private static final long A_WHILE = 1500;

    @TempDir
    Path folder;

    @Test
    void anotherProgramDoesNotGetALockThatIsHeld() throws Exception {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock.isHeld()).isTrue();
            assertThat(finished(start("lock", folder.resolve(FolderLock.NAME).toString())))
                    .isEqualTo("held");
        }
        assertThat(folder).isEmptyDirectory();
    }

    /** It was opened while another run had it, which took it away: the lock on it is worth nothing. */
    @Test
    void theLockOfAFileThatIsGoneIsNotTheFolders() throws IOException {
        try (FileChannel late = late()) {
            assertThat(folder).isEmptyDirectory();
            assertThat(FolderLock.isLocked(late)).isFalse();
            try (FolderLock lock = FolderLock.take(folder)) {
                assertThat(lock.isHeld()).isTrue();
            }
        }
        assertThat(folder).isEmptyDirectory();
    }

    private FileChannel late() throws IOException {
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock.isHeld()).isTrue();
            return FileChannel.open(folder.resolve(FolderLock.NAME), StandardOpenOption.WRITE);
        }
    }

    /** Of a killed run, whatever it had in it: the system has given the lock back. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3, 4096})
    void aFileThatWasLeftIsTakenAndGoesAndIsNotTakenForOneThatIsThere(int length) throws IOException {
        Files.write(folder.resolve(FolderLock.NAME), new byte[length]);
        try (FileChannel late = late()) {
            assertThat(FolderLock.isLocked(late)).isFalse();
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void programsThatAskAgainAndAgainAreNeverInsideTogether() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            processes.add(start("turns", folder.toString()));
        }
        for (Process process : processes) {
            assertThat(finished(process)).isEqualTo("alone");
        }
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void programsThatWriteAtOnceLeaveAFolderOfOneOfThem() throws Exception {
        List<Process> processes = new ArrayList<>();
        for (String name : List.of("first", "second", "third")) {
            processes.add(start("write", folder.toString(), name));
        }
        for (Process process : processes) {
            assertThat(finished(process)).isEqualTo("written");
        }

        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                texts.put(String.valueOf(file.getFileName()), Files.readString(file));
            }
        }
        assertThat(texts.remove(WrittenFiles.NAME)).isNotNull();
        assertThat(texts).hasSize(FILES);
        assertThat(texts.keySet()).noneMatch(name -> name.startsWith("."));
        assertThat(texts.values()).containsOnly(texts.get("0.txt"));
    }

    /** As on a slow drive: nobody gives up because another takes a while, neither another program nor another thread. */
    @Test
    void aRunWaitsForOneThatTakesAWhile() throws Exception {
        Process other;
        Thread thread = new Thread(() -> TestFolders.folder(folder).write(Map.of("mine.txt", new byte[] {1})));
        List<Throwable> faults = new ArrayList<>();
        thread.setUncaughtExceptionHandler((where, fault) -> faults.add(fault));
        try (FolderLock lock = FolderLock.take(folder)) {
            other = start("write", folder.toString(), "other");
            thread.start();
            assertThat(other.getInputStream().read()).as("the other begins").isEqualTo('+');
            Thread.sleep(A_WHILE);
            assertThat(lock.isHeld()).isTrue();
            assertThat(folder.toFile().list()).containsExactly(FolderLock.NAME);
        }
        thread.join();
        assertThat(faults).isEmpty();
        assertThat(finished(other)).isEqualTo("written");
        assertThat(folder.resolve("mine.txt")).exists();
        assertThat(folder.resolve("0.txt")).hasContent("other" + (TIMES - 1));
    }

    /** For one that never ends nobody waits for ever; what stood there is as it was, and the message says what to do. */
    @Test
    @Tag("evidence")
    void aRunGivesUpAfterHalfAMinute() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "old");
        TestFolders.own(folder);
        try (FolderLock lock = FolderLock.take(folder)) {
            assertThat(lock.isHeld()).isTrue();
            long begun = System.nanoTime();
            assertThatThrownBy(() -> TestFolders.folder(folder).write(Map.of("mine.txt", new byte[] {1})))
                    .isInstanceOf(NotWrittenException.class)
                    .hasMessageContaining("Another run is writing in the folder " + folder)
                    .hasMessageContaining("Wait until it is done and run the command again.");
            assertThat(Duration.ofNanos(System.nanoTime() - begun))
                    .isBetween(Duration.ofSeconds(25), Duration.ofSeconds(50));
        }
        assertThat(folder.resolve("mine.txt")).hasContent("old");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("mine.txt", WrittenFiles.NAME);
    }

    private Process start(String... args) throws IOException {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                FolderLockTest.class.getName()));
        words.addAll(List.of(args));
        return new ProcessBuilder(words).redirectErrorStream(true).start();
    }

    private static String finished(Process process) throws Exception {
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return printed.replace("+", "").strip();
    }

    /** Whoever is inside makes a file that nobody else may find there. */
    private static String turns(Path folder) throws IOException {
        for (int turn = 0; turn < TURNS; turn++) {
            try (FolderLock lock = FolderLock.take(folder)) {
                if (!lock.isHeld()) {
                    return "without a lock";
                }
                try {
                    Files.delete(Files.createFile(folder.resolve("inside")));
                } catch (FileAlreadyExistsException | NoSuchFileException e) {
                    return "not alone in turn " + turn;
                }
            }
        }
        return "alone";
    }

    /** What the other processes do. */
    public static void main(String[] args) throws IOException {
        if (args[0].equals("lock")) {
            try (FileChannel channel = FileChannel.open(Path.of(args[1]), StandardOpenOption.WRITE)) {
                System.out.println(channel.tryLock() == null ? "held" : "free");
            }
            return;
        }
        if (args[0].equals("turns")) {
            System.out.println(turns(Path.of(args[1])));
            return;
        }
        System.out.print("+");
        System.out.flush();
        for (int time = 0; time < TIMES; time++) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            for (int number = 0; number < FILES; number++) {
                files.put(number + ".txt", (args[2] + time).getBytes(StandardCharsets.UTF_8));
            }
            TestFolders.folder(Path.of(args[1])).write(files);
        }
        System.out.println("written");
    }
}
