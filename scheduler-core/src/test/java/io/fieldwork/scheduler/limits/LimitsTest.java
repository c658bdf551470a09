package io.fieldwork.scheduler.limits;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.fieldwork.scheduler.calendar.BankHolidays;
import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.format.ScheduleFiles;
import io.fieldwork.scheduler.format.calendars.CalendarFileNames;
import io.fieldwork.scheduler.format.excel.book.WorkbookProbes;
import io.fieldwork.scheduler.format.ics.IcsCalendar;
import io.fieldwork.scheduler.format.ics.IcsEvent;
import io.fieldwork.scheduler.format.ics.IcsWriter;
import io.fieldwork.scheduler.format.json.InspectionBinder;
import io.fieldwork.scheduler.format.json.RunLog;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.format.json.WeightsJson;
import io.fieldwork.scheduler.format.loaded.LoadedInspection;
import io.fieldwork.scheduler.json.LimitedJson;
import io.fieldwork.scheduler.limits.LimitTable.Limit;
import io.fieldwork.scheduler.limits.LimitTable.Row;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.resolve.MomentParser;
import io.fieldwork.scheduler.sampling.SamplingProbes;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.tuning.check.TuningProbes;
import io.fieldwork.scheduler.tuning.sweep.SweepPart;
import io.fieldwork.scheduler.tuning.sweep.WeightVariation;
import io.fieldwork.scheduler.validate.InputBytes;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each limit of {@code limits.txt} before it, on it and after it. A week goes the whole way: it is written as JSON, read,
 * judged, built and counted, and every count that is not nought is in the table.
 */
class LimitsTest {

    private static final String LARGE = "large: ";

    /** Made once: it takes a second. */
    private static final ScheduleScorer SCORING = new ScheduleScorer();

    private static final Map<String, Probe> PROBES = new LinkedHashMap<>();

    static {
        PROBES.put("file megabytes", LimitsTest::fileMegabytes);
        PROBES.put("bytes", LimitsTest::bytes);
        PROBES.put("starts", LimitsTest::starts);
        PROBES.put("calendar line", LimitsTest::calendarLine);
        PROBES.put(LARGE + "log of runs", LimitsTest::logOfRuns);
        PROBES.put("model schedule", ModelProbes::check);
        PROBES.put("bound text", LimitsTest::boundText);
        PROBES.put("schedule version", LimitsTest::scheduleVersion);
        PROBES.put("raw json", LimitsTest::rawJson);
        PROBES.put("weights file", LimitsTest::weightsFile);
        PROBES.put("variation", LimitsTest::variation);
        PROBES.put("shard", LimitsTest::shard);
        PROBES.put("nearest name", LimitsTest::nearestName);
        PROBES.put("names looked for", LimitsTest::namesLookedFor);
        PROBES.put("shown value", LimitsTest::shownValue);
        PROBES.put("bank holiday", LimitsTest::bankHoliday);
        PROBES.put("second week", LimitsTest::secondWeek);
        PROBES.put("second week said", LimitsTest::secondWeekSaid);
        PROBES.put("half day", LimitsTest::halfDay);
        PROBES.put("calendar file name", LimitsTest::calendarFileName);
        PROBES.putAll(Map.of(
                "workbook count", (lines, value, folder) -> WorkbookProbes.count(lines.get(0), Long.parseLong(value)),
                "xml depth", (lines, value, folder) -> WorkbookProbes.depth(Integer.parseInt(value)),
                "sheet name", (lines, value, folder) -> WorkbookProbes.sheetName(Integer.parseInt(value)),
                "cell text", (lines, value, folder) -> WorkbookProbes.cellText(Integer.parseInt(value)),
                "password", (lines, value, folder) -> WorkbookProbes.password(Integer.parseInt(value)),
                "number as date", (lines, value, folder) -> WorkbookProbes.dateOf(Double.parseDouble(value)),
                "plain time", (lines, value, folder) -> WorkbookProbes.time(value),
                "weekly pattern", (lines, value, folder) -> WorkbookProbes.pattern(value)));
        PROBES.putAll(Map.of(
                "long-list", SamplingProbes::longList,
                "eligible", SamplingProbes::eligible,
                "sample size", SamplingProbes::size,
                "age group", SamplingProbes::age,
                "case manager's cap", SamplingProbes::cap,
                "weight's reach", LimitsTest::reach));
    }

    @TempDir
    private static Path folder;

    /** What happens with a value: a phrase that the table can have. */
    interface Probe {
        String outcome(List<String> lines, String value, Path folder) throws IOException;
    }

