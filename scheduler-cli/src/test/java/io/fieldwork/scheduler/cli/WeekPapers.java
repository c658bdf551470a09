package io.fieldwork.scheduler.cli;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.cli.SheetText.Spot;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the papers of one version tell: pages, lists, calendars, board and {@code schedule.json}, each read by code of the tests' own,
 * by POI and as text, for comparing them.
 *
 * <pre>{@code assertThat(WeekPapers.of(folder).disagreements()).isEmpty();}</pre>
 */
final class WeekPapers {

    private static final Pattern EVENT = Pattern.compile("(?s)BEGIN:VEVENT\r\n(.*?)END:VEVENT");
    private static final Pattern UID = Pattern.compile("UID:.*/(case|meeting)/([^/]+)/(person|inspector)/([^/@]+)@.*");
    private static final Pattern MOMENT =
            Pattern.compile("(DTSTART|DTEND)[^:]*:(\\d{4})(\\d\\d)(\\d\\d)T(\\d\\d)(\\d\\d)\\d\\d");
    private static final Pattern BOARD = Pattern.compile("(?s)<table class=\"board\">(.*?)</table>");
    private static final Pattern BOARD_ROW =
            Pattern.compile("(?s)<tr><th scope=\"row\">(.*?)<span class=\"quiet\">(.*?)</th>(.*?)</tr>");
    private static final Pattern BOARD_DAY = Pattern.compile("<th scope=\"col\">([^<]*)<span class=\"hours\"");
    private static final Pattern BOARD_CELL = Pattern.compile("(?s)<td>(.*?)</td>");
    private static final Pattern BLOCK = Pattern.compile(
            "(?s)<li class=\"[^\"]*\"><span class=\"time\">(\\d\\d:\\d\\d)–(\\d\\d:\\d\\d)</span> <b>(.*?)</b>(.*?)</li>");
    private static final Pattern WORDS = Pattern.compile("<span>(.*?)</span>");
    private static final Pattern PEOPLE_ROW = Pattern.compile("(?s)<tr><th scope=\"row\">([^<]*)</th><td>([^<]*)</td>"
            + "<td>([^<]*)</td><td>([^<]*)</td><td>Interview about ([^<]*)</td>");
    private static final Pattern HEADER = Pattern.compile("(?s)<header><h1>.*?</h1><p>(.*?)</p>");

    private final Path folder;
    private final JsonNode schedule;
    private final SheetText workbook;
    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> titles = new LinkedHashMap<>();
    private final List<String> disagreements = new ArrayList<>();

    private WeekPapers(Path folder) {
        this.folder = folder;
        schedule = CommandLab.read(folder.resolve("schedule.json"));
        workbook = SheetText.of(folder.resolve("schedule.xlsx"));
        schedule.path("people")
                .forEach(one ->
                        names.put(one.path("id").asText(), one.path("name").asText()));
        workbook.list("Meetings").forEach(row -> titles.put(row.get("Meeting"), row.get("Title")));
    }

    static WeekPapers of(Path folder) {
        return new WeekPapers(folder);
    }

    int version() {
        return schedule.path("version").asInt();
    }

    boolean isIssued() {
        return schedule.path("state").asText().equals("issued");
    }

    /** How many cases have a place, for a test that wants to know that something was compared. */
    int placed() {
        return slots().size();
    }

    /** Everybody whom the schedule names. */
    List<String> people() {
        return List.copyOf(names.values());
    }

    private static String day(String moment) {
        return moment.substring(0, 10);
    }

    private static String clock(String moment) {
        return moment.substring(11, 16);
    }

    private static String span(JsonNode one, String from, String to) {
        String start = one.path(from).asText();
        return day(start) + " " + clock(start) + "-" + clock(one.path(to).asText());
    }

    /** Each case that has a place, with inspector, day and hours, by {@code schedule.json}. */
    SortedMap<String, String> slots() {
        SortedMap<String, String> slots = new TreeMap<>();
        for (JsonNode one : schedule.path("cases")) {
            if (!one.path("start").isNull()) {
                slots.put(
                        one.path("reference").asText(),
                        one.path("inspector").asText() + " " + span(one, "start", "end"));
            }
        }
        return slots;
    }

