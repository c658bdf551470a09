package io.fieldwork.scheduler.cli;

import static io.fieldwork.scheduler.cli.CommandLab.OUT;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.CommandLab.Line;
import io.fieldwork.scheduler.cli.CommandLab.Ran;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every figure that a command prints, in words and as JSON, against what the files say: counted here, from the schedule that
 * was written and the inspection.
 */
class PrintedFiguresTest {

    @TempDir
    static Path folder;

    private static CommandLab lab;
    private static LabWeeks weeks;
    private static Line resolve;

    @BeforeAll
    static void makeTheWeeks() {
        lab = new CommandLab(folder);
        weeks = new LabWeeks(lab);
        resolve = Line.of("resolve", weeks.full(), "--published", weeks.plan(), "--effort", "quick", "-o", OUT);
    }

    /** A schedule counted by hand, with the inspection that it is of. */
    private record Counted(JsonNode schedule, JsonNode inspection) {

        private int cases(Predicate<JsonNode> kind) {
            int count = 0;
            for (JsonNode one : schedule.path("cases")) {
                count += kind.test(one) ? 1 : 0;
            }
            return count;
        }

        private JsonNode asked(JsonNode scheduled) {
            for (JsonNode one : inspection.path("cases")) {
                if (one.path("reference").equals(scheduled.path("reference"))) {
                    return one;
                }
            }
            throw new AssertionError("no case " + scheduled);
        }

        int interviews() {
            return cases(one -> isPlaced(one)
                    && isSomebody(one.path("attendee"))
                    && one.path("attendee").equals(asked(one).path("caseManager")));
        }

        int standIns() {
            return cases(one -> isPlaced(one)
                    && isSomebody(one.path("attendee"))
                    && !one.path("attendee").equals(asked(one).path("caseManager")));
        }

        int fileReads() {
            return cases(one -> isPlaced(one) && !isSomebody(one.path("attendee")));
        }

        int unplaced() {
            return cases(one -> !isPlaced(one));
        }

        int meetingsUnplaced() {
            int count = 0;
            for (JsonNode one : schedule.path("meetings")) {
                count += one.path("start").isNull() ? 1 : 0;
            }
            return count;
        }

        /** Points lost at a level, as the constraints have them. */
        int lost(String level) {
            int lost = 0;
            for (JsonNode row : schedule.path("constraints")) {
                if (row.path("weight").asText().endsWith(level)) {
                    int weight = points(row.path("weight"));
                    assertThat(points(row.path("score")))
                            .isEqualTo(-weight * row.path("matches").asInt());
                    lost -= points(row.path("score"));
                }
            }
            return lost;
        }

        private static int points(JsonNode figure) {
            return Integer.parseInt(figure.asText().replaceAll("(hard|medium|soft)$", ""));
        }

        boolean feasible() {
            return lost("hard") == 0;
        }

        String score() {
            return -lost("hard") + "hard/" + -lost("medium") + "medium/" + -lost("soft") + "soft";
        }

        private static boolean isPlaced(JsonNode one) {
            return !one.path("slot").isNull();
        }

        private static boolean isSomebody(JsonNode attendee) {
            return !attendee.isNull();
        }
    }

    private static Counted counted(Ran ran) {
        Path inspection = Path.of(ran.line().words().get(1));
        Path now = ran.files().containsKey("restricted/inspection.json")
                ? ran.file("restricted/inspection.json")
                : inspection;
        return new Counted(ran.schedule(), CommandLab.read(now));
    }

    /** Weeks that come out well, and weeks in which something is broken, left out, kept or has no start. */
    private static List<Line> solved() {
        Path noStart = weeks.withAMeetingThatHasNoStart();
        Line away = resolve.and("--absent", "cm-3 2014-09-16 2014-09-16");
        return List.of(
                LabWeeks.solve(weeks.tiny()),
                LabWeeks.solve(weeks.full()),
                LabWeeks.solve(weeks.away("cm-2", "2014-09-15")),
                LabWeeks.solve(weeks.crowded()),
                LabWeeks.solve(weeks.standIn()),
                LabWeeks.solve(noStart),
                LabWeeks.solve(weeks.full()).and("--keep", weeks.twoInOneSlot()),
                LabWeeks.solve(weeks.full()).and("--keep", weeks.halfFilled()),
                LabWeeks.solve(weeks.tiny()).and("--prove"),
                resolve,
                away,
                away.and("--moves", "1"),
                weeks.choice(),
                resolve.and("--absent", "LI 2014-09-16 2014-09-16"),
                resolve.and("--from", "2014-09-16", "--not-done", "C02"),
                resolve.but(weeks.plan(), weeks.twoInOneSlot()).and("--freeze", "C02,C04"),
                resolve.but(weeks.plan(), weeks.halfFilled()),
                resolve.but(weeks.full(), noStart).but(weeks.plan(), weeks.solved(noStart)));
    }