    static Stream<Object[]> rows() {
        return LimitTable.read().stream()
                .filter(limit ->
                        !limit.probe().startsWith("option ") && !limit.probe().startsWith(LARGE))
                .flatMap(limit -> limit.rows().stream().map(row -> new Object[] {limit, row}));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("rows")
    void aValueDoesWhatTheTableSays(Limit limit, Row row) throws IOException {
        List<String> lines = limit.with(row.value());
        if (limit.probe().equals("week")) {
            judgeWeek(lines, row.expected());
        } else {
            Probe probe = Objects.requireNonNull(PROBES.get(limit.probe()), limit.probe());
            assertThat(probe.outcome(lines, row.value(), folder)).isEqualTo(row.expected());
        }
    }

    static Stream<Object[]> largeRows() {
        return LimitTable.read().stream()
                .filter(limit -> limit.probe().startsWith(LARGE))
                .flatMap(limit -> limit.rows().stream().map(row -> new Object[] {limit, row}));
    }

    /** The same with files that take seconds. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("largeRows")
    @Tag("evidence")
    void aLargeFileDoesWhatTheTableSays(Limit limit, Row row) throws IOException {
        aValueDoesWhatTheTableSays(limit, row);
    }

    /** A row that says the same whatever the value says nothing about a limit. */
    @Test
    void everyLimitIsLookedAtOnBothSidesAndChangesSomething() {
        for (Limit limit : LimitTable.read()) {
            Set<String> outcomes = limit.rows().stream().map(Row::expected).collect(Collectors.toSet());
            assertThat(limit.rows()).as(limit.name()).hasSizeGreaterThanOrEqualTo(3);
            assertThat(outcomes).as(limit.name()).hasSizeGreaterThanOrEqualTo(2);
            assertThat(limit.sources()).as(limit.name()).isNotBlank();
        }
        assertThat(LimitTable.read()).extracting(Limit::name).doesNotHaveDuplicates();
    }

    /** The expectation: faults, or warnings and counts, with " & " between. */
    private static void judgeWeek(List<String> lines, String expected) throws IOException {
        WeekText week = new WeekText(lines);
        Path file = Files.writeString(folder.resolve("inspection.json"), week.inspection());
        List<String> parts = List.of(expected.split(" & ", -1));
        List<String> faults =
                parts.stream().filter(part -> part.startsWith("fault ")).toList();
        List<String> warnings =
                parts.stream().filter(part -> part.startsWith("warning ")).toList();
        List<String> counts = parts.stream()
                .filter(part -> !part.startsWith("fault ") && !part.startsWith("warning "))
                .toList();
        LoadedInspection loaded;
        try {
            loaded = InspectionFiles.read(file);
        } catch (InvalidInputException e) {
            judgeIssues("fault", e.issues(), faults);
            return;
        }
        assertThat(faults).as("it was read").isEmpty();
        judgeIssues("warning", loaded.warnings(), warnings);
        if (!counts.equals(List.of("fine"))) {
            assertThat(counts(week, loaded.expanded())).isEqualTo(String.join(", ", counts));
        }
    }

    private static void judgeIssues(String kind, List<? extends Issue> found, List<String> expected) {
        assertThat(found).extracting(Issue::sentence).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            String[] parts = expected.get(i).substring(kind.length() + 1).split(": ", 2);
            assertThat(found.get(i).place()).isEqualTo(parts[0]);
            assertThat(found.get(i).sentence()).contains(parts[1]);
        }
    }

    private static String counts(WeekText week, InspectionInput expanded) throws IOException {
        Path file = Files.writeString(folder.resolve("schedule.json"), week.schedule());
        Schedule published = null;
        if (!week.published().isEmpty()) {
            Path before = Files.writeString(folder.resolve("before.json"), week.published());
            published = scored(expanded, before, null);
        }
        Schedule scored = scored(expanded, file, published);
        List<String> counts = new ArrayList<>();
        scored.constraints().stream()
                .filter(figure -> figure.matches() > 0)
                .forEach(figure -> counts.add(figure.id() + " " + figure.matches()));
        return counts.isEmpty() ? "nothing" : String.join(", ", counts);
    }

    private static Schedule scored(InspectionInput expanded, Path schedule, @Nullable Schedule published)
            throws IOException {
        Inspection inspection = InspectionBuilder.build(expanded, published);
        SchedulePlacer.place(inspection, ScheduleFiles.read(schedule, expanded));
        return SCORING.score(inspection, 0);
    }