    /** Each case that somebody attends, with who, day and hours. */
    private SortedMap<String, String> attended() {
        SortedMap<String, String> attended = new TreeMap<>();
        for (JsonNode one : schedule.path("cases")) {
            if (!one.path("start").isNull() && !one.path("attendee").isNull()) {
                attended.put(
                        one.path("reference").asText(), name(one) + " " + span(one, "interviewStart", "interviewEnd"));
            }
        }
        return attended;
    }

    private String name(JsonNode one) {
        String id = one.path("attendee").asText();
        return names.getOrDefault(id, id);
    }

    /** Each meeting that has a time, for each of its inspectors, {@code M01 LI}, with day and hours. */
    SortedMap<String, String> meetings() {
        SortedMap<String, String> meetings = new TreeMap<>();
        for (JsonNode one : schedule.path("meetings")) {
            if (!one.path("start").isNull()) {
                one.path("inspectors")
                        .forEach(inspector -> meetings.put(
                                one.path("id").asText() + " " + inspector.asText(), span(one, "start", "end")));
            }
        }
        return meetings;
    }

    /** What everybody is told: of a case and of a meeting when, with which inspectors, who comes. */
    SortedMap<String, String> told() {
        SortedMap<String, String> told = new TreeMap<>();
        Map<String, String> attended = attended();
        slots().forEach((reference, slot) ->
                told.put(reference, slot + ", " + attended.getOrDefault(reference, "nobody")));
        Map<String, Set<String>> held = new TreeMap<>();
        meetings()
                .forEach((key, hours) -> held.computeIfAbsent(key.split(" ", 2)[0], id -> new TreeSet<>())
                        .add(key.split(" ", 2)[1] + " " + hours));
        held.forEach((id, parts) -> told.put(id, String.join("; ", parts)));
        return told;
    }

    /** Where the pages have each case, and the sheet Meetings each meeting: what somebody may have moved by hand. */
    SortedMap<String, String> byHand() {
        SortedMap<String, String> places = new TreeMap<>();
        for (Spot spot : workbook.spots()) {
            if (!spot.reference().isEmpty()) {
                places.put(spot.reference(), spot.time());
            }
        }
        for (Map<String, String> row : workbook.list("Meetings")) {
            if (!row.get("From").isEmpty()) {
                places.put(row.get("Meeting"), row.get("Day") + " " + row.get("From"));
            }
        }
        return places;
    }

    /** The same by {@code schedule.json}. */
    SortedMap<String, String> written() {
        SortedMap<String, String> places = new TreeMap<>(slots());
        meetings().forEach((key, hours) -> places.put(key.split(" ", 2)[0], hours.substring(0, 16)));
        return places;
    }

    /** What was moved by hand and stands on no other paper yet, with the place where it is now; empty for taken out. */
    SortedMap<String, String> moved() {
        SortedMap<String, String> moved = new TreeMap<>();
        Map<String, String> now = byHand();
        Map<String, String> before = written();
        Stream.concat(now.keySet().stream(), before.keySet().stream())
                .filter(one -> !now.getOrDefault(one, "").equals(before.getOrDefault(one, "")))
                .forEach(one -> moved.put(one, now.getOrDefault(one, "")));
        return moved;
    }

    /** Whom to ring about what, by the sheet for that. */
    Set<String> calls() {
        Set<String> calls = new TreeSet<>();
        workbook.list("Whom to ring").forEach(row -> calls.add(row.get("Person") + " about " + row.get("About")));
        return calls;
    }

    /** What changed, by the sheet for that. */
    Set<String> changes() {
        Set<String> changes = new TreeSet<>();
        workbook.list("Changes")
                .forEach(row -> changes.add(row.get("Case or meeting").split(" ", 2)[0])); // M02 has its title too
        return changes;
    }

    /** Which cases and meetings are told otherwise by this version than by another. */
    Set<String> changesSince(WeekPapers before) {
        Map<String, String> was = before.told();
        Map<String, String> is = told();
        Set<String> changed = new TreeSet<>();
        Stream.concat(was.keySet().stream(), is.keySet().stream())
                .filter(one -> !was.getOrDefault(one, "").equals(is.getOrDefault(one, "")))
                .forEach(changed::add);
        return changed;
    }

