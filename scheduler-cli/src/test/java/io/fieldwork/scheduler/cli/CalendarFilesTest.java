package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.fieldwork.scheduler.cli.output.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
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
    void invitationsAreWrittenOnlyWhereAskedForAndAddressesAreGiven() throws IOException {
        assertThat(solve("--invite-from", "office at example.org")).isEqualTo(2);
        assertThat(err.toString()).contains("--invite-from", "an e-mail address, such as office@example.org");

        assertThat(solve("--invite-from", "office@example.org")).isZero();
        boolean addressed = Files.exists(folder.resolve("calendar").resolve("invitations"));
        assertThat(out.toString().contains("folder calendar/invitations (")).isEqualTo(addressed);
    }

    @Test
    void aTimeOfIssueThatIsNoneIsAFault() {
        assertThat(solve("--issued", "yesterday")).isEqualTo(2);
        assertThat(err.toString()).contains("--issued", "yesterday", "a date and a time, such as 2014-09-08T16:00");
        assertThat(folder).isEmptyDirectory();
    }

    private int solve(String... more) {
        String[] arguments = Stream.concat(
                        Stream.of("solve", SQS_20.toString(), "--effort", "quick", "-o", folder.toString()),
                        Stream.of(more))
                .toArray(String[]::new);
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), arguments);
    }
}
