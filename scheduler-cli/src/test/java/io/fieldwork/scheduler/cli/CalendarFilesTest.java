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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code solve} writes for everybody's calendar, and the time of issue that it prints. */
class CalendarFilesTest {

    private static final Path SQS_20 = Path.of("..", "problems", "sqs-20", "inspection.xlsx");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void everyInspectorAndEveryInterviewedPersonHasACalendarFile() throws IOException { // SLOT-007, OUT-032
        assertThat(solve("--issued", "2014-09-08T16:00")).isZero();

        JsonNode schedule =
                new JsonMapper().readTree(folder.resolve("schedule.json").toFile());
        Map<String, Integer> expected = new TreeMap<>();
        for (JsonNode one : schedule.get("cases")) {
            expected.merge(one.get("inspector").asText() + ".ics", 1, Integer::sum);
            if (!one.get("attendee").isNull()) {
                expected.merge(one.get("attendee").asText() + ".ics", 1, Integer::sum);
            }
        }
        Map<String, Integer> written = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder.resolve("calendar"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file);
                written.put(String.valueOf(file.getFileName()), text.split("BEGIN:VEVENT", -1).length - 1);
                assertThat(text)
                        .contains("DTSTAMP:20140908T150000Z", "SEQUENCE:0")
                        .doesNotContain("SEQUENCE:1");
            }
        }
        assertThat(written).isEqualTo(expected);
        assertThat(out.toString()).contains("folder calendar (for " + expected.size() + " people, a file each)");
    }

    @Test
    void theTimeOfIssueIsInEveryOutputAndTheVersionIsTheFirst() throws IOException { // OUT-023
        solve("--issued", "2014-09-08 16:00");

        assertThat(Files.readString(folder.resolve("schedule.json")))
                .contains("\"version\": 1", "\"issued\": \"2014-09-08T16:00\"");
        assertThat(Files.readString(folder.resolve("schedule.html"))).contains("v1, Mon 8 Sep 16:00");
    }

    @Test
    void whoInvitesMustBeAnAddress() {
        assertThat(solve("--invite-from", "office at example.org")).isEqualTo(2);
        assertThat(err.toString()).contains("--invite-from", "an e-mail address, such as office@example.org");
        assertThat(folder).isEmptyDirectory();
    }

    /** Every second person has an address: these get a file for each interview, from whoever was named, and nobody else. */
    @Test
    void whoHasAnAddressIsInvitedToEachInterviewAndNobodyIsWithoutBeingAsked() throws IOException { // OUT-032
        Path input = addressed();
        Path asked = folder.resolve("asked");
        assertThat(solve(input, asked, "--keep", kept(), "--invite-from", "office@example.org"))
                .isZero();

        JsonNode schedule =
                new JsonMapper().readTree(asked.resolve("schedule.json").toFile());
        Map<String, String> expected = new TreeMap<>();
        for (JsonNode one : schedule.get("cases")) {
            String guest = one.get("attendee").asText();
            if (addresses.containsKey(guest)) {
                String reference = one.get("reference").asText();
                expected.put(
                        guest + " case " + reference + ".ics",
                        "REQUEST mailto:office@example.org mailto:" + addresses.get(guest) + " Interview about "
                                + reference + " " + one.get("interviewStart").asText());
            }
        }
        assertThat(expected).hasSizeBetween(2, schedule.get("cases").size() - 2);
        assertThat(invitations(asked)).isEqualTo(expected);
        assertThat(out.toString())
                .contains("folder calendar/invitations (" + expected.size() + " files, to send one by one)");

        out.getBuffer().setLength(0);
        Path unasked = folder.resolve("unasked");
        assertThat(solve(input, unasked, "--keep", kept())).isZero();
        assertThat(unasked.resolve("calendar")).isNotEmptyDirectory();
        assertThat(unasked.resolve("calendar").resolve("invitations")).doesNotExist();
        assertThat(out.toString()).doesNotContain("invitations");
    }

    /** A moved interview is a request with a higher number, one that is gone a cancellation; who stays is not written to. */
    @Test
    void aNewVersionInvitesAnewAndCancels() throws IOException { // W2-017
        Path input = addressed();
        Path first = folder.resolve("first");
        assertThat(solve(input, first, "--keep", kept())).isZero();
        JsonNode before =
                new JsonMapper().readTree(first.resolve("schedule.json").toFile());
        JsonNode away = StreamSupport.stream(before.get("cases").spliterator(), false)
                .filter(one -> addresses.containsKey(one.get("attendee").asText()))
                .findFirst()
                .orElseThrow();
        String day = away.get("start").asText().substring(0, 10);
        Path second = folder.resolve("second");
        int code = Fieldwork.run(
                console(),
                "resolve",
                input.toString(),
                "--published",
                first.resolve("schedule.json").toString(),
                "--absent",
                away.get("attendee").asText() + " " + day + " " + day,
                "--effort",
                "quick",
                "--invite-from",
                "office@example.org",
                "-o",
                second.toString());
        assertThat(code).as(err.toString()).isLessThan(2);

        JsonNode after =
                new JsonMapper().readTree(second.resolve("schedule.json").toFile());
        Map<String, String> expected = new TreeMap<>();
        for (int i = 0; i < before.get("cases").size(); i++) {
            JsonNode was = before.get("cases").get(i);
            JsonNode is = after.get("cases").get(i);
            String reference = is.get("reference").asText();
            boolean same = was.get("attendee").equals(is.get("attendee"));
            if (!same && addresses.containsKey(was.get("attendee").asText())) {
                expected.put(was.get("attendee").asText() + " case " + reference + ".ics", line("CANCEL", was));
            }
            boolean other = !same
                    || !was.get("interviewStart").equals(is.get("interviewStart"))
                    || !was.get("inspector").equals(is.get("inspector"));
            if (other && addresses.containsKey(is.get("attendee").asText())) {
                expected.put(is.get("attendee").asText() + " case " + reference + ".ics", line("REQUEST", is));
            }
        }
        assertThat(expected).isNotEmpty();
        Map<String, String> written = invitations(second);
        assertThat(expected).allSatisfy((name, line) -> assertThat(written).containsEntry(name, line));
        // With one office, another inspector alone is nothing that the guest's calendar would say.
        assertThat(expected.keySet()).containsAll(written.keySet());
    }

    private final Map<String, String> addresses = new TreeMap<>();

    private String line(String method, JsonNode one) {
        return method + " mailto:office@example.org mailto:"
                + addresses.get(one.get("attendee").asText()) + " Interview about "
                + one.get("reference").asText() + " "
                + one.get("interviewStart").asText();
    }

    /** A sound schedule, so that nothing need be looked for. */
    private String kept() throws IOException {
        return Sqs20.write(folder.resolve("kept.json"), Sqs20.slots()).toString();
    }

    /** The week with an address for every second person. */
    private Path addressed() throws IOException {
        JsonNode tree = new JsonMapper().readTree(Sqs20.writeInspection(folder).toFile());
        for (int i = 0; i < tree.get("people").size(); i++) {
            ObjectNode person = (ObjectNode) tree.get("people").get(i);
            String address = i % 2 == 0 ? "guest-" + i + "@example.org" : "";
            person.put("email", address);
            if (!address.isEmpty()) {
                addresses.put(person.get("id").asText(), address);
            }
        }
        Path file = folder.resolve("addressed.json");
        new JsonMapper().writeValue(file.toFile(), tree);
        return file;
    }

    /** By name of file: what it asks for, who asks whom, about what and when. */
    private static Map<String, String> invitations(Path to) throws IOException {
        Map<String, String> lines = new TreeMap<>();
        try (Stream<Path> files = Files.list(to.resolve("calendar").resolve("invitations"))) {
            for (Path file : files.toList()) {
                String text = Files.readString(file).replace("\r\n ", "");
                assertThat(text.split("BEGIN:VEVENT", -1)).hasSize(2);
                String start = value(text, "DTSTART;TZID=Europe/London");
                lines.put(
                        String.valueOf(file.getFileName()),
                        value(text, "METHOD") + " " + value(text, "ORGANIZER") + " "
                                + value(text, "ATTENDEE;[^\r\n]*?") + " " + value(text, "SUMMARY") + " "
                                + start.replaceAll("(....)(..)(..)T(..)(..)00", "$1-$2-$3T$4:$5"));
            }
        }
        return lines;
    }

    private static String value(String text, String name) {
        return text.replaceAll("(?s).*?\r\n" + name + ":([^\r\n]*)\r\n.*", "$1");
    }

    @Test
    void aTimeOfIssueThatIsNoneIsAFault() {
        assertThat(solve("--issued", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("--issued", "yesterday", "a date and a time, such as 2014-09-08T16:00");
        assertThat(folder).isEmptyDirectory();
    }

    private int solve(String... more) {
        return solve(SQS_20, folder, more);
    }

    private int solve(Path inspection, Path to, String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("solve", inspection.toString(), "--effort", "quick", "-o", to.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Fieldwork.run(console(), arguments);
    }

    private Console console() {
        return new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs"));
    }
}
