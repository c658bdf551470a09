package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.answer.Console;
import io.fieldwork.scheduler.cli.options.MarkedRowsOption;
import io.fieldwork.scheduler.solver.StopSignal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A week from its marked long-list to the end, by every command; what each printed is kept. */
final class MarkedWeek {

    private static final JsonMapper JSON = new JsonMapper();

    /** What has no options in common with the others. */
    private static final Set<String> WITHOUT_COMMON = Set.of("completion");

    private final MarkedList list;
    private final Path week;
    private final List<String> more;
    private final List<Said> said = new ArrayList<>();
    private final Path json;
    private final Path schedule;
    private final Path published;

    /** What a command printed. */
    record Said(List<String> words, int code, String text) {

        String command() {
            return words.isEmpty() ? "" : words.get(0);
        }
    }

    /**
     * A week in a folder of its own.
     *
     * @param more options that every command gets besides its own
     */
    MarkedWeek(MarkedList list, Path week, String... more) throws IOException {
        this.list = list;
        this.week = Files.createDirectories(week);
        this.more = List.of(more);
        this.json = week.resolve(Marks.OF_FILE_NAMES + ".json");
        this.schedule = week.resolve("schedule.xlsx");
        this.published = week.resolve("schedule.json");
    }

    List<Said> said() {
        return said;
    }

    Path inspection() {
        return json;
    }

    Path schedule() {
        return schedule;
    }

    /** Each command once or twice, with what it is mostly used for. */
    void runAll() throws IOException {
        Path inspection = week.resolve(Marks.OF_FILE_NAMES + ".xlsx");
        select("sqs-3", "--seed", 7, "-o", inspection);
        run("convert", inspection, json);
        giveReasons(json);
        Path kept = week.resolve("kept");
        run("solve", json, "-o", week, "--effort", "quick", "--invite-from", "office@example.org");
        run("solve", inspection, "-o", kept, "--keep", schedule, "--effort", "quick", "--language", "both");
        run(
                "resolve",
                json,
                "--published",
                published,
                "--absent",
                absence(),
                "--moves",
                1,
                "--effort",
                "quick",
                "-o",
                in("v2"));
        run("issue", json, schedule, "--invite-from", "office@example.org", "-o", in("issued"));
        run("check", json, schedule, "--mark", "-o", in("checked.xlsx"));
        run("issue", json, schedule, "-o", in("issued"));
        run("explain", json, schedule, "--no-asks", "-o", week);
        run("compare", json, schedule, in("v2/schedule.json"), "-o", in("comparison.xlsx"));
        run("rehearse", json, published, "-o", in("rehearsed"));
        run("new", "--empty-schedule", "--for", json, "-o", in("empty.xlsx"));
        run("new", "--template", "sqs-3", "--monday", "2014-09-15", "-o", in("new.xlsx"));
        run("weights", "-o", in("weights.json"));
        run("weights", "--check", in("weights.json"), json);
        run("templates", "--check", inspection);
        run("calendar", "--programme", "SQS", "--monday", "2014-09-15", "-o", in("dates"));
        run("tune", json, "--vary", "complexPerDay=0,8", "-o", in("sweep"));
        run("learn", json, published, "--effort", "quick", "-o", in("learnt.json"));
        run("completion");
        runRefused();
        run("purge", week, "--dry-run");
    }

    /** What asks about rows that are struck through, and what finds names in the place of references. */
    private void runRefused() throws IOException {
        Path struck = in("struck.xlsx");
        try (InputStream in = Files.newInputStream(list.file());
                XSSFWorkbook workbook = new XSSFWorkbook(in);
                OutputStream out = Files.newOutputStream(struck)) {
            workbook.getSheetAt(0).getRow(3).setZeroHeight(true);
            workbook.write(out);
        }
        String asked = run("select", struck, "--template", "sqs-3", "--monday", "2014-09-15", "-o", in("asked.xlsx"));
        if (more.isEmpty()) {
            assertThat(asked).contains(MarkedRowsOption.NAME);
        }
        Files.delete(struck);
        JsonNode tree = JSON.readTree(json.toFile());
        ((ObjectNode) tree.path("cases").get(0)).put("reference", Marks.WORD + "son, Jo");
        ((ObjectNode) tree.path("inspectors").get(0)).putArray("conflicts").add("Zxson, Jo");
        Path named = in("named.json");
        JSON.writeValue(named.toFile(), tree);
        for (String command : List.of("solve", "convert", "check", "explain", "resolve", "rehearse")) {
            List<Object> words = new ArrayList<>(List.of(command, named));
            words.addAll(
                    switch (command) {
                        case "solve" -> List.of("-o", in("refused"));
                        case "convert" -> List.of(in("refused.xlsx"));
                        case "resolve" -> List.of("--published", published, "-o", in("refused"));
                        default -> List.of(schedule);
                    });
            assertThat(run(words.toArray())).contains("looks like a name");
        }
        Files.delete(named);
    }

