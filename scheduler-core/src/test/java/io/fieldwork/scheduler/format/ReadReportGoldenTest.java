package io.fieldwork.scheduler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.format.excel.book.MarkedRows;
import io.fieldwork.scheduler.format.excel.longlist.LongListWorkbook;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What the program says that it read, of every problem that is shipped and of files that were once read otherwise than they were
 * meant; of a file that is refused, why. {@code -Dread.write=true} writes the file anew: look at what has changed in it.
 */
class ReadReportGoldenTest {

    private static final Path FILE = Path.of("src/test/resources/io/fieldwork/scheduler/format/what-was-read.txt");

    private static final Path PROBLEMS = Path.of("..", "problems");

    private static final Path CASES = Path.of("src", "test", "resources", "cases", "read");

    /** For which model schedule and Monday a list is drawn from; the others as the first of them. */
    private static final Map<String, List<String>> DRAWS = Map.of(
            "", List.of("sqs-3", "2014-09-15"),
            "longlist-fji-300", List.of("fji-4", "2014-05-12"),
            "longlist-2020-200", List.of("single", "2020-03-02"));

    /** What is read of a file, in the words that the command line prints. */
    @FunctionalInterface
    private interface Reading {

        void of(Path file, StringBuilder text) throws IOException;
    }

    @Test
    void whatIsSaidOfEachFileIsWhatWasSaidBefore() throws Exception {
        StringBuilder text = new StringBuilder();
        describe(PROBLEMS, "problems", text);
        describe(CASES, "cases/read", text);
        if (Boolean.getBoolean("read.write")) {
            Files.writeString(FILE, text);
        }
        assertThat(text.toString()).isEqualTo(golden());
    }

    private static void describe(Path top, String shown, StringBuilder text) throws Exception {
        for (Path folder : listed(top)) {
            for (Path file : listed(folder)) {
                String name = file.getFileName().toString();
                String title = "== " + shown + "/" + folder.getFileName() + "/" + name;
                if (name.startsWith("inspection.")) {
                    add(text, title, file, ReadReportGoldenTest::inspection);
                } else if (name.startsWith("longlist.")) {
                    add(text, title, file, ReadReportGoldenTest::longList);
                } else if (name.startsWith("schedule.")) {
                    add(text, title, file, ReadReportGoldenTest::schedule);
                }
                if (folder.endsWith("hidden-rows")) {
                    for (MarkedRows said : MarkedRows.values()) {
                        said.during(() -> {
                            add(text, title + ", --marked-rows " + said, file, ReadReportGoldenTest::inspection);
                            return null;
                        });
                    }
                }
            }
        }
    }

    private static List<Path> listed(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted((one, other) -> one.getFileName()
                            .toString()
                            .compareTo(other.getFileName().toString()))
                    .toList();
        }
    }

    private static void add(StringBuilder text, String title, Path file, Reading reading) throws IOException {
        text.append(title).append('\n');
        try {
            reading.of(file, text);
        } catch (InvalidInputException e) {
            text.append("Refused:\n");
            e.issues()
                    .forEach(issue -> text.append("  ").append(issue.sentence()).append('\n'));
        }
    }

    private static void inspection(Path file, StringBuilder text) throws IOException {
        LoadedInspection loaded = InspectionFiles.read(file);
        add(text, loaded.read(), loaded.warnings());
    }

    private static void longList(Path file, StringBuilder text) throws IOException {
        String problem = Objects.requireNonNull(file.getParent()).getFileName().toString();
        List<String> draw = DRAWS.getOrDefault(problem, DRAWS.get(""));
        ModelSchedule model = ModelSchedules.find(draw.get(0)).orElseThrow();
        LocalDate monday = LocalDate.parse(draw.get(1));
        LongListWorkbook.Content read = LongListWorkbook.read(
                file, model.programme(), KeyDates.announcement(model.programme(), monday, model.nation()), monday);
        add(text, read.read(), read.warnings());
    }

    /** Beside the inspection that it is of; a schedule alone is half filled, and its inspection is another problem. */
    private static void schedule(Path file, StringBuilder text) throws IOException {
        Path beside = file.resolveSibling("inspection.json");
        Path inspection =
                Files.exists(beside) ? beside : PROBLEMS.resolve("fji-34").resolve("inspection.json");
        add(
                text,
                PublishedSchedules.match(file, InspectionFiles.read(inspection).expanded())
                        .read(),
                List.of());
    }

    private static void add(StringBuilder text, ReadReport read, List<Issue.Warning> warnings) {
        read.lines().forEach(line -> text.append(line).append('\n'));
        warnings.forEach(warning ->
                text.append("Worth a look: ").append(warning.sentence()).append('\n'));
    }

    private static String golden() throws IOException {
        try (InputStream in = ReadReportGoldenTest.class.getResourceAsStream("what-was-read.txt")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
