package io.fieldwork.scheduler.facts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.facts.PageTree.Element;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.testing.PlainInterview;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import net.fortuna.ical4j.data.ParserException;
import org.jspecify.annotations.Nullable;

/**
 * Compares every output of weeks with their facts, both ways: what is so must stand there, and what stands there must be so.
 * It counts what it compares.
 */
final class Comparison {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern SHARE = Pattern.compile("\\.board \\.([xw]\\d+) \\{ (left|width): ([0-9.]+)%; }");

    private int weeks;
    private int facts;
    private int outputs;
    private int compared;

    /** One line for the log of the build. */
    String line() {
        return String.format(
                "One set of facts: %d weeks, %d facts, %d outputs, %d comparisons", weeks, facts, outputs, compared);
    }

    int compared() {
        return compared;
    }

    void compare(Week week) throws IOException, ParserException {
        Map<String, byte[]> files = week.outputs();
        JsonNode schedule = json(week, "schedule.json", files.get("schedule.json"), week.schedule());
        Schedule before = week.published();
        JsonNode published = before == null
                ? null
                : json(week, "published", ScheduleJson.write(before).getBytes(StandardCharsets.UTF_8), before);
        WeekFacts known = new WeekFacts(week.input(), schedule, published);
        List<List<String>> figures = week.schedule().constraints().stream()
                .map(one -> List.of(one.id(), one.weight(), Integer.toString(one.matches())))
                .toList();
        consistent(week, known);
        workbook(week, known, figures, files.get("schedule.xlsx"));
        page(week, known, figures, files.get("schedule.html"));
        calendars(week, known, published, files);
        weeks++;
        facts += known.count();
        outputs += files.size();
    }

    private void same(Week week, String output, Object read, Object expected) {
        compared++;
        if (!read.equals(expected)) { // what is the same need not be described, which takes longer than to compare it
            assertThat(read).as("%s, %s", week.name(), output).isEqualTo(expected);
        }
    }

    /** Row by row, so that a failure shows the row and not the table. */
    private void same(Week week, String output, List<?> read, List<?> expected) {
        for (int i = 0; i < Math.min(read.size(), expected.size()); i++) {
            compared++;
            if (!read.get(i).equals(expected.get(i))) {
                assertThat((Object) read.get(i))
                        .as("%s, %s, row %d", week.name(), output, i)
                        .isEqualTo(expected.get(i));
            }
        }
        compared++;
        assertThat(read).as("%s, %s: rows", week.name(), output).hasSameSizeAs(expected);
    }

    /** The file says what was decided, each field as itself. */
    private JsonNode json(Week week, String name, byte @Nullable [] file, Schedule decided) throws IOException {
        JsonNode tree = JSON.readTree(Objects.requireNonNull(file, name));
        List<String> expected = new ArrayList<>();
        expected.add(decided.inspection() + "|" + decided.edition().version() + "|"
                + text(decided.edition().issued()) + "|" + decided.score() + "|" + decided.feasible() + "|"
                + decided.seed());
        for (ScheduledCase one : decided.cases()) {
            expected.add(one.reference() + "|" + text(one.slot()) + "|" + text(one.inspector()) + "|"
                    + text(one.start()) + "|" + text(one.end()) + "|" + text(one.interviewStart()) + "|"
                    + text(one.interviewEnd()) + "|" + one.mode() + "|" + text(one.attendee()));
        }
        for (ScheduledMeeting one : decided.meetings()) {
            expected.add(one.id() + "|" + one.inspectors() + "|" + text(one.start()) + "|" + text(one.end()) + "|"
                    + text(one.room()));
        }
        for (ConstraintFigure one : decided.constraints()) {
            expected.add(one.id() + "|" + one.weight() + "|" + one.score() + "|" + one.matches());
        }
        List<String> read = new ArrayList<>();
        read.add(fields(tree, "inspection", "version", "issued", "score", "feasible", "seed"));
        tree.path("cases")
                .forEach(one -> read.add(fields(
                        one,
                        "reference",
                        "slot",
                        "inspector",
                        "start",
                        "end",
                        "interviewStart",
                        "interviewEnd",
                        "mode",
                        "attendee")));
        tree.path("meetings").forEach(one -> read.add(fields(one, "id", "inspectors", "start", "end", "room")));
        tree.path("constraints").forEach(one -> read.add(fields(one, "id", "weight", "score", "matches")));
        same(week, name, read, expected);
        return tree;
    }

    private static String text(@Nullable Object value) {
        return value == null ? "null" : value.toString();
    }

    private static String fields(JsonNode one, String... names) {
        List<String> values = new ArrayList<>();
        for (String name : names) {
            JsonNode value = one.path(name);
            List<String> texts = new ArrayList<>();
            value.forEach(part -> texts.add(part.asText()));
            values.add(value.isArray() ? texts.toString() : value.asText());
        }
        return String.join("|", values);
    }