    /** What is left of the options of each command. */
    void runOtherOptions() throws IOException {
        Path weights = in("weights.json");
        Path holidays = Files.writeString(
                in("holidays.json"),
                "{ \"england-and-wales\": { \"division\": \"england-and-wales\", \"events\": ["
                        + "{ \"title\": \"Summer bank holiday\", \"date\": \"2014-08-25\" } ] } }");
        run(
                "solve",
                json,
                "--prove",
                5,
                "--issued",
                "2014-09-08T16:00",
                "--seed",
                3,
                "--weights",
                weights,
                "--effort",
                "quick",
                "--time-limit",
                20,
                "--language",
                "cy",
                "-o",
                in("proved"));
        run(
                "resolve",
                json,
                "--published",
                published,
                "--from",
                "2014-09-16",
                "--not-done",
                "C01",
                "--freeze",
                "C02",
                "--nearness",
                1,
                "--prefer",
                "time",
                "--issued",
                "2014-09-12T16:00",
                "--language",
                "cy",
                "--weights",
                weights,
                "--seed",
                2,
                "--time-limit",
                5,
                "--invite-from",
                "office@example.org",
                "--effort",
                "quick",
                "-o",
                in("v3"));
        run("resolve", json, "--published", published, "--back", away(), "--effort", "quick", "-o", in("v4"));
        run(
                "issue",
                json,
                published,
                "--issued",
                "2014-09-12T16:00",
                "--language",
                "both",
                "--weights",
                weights,
                "-o",
                in("issued2"));
        run("rehearse", json, published, "--weights", weights);
        run("check", json, published, "--weights", weights);
        select("sqs-3", "--replace", "C07", "-o", in(Marks.OF_FILE_NAMES + ".xlsx"));
        select(
                "sqs-3",
                "--announced",
                "2014-08-29",
                "--size",
                14,
                "--most-per-case-manager",
                4,
                "--force",
                "-o",
                in("other.xlsx"));
        select(
                "single",
                "--caseload",
                200,
                "--mix",
                "D2=2",
                "--window",
                "D2=2014-01-01..2014-07-01",
                "--fit-diaries",
                "-o",
                in("third.xlsx"));
        run("explain", json, published, "--case", "C01", "--weights", weights, "--why-not", "C01=LI-3");
        run(
                "compare",
                json,
                "--weights",
                weights,
                "--weights",
                weights,
                "--effort",
                "quick",
                "--seed",
                1,
                "--time-limit",
                5);
        run(
                "new",
                "--template",
                "fji-week2-england",
                "--monday",
                "2014-09-29",
                "--from",
                published,
                "--cases",
                "C03",
                "--week-one",
                json,
                "--force",
                "-o",
                in("week2.xlsx"));
        run("new", "--empty-schedule", "--for", json, "--language", "cy", "-o", in("gwag.xlsx"));
        run("convert", json, in("expanded.json"), "--expand");
        run("weights", "--markdown");
        run(
                "calendar",
                "--programme",
                "FJI",
                "--monday",
                "2014-09-15",
                "--week-two",
                "2014-09-29",
                "--nation",
                "WALES",
                "--holidays",
                holidays,
                "--on-holiday",
                "keep",
                "--id",
                "a",
                "--issue",
                2,
                "-o",
                in("dates2"));
        run(
                "tune",
                json,
                "--vary",
                "complexPerDay=0,8",
                "--runs",
                2,
                "--seed",
                1,
                "--seeds",
                1,
                "--effort",
                "quick",
                "--shard",
                "1/1",
                "--weights",
                weights,
                "-o",
                in("part"));
        run("tune", json, "--vary", "complexPerDay=0,8", "--resume", "-o", in("sweep"));
        run("tune", "--merge", in("part"), "-o", in("merged"));
        run("learn", json, published, "--seed", 1, "--weights", weights);
    }

    private Path in(String name) {
        return week.resolve(name);
    }

    private String absence() throws IOException {
        return caseManager() + " 2014-09-16 2014-09-16";
    }

    /** Within the absence that everybody has. */
    private String away() throws IOException {
        return caseManager() + " 2014-09-19T16:10";
    }

    private String caseManager() throws IOException {
        return JSON.readTree(json.toFile())
                .path("cases")
                .get(0)
                .path("caseManager")
                .asText();
    }

    /** Every reason why somebody is away is a mark too. */
    private static void giveReasons(Path json) throws IOException {
        JsonNode tree = JSON.readTree(json.toFile());
        int count = 0;
        for (JsonNode person : tree.path("people")) {
            ((ObjectNode) person)
                    .withArray("/unavailable")
                    .addObject()
                    .put("start", "2014-09-19T16:00")
                    .put("end", "2014-09-19T16:30")
                    .put("reason", Marks.WORD + "reason" + count++);
        }
        JSON.writeValue(json.toFile(), tree);
    }

    /** Draws a sample from the list for the one week of all these. */
    private void select(String template, Object... options) {
        List<Object> words =
                new ArrayList<>(List.of("select", list.file(), "--template", template, "--monday", "2014-09-15"));
        words.addAll(List.of(options));
        run(words.toArray());
    }

    private boolean asksOfMarkedRows(String command) {
        Console none = new Console(new PrintWriter(System.out), new PrintWriter(System.err), false, week);
        return CommandList.full(none, new StopSignal())
                        .getSubcommands()
                        .get(command)
                        .getCommandSpec()
                        .findOption(MarkedRowsOption.NAME)
                != null;
    }

    /** Runs it with what all commands get, and returns what it printed. */
    String run(Object... args) {
        List<String> words =
                new ArrayList<>(Stream.of(args).map(Object::toString).toList());
        if (!words.isEmpty() && !WITHOUT_COMMON.contains(words.get(0))) {
            words.addAll(more);
            if (!more.isEmpty() && asksOfMarkedRows(words.get(0))) {
                words.addAll(List.of(MarkedRowsOption.NAME, "read"));
            }
        }
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), true, week.resolve("logs"));
        int code = Fieldwork.run(console, words.toArray(String[]::new));
        String text = out.toString() + err;
        assertThat(code).as("%s%n%s", words, text).isIn(0, 1, 2);
        said.add(new Said(words, code, text));
        return text;
    }

    /** Each command with each option that was given. */
    Set<String> used() {
        Set<String> used = new TreeSet<>();
        for (Said one : said) {
            one.words().stream()
                    .filter(word -> word.startsWith("-"))
                    .forEach(word -> used.add(one.command() + " " + word));
            used.add(one.command());
        }
        return used;
    }
}
