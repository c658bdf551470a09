package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.SheetText.Spot;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What went wrong with a week, tried as support officers would, and is so no more: hand moves that were lost, edits that nobody was
 * told of, versions written over, absences forgotten, another week's schedule taken for this one's. Each test says what was before.
 */
class WeekOfOneTruthTest {

    private static final Path PAIR = Path.of("..", "problems", "sqs-20-absence");

    @TempDir
    private static Path shared;

    private static Path inspection;

    /** A solved week that every test copies. */
    private static Path solved;

    private static CommandLab lab;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void aWeekIsSolved() {
        lab = new CommandLab(shared);
        inspection = LabInputs.workbook(lab, new LabWeeks(lab).roomy());
        solved = lab.run(Line.of("solve", inspection, "--effort", "quick", "--quiet", "-o", CommandLab.OUT + "/week"))
                .file("week");
    }

    private int run(Object... words) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), false, shared.resolve("logs"));
        return Fieldwork.run(
                console,
                Stream.concat(Arrays.stream(words), Stream.of("--quiet"))
                        .map(Object::toString)
                        .toArray(String[]::new));
    }

    /** All that was printed, for looking for a word wherever it stands. */
    private String said() {
        return out + "\n" + err;
    }

    /** The solved week in a folder of the test's own. */
    private Path week() throws IOException {
        Path week = folder.resolve("week");
        try (Stream<Path> all = Files.walk(solved)) {
            for (Path one : all.toList()) {
                Files.copy(one, week.resolve(solved.relativize(one)));
            }
        }
        return week;
    }

    /** Before: "Hard rules broken: none", exit 0; the list, the calendars and schedule.json told the week before the move. */
    @Test
    void casesThatChangedPlacesOnThePagesAreNamedAndOnEveryPaperOnceIssued() throws IOException {
        Path week = week();
        HandMoves.swap(week.resolve("schedule.xlsx"), "C02", "C03");

        assertThat(run("check", inspection, week.resolve("schedule.xlsx"))).isEqualTo(1);
        assertThat(said()).contains("C02", "C03", "issue");
        SortedMap<String, String> byHand = WeekPapers.of(week).byHand();
        assertThat(run("issue", inspection, week.resolve("schedule.xlsx")))
                .as(err.toString())
                .isZero();

        WeekPapers papers = WeekPapers.of(week);
        assertThat(papers.written())
                .isEqualTo(byHand)
                .isNotEqualTo(WeekPapers.of(solved).written());
        assertThat(papers.disagreements()).isEmpty();
        assertThat(papers.isIssued()).isTrue();
        assertThat(papers.version()).isEqualTo(1);
        assertThat(run("check", inspection, week.resolve("schedule.xlsx"))).isZero();
    }

    /** Before: solving again from schedule.json, as the guide says, undid both moves in silence. */
    @ParameterizedTest
    @ValueSource(strings = {"schedule.json", "schedule.xlsx"})
    void aWeekThatWasMovedByHandIsNotSolvedAgainBeforeItIsIssued(String form) throws IOException {
        Path week = week();
        HandMoves.swap(week.resolve("schedule.xlsx"), "C02", "C03");
        SortedMap<String, byte[]> before = CommandLab.files(folder);

        assertThat(run("resolve", inspection, "--published", week.resolve(form), "--effort", "quick"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("C02", "C03", "`fieldwork issue` with the workbook");
        assertSame(CommandLab.files(folder), before);
    }

    private static void assertSame(SortedMap<String, byte[]> now, SortedMap<String, byte[]> before) {
        assertThat(now.keySet()).isEqualTo(before.keySet());
        before.forEach((name, bytes) -> assertThat(now.get(name)).as(name).isEqualTo(bytes));
    }

    /** Before: dropped by the check without a word, exit 0. */
    @Test
    void aNameATimeAndARowOfAListThatAreOvertypedAreEachNamedAtTheirCells() throws IOException {
        Path week = week();
        Path workbook = week.resolve("schedule.xlsx");
        Spot place = SheetText.of(workbook).spot("C02");
        String name =
                Character.toString(place.cell().charAt(0) + 1) + place.cell().substring(1);
        String hours = place.cell().charAt(0)
                + Integer.toString(Integer.parseInt(place.cell().substring(1)) - 1);
        HandMoves.edit(workbook, book -> {
            HandMoves.type(book, place.sheet(), name, "Somebody Else");
            HandMoves.type(book, place.sheet(), hours, "09.45 - 11.45");
            HandMoves.type(book, "Case managers", "C2", "10:45");
        });

        assertThat(run("check", inspection, workbook)).isEqualTo(1);

        assertThat(said())
                .contains("Somebody Else", "09.45 - 11.45", "10:45")
                .contains("sheet " + place.sheet() + ", cell " + name)
                .contains("sheet " + place.sheet() + ", cell " + hours)
                .contains("sheet Case managers, cell C2");
    }

    /** Before: without -o the next version was written over the published one; the next try said "Nothing changes". */
    @Test
    void theNextVersionGoesBesideThePublishedOneAndTheListOfCallsStays() throws IOException {
        Path week = week();
        SortedMap<String, byte[]> before = CommandLab.files(week);
        Object[] again = {
            "resolve",
            inspection,
            "--published",
            week.resolve("schedule.json"),
            "--effort",
            "quick",
            "--absent",
            "Case Manager 2 2014-09-15 2014-09-15"
        };

        assertThat(run(again)).isLessThan(2);
        WeekPapers next = WeekPapers.of(folder.resolve("week-v2"));
        assertThat(next.version()).isEqualTo(2);
        assertThat(next.disagreements()).isEmpty();
        assertThat(next.calls()).isNotEmpty().isEqualTo(next.callsSince(WeekPapers.of(week)));
        String first = out.toString();
        assertThat(run(again)).isLessThan(2);

        assertThat(withoutSeconds(out.toString())).isEqualTo(withoutSeconds(first));
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("week", "week-v2");
        assertSame(CommandLab.files(week), before);
    }

    private static String withoutSeconds(String said) {
        return said.replaceAll("Solved in [0-9.]+ seconds", "Solved");
    }

    /** Before: the first absence was forgotten, and the case went back to the day on which she is away. */
    @Test
    void theSecondAbsenceStartsFromTheFirst() throws IOException {
        Path week = folder.resolve("sqs-20");
        assertThat(run(
                        "issue",
                        PAIR.resolve("inspection.json"),
                        PAIR.resolve("schedule.json"),
                        "--issued",
                        "2014-09-08T16:00",
                        "-o",
                        week))
                .isZero();
        assertThat(resolve(PAIR.resolve("inspection.json"), week, "Case Manager 3 2014-09-16 2014-09-16"))
                .isZero();
        Path second = folder.resolve("sqs-20-v2");
        String ofSecond = said();
        for (String form : List.of("inspection.xlsx", "inspection.json")) {
            Path restricted = second.resolve("restricted").resolve(form);
            assertThat(ofSecond).contains("restricted/" + form + " (restricted");
            assertThat(resolve(restricted, second, "Case Manager 5 2014-09-16 2014-09-16"))
                    .isLessThan(2);

            WeekPapers third = WeekPapers.of(folder.resolve("sqs-20-v3"));
            assertThat(third.version()).isEqualTo(3);
            assertThat(third.disagreements()).isEmpty();
            assertThat(third.told().get("C17")).contains("Case Manager 3").doesNotContain("2014-09-16");
            assertThat(third.told().values()).noneMatch(told -> told.contains("Case Manager 5 2014-09-16"));
            assertThat(third.calls()).isEqualTo(third.callsSince(WeekPapers.of(second)));
        }
        // And from the inspection that knows nothing of the first, it is refused.
        assertThat(resolve(PAIR.resolve("inspection.json"), second, "Case Manager 5 2014-09-16 2014-09-16"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("restricted");
    }

    private int resolve(Path from, Path published, String absence, Object... more) {
        List<Object> words = new ArrayList<>(
                List.of("resolve", from, "--published", published.resolve("schedule.xlsx"), "--effort", "quick"));
        words.addAll(List.of("--absent", absence));
        words.addAll(List.of(more));
        return run(words.toArray());
    }

    /** Before: accepted, exit 0. */
    @Test
    void anotherInspectionsScheduleAndAVersionThatIsNotTheLatestAreRefused() throws IOException {
        assertThat(run("resolve", inspection, "--published", PAIR.resolve("schedule.json"), "-o", folder.resolve("a")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("this is the schedule of ", ", not of ");
        Path week = week();
        assertThat(resolve(inspection, week, "Case Manager 2 2014-09-15 2014-09-15"))
                .isLessThan(2);
        Path amended = folder.resolve("week-v2").resolve("restricted").resolve("inspection.xlsx");

        assertThat(resolve(amended, week, "Case Manager 4 2014-09-17 2014-09-17"))
                .isEqualTo(2);

        assertThat(err.toString()).contains("version 2");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("week", "week-v2");
    }

    /** Before: inspection.json with every child's data lay among the hand-outs, "for other programs". */
    @Test
    void whatIsRestrictedOfAVersionLiesInTheFolderForIt() throws IOException {
        Path week = week();
        assertThat(resolve(inspection, week, "Case Manager 2 2014-09-15 2014-09-15"))
                .isLessThan(2);

        Path next = folder.resolve("week-v2");
        Set<String> restricted = new TreeSet<>();
        for (String name : CommandLab.files(next).keySet()) {
            if (name.startsWith("restricted/")) {
                restricted.add(name);
            } else {
                assertThat(CommandLab.text(name, CommandLab.files(next).get(name)))
                        .as(name)
                        .doesNotContain("vulnerability", "Vulnerability", "ethnicity", "Ethnicity");
            }
        }
        assertThat(restricted).contains("restricted/inspection.json", "restricted/inspection.xlsx");
        for (String line : said().lines().toList()) {
            if (line.contains("inspection.")) {
                assertThat(line).contains("estricted");
            }
        }
    }

    /** Before: every inspection of a size had the id of its template, so calendars of two teams had entries of one identity. */
    @Test
    void anInspectionThatIsDrawnOrTypedHasAnIdOfItsOwn() throws IOException {
        Set<String> ids = new TreeSet<>();
        Path drawn = lab.run(LabInputs.drawn(lab)).file("inspection.xlsx");
        for (String yot : List.of("Exampleshire YOT", "Otherton YOT")) {
            Path file = Files.copy(drawn, folder.resolve(yot + ".xlsx"));
            HandMoves.edit(file, book -> HandMoves.type(book, "Inspection", "A2", yot));
            Path json = folder.resolve(yot + ".json");
            assertThat(run("convert", file, json)).isZero();
            ids.add(CommandLab.read(json).path("inspection").path("id").asText());
        }
        assertThat(ids).containsExactly("exampleshire-sqs-2014-09-15", "otherton-sqs-2014-09-15");
        Path typed = folder.resolve("typed.xlsx");
        assertThat(run("new", "--template", "sqs-2", "--monday", "2014-09-15", "-o", typed))
                .isZero();
        assertThat(SheetText.of(typed).list("Inspection").get(0).get("Id")).isEmpty();
    }

    /** Before: calendars of somebody without cases, and proof.txt ("no schedule is better") of the first week stayed. */
    @Test
    void whatASecondSolveDoesNotMakeIsTakenAway() throws IOException {
        Path week = folder.resolve("week");
        assertThat(run("solve", inspection, "--effort", "quick", "--prove", "5", "-o", week))
                .isZero();
        Files.writeString(week.resolve("minutes.txt"), "mine");
        assertThat(CommandLab.files(week).keySet()).contains("proof.txt", "calendar/cm-9.ics");
        Path fewer = folder.resolve("fewer.json");
        assertThat(run("convert", inspection, fewer)).isZero();
        lab.changed(fewer.toString(), fewer, tree -> {
            ArrayNode kept = tree.arrayNode();
            tree.path("cases").forEach(one -> {
                if (!one.path("reference").asText().equals("C09")) {
                    kept.add(one);
                }
            });
            tree.set("cases", kept);
            return tree;
        });

        assertThat(run("solve", fewer, "--effort", "quick", "-o", week)).isZero();

        assertThat(CommandLab.files(week).keySet())
                .doesNotContain("proof.txt", "calendar/cm-9.ics")
                .contains("minutes.txt", "calendar/cm-2.ics");
        assertThat(WeekPapers.of(week).disagreements()).isEmpty();
    }

    /** Before: taken without a word, "20 of 20 cases placed", and people to ring for a week that never was. */
    @ParameterizedTest
    @CsvSource({"/inspection/yot, Otherton YOT", "/inspection/monday, 2014-09-22"})
    void everyCommandThatReadsAScheduleSaysWhoseItIs(String field, String other) throws IOException {
        Path json = folder.resolve("this.json");
        assertThat(run("convert", inspection, json)).isZero();
        Path week = week();
        Path another = folder.resolve("another.json");
        JsonNode tree = CommandLab.read(json);
        String text = field.endsWith("monday") ? aWeekLater(tree.toString()) : tree.toString();
        lab.changed(another.toString(), Files.writeString(another, text), changed -> {
            ((ObjectNode) changed.path("inspection")).put(field.substring(field.lastIndexOf('/') + 1), other);
            return changed;
        });
        SortedMap<String, byte[]> before = CommandLab.files(folder);
        for (String form : List.of("schedule.json", "schedule.xlsx")) {
            Path schedule = week.resolve(form);
            for (Object[] words : List.of(
                    new Object[] {"check", another, schedule},
                    new Object[] {"explain", another, schedule},
                    new Object[] {"compare", another, schedule, schedule},
                    new Object[] {"rehearse", another, schedule},
                    new Object[] {"issue", another, schedule},
                    new Object[] {"solve", another, "--keep", schedule, "-o", folder.resolve("kept")},
                    new Object[] {"resolve", another, "--published", schedule})) {
                assertThat(run(words)).as(Arrays.toString(words)).isEqualTo(2);
                assertThat(err.toString()).as(Arrays.toString(words)).contains("this is the schedule of ", ", not of ");
            }
        }
        assertSame(CommandLab.files(folder), before);
    }

    private static String aWeekLater(String json) {
        String later = json;
        for (int day = 19; day >= 8; day--) {
            later = later.replace(String.format("2014-09-%02dT", day), String.format("2014-09-%02dT", day + 7));
        }
        return later;
    }

    /** Before: the filled-in inspection was gone, exit 0; an Excel file was called why.json. */
    @Test
    void noCommandWritesOverWhatItReadsOrUnderAnEndingThatIsNotItsOwn() throws IOException {
        Path week = week();
        Path schedule = week.resolve("schedule.xlsx");
        Path mine = Files.copy(inspection, folder.resolve("my.xlsx"));
        Path copied = Files.createDirectory(folder.resolve("d")).resolve("schedule.xlsx");
        Files.copy(inspection, copied);
        SortedMap<String, byte[]> before = CommandLab.files(folder);
        for (Object[] words : List.of(
                new Object[] {"explain", mine, schedule, "-o", mine},
                new Object[] {"compare", mine, schedule, schedule, "-o", mine},
                new Object[] {"weights", "-o", mine},
                new Object[] {"check", mine, schedule, "--mark", "-o", mine},
                new Object[] {"learn", mine, schedule, "-o", mine},
                new Object[] {"convert", mine, mine},
                new Object[] {"solve", copied, "--effort", "quick", "-o", copied.getParent()},
                new Object[] {"explain", mine, schedule, "-o", folder.resolve("why.json")})) {
            assertThat(run(words)).as(Arrays.toString(words)).isEqualTo(2);
            assertThat(err.toString()).isNotBlank();
        }
        assertSame(CommandLab.files(folder), before);
    }

    /** Before: accepted, exit 0; a version of 2147483647 was a fault of the program, exit 70. */
    @ParameterizedTest
    @CsvSource({"start, 2014-09-18T09:00", "inspector, AI1", "attendee, cm-99", "version, 2147483647"})
    void aScheduleThatContradictsItselfIsAFault(String field, String value) throws IOException {
        Path wrong = lab.changed(folder.resolve("wrong.json").toString(), solved.resolve("schedule.json"), tree -> {
            if (field.equals("version")) {
                return tree.put(field, Integer.parseInt(value));
            }
            ObjectNode one = first(tree, field, value);
            one.put(field, value);
            return tree;
        });
        for (Object[] words : List.of(
                new Object[] {"check", inspection, wrong},
                new Object[] {"resolve", inspection, "--published", wrong, "-o", folder.resolve("next")})) {
            assertThat(run(words)).as(Arrays.toString(words)).isEqualTo(2);
            assertThat(err.toString()).contains(field);
        }
        assertThat(folder.resolve("next")).doesNotExist();
    }

    /** The first case that has a place and another value there. */
    private static ObjectNode first(ObjectNode schedule, String field, String value) {
        for (JsonNode one : schedule.path("cases")) {
            if (!one.path(field).isNull() && !one.path(field).asText().equals(value)) {
                return (ObjectNode) one;
            }
        }
        throw new AssertionError("no case has another " + field);
    }
}
