package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code resolve} and {@code rehearse} print, write and refuse. */
class ResolveTest {

    private static final Path PAIR = Path.of("..", "problems", "sqs-20-absence");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... args) {
        out.getBuffer().setLength(0);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    private int resolve(Path to, String... more) {
        return resolveFrom(PAIR.resolve("schedule.json"), to, more);
    }

    /** Solves again what is published for an inspection that was edited since. */
    private int resolveEdited(Consumer<ObjectNode> edit) throws IOException {
        Path given = folder.resolve("given.json");
        assertThat(run("convert", PAIR.resolve("inspection.json").toString(), given.toString(), "--expand", "--quiet"))
                .isZero();
        ObjectNode edited = (ObjectNode) new JsonMapper().readTree(given.toFile());
        edit.accept(edited);
        new JsonMapper().writeValue(given.toFile(), edited);
        return run(
                "resolve",
                given.toString(),
                "--published",
                PAIR.resolve("schedule.json").toString(),
                "--quiet",
                "-o",
                folder.resolve("new").toString());
    }

    private static void remove(JsonNode list, String key, String value) {
        for (Iterator<JsonNode> each = list.iterator(); each.hasNext(); ) {
            if (each.next().path(key).asText().equals(value)) {
                each.remove();
            }
        }
    }

    private int resolveFrom(Path published, Path to, String... more) {
        List<String> args = new ArrayList<>(List.of(
                "resolve", PAIR.resolve("inspection.json").toString(), "--published", published.toString(), "--quiet"));
        args.addAll(List.of("-o", to.toString()));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    @Test
    void anAbsenceIsMetAndEveryFileIsWritten() throws IOException { // ALLOC-009, OUT-023
        assertThat(resolve(
                        folder,
                        "--absent",
                        "Case Manager 3 2014-09-16 2014-09-16",
                        "--issued",
                        "2014-09-15T07:58",
                        "--json"))
                .isZero();

        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.get("movedCases").asInt()).isEqualTo(2);
        assertThat(answer.get("movedMeetings").asInt()).isZero();
        assertThat(answer.get("provenMinimumMoves").asInt()).isEqualTo(2);
        assertThat(answer.get("fileReads").asInt()).isEqualTo(1);
        assertThat(answer.get("priceList")).hasSizeGreaterThanOrEqualTo(3);
        assertThat(answer.get("priceList").get(0).get("score").asText()).startsWith("0hard/-1medium/");
        assertThat(answer.get("brokenPromises").asInt()).isEqualTo(2);
        assertThat(answer.get("priceList").findValuesAsText("moves")).containsExactly("1", "2", "3", "4");
        assertThat(answer.get("priceList").findValuesAsText("ring").get(1)).isEqualTo("2");
        assertThat(answer.get("priceList").get(1).get("recommended").asBoolean())
                .isTrue();
        assertThat(answer.get("feasible").asBoolean()).isTrue();
        assertThat(folder.resolve("schedule.xlsx")).exists();
        assertThat(folder.resolve("calendar")).isDirectory();
        assertThat(Files.readString(folder.resolve("schedule.json")))
                .contains("\"version\": 2", "\"issued\": \"2014-09-15T07:58\"");
        assertThat(Files.readString(folder.resolve("restricted").resolve("inspection.json")))
                .contains("\"template\": null", "\"reason\": \"\"", "\"version\": 2");
    }

    @Test
    void theWordsSayWhatEachNumberOfBrokenPromisesGivesAndWhomToRing() {
        assertThat(resolve(folder, "--absent", "cm-3 2014-09-16 2014-09-16")).isZero();

        assertThat(out.toString())
                .contains("As much cannot be reached with fewer than 2 broken promises, proved by a bound.")
                .contains("2 promises broken: 2 moved.")
                .contains("What each number of broken promises gives:")
                .contains("1 file read less; recommended")
                .contains("Whom to ring:")
                .contains("Case Manager 3 is not available then.");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anyRowOfTheListCanBeChosen() throws IOException {
        assertThat(resolve(folder, "--absent", "cm-3 2014-09-16 2014-09-16", "--moves", "1", "--json"))
                .isZero();

        JsonNode answer = new JsonMapper().readTree(out.toString());
        assertThat(answer.get("movedCases").asInt()).isZero();
        assertThat(answer.get("fileReads").asInt()).isEqualTo(2);
        assertThat(answer.get("priceList").get(0).get("chosen").asBoolean()).isTrue();
        assertThat(answer.get("priceList").get(0).get("attendees").asInt()).isEqualTo(1);
        assertThat(resolve(folder, "--moves", "-1")).isEqualTo(2);
    }

    /** What is proved is said of the row that is taken, and of a lesser one that more can be reached. */
    @Test
    void whatIsProvedIsSaidOfTheRowThatIsTaken() {
        assertThat(resolve(folder, "--absent", "cm-3 2014-09-16 2014-09-16", "--moves", "1"))
                .isZero();

        assertThat(out.toString())
                .contains(
                        "More is reached with 2 broken promises.\nNo schedule with at most 1 broken promise is better,"
                                + " preferences included, proved by the exact companion.")
                .doesNotContain("However many");
    }

    @Test
    void whatIsWithdrawnIsCountedAndBreaksNoPromise() throws IOException {
        assertThat(resolveEdited(week -> remove(week.path("cases"), "reference", "C02")))
                .isZero();

        assertThat(out.toString())
                .contains("No promise is broken.\n", "0 with somebody else or nobody to interview, 1 withdrawn:\n")
                .doesNotContain("must be broken", "cannot be reached");
    }

    @Test
    void thatASlotIsGoneIsSaidOnce() throws IOException {
        assertThat(resolveEdited(week -> remove(week.path("slots"), "id", "AI1-2")))
                .isEqualTo(1);

        assertThat(out.toString()).containsOnlyOnce("o longer there");
    }

    @Test
    void fewerBrokenPromisesThanArePossibleAreRefusedWithTheNumberThatIs() {
        Path none = folder.resolve("none");

        assertThat(resolve(none, "--absent", "cm-3 2014-09-16 2014-09-16", "--moves", "0"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("--moves: \"0\"; expected a number from 1, with which the price list begins.");
        assertThat(none).doesNotExist();
    }

    @Test
    void moreThanTheListHasIsItsLastRowAndThatIsSaid() {
        assertThat(resolve(folder, "--absent", "cm-3 2014-09-16 2014-09-16", "--moves", "9", "--prefer", "time"))
                .isZero();

        assertThat(out.toString())
                .contains("--moves 9: the list ends with 4, and that row is taken.")
                .contains("--prefer time: it chooses only where the recommended number is taken, which is 2.")
                .contains("\n*      4 ");
    }

    @Test
    void withNothingChangedNothingMovesAndTheFileIsTheSameButForTheVersion() throws IOException {
        assertThat(resolve(folder.resolve("one"))).isZero();
        assertThat(out.toString()).contains("Nothing changes.");
        assertThat(resolve(folder.resolve("two"))).isZero();

        JsonNode published =
                new JsonMapper().readTree(PAIR.resolve("schedule.json").toFile());
        JsonNode resolved = new JsonMapper()
                .readTree(folder.resolve("one").resolve("schedule.json").toFile());
        assertThat(resolved.get("version").asInt()).isEqualTo(2);
        assertThat(resolved.get("state").asText()).isEqualTo("draft");
        for (String part : List.of("score", "cases", "meetings", "constraints", "people")) {
            assertThat(resolved.get(part)).as(part).isEqualTo(published.get(part));
        }
        for (String part : List.of("cases", "meetings", "people")) {
            assertThat(resolved.get("replaces").get(part)).as(part).isEqualTo(published.get(part));
        }
        for (String name : List.of("schedule.xlsx", "schedule.html", "restricted/inspection.json")) {
            assertThat(folder.resolve("one").resolve(name))
                    .hasSameBinaryContentAs(folder.resolve("two").resolve(name));
        }
    }

    @Test
    void aWorkbookThatWasPublishedServesAsWellAsTheJson() throws IOException {
        assertThat(resolve(folder.resolve("published"))).isZero();
        String[] away = {"--absent", "cm-3 2014-09-16 2014-09-16", "--effort", "quick"};

        assertThat(resolveAgain("schedule.xlsx", "a", away)).isZero();
        String fromWorkbook = printed("a");
        assertThat(resolveAgain("schedule.json", "b", away)).isZero();

        assertThat(printed("b")).isEqualTo(fromWorkbook);
        try (Stream<Path> files = Files.walk(folder.resolve("a"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(folder.resolve("b").resolve(folder.resolve("a").relativize(file)))
                        .hasSameBinaryContentAs(file);
            }
        }
        try (Stream<Path> one = Files.walk(folder.resolve("a"));
                Stream<Path> two = Files.walk(folder.resolve("b"))) {
            assertThat(two.count()).isEqualTo(one.count());
        }
    }

    /** From the version in the folder {@code published}, with its own inspection. */
    private int resolveAgain(String schedule, String to, String... more) {
        Path published = folder.resolve("published");
        List<String> args = new ArrayList<>(List.of(
                "resolve",
                published.resolve("restricted").resolve("inspection.xlsx").toString(),
                "--published",
                published.resolve(schedule).toString(),
                "--quiet",
                "-o",
                folder.resolve(to).toString()));
        args.addAll(Arrays.asList(more));
        return run(args.toArray(String[]::new));
    }

    /** What was printed, but for the time that it took, the folder and the name of the file that was read. */
    private String printed(String name) {
        return (out + "\n" + err)
                .replace(folder.resolve(name).toString(), "FOLDER")
                .replaceAll("Solved in [0-9.]+ seconds", "Solved")
                .replaceAll("Read from schedule\\.(json|xlsx)", "Read from schedule");
    }

    @Test
    void everythingThatCannotBeUnderstoodIsSaidAtOnceAndNothingIsWritten() {
        assertThat(resolve(
                        folder.resolve("new"),
                        "--absent",
                        "Case Manger 3 2014-09-16 2014-09-31",
                        "--freeze",
                        "LII",
                        "--from",
                        "Tuesday"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("4 things are wrong", "Did you mean \"Case Manager 3\"?", "--freeze", "--from");
        assertThat(folder.resolve("new")).doesNotExist();
    }

    @Test
    void theInspectionThatWasGivenIsNotWrittenOver() throws IOException {
        Path own = Files.createDirectories(folder.resolve("restricted")).resolve("inspection.json");
        Files.copy(PAIR.resolve("inspection.json"), own);

        assertThat(run(
                        "resolve",
                        own.toString(),
                        "--published",
                        PAIR.resolve("schedule.json").toString(),
                        "-o",
                        folder.toString()))
                .isEqualTo(2);
        assertThat(err.toString()).contains("this was given to the command to be read");
    }

    @Test
    void whatHasStartedIsPinnedInTheInspectionThatIsWritten() throws IOException {
        // The week has no spare slot, so the case that was not done has no place: the exit code says so.
        assertThat(resolve(folder, "--from", "2014-09-16", "--not-done", "C08")).isEqualTo(1);

        JsonNode cases = new JsonMapper()
                .readTree(folder.resolve("restricted/inspection.json").toFile())
                .get("cases");
        long pinned = 0;
        for (JsonNode one : cases) {
            pinned += one.get("pinned").isNull() ? 0 : 1;
            assertThat(one.get("reference").asText().equals("C08")
                            && !one.get("pinned").isNull())
                    .isFalse();
        }
        assertThat(pinned).isPositive();
    }

    @Test
    void everyAbsenceIsRehearsedAndWrittenAsAWorkbook() throws IOException {
        assertThat(run(
                        "rehearse",
                        PAIR.resolve("inspection.json").toString(),
                        PAIR.resolve("schedule.json").toString(),
                        "--quiet",
                        "--json",
                        "-o",
                        folder.toString()))
                .isZero();

        JsonNode absences = new JsonMapper().readTree(out.toString()).get("absences");
        assertThat(absences.get(0).fieldNames()).toIterable().contains("who", "day", "moves", "fileReads", "unplaced");
        assertThat(absences.get(0).get("unplaced").asInt()).isPositive();
        assertThat(folder.resolve("rehearsal.xlsx")).exists();
        assertThat(run(
                        "rehearse",
                        PAIR.resolve("inspection.json").toString(),
                        PAIR.resolve("schedule.json").toString(),
                        "--quiet"))
                .isZero();
        assertThat(out.toString()).contains("The weakest points first:", "Inspector LI");
    }
}
