package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.RestrictedFiles;
import io.fieldwork.scheduler.format.RestrictedOutput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program in a process of its own, with folders of its own for temporary files and logs, which are watched while it runs:
 * what is there for a while is the owner's alone, and is gone afterwards (PRIV-001, PRIV-018).
 */
@Tag("evidence")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "files have no such rights there")
class TemporaryFilesTest {

    private static final int KILLS = 12;

    @TempDir
    Path folder;

    private Path temporary;
    private Path home;
    private Path week;
    private MarkedList list;
    private final Set<String> seen = new TreeSet<>();
    private final Set<String> open = new TreeSet<>();
    private final List<String> said = new ArrayList<>();

    @BeforeEach
    void make() throws IOException {
        temporary = Files.createDirectories(folder.resolve("tmp"));
        home = Files.createDirectories(folder.resolve("home"));
        week = Files.createDirectories(folder.resolve("week"));
        list = MarkedList.write(folder);
    }

    @Test
    @Tag("PRIV-001")
    void whatIsThereForAWhileIsTheOwnersAndGoneAfterwards() throws Exception {
        Path password = Files.writeString(folder.resolve("password.txt"), Marks.PASSWORD);
        Path inspection = week.resolve("inspection.xlsx");
        String[] locked = {"--password-file", password.toString()};
        select(inspection);
        select(week.resolve("locked.xlsx"), locked);
        Path json = week.resolve("inspection.json");
        run(0, "convert", inspection, json);
        run(1, "solve", inspection, "-o", week, "--effort", "quick", "--prove", "2");
        run(
                1,
                "solve",
                week.resolve("locked.xlsx"),
                "-o",
                week.resolve("locked"),
                "--effort",
                "quick",
                locked[0],
                locked[1]);
        run(1, "check", inspection, week.resolve("schedule.xlsx"), "--mark");
        run(0, "explain", inspection, week.resolve("schedule.xlsx"), "--no-asks", "-o", week);
        run(0, "tune", json, "--vary", "complexPerDay=0,8", "-o", week.resolve("sweep"));
        // Runs that fail: a locked file without its password, a folder where a file should be, a fault in the middle.
        run(2, "solve", week.resolve("locked.xlsx"), "-o", week.resolve("none"));
        Files.createDirectories(week.resolve("blocked/schedule.json"));
        run(3, "solve", inspection, "-o", week.resolve("blocked"), "--effort", "quick");
        run(
                2,
                "select",
                week.resolve("schedule.xlsx"),
                "--template",
                "sqs-3",
                "--monday",
                "2014-09-15",
                "-o",
                week.resolve("no.xlsx"));

        assertThat(seen)
                .as("seen in waiting")
                .anyMatch(name -> name.endsWith(".new"))
                .anyMatch(name -> name.endsWith(".tmp"));
        assertNothingIsLeft();
        purgeLeavesNothing(password);
        System.out.printf(
                "%d processes; %d files seen that were there for a while, all the owner's alone and gone%n",
                said.size(), seen.size());
    }

    @Test
    @Tag("PRIV-018")
    void whatAKilledRunLeavesIsTheOwnersAndGoneAfterTheNextRun() throws Exception {
        Path inspection = week.resolve("inspection.xlsx");
        select(inspection);
        run(1, "solve", inspection, "-o", week, "--effort", "quick");
        int left = 0;
        for (int i = 0; i < KILLS && left == 0; i++) {
            kill("solve", inspection.toString(), "-o", week.toString(), "--effort", "quick");
            left = inWaiting().size();
        }
        assertThat(left).as("files that a kill left").isPositive();
        // One may just have been about to be moved.
        assertThat(inWaiting().stream().filter(TemporaryFilesTest::isOpenToOthers))
                .hasSizeLessThanOrEqualTo(1);

        run(1, "solve", inspection, "-o", week, "--effort", "quick");
        assertNothingIsLeft();
    }