    /** Whose own promise is another than in the version before: attendees of cases, before and now, and those of meetings. */
    Set<String> callsSince(WeekPapers before) {
        Set<String> calls = new TreeSet<>();
        for (String one : changesSince(before)) {
            if (titles.containsKey(one)) {
                participants(one).forEach(person -> calls.add(person + " about " + titles.get(one)));
            } else {
                Stream.of(before, this)
                        .map(papers -> papers.attended().getOrDefault(one, ""))
                        .filter(attended -> !attended.isEmpty())
                        .forEach(attended -> calls.add(attended.replaceFirst(" \\d{4}-.*", "") + " about " + one));
            }
        }
        return calls;
    }

    private List<String> participants(String meeting) {
        return workbook.list("Meetings").stream()
                .filter(row -> row.get("Meeting").equals(meeting))
                .flatMap(row -> Stream.of(row.get("Participants"), row.get("Optional participants")))
                .flatMap(names -> Stream.of(names.split(", ")))
                .filter(name -> !name.isEmpty())
                .toList();
    }

    /** Each paper that does not say what {@code schedule.json} says, or is of another version; empty where all say one thing. */
    List<String> disagreements() {
        Map<String, String> slots = slots();
        Map<String, String> attended = attended();
        Map<String, String> meetings = meetings();
        pages(slots, attended, meetings);
        lists(slots, attended, meetings);
        calendars(slots, attended, meetings);
        board(slots, attended, meetings);
        edition();
        return disagreements;
    }

    private void compare(String paper, Map<String, String> expected, Map<String, String> said) {
        Set<String> all = new TreeSet<>(expected.keySet());
        all.addAll(said.keySet());
        for (String one : all) {
            String right = expected.getOrDefault(one, "nothing");
            String found = said.getOrDefault(one, "nothing");
            if (!right.equals(found)) {
                disagreements.add(folder.getFileName() + ", " + paper + ": " + one + " is " + found + ", not " + right);
            }
        }
    }

    /** The names of who attends, and of a file that is read alone that it is. */
    private static Map<String, String> whom(Map<String, String> slots, Map<String, String> attended) {
        Map<String, String> whom = new TreeMap<>();
        slots.keySet()
                .forEach(one -> whom.put(
                        one,
                        attended.containsKey(one) ? attended.get(one).replaceFirst(" \\d{4}-.*", "") : "file read"));
        return whom;
    }

    private void pages(Map<String, String> slots, Map<String, String> attended, Map<String, String> meetings) {
        Map<String, String> places = new TreeMap<>();
        Map<String, String> whom = new TreeMap<>();
        for (Spot spot : workbook.spots()) {
            if (!spot.reference().isEmpty()) {
                places.merge(spot.reference(), spot.time(), (one, other) -> one + " and " + other);
                whom.put(spot.reference(), spot.who());
            }
        }
        compare("pages", slots, places);
        compare("names on the pages", whom(slots, attended), whom);
        compare("meetings on the pages", meetings, workbook.meetingsOnPages());
    }

    private void lists(Map<String, String> slots, Map<String, String> attended, Map<String, String> meetings) {
        Map<String, String> overview = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        for (String line : workbook.overview()) {
            String[] part = line.split(" ", 4); // inspector, day, hours, what
            if (slots.containsKey(part[3])) {
                overview.put(part[3], part[0] + " " + part[1] + " " + part[2]);
            }
            titles.forEach((id, title) -> {
                if (title.equals(part[3])) {
                    held.put(id + " " + part[0], part[1] + " " + part[2]);
                }
            });
        }
        compare("overview", slots, overview);
        compare("meetings in the overview", meetings, held);
        compare(
                "sheet Case managers",
                attended,
                rows("Case managers", "HMIP ID", "Person", "Date", "Joins at", "Until"));
        Map<String, String> starts = new TreeMap<>();
        slots.forEach((one, slot) -> starts.put(one, slot.replaceFirst("-\\d\\d:\\d\\d$", "")));
        Map<String, String> files = new TreeMap<>();
        workbook.list("Files")
                .forEach(row -> files.put(
                        row.get("HMIP ID"),
                        row.get("Inspector").replaceFirst(" - .*", "") + " " + row.get("Date") + " "
                                + row.get("First used at")));
        compare("sheet Files", starts, files);
        Map<String, String> list = new TreeMap<>();
        Map<String, String> interviews = new TreeMap<>();
        for (Map<String, String> row : workbook.list("Schedule")) {
            if (!row.get("Start").isEmpty()) {
                list.put(row.get("HMIP ID"), row.get("Inspector") + " " + between(row.get("Start"), row.get("End")));
            }
            if (!row.get("Attendee").isEmpty()) {
                interviews.put(
                        row.get("HMIP ID"),
                        row.get("Attendee") + " " + between(row.get("Interview from"), row.get("Interview until")));
            }
        }
        compare("sheet Schedule", slots, list);
        compare("attendees in the sheet Schedule", attended, interviews);
        meetingLists(meetings);
    }

