package io.fieldwork.scheduler.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.fieldwork.scheduler.cli.answer.Console;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CalendarCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    private int run(String... args) {
        return Fieldwork.run(
                new Console(new PrintWriter(out), new PrintWriter(err), false, folder.resolve("logs")), args);
    }

    private JsonNode json() throws IOException {
        return new ObjectMapper().readTree(out.toString());
    }

    @Test
    void theTableHasDateHourRuleAndWhoOwesIt() {
        assertThat(run("calendar", "--programme", "SQS", "--monday", "2014-09-15"))
                .isZero();
        assertThat(out.toString().lines())
                .startsWith("Fieldwork: Mon 15 Sep 2014 to Wed 17 Sep 2014")
                .contains(
                        "Thu 4 Sep 2014   12:00        CAL-005  Long-list of cases, with the case managers' availability [YOT"
                                + " Manager to Support");
        assertThat(err.toString()).isEmpty();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theJsonHasTheFieldsOfTheContract() throws IOException {
        assertThat(run(
                        "calendar",
                        "--programme",
                        "fji",
                        "--monday",
                        "2014-05-12",
                        "--week-two",
                        "2014-06-02",
                        "--json"))
                .isZero();

        JsonNode shortlist = find("CAL-027");
        assertThat(shortlist.path("date").asText()).isEqualTo("2014-05-05");
        assertThat(shortlist.path("time").asText()).isEqualTo("17:00");
        assertThat(shortlist.path("what").asText()).isEqualTo("Shortlist of cases");
        assertThat(shortlist.path("from").asText()).isEqualTo("Support Services Officer");
        assertThat(shortlist.path("to").asText()).isEqualTo("YOT Manager");
        assertThat(shortlist.path("warning").asText()).contains("bank holiday", "Fri 2 May 2014", "DIS-017");
        assertThat(find("CAL-028").path("warning").isNull()).isTrue();
        assertThat(find("CAL-022").path("time").isNull()).isTrue();
        assertThat(json().path("weekTwoBasis").asText()).isEqualTo("GIVEN");
    }

    private JsonNode find(String rule) throws IOException {
        List<JsonNode> found = new ArrayList<>();
        json().path("dates").forEach(found::add);
        return found.stream()
                .filter(date -> date.path("rule").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void filesAreWrittenWhereAFolderIsNamed() throws IOException {
        Path target = folder.resolve("dates");

        assertThat(run(
                        "calendar",
                        "--programme",
                        "JOINT",
                        "--monday",
                        "2020-09-14",
                        "--on-holiday",
                        "before",
                        "-o",
                        target.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("is assumed")
                .contains(target.resolve("calendar.xlsx").toString());
        try (var files = Files.list(target)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("calendar.xlsx", "calendar.ics", "timeline.html", CommandLab.LIST);
        }
    }

    @Test
    void everyFaultIsNamedAtOnceThoseOfTheHolidaysToo() throws IOException {
        Path holidays = folder.resolve("holidays.json");
        Files.writeString(
                holidays,
                "{ \"england-and-wales\": { \"events\": [ { \"title\": \"New Year\", \"date\": \"1 January\" },"
                        + " { \"date\": \"2030-04-22\" } ] } }");

        assertThat(run(
                        "calendar",
                        "--programme",
                        "SQS",
                        "--monday",
                        "2014-09-16",
                        "--week-two",
                        "2014-09-29",
                        "--holidays",
                        holidays.toString(),
                        "-o",
                        folder.resolve("dates").toString()))
                .isEqualTo(2);
        assertThat(err.toString())
                .contains("4 things are wrong")
                .contains("--monday: \"2014-09-16\"", "Did you mean \"2014-09-15\"?")
                .contains("--week-two: \"2014-09-29\"", "one fieldwork week")
                .contains("holidays.json, england-and-wales.events[0].date: \"1 January\"")
                .contains("holidays.json, england-and-wales.events[1].title");
        assertThat(folder.resolve("dates")).doesNotExist();
    }

    @Test
    void whatIsMissingOrTooNearIsAFault() {
        assertThat(run("calendar")).isEqualTo(2);
        assertThat(err.toString()).contains("--programme: nothing is there", "--monday: nothing is there");
        assertThat(run("calendar", "--programme", "FJI", "--monday", "2014-05-12", "--week-two", "2014-05-19"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("a week lies between: from 2014-05-26");
        assertThat(run("calendar", "--programme", "SQS", "--monday", "2014-05-12", "--issue", "0"))
                .isEqualTo(2);
        assertThat(run("calendar", "--programme", "SQS", "--monday", "2014-05-12", "--holidays", "nowhere.json"))
                .isEqualTo(2);
    }

    @Test
    void aNewWorkbookHasItsDatesAndStaysReadable() throws IOException {
        Path workbook = folder.resolve("inspection.xlsx");
        Path listed = folder.resolve("inspection.json");

        assertThat(run("new", "--template", "sqs-3", "--monday", "2014-09-15", "-o", workbook.toString()))
                .isZero();
        assertThat(out.toString())
                .contains("Due Mon 8 Sep 2014 16:00: Shortlist and schedule for checking (first issue)", "CAL-007")
                .contains("Due Thu 11 Sep 2014 17:00: Final schedule (second issue)", "CAL-011");
        assertThat(run("convert", workbook.toString(), listed.toString(), "--quiet"))
                .isZero();
        assertThat(Files.readString(listed)).contains("\"monday\": \"2014-09-15\"");
    }
}
