package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import io.fieldwork.scheduler.cli.answer.ExitCode;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * An input is cut off, emptied, deleted or forbidden at some moment of a run that reads it. Either it was read before, and what
 * is written is what is usual; or it is refused, and the older files stay. What holds, holds at every moment.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a file that is being read cannot be changed there")
class ChangedInputTest {

    /** Longer than a run reads. */
    private static final Duration READING = Duration.ofMillis(60);

    private static final int NANOS_OF_A_MILLISECOND = 1_000_000;

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static LabWeeks weeks;
    private static Map<String, Line> lines;
    private static int number;

    /** What becomes of the file. */
    private enum Change {
        CUT_OFF,
        EMPTIED,
        DELETED,
        FORBIDDEN;

        void of(Path file, Random random) throws IOException {
            switch (this) {
                case CUT_OFF -> shorten(file, random.nextInt((int) Files.size(file)));
                case EMPTIED -> shorten(file, 0);
                case DELETED -> Files.delete(file);
                case FORBIDDEN -> Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            }
        }
    }

    private static void shorten(Path file, int length) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.truncate(length);
        }
    }

    @BeforeAll
    static void makeTheLines() throws IOException {
        folder = folder.toRealPath();
        lab = new CommandLab(folder);
        weeks = new LabWeeks(lab);
        lines = CommonEntries.plain(weeks);
    }

    @TestFactory
    Stream<DynamicTest> anInputThatChangesWhileItIsReadIsReadOrRefused() {
        return tried(List.of("convert"), 4);
    }

    @Tag("evidence")
    @TestFactory
    Stream<DynamicTest> andSoItIsForEveryCommandThatReadsAnInspection() {
        lines = CommonEntries.lines(lab, weeks);
        List<String> reading = lines.keySet().stream()
                .filter(command ->
                        lines.get(command).words().contains(weeks.full().toString()))
                .toList();
        assertThat(reading).contains("solve", "resolve", "check", "explain", "convert");
        return tried(reading, 4);
    }

    private static Stream<DynamicTest> tried(List<String> commands, int times) {
        List<DynamicTest> tests = new ArrayList<>();
        for (String command : commands) {
            for (Path input : List.of(weeks.full(), LabInputs.workbook(lab, weeks.full()))) {
                Line line = lines.get(command).but(weeks.full(), input);
                for (Change change : Change.values()) {
                    String name = command + ", " + input.getFileName() + " " + change;
                    tests.add(DynamicTest.dynamicTest(name, () -> {
                        Random random = new Random(name.hashCode());
                        for (int time = 0; time < times; time++) {
                            changeAfter(moment(time, random), line, input, change, random);
                        }
                    }));
                }
            }
        }
        return tests.stream();
    }

    /** The first is before it begins; of the others more are early than late, since a run reads first. */
    private static Duration moment(int time, Random random) {
        double part = random.nextDouble();
        return time == 0 ? Duration.ZERO : Duration.ofNanos((long) (READING.toNanos() * part * part));
    }

    private static void changeAfter(Duration moment, Line line, Path input, Change change, Random random)
            throws Exception {
        WrittenOver place = new WrittenOver(lab.run(line), folder.resolve("place" + number++));
        Path copy = Files.copy(input, place.beside(input.getFileName().toString()));
        place.run(line.but(input, copy));
        List<Throwable> faults = new ArrayList<>();
        Thread changing = new Thread(() -> {
            try {
                Thread.sleep(moment.toMillis(), moment.toNanosPart() % NANOS_OF_A_MILLISECOND);
                change.of(copy, random);
            } catch (IOException | InterruptedException e) {
                faults.add(e);
            }
        });
        changing.start();
        if (moment.isZero()) {
            changing.join();
        }
        Ran ran = lab.runIn(place.output(), place.line());
        changing.join();
        assertThat(faults).isEmpty();
        String said = ran.out() + ran.err();
        assertThat(ran.code()).as(said).isIn(lab.run(line).code(), ExitCode.UNUSABLE.code());
        place.judge(ran.code(), said);
    }
}
