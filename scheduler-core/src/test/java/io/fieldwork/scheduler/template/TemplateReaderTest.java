package io.fieldwork.scheduler.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.fieldwork.scheduler.validate.InvalidInputException;
import io.fieldwork.scheduler.validate.Issue;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateReaderTest {

    @TempDir
    Path folder;

    @Test
    void aCopyOfAShippedModelScheduleReadsAsTheSame() throws IOException {
        Path file = write(shipped("sqs-5"));
        assertThat(ModelSchedules.read(file))
                .isEqualTo(ModelSchedules.find("sqs-5").orElseThrow());
    }

    /** One text of sqs-3 is replaced where it first stands; the fault says where and what would be right. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '#',
            value = {
                "fieldwork-template/1       | fieldwork-template/2 | format                      | fieldwork-template/1",
                "\"name\": \"sqs-3\"        | \"name\": \"\"       | name                        | a text",
                "\"SQS\"                    | \"SQ\"               | programme                   | SQS, FJI",
                "\"cases\": 20              | \"cases\": 0         | cases                       | 1 or more",
                "\"cases\": 20              | \"cases\": 2.5       | cases                       | 1 or more",
                "\"cases\"                  | \"case\"             | case                        | one of the fields",
                "\"cases\"                  | \"case\"             | cases                       | 1 or more",
                "\"LEAD_INSPECTOR\": 1      | \"LEAD\": 1          | team.LEAD                   | LEAD_INSPECTOR",
                "\"LOCAL_ASSESSOR\": 1      | \"LOCAL_ASSESSOR\": 2 | pages                      | LOCAL_ASSESSOR 2",
                "\"LOCAL_ASSESSOR\": 1      | \"HEALTH\": 1        | pages[2].numbers[0]         | at most 0",
                "\"numbers\": [1]           | \"numbers\": [1, 1]  | pages[0].numbers[1]         | on no other page",
                "\"numbers\": [1]           | \"numbers\": []      | pages[0].numbers            | such as",
                "\"numbers\": [1]           | \"numbers\": 1       | pages[0].numbers            | a list",
                "\"girlsTogether\"          | \"girlTogether\"     | weights.girlTogether        | id of a constraint",
                "\"0soft\"                  | \"soft\"             | weights.girlsTogether       | 3soft",
                "\"day\": \"MONDAY\"        | \"day\": \"SATURDAY\" | everyone[0].day            | MONDAY",
                "\"start\": \"09:00\"       | \"start\": \"9\"     | everyone[0].start           | 13:45",
                "\"start\": \"09:00\"       | \"start\": \"25:00\" | everyone[0].start           | 13:45",
                "\"end\": \"13:00\"         | \"end\": \"09:00\"   | everyone[0].end             | after the start",
                "\"TRAVEL\"                 | \"TRAVELS\"          | everyone[0].kind            | TRAVEL",
                "\"Travel to YOT\"          | 7                    | everyone[0].label           | a text",
                "\"Travel to YOT\" }        | \"Travel\", \"x\": 1 } | everyone[0].x              | one of the fields",
            })
    void aFaultIsReportedAtItsPath(String text, String replacement, String place, String expected) throws IOException {
        assertThat(shipped("sqs-3")).contains(text);
        String changed = shipped("sqs-3").replaceFirst(Pattern.quote(text), replacement);
        assertThat(faults(changed)).anySatisfy(fault -> {
            assertThat(fault.place()).isEqualTo(place);
            assertThat(fault.expected()).contains(expected);
        });
    }

    @Test
    void aMistypedWordIsReportedWithTheNearest() throws IOException {
        assertThat(faults(shipped("sqs-3").replaceFirst("\"OBSERVE\"", "\"OBSERV\"")))
                .singleElement()
                .extracting(Issue::nearest)
                .isEqualTo("OBSERVE");
    }

    @Test
    void everyFaultIsReportedAtOnce() throws IOException {
        String changed = shipped("sqs-3")
                .replaceFirst("\"TRAVEL\"", "\"TRAVELS\"")
                .replaceFirst("\"cases\": 20", "\"cases\": \"twenty\"")
                .replaceFirst("\"numbers\": \\[1]", "\"numbers\": [2]");
        assertThat(faults(changed))
                .extracting(Issue::place)
                .containsExactlyInAnyOrder("everyone[0].kind", "cases", "pages[0].numbers[0]", "pages");
    }

    @Test
    void whatIsNoJsonIsReportedWithItsLine() throws IOException {
        assertThat(faults("{\n  \"name\": \"a\",\n  oops\n}"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.place()).startsWith("line 3"));
    }

    @Test
    void aByteOrderMarkIsNoFault() throws IOException { // as Windows editors write it
        assertThat(ModelSchedules.read(write("\uFEFF" + shipped("fji-3"))))
                .isEqualTo(ModelSchedules.find("fji-3").orElseThrow());
    }

    @Test
    void aFieldThatStandsTwiceIsReported() throws IOException {
        assertThat(faults("{ \"cases\": 1, \"cases\": 2 }"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("cases"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[]", "7", "''"})
    void whatIsNoObjectIsReported(String json) throws IOException {
        assertThat(faults(json))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("an object"));
    }

    private List<Issue> faults(String json) throws IOException {
        Path file = write(json);
        return Objects.requireNonNull(
                        catchThrowableOfType(InvalidInputException.class, () -> ModelSchedules.read(file)))
                .issues();
    }

    private Path write(String json) throws IOException {
        return Files.writeString(folder.resolve("ours.json"), json);
    }

    private static String shipped(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(ModelSchedules.class.getResourceAsStream(name + ".json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
