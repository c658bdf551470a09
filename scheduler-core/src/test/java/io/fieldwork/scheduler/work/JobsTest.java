package io.fieldwork.scheduler.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.format.excel.book.WorkbookPassword;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every job. */
class JobsTest {

    @TempDir
    static Path folder;

    private static SmallWeek week;

    @BeforeAll
    static void writeTheWeek() throws IOException {
        week = SmallWeek.in(folder);
    }

    static Stream<String> all() {
        return new SmallWeek(folder, folder, folder, folder, folder).all().keySet().stream();
    }

    static Stream<String> aboutAnInspection() {
        return new SmallWeek(folder, folder, folder, folder, folder).aboutAnInspection().keySet().stream();
    }

    private static Map<String, byte[]> files(String job) throws IOException {
        return week.all().get(job).files(WorkListener.NONE, new StopSignal());
    }

    /** As texts, without the seconds that a run took. */
    private static Map<String, String> comparable(Map<String, byte[]> files) {
        Map<String, String> texts = new LinkedHashMap<>();
        files.forEach((name, content) -> texts.put(
                name,
                new String(content, StandardCharsets.ISO_8859_1)
                        .replaceAll(name.endsWith(".jsonl") ? "\"seconds\":[0-9.E-]+" : "\0\0\0", "")));
        return texts;
    }

    private static Map<String, String> everyFile() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).sorted().toList()) {
                files.put(file.toString(), new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @ParameterizedTest
    @MethodSource("all")
    void aJobDoneTwiceMakesTheSameFilesAndWritesNone(String job) throws IOException {
        Map<String, String> before = everyFile();

        Map<String, byte[]> first = files(job);
        Map<String, byte[]> second = files(job);

        assertThat(first).isNotEmpty();
        assertThat(comparable(second)).isEqualTo(comparable(first));
        assertThat(List.copyOf(second.keySet())).isEqualTo(List.copyOf(first.keySet()));
        assertThat(everyFile()).isEqualTo(before);
        assertThat(first.values()).noneMatch(JobsTest::isEncrypted);
        assertThatThrownBy(first::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @ParameterizedTest
    @MethodSource("all")
    void withinAPasswordEveryWorkbookIsEncryptedAndNoExplanationIsMadeAsAPage(String job) throws Exception {
        Map<String, byte[]> closed = new WorkbookPassword("violet harbour 41").during(() -> files(job));

        closed.forEach(
                (name, content) -> assertThat(isEncrypted(content)).as(name).isEqualTo(name.endsWith(".xlsx")));
        assertThat(closed).isNotEmpty().doesNotContainKey("explanation.html");
    }

    /** The first bytes of the container that Excel encrypts into. */
    private static boolean isEncrypted(byte[] content) {
        return content.length > 2 && content[0] == (byte) 0xD0 && content[1] == (byte) 0xCF;
    }

    @ParameterizedTest
    @MethodSource("aboutAnInspection")
    void anInspectionThatIsNotThereIsNamedWithTheNearestFile(String job) {
        Path missing = folder.resolve("inspektion.json");

        assertThat(faults(week.with(missing), job)).singleElement().satisfies(fault -> {
            assertThat(fault.place()).isEqualTo(missing.toString());
            assertThat(fault.expected()).isEqualTo("an inspection (.xlsx or .json)");
            assertThat(fault.nearest()).isEqualTo("inspection.json");
        });
    }

    @ParameterizedTest
    @MethodSource("aboutAnInspection")
    void allThatIsWrongWithAnInspectionIsSaid(String job) throws IOException {
        Path bad = folder.resolveSibling("bad.json");
        Files.writeString(
                bad,
                Files.readString(week.inspection())
                        .replace("\"caseManager\": \"cm-1\"", "\"caseManager\": \"nobody\"")
                        .replace("\"LA1-2\"", "\"LA1-1\""));

        assertThat(faults(week.with(bad), job))
                .extracting(Issue::value)
                .contains("nobody", "LA1-1")
                .hasSizeGreaterThanOrEqualTo(3);
    }

    private static List<Issue> faults(SmallWeek other, String job) {
        try {
            other.all().get(job).files(WorkListener.NONE, new StopSignal());
        } catch (InvalidInputException e) {
            return e.issues();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        throw new AssertionError(job + " found no fault");
    }

    @Test
    void theFilesOfAScheduleAreInTheOrderInWhichPeopleAreToldOfThem() throws IOException {
        assertThat(List.copyOf(files("solve").keySet())).startsWith("schedule.xlsx", "schedule.json", "schedule.html");
        assertThat(files("resolve")).containsKeys("schedule.xlsx", "restricted/inspection.json");
    }
}