    private void meetingLists(Map<String, String> meetings) {
        Map<String, String> sheet = new TreeMap<>();
        Map<String, String> list = new TreeMap<>();
        for (Map<String, String> row : workbook.list("Meetings")) {
            for (String inspector : row.get("Inspectors").split("; ")) {
                if (!row.get("From").isEmpty()) {
                    sheet.put(
                            row.get("Meeting") + " " + inspector,
                            row.get("Day") + " " + row.get("From") + "-" + row.get("To"));
                }
            }
        }
        for (Map<String, String> row : workbook.list("Meeting list")) {
            for (String inspector : row.get("Inspectors").split("; ")) {
                if (!row.get("Start").isEmpty()) {
                    list.put(row.get("Meeting") + " " + inspector, between(row.get("Start"), row.get("End")));
                }
            }
        }
        compare("sheet Meetings", meetings, sheet);
        compare("sheet Meeting list", meetings, list);
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        meetings.forEach((key, hours) -> participants(key.split(" ", 2)[0])
                .forEach(person -> expected.put(person + ", " + titles.get(key.split(" ", 2)[0]), hours)));
        for (Map<String, String> row : workbook.list("Participants")) {
            if (titles.containsValue(row.get("What"))) {
                said.put(
                        row.get("Person") + ", " + row.get("What"),
                        row.get("Day") + " " + row.get("From") + "-" + row.get("To"));
            }
        }
        compare("sheet Participants", expected, said);
    }

    private static String between(String start, String end) {
        return start + "-" + end.substring(end.length() - 5);
    }

    private Map<String, String> rows(String sheet, String key, String who, String date, String from, String to) {
        Map<String, String> rows = new TreeMap<>();
        workbook.list(sheet)
                .forEach(row -> rows.put(
                        row.get(key), row.get(who) + " " + row.get(date) + " " + row.get(from) + "-" + row.get(to)));
        return rows;
    }

    private void calendars(Map<String, String> slots, Map<String, String> attended, Map<String, String> meetings) {
        Map<String, String> cases = new TreeMap<>();
        Map<String, String> interviews = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        Map<String, String> joined = new TreeMap<>();
        for (Path file : calendarFiles()) {
            String text = text(file).replace("\r\n ", "");
            for (MatchResult event : EVENT.matcher(text).results().toList()) {
                if (event.group(1).contains("STATUS:CANCELLED")) {
                    continue;
                }
                MatchResult uid = first(UID, event.group(1), file);
                String hours = hours(event.group(1));
                boolean isCase = uid.group(1).equals("case");
                boolean isInspector = uid.group(3).equals("inspector");
                if (isCase && isInspector) {
                    cases.put(uid.group(2), uid.group(4) + " " + hours);
                } else if (isCase) {
                    interviews.put(uid.group(2), names.get(uid.group(4)) + " " + hours);
                } else if (isInspector) {
                    held.put(uid.group(2) + " " + uid.group(4), hours);
                } else {
                    joined.put(names.get(uid.group(4)) + ", " + titles.get(uid.group(2)), hours);
                }
            }
        }
        compare("inspectors' calendars", slots, cases);
        compare("people's calendars", attended, interviews);
        compare("meetings in inspectors' calendars", meetings, held);
        Map<String, String> expected = new TreeMap<>();
        meetings.forEach((key, hours) -> participants(key.split(" ", 2)[0])
                .forEach(person -> expected.put(person + ", " + titles.get(key.split(" ", 2)[0]), hours)));
        compare("meetings in people's calendars", expected, joined);
    }