    @TestFactory
    Stream<DynamicTest> theJsonOfSolvingSaysWhatTheScheduleSays() {
        return solved().stream()
                .map(line -> DynamicTest.dynamicTest(
                        line.words().toString(), () -> assertSummary(lab.run(line.and("--json")))));
    }

    private static void assertSummary(Ran ran) {
        JsonNode said = ran.json();
        Counted is = counted(ran);
        JsonNode schedule = is.schedule();
        assertThat(schedule.path("score").asText()).isEqualTo(is.score());
        assertThat(schedule.path("feasible").asBoolean()).isEqualTo(is.feasible());
        Map<String, Object> expected = new LinkedHashMap<>();
        expected.put("score", is.score());
        expected.put("feasible", is.feasible());
        expected.put("cases", is.inspection().path("cases").size());
        expected.put("interviews", is.interviews());
        expected.put("standIns", is.standIns());
        expected.put("fileReads", is.fileReads());
        expected.put("unplaced", is.unplaced());
        expected.put("meetings", is.inspection().path("meetings").size());
        expected.put("meetingsUnplaced", is.meetingsUnplaced());
        expected.put("cutShort", false);
        expected.put("stopped", false);
        expected.forEach(
                (key, value) -> assertThat(said.path(key).asText()).as(key).isEqualTo(value.toString()));
        assertThat(said.path("seconds").asText())
                .as("measured, and so not the same twice")
                .isEqualTo("N");
        boolean isAllKept =
                said.path("kept").asInt() == is.inspection().path("cases").size();
        assertThat(said.path("moves").asLong() > 0).isEqualTo(!isAllKept);
        assertReasons(said, is);
        assertFiles(ran, said);
        if (!said.path("softBound").isNull()) {
            assertThat(-is.lost("soft"))
                    .isLessThanOrEqualTo(said.path("softBound").asInt());
        }
        if (!said.path("provenMinimumFileReads").isNull()) {
            assertThat(said.path("provenMinimumFileReads").asInt()).isLessThanOrEqualTo(is.fileReads());
        }
        boolean sound = is.feasible()
                && is.unplaced() == 0
                && is.meetingsUnplaced() == 0
                && said.path("keptBroken").isEmpty();
        assertThat(ran.code()).isEqualTo(sound ? 0 : 1);
        if (ran.line().command().equals("resolve")) {
            assertChanges(ran, said);
        }
    }

    private static void assertReasons(JsonNode said, Counted is) {
        assertThat(said.path("hardRules").isEmpty()).isEqualTo(is.feasible());
        List<String> read = new ArrayList<>();
        List<String> left = new ArrayList<>();
        is.schedule().path("cases").forEach(one -> {
            String reference = one.path("reference").asText();
            if (!Counted.isPlaced(one)) {
                left.add(reference);
            } else if (!Counted.isSomebody(one.path("attendee"))) {
                read.add(reference);
            }
        });
        assertThat(texts(said.path("fileReadReasons"))).hasSameSizeAs(read);
        assertThat(texts(said.path("fileReadReasons")).stream().map(reason -> reason.substring(0, 3)))
                .containsExactlyElementsOf(read);
        List<String> reasons = texts(said.path("unplacedReasons"));
        left.forEach(
                reference -> assertThat(reasons).anyMatch(reason -> reason.startsWith(reference + " has no slot")));
        is.schedule()
                .path("meetings")
                .forEach(meeting -> assertThat(reasons.stream()
                                .anyMatch(reason -> reason.startsWith(
                                        "Meeting " + meeting.path("id").asText() + " (")))
                        .isEqualTo(meeting.path("start").isNull()));
        assertThat(reasons.stream().filter(reason -> !reason.startsWith(" ")))
                .hasSize(left.size() + is.meetingsUnplaced());
    }