    /** Letters are few and the rest is blanks, as in a file that was damaged. */
    private static String fileMegabytes(List<String> lines, String value, Path folder) throws IOException {
        Path file = folder.resolve(lines.get(0));
        long bytes = Long.parseLong(lines.get(1)) * 1_048_576 + Long.parseLong(value);
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        String said = faults(() -> InspectionFiles.read(file));
        Files.delete(file);
        return said.contains(" MB, the limit for a file of this kind")
                ? said.replaceAll(".*expected |, the.*", "")
                : "read";
    }

    private static String reach(List<String> lines, String value, Path folder) throws IOException {
        Path file = folder.resolve("inspection.json");
        Files.writeString(file, new WeekText(lines.subList(1, lines.size())).inspection());
        return TuningProbes.reach(InspectionFiles.read(file).expanded(), lines.get(0));
    }

    private static String starts(List<String> lines, String value, Path folder) throws IOException {
        Path file = folder.resolve("inspection.json");
        Files.writeString(file, new WeekText(lines).inspection());
        List<MeetingStart> starts = InspectionBuilder.build(
                        InspectionFiles.read(file).expanded(), null)
                .getMeetings()
                .get(0)
                .getPossibleStarts();
        return starts.size() + " starts, "
                + starts.stream()
                        .limit(2)
                        .map(start ->
                                LocalTime.MIDNIGHT.plusMinutes(start.minute()).toString())
                        .collect(Collectors.joining(", "));
    }