    private List<Path> calendarFiles() {
        try (Stream<Path> files = Files.list(folder.resolve("calendar"))) {
            return files.filter(file -> file.toString().endsWith(".ics"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MatchResult first(Pattern pattern, String text, Path file) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError(file + " has no " + pattern + ": " + text));
    }

    private static String hours(String event) {
        Map<String, MatchResult> moments = new TreeMap<>();
        MOMENT.matcher(event).results().forEach(moment -> moments.put(moment.group(1), moment));
        MatchResult start = moments.get("DTSTART");
        MatchResult end = moments.get("DTEND");
        return start.group(2) + "-" + start.group(3) + "-" + start.group(4) + " " + start.group(5) + ":"
                + start.group(6) + "-" + end.group(5) + ":" + end.group(6);
    }

    private void board(Map<String, String> slots, Map<String, String> attended, Map<String, String> meetings) {
        String page = text(folder.resolve("schedule.html"));
        String table = first(BOARD, page, folder).group(1);
        List<String> days = BOARD_DAY
                .matcher(table)
                .results()
                .map(day -> SheetText.date(day.group(1)))
                .toList();
        Map<String, String> places = new TreeMap<>();
        Map<String, String> whom = new TreeMap<>();
        Map<String, String> held = new TreeMap<>();
        for (MatchResult row : BOARD_ROW.matcher(table).results().toList()) {
            List<MatchResult> cells = BOARD_CELL.matcher(row.group(3)).results().toList();
            for (int day = 0; day < cells.size(); day++) {
                for (MatchResult block :
                        BLOCK.matcher(cells.get(day).group(1)).results().toList()) {
                    String what = plain(block.group(3));
                    String hours = days.get(day) + " " + block.group(1) + "-" + block.group(2);
                    if (slots.containsKey(what)) {
                        places.put(what, row.group(1) + " " + hours);
                        whom.put(what, whom(block.group(4)));
                    }
                    titles.forEach((id, title) -> {
                        if (what.startsWith(title)) {
                            held.put(id + " " + row.group(1), hours);
                        }
                    });
                }
            }
        }
        compare("board", slots, places);
        compare("names on the board", whom(slots, attended), whom);
        compare("meetings on the board", meetings, held);
        Map<String, String> people = new TreeMap<>();
        PEOPLE_ROW
                .matcher(page)
                .results()
                .forEach(row -> people.put(
                        row.group(5),
                        plain(row.group(1)) + " " + SheetText.date(row.group(2)) + " " + row.group(3) + "-"
                                + row.group(4)));
        compare("people on the board's page", attended, people);
    }

    /** Of the words of a block the name of who comes, or that nobody does. */
    private static String whom(String words) {
        return WORDS.matcher(words)
                .results()
                .map(word -> plain(word.group(1)))
                .filter(word -> !word.matches("joins \\d\\d:\\d\\d|first meeting|\\* changed.*|was .*|stands in.*"))
                .findFirst()
                .orElse("");
    }

    private static String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Every page and the board say which version it is, and whether it is a draft. */
    private void edition() {
        Map<String, String> expected = new TreeMap<>();
        Map<String, String> said = new TreeMap<>();
        String right = "v" + version() + (isIssued() ? "" : " draft");
        for (String page : workbook.pages()) {
            expected.put(page, right);
            said.put(page, edition(workbook.edition(page)));
        }
        String header =
                first(HEADER, text(folder.resolve("schedule.html")), folder).group(1);
        expected.put("schedule.html", right);
        said.put("schedule.html", edition(header.replaceFirst("^.*?, (?=v\\d)", "")));
        expected.put("sheet Version", Integer.toString(version()));
        said.put("sheet Version", workbook.list("Version").get(0).get("Version"));
        compare("version", expected, said);
    }

    private static String edition(String words) {
        MatchResult version = Pattern.compile("v\\d+")
                .matcher(words)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no version in \"" + words + "\""));
        return version.group() + (words.contains("draft") ? " draft" : "");
    }
}
