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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week from its first version to its fifth, with two absences, a move by hand, a return and what has happened by then: number,
 * state, changes and calls of each are those against the version before, worked out here from the two files alone.
 */
@Tag("OUT-023")
@Tag("W2-018")
class WeekVersionsTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Path SHIPPED = Path.of("..", "problems", "sqs-20-absence", "inspection.json");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<Path, SortedMap<String, byte[]>> issued = new LinkedHashMap<>();

    @TempDir
    Path folder;

    private int run(Object... args) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        int code = Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")),
                Stream.of(args)
                        .flatMap(one -> one instanceof List<?> several ? several.stream() : Stream.of(one))
                        .map(Object::toString)
                        .toArray(String[]::new));
        issued.forEach((week, files) ->
                assertThat(CommandLab.files(week)).as("%s is issued", week).containsExactlyEntriesOf(files));
        return code;
    }

    private Path at(int version) {
        return folder.resolve(version == 1 ? "week" : "week-v" + version);
    }

    private Path inspection(int version, String form) {
        return at(version).resolve("restricted").resolve("inspection." + form);
    }

    private Path schedule(int version, String form) {
        return at(version).resolve("schedule." + form);
    }

    private static JsonNode read(Path file) throws IOException {
        return JSON.readTree(file.toFile());
    }

    /** What is issued now is looked at after each command from now on. */
    private void keep(int version) {
        issued.put(at(version), CommandLab.files(at(version)));
    }

    /** Makes the next version of either form of the last: the files are the same, and so are what is said and rung. */
    private JsonNode resolve(int from, List<String> happened, List<String> more) throws IOException {
        List<SortedMap<String, byte[]>> made = new ArrayList<>();
        for (String form : List.of("json", "xlsx")) {
            Path other = folder.resolve("from-" + form + "-" + from);
            assertThat(run(again(from, form, happened, more), "-o", other))
                    .as(err.toString())
                    .isZero();
            made.add(CommandLab.files(other));
        }
        assertThat(made.get(1)).containsExactlyEntriesOf(made.get(0));
        assertThat(run(again(from, "xlsx", happened, more), "--json"))
                .as(err.toString())
                .isZero();
        assertThat(CommandLab.files(at(from + 1))).containsExactlyEntriesOf(made.get(0));
        return JSON.readTree(out.toString());
    }

    private List<Object> again(int from, String form, List<String> happened, List<String> more) {
        Path own = inspection(from, form);
        List<Object> line = new ArrayList<>(List.of(
                "resolve",
                Files.exists(own) ? own : SHIPPED,
                "--published",
                schedule(from, form),
                "--effort",
                "quick",
                "--quiet"));
        line.addAll(happened);
        line.addAll(more);
        return line;
    }

    @Test
    void eachVersionIsRightAgainstTheOneBefore() throws IOException {
        assertThat(run("solve", SHIPPED, "-o", at(1), "--effort", "quick", "--issued", "2014-09-08T16:00", "--quiet"))
                .isZero();
        keep(1);
        assertThat(read(schedule(1, "json")).path("replaces").isNull()).isTrue();
        assertState(1, "issued", "2014-09-08T16:00");

        List<String> ill = List.of("--absent", "Case Manager 3 2014-09-16 2014-09-16");
        JsonNode second = resolve(1, ill, List.of());
        assertState(2, "draft", null);
        assertAgainst(1, 2, second, "");
        assertThat(run("issue", inspection(2, "json"), schedule(2, "xlsx"), "--issued", "2014-09-15T08:00", "--json"))
                .isZero();
        keep(2);
        assertState(2, "issued", "2014-09-15T08:00");
        assertAgainst(1, 2, JSON.readTree(out.toString()), "");

        List<String> moved = moveByHand(2);
        assertThat(run("issue", inspection(2, "xlsx"), schedule(2, "xlsx"), "--issued", "2014-09-15T09:00", "--json"))
                .as(err.toString())
                .isZero();
        keep(3);
        JsonNode third = JSON.readTree(out.toString());
        assertThat(third.path("moved")).extracting(JsonNode::asText).containsExactlyInAnyOrderElementsOf(moved);
        assertState(3, "issued", "2014-09-15T09:00");
        assertAgainst(2, 3, third, "");

        List<String> wednesday =
                List.of("--from", "2014-09-16T13:00", "--absent", "Case Manager 6 2014-09-17 2014-09-17");
        JsonNode fourth = resolve(3, wednesday, List.of("--issued", "2014-09-16T13:00"));
        keep(4);
        assertState(4, "issued", "2014-09-16T13:00");
        assertAgainst(3, 4, fourth, "2014-09-16T13:00");
        assertThat(read(inspection(4, "json")).path("absences").findValuesAsText("version"))
                .as("with which version each absence was entered")
                .containsExactlyInAnyOrder("2", "4");

        List<String> back = List.of("--from", "2014-09-16T15:00", "--back", "Case Manager 6 2014-09-17");
        JsonNode fifth = resolve(4, back, List.of("--issued", "2014-09-16T15:00"));
        keep(5);
        assertState(5, "issued", "2014-09-16T15:00");
        assertAgainst(4, 5, fifth, "2014-09-16T15:00");
        assertThat(read(inspection(5, "json")).path("absences").findValuesAsText("version"))
                .containsExactly("2");

        assertOldOnesAreRefused();
    }

    /** Two interviews of different people change places on the pages, as somebody types them, and are named. */
    private List<String> moveByHand(int version) throws IOException {
        List<JsonNode> interviews = new ArrayList<>();
        read(schedule(version, "json")).path("cases").forEach(one -> {
            boolean isLate = one.path("start").asText().compareTo("2014-09-16T14:00") > 0;
            boolean isOther = interviews.stream()
                    .noneMatch(other -> other.path("attendee").equals(one.path("attendee")));
            if (isLate && isOther && one.path("attendee").isTextual() && interviews.size() < 2) {
                interviews.add(one);
            }
        });
        String one = interviews.get(0).path("reference").asText();
        String other = interviews.get(1).path("reference").asText();
        HandMoves.swap(schedule(version, "xlsx"), one, other);
        issued.put(at(version), CommandLab.files(at(version)));
        return List.of(one, other);
    }

    private void assertState(int version, String state, String time) throws IOException {
        JsonNode schedule = read(schedule(version, "json"));
        assertThat(schedule.path("version").asInt()).isEqualTo(version);
        assertThat(schedule.path("state").asText()).isEqualTo(state);
        assertThat(schedule.path("issued").textValue()).isEqualTo(time);
        if (version > 1) {
            assertThat(schedule.path("replaces").path("version").asInt()).isEqualTo(version - 1);
            assertThat(read(inspection(version, "json")).path("version").asInt())
                    .isEqualTo(version);
        }
    }

    /** Changes, counts and calls, from what the two files say of each case. */
    private void assertAgainst(int before, int after, JsonNode told, String from) throws IOException {
        JsonNode old = read(schedule(before, "json"));
        JsonNode now = read(schedule(after, "json"));
        assertThat(now.path("replaces").path("cases")).isEqualTo(old.path("cases"));
        assertThat(now.path("replaces").path("people")).isEqualTo(old.path("people"));
        Map<String, String> names = new TreeMap<>();
        Stream.of(old, now)
                .forEach(one -> one.path("people")
                        .forEach(person -> names.put(
                                person.path("id").asText(), person.path("name").asText())));
        Map<String, JsonNode> former = new TreeMap<>();
        old.path("cases").forEach(one -> former.put(one.path("reference").asText(), one));
        int moved = 0;
        int attendees = 0;
        int broken = 0;
        Set<String> calls = new TreeSet<>();
        for (JsonNode is : now.path("cases")) {
            String reference = is.path("reference").asText();
            JsonNode was = Objects.requireNonNull(former.get(reference));
            boolean isMoved = !was.path("start").equals(is.path("start"))
                    || !was.path("inspector").equals(is.path("inspector"));
            boolean isAnother = !was.path("attendee").equals(is.path("attendee"));
            moved += isMoved ? 1 : 0;
            attendees += isAnother ? 1 : 0;
            boolean isHistory = was.path("start").asText().compareTo(from) < 0;
            if (isHistory) {
                assertThat(isMoved || isAnother)
                        .as(reference + " had been held")
                        .isFalse();
            }
            boolean isTold = was.path("attendee").isTextual();
            broken += isTold && (isMoved || isAnother)
                            || !isTold && !was.path("inspector").equals(is.path("inspector"))
                    ? 1
                    : 0;
            if (isMoved || isAnother) {
                addCalls(reference, was, is, names, calls);
            }
        }
        assertThat(told.path("movedCases").asInt(-1)).isEqualTo(moved);
        assertThat(told.path("changedAttendees").asInt(-1)).isEqualTo(attendees);
        assertThat(told.path("brokenPromises").asInt(-1)).isEqualTo(broken);
        List<String> rung = new ArrayList<>();
        told.path("calls")
                .forEach(call -> rung.add(String.join(
                        " ",
                        call.path("person").asText(),
                        call.path("about").asText(),
                        call.path("was").asText(),
                        call.path("now").asText())));
        assertThat(rung).containsExactlyInAnyOrderElementsOf(calls);
        assertThat(after == 5 || moved + attendees > 0)
                .as("version %s has changes", after)
                .isTrue();
    }

    private static void addCalls(
            String reference, JsonNode was, JsonNode is, Map<String, String> names, Set<String> calls) {
        String before = was.path("attendee").textValue();
        String after = is.path("attendee").textValue();
        String then = was.path("interviewStart").asText();
        String now = is.path("interviewStart").asText();
        if (before != null && before.equals(after)) {
            calls.add(String.join(" ", names.get(before), reference, then, now));
            return;
        }
        if (before != null) {
            calls.add(String.join(" ", names.get(before), reference, then, "null"));
        }
        if (after != null) {
            calls.add(String.join(" ", names.get(after), reference, "null", now));
        }
    }

    /** Neither an old version with what is known now, nor the last with an inspection that has forgotten. */
    private void assertOldOnesAreRefused() {
        SortedMap<String, byte[]> all = CommandLab.files(folder);
        List<List<Object>> lines = List.of(
                List.of("resolve", inspection(5, "json"), "--published", schedule(4, "json")),
                List.of("resolve", inspection(4, "xlsx"), "--published", schedule(5, "xlsx")),
                List.of("resolve", SHIPPED, "--published", schedule(5, "json")),
                List.of(
                        "resolve",
                        inspection(5, "json"),
                        "--published",
                        schedule(5, "json"),
                        "--issued",
                        "2014-09-16T14:59"),
                List.of("resolve", inspection(5, "json"), "--published", schedule(5, "json"), "-o", at(5)),
                List.of("resolve", inspection(5, "json"), "--published", schedule(5, "json"), "-o", at(4)),
                List.of("issue", inspection(5, "json"), schedule(5, "json")),
                List.of("solve", SHIPPED, "-o", at(1)));
        for (List<Object> line : lines) {
            assertThat(run(line, "--quiet")).as("%s", line).isEqualTo(2);
            assertThat(err.toString()).isNotBlank();
        }
        assertThat(CommandLab.files(folder).keySet()).isEqualTo(all.keySet());
        CommandLab.files(folder)
                .forEach((name, bytes) ->
                        assertThat(Arrays.equals(bytes, all.get(name))).as(name).isTrue());
    }

    /** What was entered with a draft stands in its folder alone: another command does not write over it (week.md). */
    @Test
    void issuingWhatWasMovedByHandLeavesADraftOfTheNextVersionAlone() throws IOException {
        assertThat(run("solve", SHIPPED, "-o", at(1), "--effort", "quick", "--issued", "2014-09-08T16:00"))
                .isZero();
        assertThat(run(again(1, "xlsx", List.of("--absent", "Case Manager 3 2014-09-16 2014-09-16"), List.of())))
                .isZero();
        SortedMap<String, byte[]> draft = CommandLab.files(at(2));
        moveByHand(1);

        assertThat(run("issue", SHIPPED, schedule(1, "xlsx"))).isEqualTo(2);

        assertThat(err.toString()).contains("a draft of this version lies there already");
        assertThat(CommandLab.files(at(2))).containsExactlyEntriesOf(draft);
        assertThat(run("issue", SHIPPED, schedule(1, "xlsx"), "-o", folder.resolve("moved")))
                .as(err.toString())
                .isLessThan(2);
    }

    /** A workbook that came back by mail lies in a folder of the user's own: nothing is written beside it unasked. */
    @Test
    void aDraftThatLiesElsewhereIsIssuedOnlyIntoAFolderThatIsNamed() throws IOException {
        assertThat(run("solve", SHIPPED, "-o", at(1), "--effort", "quick")).isZero();
        Path mailed = Files.createDirectory(folder.resolve("Downloads")).resolve("sqs back.xlsx");
        Files.copy(schedule(1, "xlsx"), mailed);

        assertThat(run("issue", SHIPPED, mailed)).isEqualTo(2);

        assertThat(err.toString()).contains("-o: ", "nothing is written there unasked");
        assertThat(mailed.getParent().toFile().list()).containsExactly("sqs back.xlsx");
        assertThat(run("issue", SHIPPED, mailed, "-o", folder.resolve("named")))
                .as(err.toString())
                .isZero();
    }
}
