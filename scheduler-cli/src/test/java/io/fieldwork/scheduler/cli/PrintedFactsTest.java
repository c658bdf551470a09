package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a command prints of a week, in words and as JSON, says what the files say that it writes. The facts are worked out here
 * from {@code schedule.json} and the inspection; most schedules are made by chance and kept, so that much is broken in them.
 */
class PrintedFactsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path PAIR = Path.of("..", "problems", "sqs-20-absence");
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", Locale.ENGLISH);
    private static final Pattern CASE = Pattern.compile("\\bC\\d\\d\\b");

    /** What is said of a child by the rules about children, in any words: none of it leaves a restricted command. */
    private static final List<String> ABOUT_CHILDREN = List.of("girl", "bme", "complex", "assessors");

    @TempDir
    private Path folder;

    private int code;

    private String run(Object... args) {
        StringWriter out = new StringWriter();
        Console console =
                new Console(new PrintWriter(out), new PrintWriter(new StringWriter()), false, folder.resolve("logs"));
        code = Fieldwork.run(console, Arrays.stream(args).map(Object::toString).toArray(String[]::new));
        return out.toString();
    }

    /** Cases in slots by chance; of an odd seed, two in one slot. */
    private Path kept(long seed) throws IOException {
        List<String> slots = new ArrayList<>(Sqs20.slots().values());
        Collections.shuffle(slots, new Random(seed));
        Map<String, String> places = new LinkedHashMap<>();
        for (String reference : Sqs20.slots().keySet()) {
            places.put(reference, slots.remove(0));
        }
        if (seed % 2 == 1) {
            places.put("C02", Objects.requireNonNull(places.get("C01")));
        }
        return Sqs20.write(folder.resolve("kept.json"), places);
    }

    @Test
    void theSummaryOfSolvingSaysWhatTheFilesSay() throws IOException {
        Path inspection = Sqs20.writeInspection(folder);
        for (long seed = 1; seed <= 2; seed++) {
            Path to = folder.resolve("solved-" + seed);
            Object[] command = {"solve", inspection, "--keep", kept(seed), "--effort", "quick", "--quiet", "-o", to};

            String words = run(command);
            JsonNode schedule = JSON.readTree(to.resolve("schedule.json").toFile());
            assertThat(code).isEqualTo(isSound(schedule) ? 0 : 1);
            words(words, schedule, to);
            JsonNode answer = JSON.readTree(run(
                    Stream.concat(Arrays.stream(command), Stream.of("--json")).toArray()));
            answer(answer, schedule, to);
            assertThat(answer.path("kept").asInt()).isEqualTo(20);
            assertThat(words).contains("Kept where it was: 20 placements.");
        }
    }

    private static boolean isSound(JsonNode schedule) {
        return brokenHardRules(schedule).isEmpty()
                && references(schedule, "UNPLACED").isEmpty();
    }

    private static List<String> brokenHardRules(JsonNode schedule) {
        List<String> broken = new ArrayList<>();
        for (JsonNode one : schedule.path("constraints")) {
            String weight = one.path("weight").asText();
            if (weight.endsWith("hard")
                    && !weight.equals("0hard")
                    && one.path("matches").asInt() > 0) {
                broken.add(one.path("id").asText());
            }
        }
        return broken;
    }

    private static List<String> references(JsonNode schedule, String mode) {
        List<String> references = new ArrayList<>();
        for (JsonNode one : schedule.path("cases")) {
            if (one.path("mode").asText().equals(mode)) {
                references.add(one.path("reference").asText());
            }
        }
        return references;
    }

    private static String count(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }

    private void words(String words, JsonNode schedule, Path to) throws IOException {
        int cases = schedule.path("cases").size();
        int unplaced = references(schedule, "UNPLACED").size();
        assertThat(words)
                .startsWith((cases - unplaced) + " of " + count(cases, "case") + " placed: "
                        + count(references(schedule, "INTERVIEW").size(), "interview") + " with the case manager, "
                        + references(schedule, "STAND_IN").size() + " with a stand-in, "
                        + count(references(schedule, "FILE_READ").size(), "file read"));
        boolean allHold = brokenHardRules(schedule).isEmpty();
        assertThat(words.contains("No hard rule is broken.")).isEqualTo(allHold);
        assertThat(words.contains("Hard rules are broken:")).isEqualTo(!allHold);
        assertThat(named(words, "Read from the file alone")).isEqualTo(references(schedule, "FILE_READ"));
        assertThat(named(words, "Without a place:")).isEqualTo(references(schedule, "UNPLACED"));
        List<Path> calendars = files(to).stream()
                .filter(file -> to.relativize(file).startsWith("calendar"))
                .toList();
        assertThat(words)
                .contains("The schedule, ready to print:\n" + to.resolve("schedule.xlsx") + "\n")
                .contains("schedule.json (for other programs)", "schedule.html (for a browser)")
                .contains("folder calendar (for " + calendars.size() + " people, a file each)");
    }

    /** The case that each line of a section is about. */
    private static List<String> named(String words, String heading) {
        List<String> named = new ArrayList<>();
        boolean inside = false;
        for (String line : words.split("\n", -1)) {
            inside = line.startsWith(heading) || (inside && line.startsWith("  "));
            if (inside && line.startsWith("  ")) {
                named.add(CASE.matcher(line)
                        .results()
                        .map(MatchResult::group)
                        .findFirst()
                        .orElse(line));
            }
        }
        return named;
    }

    private void answer(JsonNode answer, JsonNode schedule, Path to) throws IOException {
        assertThat(answer.path("score").asText())
                .isEqualTo(schedule.path("score").asText());
        assertThat(answer.path("feasible").asBoolean())
                .isEqualTo(schedule.path("feasible").asBoolean())
                .isEqualTo(brokenHardRules(schedule).isEmpty());
        assertThat(answer.path("cases").asInt())
                .isEqualTo(schedule.path("cases").size());
        assertThat(answer.path("interviews").asInt())
                .isEqualTo(references(schedule, "INTERVIEW").size());
        assertThat(answer.path("standIns").asInt())
                .isEqualTo(references(schedule, "STAND_IN").size());
        assertThat(answer.path("fileReads").asInt())
                .isEqualTo(references(schedule, "FILE_READ").size());
        assertThat(answer.path("unplaced").asInt())
                .isEqualTo(references(schedule, "UNPLACED").size());
        assertThat(answer.path("meetings").asInt())
                .isEqualTo(schedule.path("meetings").size());
        long without = 0;
        for (JsonNode one : schedule.path("meetings")) {
            without += one.path("start").isNull() ? 1 : 0;
        }
        assertThat(answer.path("meetingsUnplaced").asLong()).isEqualTo(without);
        assertThat(answer.path("fileReadReasons")).hasSameSizeAs(references(schedule, "FILE_READ"));
        List<Path> listed = new ArrayList<>();
        answer.path("files").forEach(file -> listed.add(Path.of(file.asText())));
        assertThat(listed).containsExactlyInAnyOrderElementsOf(files(to));
        assertThat(listed.get(0)).isEqualTo(to.resolve("schedule.xlsx"));
    }

    private static List<Path> files(Path to) throws IOException {
        try (Stream<Path> all = Files.walk(to)) {
            return all.filter(Files::isRegularFile)
                    .filter(one -> !one.endsWith(CommandLab.LIST))
                    .toList();
        }
    }

    /** A broken rule about children is hinted at in what is handed out, and named in what is restricted (FIELD-036). */
    @Test
    @Tag("FIELD-036")
    void aRuleAboutChildrenIsNamedByRestrictedCommandsAlone() throws IOException {
        Path inspection = Sqs20.writeInspection(folder);
        Path weights = Files.writeString(
                folder.resolve("weights.json"), "{\"girlsTogether\": \"1hard\", \"complexPerDay\": \"1hard\"}");
        Path schedule = kept(5);
        Path to = folder.resolve("handed-out");
        Object[] command = {
            "solve", inspection, "--keep", schedule, "--weights", weights, "--effort", "quick", "--quiet", "-o", to
        };

        String words = run(command);
        assertThat(code).isEqualTo(1);
        String answer =
                run(Stream.concat(Arrays.stream(command), Stream.of("--json")).toArray());
        assertThat(brokenHardRules(JSON.readTree(to.resolve("schedule.json").toFile())))
                .contains("girlsTogether", "complexPerDay");
        for (String text : List.of(words, answer, Files.readString(to.resolve("schedule.html")))) {
            String said = text.replaceAll("(?s)<style>.*?</style>", "").toLowerCase(Locale.ROOT);
            assertThat(ABOUT_CHILDREN).noneMatch(said::contains);
        }
        assertThat(words).contains("A rule about the cases themselves is broken: run `check`.");
        assertThat(answer).contains("A rule about the cases themselves is broken: run `check`.");
        String restricted = run("check", inspection, schedule, "--weights", weights);
        assertThat(restricted.toLowerCase(Locale.ROOT)).contains("girl", "complex");
    }

    /** A call as it must be printed. */
    private record Told(
            String person,
            String about,
            @Nullable LocalDateTime was,
            @Nullable LocalDateTime now,
            String with,
            String where,
            String say) {

        LocalDateTime next() {
            return Stream.of(was, now)
                    .filter(Objects::nonNull)
                    .min(Comparator.naturalOrder())
                    .orElseThrow();
        }

        String line() {
            String joins = now == null
                    ? ""
                    : "joins " + MOMENT.format(now) + " with " + with + (where.isEmpty() ? "" : ", " + where);
            String came = was == null ? "" : "was to join " + MOMENT.format(was);
            String what = was != null && now != null ? "" : say + ", ";
            String between = was != null && now != null ? ", " : "";
            return "  " + person + " (" + about + "): " + what + came + between + joins;
        }
    }

    /** Of the row that is recommended, and of another one that is taken in its place. */
    @ParameterizedTest
    @ValueSource(strings = {"", "1"})
    void whatResolvingPrintsSaysWhatChangedAndWhomToRing(String moves) throws IOException {
        Path to = folder.resolve("again");
        List<Object> asked = new ArrayList<>(List.of(
                "resolve",
                PAIR.resolve("inspection.json"),
                "--published",
                PAIR.resolve("schedule.json"),
                "--absent",
                "Case Manager 3 2014-09-16 2014-09-16",
                "--effort",
                "quick",
                "--quiet",
                "-o",
                to));
        if (!moves.isEmpty()) {
            asked.addAll(List.of("--moves", moves));
        }
        Object[] command = asked.toArray();

        String words = run(command);
        assertThat(code).isZero();
        JsonNode answer = JSON.readTree(
                run(Stream.concat(Arrays.stream(command), Stream.of("--json")).toArray()));
        JsonNode before = JSON.readTree(PAIR.resolve("schedule.json").toFile());
        JsonNode after = JSON.readTree(to.resolve("schedule.json").toFile());
        JsonNode inspection =
                JSON.readTree(to.resolve("restricted/inspection.json").toFile());
        words(words, after, to);
        answer(answer, after, to);
        List<Told> calls = new ArrayList<>();
        List<String> changes = new ArrayList<>();
        int moved = 0;
        int others = 0;
        for (int i = 0; i < after.path("cases").size(); i++) {
            JsonNode was = before.path("cases").get(i);
            JsonNode is = after.path("cases").get(i);
            boolean isMoved = !place(was).equals(place(is));
            boolean isOther = !was.path("attendee").equals(is.path("attendee"));
            moved += isMoved ? 1 : 0;
            others += isOther ? 1 : 0;
            if (isMoved || isOther) {
                String places = isMoved ? place(was) + " -> " + place(is) : "stays " + place(is);
                boolean isRead = isOther && !is.path("attendee").isTextual();
                changes.add("  " + is.path("reference").asText() + ": " + places
                        + (isRead ? ", but is read from the file. " : ". "));
                calls.addAll(calls(was, is, inspection));
            }
        }
        calls.sort(Comparator.comparing(Told::next).thenComparing(Told::person).thenComparing(Told::about));
        assertThat(calls).isNotEmpty();
        assertThat(moved).isLessThanOrEqualTo(moves.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(moves));
        assertThat(answer.path("movedCases").asInt()).isEqualTo(moved);
        assertThat(answer.path("changedAttendees").asInt()).isEqualTo(others);
        assertThat(answer.path("newlyPlaced").asInt()
                        + answer.path("newlyUnplaced").asInt())
                .isZero();
        assertThat(words)
                .contains(count(moved, "case") + " moved, 0 meetings moved, 0 newly placed, 0 newly without a place, "
                        + others + " with somebody else or nobody to interview:\n");
        List<String> lines = List.of(words.split("\n", -1));
        assertThat(lines.stream().filter(line -> line.matches("  C\\d+: .*(->|stays).*")))
                .hasSameSizeAs(changes)
                .zipSatisfy(changes, (line, change) -> assertThat(line).startsWith(change));
        int from = lines.indexOf("Whom to ring:") + 1;
        assertThat(lines.subList(from, from + lines.subList(from, lines.size()).indexOf("")))
                .isEqualTo(calls.stream().map(Told::line).toList());
        List<Told> told = new ArrayList<>();
        answer.path("calls")
                .forEach(one -> told.add(new Told(
                        one.path("person").asText(),
                        one.path("about").asText(),
                        time(one.path("was")),
                        time(one.path("now")),
                        one.path("with").asText(),
                        one.path("where").asText(),
                        one.path("say").asText())));
        assertThat(told).isEqualTo(calls);
    }

    private static String place(JsonNode one) {
        LocalDateTime start = time(one.path("start"));
        return start == null
                ? "no place"
                : DAY.format(start) + " " + one.path("inspector").asText();
    }

    private static @Nullable LocalDateTime time(JsonNode node) {
        return node.isTextual() ? LocalDateTime.parse(node.asText()) : null;
    }

    private static List<Told> calls(JsonNode was, JsonNode is, JsonNode inspection) {
        String about = is.path("reference").asText();
        boolean wasSeen = was.path("attendee").isTextual();
        boolean isSeen = is.path("attendee").isTextual();
        LocalDateTime before = time(was.path("interviewStart"));
        LocalDateTime now = time(is.path("interviewStart"));
        JsonNode inspector = entry(inspection.path("inspectors"), is.path("inspector"));
        String with = inspector.path("name").asText();
        String where = site(inspection, inspector);
        String old = site(inspection, entry(inspection.path("inspectors"), was.path("inspector")));
        if (wasSeen && isSeen && was.path("attendee").equals(is.path("attendee"))) {
            List<String> say = new ArrayList<>();
            if (!Objects.equals(before, now)) {
                say.add("another time");
            }
            if (!was.path("inspector").equals(is.path("inspector"))) {
                say.add("another inspector");
            }
            if (!old.equals(where)) {
                say.add("another place");
            }
            return List.of(new Told(person(inspection, is), about, before, now, with, where, String.join(", ", say)));
        }
        List<Told> calls = new ArrayList<>();
        if (wasSeen) {
            calls.add(new Told(person(inspection, was), about, before, null, "", "", "need not come"));
        }
        if (isSeen) {
            calls.add(new Told(person(inspection, is), about, null, now, with, where, "is asked to come"));
        }
        return calls;
    }

    private static String person(JsonNode inspection, JsonNode one) {
        return entry(inspection.path("people"), one.path("attendee"))
                .path("name")
                .asText();
    }

    private static String site(JsonNode inspection, JsonNode inspector) {
        return entry(inspection.path("sites"), inspector.path("site"))
                .path("name")
                .asText();
    }

    private static JsonNode entry(JsonNode list, JsonNode id) {
        for (JsonNode one : list) {
            if (one.path("id").equals(id)) {
                return one;
            }
        }
        return list.path("none");
    }
}
