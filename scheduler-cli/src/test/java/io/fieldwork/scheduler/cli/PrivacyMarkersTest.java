package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.cli.output.Console;
import io.fieldwork.scheduler.format.RestrictedFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A week whose every field about a child is a word that is nowhere else: what any command prints, logs or writes is searched
 * for these words (FIELD-035, PRIV-001). They may stand in restricted files alone, and {@code purge} leaves none (PRIV-018).
 */
class PrivacyMarkersTest {

    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    Path folder;

    private final List<String> told = new ArrayList<>();
    private MarkedList list;
    private int commands;

    @Test
    void noMarkLeavesTheRestrictedFiles() throws IOException {
        everyCommand(false);
    }

    @Test
    @Tag("evidence")
    void noMarkLeavesTheRestrictedFilesInWholeRuns() throws IOException {
        everyCommand(true);
    }

    private void everyCommand(boolean whole) throws IOException {
        list = MarkedList.write(folder.resolve("longlist.xlsx"));
        Path week = Files.createDirectories(folder.resolve("wythnos Llŷn"));
        Path inspection = week.resolve("inspection.xlsx");
        Path json = week.resolve("inspection.json");
        run("select", list.file(), "--template", "sqs-3", "--monday", "2014-09-15", "--seed", "7", "-o", inspection);
        run(
                "select",
                list.file(),
                "--template",
                "sqs-3",
                "--monday",
                "2014-09-15",
                "-o",
                week.resolve("j.xlsx"),
                "--json");
        run("convert", inspection, json);
        giveReasons(json);
        String limit = whole ? "30" : "1";
        run("solve", json, "-o", week, "--time-limit", limit, "--invite-from", "office@example.org");
        Path schedule = week.resolve("schedule.xlsx");
        Path published = week.resolve("schedule.json");
        run(
                "resolve",
                json,
                "--published",
                published,
                "--absent",
                manager(json) + " 2014-09-16 2014-09-16",
                "--moves",
                "1",
                "--time-limit",
                limit,
                "-o",
                week.resolve("v2"));
        run("check", json, schedule, "--mark");
        run("check", json, published, "--json");
        run("explain", json, schedule, "--no-asks", "-o", week);
        run("explain", json, published, "--case", "C01", "--json");
        run("compare", json, schedule, week.resolve("v2/schedule.json"), "-o", week.resolve("comparison.xlsx"));
        run("new", "--empty-schedule", "--for", json, "-o", week.resolve("empty.xlsx"));
        run("convert", json, week.resolve("expanded.json"), "--expand", "--json");
        run("weights", "-o", week.resolve("weights.json"));
        run("weights", "--check", week.resolve("weights.json"), json);
        run("templates", "--check", inspection);
        run("calendar", "--programme", "SQS", "--monday", "2014-09-15", "-o", week.resolve("dates"));
        if (whole) {
            run("solve", json, "-o", week.resolve("proved"), "--prove", "5", "--json");
            run("explain", json, schedule, "-o", week.resolve("whole.xlsx"));
            run("rehearse", json, published, "-o", week);
            run("tune", json, "--vary", "complexPerDay=0,8", "-o", week.resolve("sweep"));
            run("learn", json, published, "-o", week.resolve("learnt.json"));
        }
        faults(json, inspection);
        judge();
        run("purge", folder);
        run("purge", week);
        assertThat(marked()).as("left by purge").containsExactly(list.file());
        assertThat(published).exists();
        assertThat(schedule).exists();
    }

    /** What is wrong with a child's fields is said without them. */
    private void faults(Path json, Path inspection) throws IOException {
        JsonNode tree = JSON.readTree(json.toFile());
        for (JsonNode one : tree.path("cases")) {
            ObjectNode child = (ObjectNode) one;
            for (String field : List.of("type", "gender", "ethnicity", "rosh", "vulnerability")) {
                child.put(field, MarkedList.MARK + field);
            }
            child.put("childProtection", MarkedList.MARK + "protection").put("lookedAfter", MarkedList.MARK + "care");
        }
        Path bad = folder.resolve("bad.json");
        JSON.writeValue(bad.toFile(), tree);
        run("solve", bad, "--json");
        run("check", bad, inspection, "--json");
        run("explain", bad, inspection);
        run("tune", bad, "--vary", "complexPerDay=0,8", "-o", folder.resolve("none"));
        run("convert", bad, folder.resolve("bad.xlsx"));
        Files.delete(bad);
        Path spoilt = folder.resolve("spoilt.xlsx");
        MarkedList.writeSpoilt(spoilt);
        run(
                "select",
                spoilt,
                "--template",
                "sqs-3",
                "--monday",
                "2014-09-15",
                "-o",
                folder.resolve("no.xlsx"),
                "--json");
        Files.delete(spoilt);
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
                    .put("reason", MarkedList.MARK + "reason" + count++);
        }
        JSON.writeValue(json.toFile(), tree);
    }

    private static String manager(Path json) throws IOException {
        JsonNode tree = JSON.readTree(json.toFile());
        return tree.path("cases").get(0).path("caseManager").asText();
    }

    private void run(Object... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Console console = new Console(new PrintWriter(out), new PrintWriter(err), true, folder.resolve("logs"));
        int code = Fieldwork.run(console, Stream.of(args).map(Object::toString).toArray(String[]::new));
        String said = "fieldwork " + args[0] + "\n" + out + err;
        assertThat(code).as(said).isIn(0, 1, 2);
        told.add(said);
        commands++;
    }

    private void judge() throws IOException {
        for (String said : told) {
            assertThat(list.marksIn(said))
                    .as(said.lines().findFirst().orElse(""))
                    .isEmpty();
        }
        assertThat(told).filteredOn(said -> said.contains("not repeated here")).hasSizeGreaterThanOrEqualTo(5);
        int files = 0;
        List<Path> outside = new ArrayList<>();
        for (Path file : files()) {
            files++;
            if (!file.equals(list.file()) && !RestrictedFiles.isOurs(file)) {
                Map<String, String> marks = list.marksIn(file);
                assertThat(marks).as(file.toString()).isEmpty();
                outside.add(file);
            }
        }
        // The marks are there to be found: the key list has them, and the inspection the reasons.
        assertThat(list.marksIn(folder.resolve("wythnos Llŷn/inspection-key-restricted.xlsx")))
                .isNotEmpty();
        assertThat(list.marksIn(folder.resolve("wythnos Llŷn/inspection.json"))).isNotEmpty();
        assertThat(outside).hasSizeGreaterThan(30);
        System.out.printf(
                "%d files of %d commands, %d of them not restricted: no mark in these%n",
                files, commands, outside.size());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private List<Path> marked() throws IOException {
        List<Path> marked = new ArrayList<>();
        for (Path file : files()) {
            if (!list.marksIn(file).isEmpty()) {
                marked.add(file);
            }
        }
        return marked;
    }
}