    private static void assertFiles(Ran ran, JsonNode said) {
        List<String> files = texts(said.path("files"));
        assertThat(files.get(0)).isEqualTo(OUT + "/schedule.xlsx");
        assertThat(files)
                .containsExactlyInAnyOrderElementsOf(ran.files().keySet().stream()
                        .map(name -> OUT + "/" + name)
                        .toList());
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.asText()));
        return texts;
    }

    /** What moved is counted from both schedules. */
    private static void assertChanges(Ran ran, JsonNode said) {
        List<String> words = ran.line().words();
        JsonNode before = CommandLab.read(Path.of(words.get(words.indexOf("--published") + 1)));
        JsonNode after = ran.schedule();
        int[] counts = new int[5];
        for (String list : List.of("cases", "meetings")) {
            String id = list.equals("cases") ? "reference" : "id";
            for (JsonNode now : after.path(list)) {
                JsonNode was = before.path("none");
                for (JsonNode one : before.path(list)) {
                    was = one.path(id).equals(now.path(id)) ? one : was;
                }
                count(was, now, list.equals("cases"), counts);
            }
        }
        assertThat(List.of(
                        said.path("movedCases").asInt(),
                        said.path("movedMeetings").asInt(),
                        said.path("newlyPlaced").asInt(),
                        said.path("newlyUnplaced").asInt(),
                        said.path("changedAttendees").asInt()))
                .containsExactly(counts[0], counts[1], counts[2], counts[3], counts[4]);
        assertThat(texts(said.path("calls"), "about").stream().filter(about -> about.startsWith("C")))
                .containsExactlyInAnyOrderElementsOf(casesToRingAbout(before, after));
        assertThat(after.path("version").asInt())
                .isEqualTo(before.path("version").asInt() + 1);
        int chosen = 0;
        int recommended = 0;
        for (JsonNode row : said.path("priceList")) {
            recommended += row.path("recommended").asBoolean() ? 1 : 0;
            if (row.path("chosen").asBoolean()) {
                chosen++;
                assertThat(row.path("score")).isEqualTo(said.path("score"));
                assertThat(row.path("fileReads")).isEqualTo(said.path("fileReads"));
                assertThat(row.path("unplaced").asInt())
                        .isEqualTo(said.path("unplaced").asInt()
                                + said.path("meetingsUnplaced").asInt());
                assertThat(List.of(
                                row.path("moved").asInt(),
                                row.path("placed").asInt(),
                                row.path("lost").asInt(),
                                row.path("attendees").asInt()))
                        .containsExactly(counts[0] + counts[1], counts[2], counts[3], counts[4]);
                assertThat(row.path("moves").asInt())
                        .isGreaterThanOrEqualTo(said.path("brokenPromises").asInt());
                assertThat(row.path("ring").asInt())
                        .isEqualTo(
                                Set.copyOf(texts(said.path("calls"), "person")).size());
            }
        }
        assertThat(said.path("brokenPromises").asInt()).isEqualTo(brokenPromises(before, after, words));
        assertThat(chosen).isEqualTo(1);
        assertThat(recommended).isEqualTo(1);
    }

    /** What people were told of a case or meeting and what does not hold, but for what began before and was done. */
    private static int brokenPromises(JsonNode before, JsonNode after, List<String> words) {
        String from = words.contains("--from") ? words.get(words.indexOf("--from") + 1) : "";
        int broken = 0;
        for (JsonNode was : before.path("cases")) {
            for (JsonNode now : after.path("cases")) {
                if (now.path("reference").equals(was.path("reference"))
                        && was.path("start").isTextual()
                        && (was.path("start").asText().compareTo(from) >= 0
                                || words.contains(was.path("reference").asText()))) {
                    boolean isSamePlace = was.path("inspector").equals(now.path("inspector"));
                    boolean isKept = was.path("attendee").isTextual()
                            ? isSamePlace
                                    && was.path("start").equals(now.path("start"))
                                    && was.path("attendee").equals(now.path("attendee"))
                            : isSamePlace || !now.path("start").isTextual();
                    broken += isKept ? 0 : 1;
                }
            }
        }
        for (JsonNode was : before.path("meetings")) {
            for (JsonNode now : after.path("meetings")) {
                if (now.path("id").equals(was.path("id")) && was.path("start").isTextual()) {
                    boolean isKept = was.path("start").equals(now.path("start"))
                            && was.path("inspectors").equals(now.path("inspectors"));
                    broken += isKept ? 0 : 1;
                }
            }
        }
        return broken;
    }

    /** A case once for each person to whom something else was said: who comes no more, who comes, who comes otherwise. */
    private static List<String> casesToRingAbout(JsonNode before, JsonNode after) {
        List<String> calls = new ArrayList<>();
        for (JsonNode now : after.path("cases")) {
            JsonNode was = before.path("none");
            for (JsonNode one : before.path("cases")) {
                was = one.path("reference").equals(now.path("reference")) ? one : was;
            }
            boolean isSamePerson = was.path("attendee").equals(now.path("attendee"));
            boolean isSame = isSamePerson
                    && was.path("interviewStart").equals(now.path("interviewStart"))
                    && was.path("inspector").equals(now.path("inspector"));
            int told = was.path("attendee").isTextual() ? 1 : 0;
            int comes = now.path("attendee").isTextual() && !(told == 1 && isSamePerson) ? 1 : 0;
            calls.addAll(Collections.nCopies(
                    isSame ? 0 : told + comes, now.path("reference").asText()));
        }
        return calls;
    }

    private static List<String> texts(JsonNode list, String field) {
        List<String> texts = new ArrayList<>();
        list.forEach(one -> texts.add(one.path(field).asText()));
        return texts;
    }

    private static void count(JsonNode was, JsonNode now, boolean isCase, int[] counts) {
        boolean placedBefore = was.path("start").isTextual();
        boolean placedNow = now.path("start").isTextual();
        String who = isCase ? "inspector" : "inspectors";
        if (placedBefore && placedNow) {
            boolean moved = !was.path("start").equals(now.path("start"))
                    || !was.path(who).equals(now.path(who));
            counts[isCase ? 0 : 1] += moved ? 1 : 0;
            counts[4] += isCase && !was.path("attendee").equals(now.path("attendee")) ? 1 : 0;
        } else if (placedBefore != placedNow) {
            counts[placedNow ? 2 : 3]++;
        }
    }

    @TestFactory
    Stream<DynamicTest> theWordsOfSolvingSayWhatTheScheduleSays() {
        return solved().stream()
                .map(line -> DynamicTest.dynamicTest(line.words().toString(), () -> {
                    Ran ran = lab.run(line);
                    Counted is = counted(ran);
                    int cases = is.inspection().path("cases").size();
                    int meetings = is.inspection().path("meetings").size();
                    assertThat(ran.out())
                            .startsWith(String.format(
                                    "%d of %s placed: %s with the case manager, %d with a stand-in, %s",
                                    cases - is.unplaced(),
                                    number(cases, "case"),
                                    number(is.interviews(), "interview"),
                                    is.standIns(),
                                    number(is.fileReads(), "file read")));
                    assertThat(ran.out().contains(" placed.\n")).isEqualTo(meetings > 0);
                    if (meetings > 0) {
                        assertThat(ran.out())
                                .contains("\n" + (meetings - is.meetingsUnplaced()) + " of "
                                        + number(meetings, "meeting") + " placed.\n");
                    }
                    assertThat(ran.out().contains("\nNo hard rule is broken.\n"))
                            .isEqualTo(is.feasible());
                    assertThat(ran.out().contains("\nHard rules are broken:\n")).isEqualTo(!is.feasible());
                    assertThat(ran.out().contains("\nWithout a place:\n"))
                            .isEqualTo(is.unplaced() + is.meetingsUnplaced() > 0);
                    assertThat(ran.out().contains("\nRead from the file alone")).isEqualTo(is.fileReads() > 0);
                    Matcher people = Pattern.compile("folder calendar \\(for (\\d+) (?:people|person), a file each\\)")
                            .matcher(ran.out());
                    assertThat(people.find()).isTrue();
                    assertThat(people.group(1))
                            .isEqualTo(String.valueOf(ran.files().keySet().stream()
                                    .filter(name -> name.matches("calendar/[^/]+\\.ics"))
                                    .count()));
                    ran.files().keySet().stream()
                            .filter(name -> !name.contains("/"))
                            .forEach(name -> assertThat(ran.out()).contains(name));
                    if (line.command().equals("resolve")) {
                        assertWordsOfChanges(ran);
                    }
                }));
    }

    private static String number(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private static void assertWordsOfChanges(Ran ran) {
        JsonNode said = lab.run(ran.line().and("--json")).json();
        String counts = String.format(
                "%s moved, %s moved, %d newly placed, %d newly without a place, %d with somebody else or nobody to"
                        + " interview:",
                number(said.path("movedCases").asInt(), "case"),
                number(said.path("movedMeetings").asInt(), "meeting"),
                said.path("newlyPlaced").asInt(),
                said.path("newlyUnplaced").asInt(),
                said.path("changedAttendees").asInt());
        assertThat(ran.out()).contains(ran.out().contains("\nNothing changes.\n") ? "Nothing changes." : counts);
        List<String> rows = ran.out()
                .lines()
                .dropWhile(line -> !line.startsWith("What each number of broken promises gives:"))
                .filter(line -> line.matches("[* ] +\\d+ +\\d+ +\\d+ .*"))
                .toList();
        assertThat(rows).hasSize(said.path("priceList").size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode row = said.path("priceList").get(i);
            assertThat(List.of(rows.get(i).substring(1).strip().split("\\s+")))
                    .startsWith(
                            row.path("moves").asText(),
                            row.path("moved").asText(),
                            row.path("lost").asText(),
                            row.path("placed").asText(),
                            row.path("attendees").asText(),
                            row.path("ring").asText(),
                            row.path("fileReads").asText())
                    .contains(row.path("score").asText());
            assertThat(rows.get(i).contains(" at least "))
                    .isEqualTo(!row.path("proved").asBoolean());
            assertThat(rows.get(i).startsWith("*")).isEqualTo(row.path("chosen").asBoolean());
            assertThat(rows.get(i).endsWith("recommended"))
                    .isEqualTo(row.path("recommended").asBoolean());
        }
    }

    /** What is said of a schedule that is judged is what the schedule has, line by line. */
    @TestFactory
    Stream<DynamicTest> checkAndExplainCountWhatTheScheduleCounts() {
        Path noStart = weeks.withAMeetingThatHasNoStart();
        Map<Path, Path> judged = new LinkedHashMap<>();
        judged.put(weeks.plan(), weeks.full());
        judged.put(weeks.twoInOneSlot(), weeks.full());
        judged.put(weeks.halfFilled(), weeks.full());
        judged.put(weeks.solved(noStart), noStart);
        judged.put(LabWeeks.PUBLISHED, LabWeeks.ABSENCE);
        return judged.entrySet().stream()
                .flatMap(pair -> Stream.of("check", "explain")
                        .map(command -> DynamicTest.dynamicTest(
                                command + " " + pair.getKey().getFileName(), () -> {
                                    Line line = Line.of(command, pair.getValue(), pair.getKey());
                                    Counted is = new Counted(
                                            CommandLab.read(pair.getKey()), CommandLab.read(pair.getValue()));
                                    JsonNode said = lab.run(line.and("--json")).json();
                                    assertThat(said.path("score").asText()).isEqualTo(is.score());
                                    assertThat(said.path("feasible").asBoolean())
                                            .isEqualTo(is.feasible());
                                    assertFindings(
                                            command.equals("check") ? said.path("findings") : sentences(said), is);
                                    assertThat(lab.run(line).out()).contains("core: " + is.score() + "\n");
                                    if (command.equals("check")) {
                                        assertCheck(said, lab.run(line), is);
                                    } else {
                                        assertPlaces(said, is);
                                    }
                                })));
    }

    private static JsonNode sentences(JsonNode explained) {
        var all = ((ObjectNode) explained.deepCopy()).putArray("all");
        explained
                .path("constraints")
                .forEach(row -> row.path("sentences")
                        .forEach(one -> all.add(((ObjectNode) one).set("amount", one.path("matches")))));
        return all;
    }

    private static void assertFindings(JsonNode findings, Counted is) {
        Map<String, Integer> amounts = new TreeMap<>();
        findings.forEach(one -> amounts.merge(
                one.path("constraint").asText(), one.path("amount").asInt(), Integer::sum));
        Map<String, Integer> matches = new TreeMap<>();
        is.schedule().path("constraints").forEach(row -> {
            if (Counted.points(row.path("score")) != 0) {
                matches.put(row.path("id").asText(), row.path("matches").asInt());
            }
        });
        assertThat(amounts).isEqualTo(matches);
    }

    private static void assertCheck(JsonNode said, Ran words, Counted is) {
        assertThat(said.path("cases").asInt())
                .isEqualTo(is.inspection().path("cases").size());
        assertThat(said.path("unplaced").asInt()).isEqualTo(is.unplaced());
        int cases = is.inspection().path("cases").size();
        assertThat(words.out()).contains("\n" + (cases - is.unplaced()) + " of " + cases + " cases placed. Score: ");
        Map<String, String> sections = Map.of(
                "hard", "Hard rules broken: ",
                "medium", "Not done with the person in the room, or meetings not placed: ",
                "soft", "Could be better: ");
        sections.forEach((level, heading) -> {
            int count = 0;
            for (JsonNode finding : said.path("findings")) {
                boolean isLeft = finding.path("constraint").asText().equals("caseUnplaced");
                count += finding.path("level").asText().equals(level) && !isLeft ? 1 : 0;
            }
            assertThat(words.out()).contains("\n" + heading + (count == 0 ? "none" : count) + "\n");
        });
        boolean sound = is.feasible() && is.unplaced() == 0 && is.meetingsUnplaced() == 0;
        assertThat(words.code()).isEqualTo(sound ? 0 : 1);
    }

    private static void assertPlaces(JsonNode said, Counted is) {
        Map<String, String> slots = new TreeMap<>();
        said.path("cases")
                .forEach(one -> slots.put(
                        one.path("reference").asText(), one.path("slot").asText()));
        Map<String, String> expected = new TreeMap<>();
        is.schedule()
                .path("cases")
                .forEach(one -> expected.put(
                        one.path("reference").asText(), one.path("slot").asText()));
        assertThat(slots).isEqualTo(expected);
        Set<String> names = new LinkedHashSet<>();
        for (JsonNode inspector : is.inspection().path("inspectors")) {
            String id = inspector.path("id").asText();
            JsonNode spread = said.path("inspectors").get(names.size());
            names.add(id);
            assertThat(spread.path("name").asText())
                    .isEqualTo(inspector.path("name").asText());
            assertThat(spread.path("cases").asInt())
                    .isEqualTo(is.cases(one -> one.path("inspector").asText().equals(id)));
            assertThat(spread.path("girls").asInt())
                    .isEqualTo(is.cases(one -> one.path("inspector").asText().equals(id)
                            && is.asked(one).path("gender").asText().equals("FEMALE")));
            assertThat(spread.path("bmeChildren").asInt())
                    .isEqualTo(is.cases(one -> one.path("inspector").asText().equals(id)
                            && !is.asked(one).path("gender").asText().equals("FEMALE")
                            && is.asked(one).path("ethnicity").asText().equals("BME")));
        }
    }

    @Test
    void compareListsWhatDiffersAndNothingElse() {
        Path other = weeks.published("other-plan.json", Map.of("C02", "LI-2", "C03", "LI-1", "C07", ""));
        JsonNode said = lab.run(Line.of("compare", weeks.full(), weeks.plan(), other, "--json"))
                .json();
        Counted first = new Counted(CommandLab.read(weeks.plan()), CommandLab.read(weeks.full()));
        Counted second = new Counted(CommandLab.read(other), CommandLab.read(weeks.full()));
        assertThat(said.at("/score/first").asText()).isEqualTo(first.score());
        assertThat(said.at("/score/second").asText()).isEqualTo(second.score());

        Set<String> differing = new TreeSet<>();
        for (int i = 0; i < first.schedule().path("constraints").size(); i++) {
            JsonNode one = first.schedule().path("constraints").get(i);
            JsonNode two = second.schedule().path("constraints").get(i);
            if (!one.equals(two)) {
                differing.add(one.path("id").asText() + " " + one.path("matches") + " " + two.path("matches"));
            }
        }
        Set<String> constraints = new TreeSet<>();
        said.path("constraints")
                .forEach(one -> constraints.add(
                        one.path("id").asText() + " " + one.at("/first/matches") + " " + one.at("/second/matches")));
        assertThat(constraints).isEqualTo(differing);

        Map<String, String> moved = new TreeMap<>();
        said.path("cases")
                .forEach(one -> moved.put(
                        one.path("reference").asText(),
                        one.at("/first/slot").asText() + " "
                                + one.at("/second/slot").asText()));
        assertThat(moved).isEqualTo(Map.of("C02", "LI-1 LI-2", "C03", "LI-2 LI-1", "C07", "AI1-3 null"));
    }

    /** An absence that is rehearsed costs what it costs when it comes. */
    @Test
    void aRehearsedAbsenceIsTheOneThatIsResolved() {
        Ran rehearsed = lab.run(Line.of("rehearse", weeks.full(), weeks.plan(), "--json"));
        Counted now = new Counted(CommandLab.read(weeks.plan()), CommandLab.read(weeks.full()));
        assertThat(rehearsed.json().path("fileReadsNow").asInt()).isEqualTo(now.fileReads());
        int moving = 0;
        int losing = 0;
        for (JsonNode absence : rehearsed.json().path("absences")) {
            boolean isLosing = absence.path("unplaced").asInt() > 0;
            boolean isMoving = !isLosing && absence.path("moves").asInt() > 0;
            if (!(isMoving && moving < 3) && !(isLosing && losing < 2)) {
                continue;
            }
            String day = absence.path("day").asText();
            Ran came = lab.run(resolve.and("--absent", absence.path("who").asText() + " " + day + " " + day, "--json"));
            assertThat(List.of(absence.path("fileReads"), absence.path("unplaced")))
                    .as("%s", absence)
                    .containsExactly(came.json().path("fileReads"), came.json().path("unplaced"));
            assertThat(absence.path("moves").asInt())
                    .as("%s", absence)
                    .isEqualTo(came.json().path("brokenPromises").asInt());
            moving += isMoving ? 1 : 0;
            losing += isLosing ? 1 : 0;
        }
        assertThat(List.of(moving, losing)).containsExactly(3, 2);
    }

    @Test
    void aSampleIsAsLargeAsItSays() {
        Line select = Line.of("select", LabInputs.smallList(lab, 30), "--template", "sqs-2", "--monday", "2014-09-15")
                .and("--size", "6", "-o", OUT + "/inspection.xlsx", "--json");
        Ran drawn = lab.run(select);
        JsonNode said = drawn.json();
        JsonNode cases = lab.run(Line.of("convert", drawn.file("inspection.xlsx"), OUT + "/week.json"))
                .tree("week.json")
                .path("cases");
        assertThat(cases).hasSize(6);
        assertThat(said.path("size").asInt()).isEqualTo(6);
        assertThat(said.path("drawn").asInt()).isEqualTo(6);
        Map<String, Integer> types = new TreeMap<>();
        cases.forEach(one -> types.merge(one.path("type").asText().replace('_', ' '), 1, Integer::sum));
        for (JsonNode stratum : said.path("strata")) {
            int of = Objects.requireNonNullElse(
                    types.get(stratum.path("name").asText().toUpperCase(Locale.ROOT)), 0);
            assertThat(stratum.path("drawn").asInt()).as("%s", stratum).isEqualTo(of);
            assertThat(stratum.path("quota").asInt()).isGreaterThanOrEqualTo(of);
            assertThat(stratum.path("eligible").asInt())
                    .isBetween(of, stratum.path("listed").asInt());
        }
        assertThat(said.path("covered").asInt()).isEqualTo(new TreeSet<>(cases.findValuesAsText("caseManager")).size());
        assertThat(said.path("provenMaximumCovered").asInt())
                .isGreaterThanOrEqualTo(said.path("covered").asInt());
        assertThat(texts(said.path("files")))
                .containsExactlyInAnyOrderElementsOf(drawn.files().keySet().stream()
                        .map(name -> OUT + "/" + name)
                        .toList());
    }
}