    private void select(Path inspection, String... more) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                "select",
                list.file().toString(),
                "--template",
                "sqs-3",
                "--monday",
                "2014-09-15",
                "--seed",
                "7",
                "-o",
                inspection.toString()));
        words.addAll(Arrays.asList(more));
        run(0, words.toArray());
    }

    private void assertNothingIsLeft() throws IOException {
        assertThat(open).as("open to others while they waited").isEmpty();
        assertThat(files(temporary)).as("left among the temporary files").isEmpty();
        assertThat(files(home)).as("left at home").isEmpty();
        assertThat(inWaiting()).isEmpty();
        assertThat(said)
                .allSatisfy(text -> assertThat(list.marks().in(text)).as(text).isEmpty());
    }

    private void purgeLeavesNothing(Path password) throws Exception {
        List<Path> restricted =
                files(week).stream().filter(RestrictedFiles::isOurs).toList();
        assertThat(restricted.stream().map(file -> file.getFileName().toString()))
                .contains(
                        RestrictedOutput.INSPECTION_JSON.fileName(),
                        RestrictedOutput.EXPLANATION.fileName(),
                        RestrictedOutput.TUNE_WORKBOOK.fileName(),
                        RestrictedOutput.RUNS.fileName(),
                        "inspection-key-restricted.xlsx");
        for (Path one : List.of(week, week.resolve("locked"))) {
            run(0, "purge", one, "--password-file", password);
        }
        for (Path file : files(week)) {
            assertThat(list.marks().in(file)).as(file.toString()).isEmpty();
        }
        assertThat(restricted).noneMatch(Files::exists);
    }

    private List<Path> inWaiting() throws IOException {
        try {
            return files(week).stream()
                    .filter(file -> file.getFileName().toString().startsWith(".") && !file.endsWith(CommandLab.LIST))
                    .toList();
        } catch (UncheckedIOException e) {
            return List.of(); // some were moved while we looked
        }
    }

    private static List<Path> files(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            return all.filter(file -> !file.equals(top) && Files.isRegularFile(file))
                    .sorted()
                    .toList();
        }
    }

    private Process start(List<String> words) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-XX:-UsePerfData",
                "-Djava.io.tmpdir=" + temporary,
                "-Duser.home=" + home,
                "-Duser.name=" + Marks.WORD + "user",
                "-cp",
                System.getProperty("java.class.path"),
                Fieldwork.class.getName()));
        command.addAll(words);
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said.txt").toFile());
        builder.environment().keySet().removeAll(Set.of("XDG_STATE_HOME", "LOCALAPPDATA", "JAVA_TOOL_OPTIONS"));
        builder.environment().putAll(Map.of("USER", Marks.WORD + "user", "HOSTNAME", Marks.WORD + "host"));
        return builder.start();
    }

    private void run(int code, Object... words) throws Exception {
        List<String> command = Stream.of(words).map(Object::toString).toList();
        Process process = start(command);
        while (process.isAlive()) {
            look();
        }
        look();
        String text = Files.readString(folder.resolve("said.txt"), StandardCharsets.UTF_8);
        said.add(text);
        // Whether all hard rules can be kept is not the matter here.
        assertThat(process.exitValue()).as("%s%n%s", command, text).isIn(code == 1 ? List.of(0, 1) : List.of(code));
    }

    /** Ends the process, as kill -9 does, as soon as a file waits to be moved. */
    private void kill(String... words) throws Exception {
        Process process = start(List.of(words));
        while (process.isAlive()) {
            if (!inWaiting().isEmpty()) {
                process.destroyForcibly();
            }
            Thread.sleep(1);
        }
        process.waitFor(10, TimeUnit.SECONDS);
    }

    /** Notes what is there for a while, and what of it others could open. What lies in a folder of the owner's is closed too. */
    private void look() throws InterruptedException {
        for (Path top : List.of(temporary, week, week.resolve("calendar"), week.resolve("locked"))) {
            try (Stream<Path> all = Files.list(top)) {
                all.filter(file -> top.equals(temporary) || isInWaiting(file)).forEach(this::judge);
            } catch (IOException | UncheckedIOException e) {
                // gone while we looked, or not there yet
            }
        }
        Thread.sleep(1);
    }

    private static boolean isInWaiting(Path file) {
        return file.getFileName().toString().matches("\\..+\\.(?:new|old)");
    }

    private void judge(Path file) {
        try {
            // An empty file tells nothing: the rights that new files get are looked up on one.
            boolean isEmpty = Files.isRegularFile(file) && Files.size(file) == 0;
            if (!isEmpty) {
                seen.add(file.getFileName().toString());
                if (isOpen(file)) {
                    // It gets the rights of its place as it is moved there; so in a moment it is gone.
                    Thread.sleep(100);
                    if (isOpen(file)) {
                        open.add(file.toString());
                    }
                }
            }
        } catch (IOException e) {
            // gone while we looked
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isOpenToOthers(Path file) {
        try {
            return Files.size(file) > 0 && isOpen(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isOpen(Path file) throws IOException {
        return !PosixFilePermissions.toString(Files.getPosixFilePermissions(file))
                .endsWith("------");
    }
}