    /** How many octets the lines have that say what an event is called. */
    private static String calendarLine(List<String> lines, String value, Path folder) {
        String letter = lines.isEmpty() ? "x" : lines.get(0);
        LocalDateTime start = LocalDateTime.of(2014, 9, 16, 9, 0);
        IcsEvent event = IcsEvent.published(
                "uid",
                0,
                IcsEvent.Status.CONFIRMED,
                new IcsEvent.Timed(start, start.plusHours(2)),
                letter.repeat(Integer.parseInt(value)),
                "",
                "");
        byte[] file = IcsWriter.write(new IcsCalendar(IcsCalendar.Method.PUBLISH, "Name", start, List.of(event)));
        List<String> octets = new ArrayList<>();
        for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n", -1)) {
            if (line.startsWith("SUMMARY:") || (line.startsWith(" ") && !octets.isEmpty())) {
                octets.add(Integer.toString(line.getBytes(StandardCharsets.UTF_8).length));
            }
        }
        return String.join(" and ", octets);
    }

    private static String logOfRuns(List<String> lines, String value, Path folder) throws IOException {
        Path file = folder.resolve("runs.jsonl");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(100L * 1_048_576 + Long.parseLong(value));
        }
        String said = faults(() -> RunLog.read(file));
        Files.delete(file);
        return said.isEmpty() ? "read" : said.replaceAll(".*expected |, the.*", "");
    }

    private static String bytes(List<String> lines, String value, Path folder) throws IOException {
        Path file = Files.write(folder.resolve("bytes"), new byte[Integer.parseInt(value)]);
        return faults(() -> InputBytes.read(file, 1)).isEmpty() ? "read" : "refused";
    }

    private static String rawJson(List<String> lines, String value, Path folder) throws IOException {
        int count = Integer.parseInt(value);
        String text = switch (lines.get(0)) {
            case "brackets" -> "[".repeat(count) + "]".repeat(count);
            case "digits" -> "[" + "7".repeat(count) + "]";
            case "letters" -> "[\"" + "x".repeat(count) + "\"]";
            case "letters of a name" -> "{\"" + "x".repeat(count) + "\": 1}";
            default -> throw new IllegalArgumentException(lines.get(0));
        };
        Path file = Files.writeString(folder.resolve("raw.json"), text);
        return faults(() -> InspectionFiles.read(file)).contains("more than is read") ? "beyond" : "within";
    }

    /** A text of a cell, which no reader of JSON has counted. */
    private static String boundText(List<String> lines, String value, Path folder) {
        ObjectNode tree = JsonNodeFactory.instance.objectNode().put("format", "fieldwork-inspection/1");
        tree.putArray("people")
                .addObject()
                .put("id", "p")
                .put("name", "P")
                .put("needs", "x".repeat(Integer.parseInt(value)));
        Issues issues = new Issues();
        InspectionBinder.bind(tree, issues);
        return issues.faults().stream()
                .filter(fault -> fault.place().startsWith("people"))
                .map(fault -> fault.place() + ": " + fault.expected())
                .findFirst()
                .orElse("bound");
    }

    private static String scheduleVersion(List<String> lines, String value, Path folder) throws IOException {
        String text = "{\"format\": \"fieldwork-schedule/1\", \"inspection\": \"a\", \"version\": " + value + "}";
        Path file = Files.writeString(folder.resolve("version.json"), text);
        try {
            return "version " + ScheduleJson.read(file).edition().version();
        } catch (InvalidInputException e) {
            return e.issues().get(0).place() + ": " + e.issues().get(0).expected();
        }
    }

    private static String weightsFile(List<String> lines, String value, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("weights.json"), "{\"fileRead\": \"" + value + "\"}");
        String said = faults(() -> WeightsJson.read(file));
        return said.isEmpty() ? "read" : said;
    }

    private static String variation(List<String> lines, String value, Path folder) {
        return WeightVariation.find("fileRead=" + value, "--vary", new Issues())
                .map(variation -> variation.values().size() + " weights")
                .orElse("refused");
    }

    private static String shard(List<String> lines, String value, Path folder) {
        return SweepPart.find(value)
                .map(shard -> shard.number() + " of " + shard.of())
                .orElse("refused");
    }

    private static String nearestName(List<String> lines, String value, Path folder) {
        String name = "x".repeat(Integer.parseInt(value) - 1);
        return NearestMatch.of(name + "y", List.of(name + "z")) == null ? "none" : "found";
    }

    private static String namesLookedFor(List<String> lines, String value, Path folder) {
        Issues issues = new Issues();
        String last = "";
        for (int i = 0; i < Integer.parseInt(value); i++) {
            last = issues.nearest("Case Manger", List.of("Case Manager")) == null ? "none" : "found";
        }
        return last;
    }

    private static String shownValue(List<String> lines, String value, Path folder) {
        String text = "x".repeat(Integer.parseInt(value));
        String shown = LimitedJson.shown(TextNode.valueOf(text));
        return shown.equals(text) ? "whole" : shown.length() + " characters";
    }

    private static String bankHoliday(List<String> lines, String value, Path folder) throws IOException {
        Path file = Files.writeString(
                folder.resolve("holidays.json"),
                "{\"england-and-wales\": {\"events\": [{\"title\": \"A\", \"date\": \"" + value + "\"}]}}");
        String said = faults(() -> BankHolidays.read(file));
        return said.isEmpty() ? "read" : said;
    }

    private static String secondWeek(List<String> lines, String value, Path folder) {
        LocalDate monday = LocalDate.of(2014, 9, 15);
        return CalendarRequest.isWeekTwo(monday, monday.plusDays(Integer.parseInt(value))) ? "taken" : "refused";
    }

    private static String secondWeekSaid(List<String> lines, String value, Path folder) {
        LocalDate monday = LocalDate.of(2014, 9, 15);
        CalendarRequest request = CalendarRequest.of(Programme.FJI, monday, Nation.ENGLAND)
                .withWeekTwo(monday.plusDays(Integer.parseInt(value)));
        return KeyDates.of(request).warnings().stream()
                .filter(warning -> warning.contains("CAL-033"))
                .findFirst()
                .orElse("nothing");
    }

    /** Minutes from midnight to where it begins and where it ends. */
    private static String halfDay(List<String> lines, String value, Path folder) {
        LocalDate day = LocalDate.of(2014, 9, 16);
        return Stream.of(false, true)
                .map(isEnd -> Objects.requireNonNull(MomentParser.find(value, isEnd)))
                .map(moment -> ChronoUnit.MINUTES.between(day.atStartOfDay(), moment))
                .map(String::valueOf)
                .collect(Collectors.joining(" to "));
    }

    private static String calendarFileName(List<String> lines, String value, Path folder) {
        String name = new CalendarFileNames().next("\uD83D\uDE00".repeat(Integer.parseInt(value)));
        return name.replace(".ics", "").codePoints().count() + " letters";
    }

    /** The faults that reading makes, in one line; empty where there are none. */
    private static String faults(Reading reading) throws IOException {
        try {
            reading.read();
            return "";
        } catch (InvalidInputException e) {
            return e.issues().stream().map(Issue::sentence).collect(Collectors.joining(" "));
        }
    }

    private interface Reading {
        @Nullable Object read() throws IOException;
    }

    /** A probe that no limit uses is one that was forgotten in the table. */
    @Test
    void everyProbeIsUsed() {
        Set<String> used = LimitTable.read().stream().map(Limit::probe).collect(Collectors.toSet());
        assertThat(used).containsAll(new LinkedHashSet<>(PROBES.keySet())).contains("week");
    }
}
