package io.fieldwork.scheduler.format.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonFilesTest {

    @TempDir
    Path folder;

    @Nested
    class Text {

        @Test
        void aSyntaxErrorNamesLineAndColumn() throws IOException {
            Issue fault = onlyFault("{\n  \"a\": 1\n  \"b\": 2\n}");
            assertThat(fault.place()).isEqualTo("line 3, column 3");
            assertThat(fault.expected()).contains("comma");
        }

        @Test
        void aFileThatEndsTooEarlyIsSaidSo() throws IOException {
            assertThat(onlyFault("{ \"a\": [1, 2").expected()).contains("ends too early");
            assertThat(onlyFault("{ \"a").expected()).contains("ends too early");
        }

        @Test
        void textAfterTheEndIsAFault() throws IOException {
            assertThat(onlyFault("{ } { }").place()).startsWith("line 1, column ");
        }

        @Test
        void anEmptyFileIsAFault() throws IOException {
            assertThat(onlyFault(" \n").expected()).contains("empty");
        }

        @Test
        void bytesThatAreNotUtf8AreAFault() throws IOException {
            Path file =
                    Files.write(folder.resolve("x.json"), "{ \"a\": \"café\" }".getBytes(StandardCharsets.ISO_8859_1));
            Issues issues = new Issues();
            assertThat(JsonFiles.read(file, issues)).isNull();
            assertThat(issues.faults().get(0).expected()).isEqualTo("text saved as UTF-8");
        }

        @Test
        void aByteOrderMarkIsPassedOver() throws IOException {
            Path file = write("\uFEFF{ \"a\": 1 }");
            Issues issues = new Issues();
            assertThat(Objects.requireNonNull(JsonFiles.read(file, issues))
                            .path("a")
                            .intValue())
                    .isEqualTo(1);
            assertThat(issues.list()).isEmpty();
        }

        @Test
        void everyFieldThatIsGivenTwiceIsAFaultAndTheFirstStands() throws IOException {
            Issues issues = new Issues();
            JsonNode tree = JsonFiles.parse("{ \"a\": [ { \"b\": 1, \"b\": 2 } ], \"c\": 1, \"c\": 2 }", issues);
            assertThat(issues.faults()).extracting(Issue.Fault::place).containsExactly("a[0].b", "c");
            assertThat(Objects.requireNonNull(tree).path("c").intValue()).isEqualTo(1);
        }

        private Issue onlyFault(String text) throws IOException {
            Issues issues = new Issues();
            assertThat(JsonFiles.parse(text, issues)).isNull();
            assertThat(issues.list()).hasSize(1);
            return issues.list().get(0);
        }
    }

    @Nested
    class Schedules {

        private static final Schedule SCHEDULE = new Schedule(
                "sqs-small",
                "0hard/1medium/-12soft",
                true,
                7_000_000_000L,
                List.of(
                        new ScheduledCase(
                                "C01",
                                "LI-1",
                                "LI",
                                InspectionInputs.at("2014-09-15T15:00"),
                                InspectionInputs.at("2014-09-15T17:00"),
                                InspectionInputs.at("2014-09-15T15:30"),
                                InspectionInputs.at("2014-09-15T16:45"),
                                CaseMode.INTERVIEW,
                                "cm-1"),
                        new ScheduledCase("C02", null, null, null, null, null, null, CaseMode.UNPLACED, null)),
                List.of(new ScheduledMeeting("M01", List.of(), null, null, null)),
                List.of(new ConstraintFigure("complexPerDay", "2soft", "-12soft", 6)));

        @Test
        void aScheduleIsReadBackAsItWasWritten() throws IOException {
            Path file = write(ScheduleJson.write(SCHEDULE));
            assertThat(ScheduleJson.read(file)).isEqualTo(SCHEDULE);
            assertThat(ScheduleJson.write(ScheduleJson.read(file))).isEqualTo(ScheduleJson.write(SCHEDULE));
        }

        @Test
        void allFaultsComeAtOnceByPath() throws IOException {
            Path file = write(ScheduleJson.write(SCHEDULE)
                    .replace("UNPLACED", "UNPLACD")
                    .replace("2014-09-15T15:30", "half past three")
                    .replace("\"matches\": 6", "\"matches\": \"6\""));
            assertThat(faultsOf(() -> ScheduleJson.read(file)))
                    .extracting(Issue::place)
                    .containsExactly("cases[0].interviewStart", "cases[1].mode", "constraints[0].matches");
        }

        @Test
        void anInspectionInPlaceOfAScheduleIsOneFault() throws IOException {
            Path file = write(InspectionJson.write(InspectionInputs.sqs().build()));
            assertThat(faultsOf(() -> ScheduleJson.read(file)))
                    .extracting(Issue::place)
                    .containsExactly("format");
        }

        @Test
        void theVersionIsReadBackAndMustCountFromOne() throws IOException { // OUT-023
            Schedule second = SCHEDULE.as(Edition.FIRST.next(InspectionInputs.at("2014-09-15T07:58")));
            String text = ScheduleJson.write(second);

            assertThat(ScheduleJson.read(write(text))).isEqualTo(second);
            assertThat(text).contains("\"version\": 2").contains("\"issued\": \"2014-09-15T07:58\"");
            assertThat(faultsOf(() -> ScheduleJson.read(write(text.replace("\"version\": 2", "\"version\": 0")))))
                    .extracting(Issue::place)
                    .containsExactly("version");
        }

        @Test
        void aScheduleMadeByHandNeedsNoFigures() throws IOException {
            Path file = write("""
                    { "format": "fieldwork-schedule/1", "inspection": "x",
                      "cases": [ { "reference": "C01", "slot": "LI-1", "mode": "INTERVIEW" } ] }
                    """);
            assertThat(ScheduleJson.read(file).cases().get(0).slot()).isEqualTo("LI-1");
            assertThat(ScheduleJson.read(file).edition()).isEqualTo(Edition.FIRST);
        }
    }

    @Nested
    class Weights {

        @Test
        void weightsKeepTheirOrder() throws IOException {
            Path file = write("{ \"unusedSlots\": \"0soft\", \"complexPerDay\": \"3soft\" }");
            assertThat(WeightsJson.read(file))
                    .containsExactly(entry("unusedSlots", "0soft"), entry("complexPerDay", "3soft"));
        }

        @Test
        void anUnknownIdNamesTheNearest() throws IOException {
            Path file = write("{ \"complexPerDays\": \"3soft\" }");
            Issue fault = faultsOf(() -> WeightsJson.read(file)).get(0);
            assertThat(fault.place()).isEqualTo("complexPerDays");
            assertThat(fault.nearest()).isEqualTo("complexPerDay");
        }

        @Test
        void aWeightThatIsNoNumberAndLevelIsAFault() throws IOException {
            Path file =
                    write("{ \"fileRead\": \"3 soft\", \"standIn\": \"40\", \"lunch\": 3, \"roomClash\": \"-1hard\" }");
            assertThat(faultsOf(() -> WeightsJson.read(file)))
                    .extracting(Issue::place, Issue::nearest)
                    .containsExactlyInAnyOrder(
                            tuple("fileRead", "3soft"),
                            tuple("standIn", "40soft"),
                            tuple("lunch", null),
                            tuple("roomClash", null));
        }

        @Test
        void aListIsNoWeightsFile() throws IOException {
            Path file = write("[]");
            assertThatThrownBy(() -> WeightsJson.read(file)).isInstanceOf(InvalidInputException.class);
        }
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("x.json"), text);
    }

    private static List<Issue> faultsOf(ThrowingCallable read) {
        return catchThrowableOfType(InvalidInputException.class, read).issues();
    }
}