    /** A case lies in its slot, and whoever attends joins half an hour into it (SLOT-004), for as long as the case needs. */
    private void consistent(Week week, WeekFacts known) {
        Reasons diaries = new Reasons(known);
        for (WeekFacts.CaseFact one : known.cases) {
            String expected = "UNPLACED nowhere";
            if (one.slot() != null) {
                var slot = week.input().slots().stream()
                        .filter(listed -> listed.id().equals(one.slot()))
                        .findFirst()
                        .orElseThrow();
                var listed = known.listed(one.reference());
                var joins = slot.start().plusMinutes(30);
                var leaves =
                        PlainInterview.of(week.input(), listed, slot.period()).end();
                String manager = listed.caseManager();
                String standIn = listed.standIn();
                String who = manager == null
                        ? null
                        : !diaries.isPersonHeld(manager, joins, leaves)
                                ? manager
                                : standIn != null && !diaries.isPersonHeld(standIn, joins, leaves) ? standIn : null;
                String mode = who == null ? "FILE_READ" : who.equals(manager) ? "INTERVIEW" : "STAND_IN";
                expected = mode + " " + slot.inspector() + " " + slot.start() + " " + slot.end() + " "
                        + (who == null ? null : joins) + " " + (who == null ? null : leaves) + " " + who;
            }
            same(
                    week,
                    "case " + one.reference(),
                    one.mode()
                            + (one.slot() == null
                                    ? " nowhere"
                                    : " " + one.inspector() + " " + one.start() + " " + one.end() + " " + one.joins()
                                            + " " + one.leaves() + " " + one.attendee()),
                    expected);
        }
    }

    private void workbook(Week week, WeekFacts known, List<List<String>> figures, byte @Nullable [] file)
            throws IOException {
        List<Inspector> team = week.input().inspectors();
        ReadWorkbook read = ReadWorkbook.of(Objects.requireNonNull(file), team.size());
        same(
                week,
                "pages",
                List.copyOf(read.pages().keySet()),
                team.stream().map(Inspector::id).toList());
        for (Inspector one : team) {
            ExpectedPage expected = new ExpectedPage(known, week.tongue(), one);
            List<Field> fields =
                    expected.told(Objects.requireNonNull(read.pages().get(one.id())));
            same(week, "page of " + one.id(), fields, expected.fields());
        }
        Map<String, List<List<String>>> lists = new ExpectedLists(known, week.tongue(), figures).all();
        same(week, "lists", List.copyOf(read.lists().keySet()), List.copyOf(lists.keySet()));
        lists.forEach((name, rows) ->
                same(week, "sheet " + name, Objects.requireNonNull(read.lists().get(name)), rows));
        Tongue words = week.tongue();
        String small = words.isBoth() ? "&8" : "";
        String foot = week.input().inspection().id() + ", " + Issue.of(known, words);
        Set<String> open = Set.of(words.sheet("Meetings"), words.sheet("Whom to ring"));
        read.feet().forEach((sheet, texts) -> {
            String expected = small + words.say("Inspection") + " " + foot.replace("&", "&&");
            same(week, "foot of " + sheet, texts.get(0), expected);
            same(week, "middle of the foot of " + sheet, texts.get(1), small + "&A");
            same(week, "right of the foot of " + sheet, texts.get(2), small + words.say("Page {0} of {1}", "&P", "&N"));
            boolean isOpen = read.pages().containsKey(sheet) || open.contains(sheet);
            same(week, "kept from slips: " + sheet, read.locked().get(sheet), !isOpen);
        });
    }

    private void page(Week week, WeekFacts known, List<List<String>> figures, byte @Nullable [] file) {
        String text = new String(Objects.requireNonNull(file), StandardCharsets.UTF_8);
        Element page = PageTree.read(text);
        ExpectedWeekPage expected = new ExpectedWeekPage(known, new ExpectedLists(known, Tongue.ENGLISH, figures));
        Map<String, List<List<String>>> views = ReadPage.of(page);
        Map<String, List<List<String>>> wanted = expected.views();
        same(week, "views", List.copyOf(views.keySet()), List.copyOf(wanted.keySet()));
        wanted.forEach((name, rows) -> same(week, "view " + name, Objects.requireNonNull(views.get(name)), rows));
        same(
                week,
                "title",
                page.the("title").text(),
                "Schedule of inspection " + week.input().inspection().id());
        Map<String, Double> shares = new TreeMap<>();
        SHARE.matcher(page.the("style").text())
                .results()
                .forEach(
                        found -> shares.put(found.group(1) + " " + found.group(2), Double.parseDouble(found.group(3))));
        Map<String, Double> due = expected.shares();
        same(week, "places on the board", shares.keySet(), new TreeMap<>(due).keySet());
        due.forEach((name, share) -> {
            compared++;
            assertThat(Math.abs(shares.get(name) - share))
                    .as("%s, place on the board %s", week.name(), name)
                    .isLessThan(0.0001);
        });
    }

    private void calendars(Week week, WeekFacts known, @Nullable JsonNode published, Map<String, byte[]> files)
            throws IOException, ParserException {
        WeekFacts old = published == null ? null : new WeekFacts(week.input(), published, null);
        ExpectedCalendars calendars = new ExpectedCalendars(known, old);
        Map<String, List<List<String>>> expected = new TreeMap<>(calendars.files());
        expected.putAll(calendars.invitations(Week.ORGANISER));
        Map<String, List<List<String>>> read = new TreeMap<>();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            if (file.getKey().endsWith(".ics")) {
                read.put(file.getKey(), ReadCalendar.of(file.getValue()));
            }
        }
        same(week, "calendar files", List.copyOf(read.keySet()), List.copyOf(expected.keySet()));
        expected.forEach((name, rows) -> same(week, name, Objects.requireNonNull(read.get(name)), rows));
        same(
                week,
                "files",
                files.keySet().stream().filter(name -> !name.endsWith(".ics")).toList(),
                List.of("schedule.xlsx", "schedule.json", "schedule.html"));
    }
}
