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

final class MeetingListCheckTest {

    @TempDir
    Path folder;

    /** The first such text of the week's file is exchanged: every rule on meetings, at its boundary and beyond. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            fji-week2-england   | "MONDAY", "start": "15:00"    | "MONDAY", "start": "15:15"    | ``
            fji-week2-england   | "MONDAY", "start": "15:00"    | "MONDAY", "start": "14:45"    | W2-024
            fji-week2-england   | "start": "14:00", "end": "16:15" | "start": "14:00", "end": "16:30" | W2-038
            fji-week2-england   | "start": "11:30", "end": "12:30" | "start": "11:30", "end": "12:45" | W2-070
            fji-week2-england   | "MONDAY", "start": "14:15", "end": "19:00" | "MONDAY", "start": "14:15", "end": "19:15" | W2-073
            fji-week2-england   | "start": "14:45", "end": "17:00" } | "start": "14:15", "end": "17:00" } | W2-046
            fji-week2-england   | "WEDNESDAY", "start": "15:30" | "WEDNESDAY", "start": "11:30" | ``
            fji-week2-england   | "WEDNESDAY", "start": "15:30", "end": "16:30" | "FRIDAY", "start": "15:30", "end": "16:30" | SLOT-047
            fji-week2-england   | "THURSDAY", "start": "13:00", "end": "18:00" | "THURSDAY", "start": "13:00", "end": "17:45" | W2-009
            fji-week2-england   | "FRIDAY", "start": "10:00", "end": "12:00" | "FRIDAY", "start": "11:30", "end": "13:15" | W2-012
            fji-week2-england   | "MONDAY", "start": "13:30", "end": "14:00" | "MONDAY", "start": "13:30", "end": "13:45" | W2-003
            fji-week2-england-b | "TUESDAY", "start": "10:00", "end": "10:30" | "TUESDAY", "start": "10:15", "end": "10:30" | W2-034
            fji-week2-england-b | "WEDNESDAY", "start": "11:45" | "TUESDAY", "start": "14:00"   | W2-038
            single              | "minutes": 75                 | "minutes": 45                 | ``
            single              | "minutes": 75                 | "minutes": 44                 | SLOT-056
            single              | "minutes": 75                 | "minutes": 91                 | SLOT-056
            small               | "minutes": 90                 | "minutes": 480                | ``
            small               | "minutes": 90                 | "minutes": 511                | SLOT-052
            """)
    void aMeetingThatBreaksARuleIsFoundWithTheRule(String name, String text, String replacement, String rule)
            throws IOException {
        List<Issue> findings = TemplateCheck.check(ModelSchedules.read(changed(name, text, replacement)));
        if (rule.isEmpty()) {
            assertThat(findings).isEmpty();
        } else {
            assertThat(findings)
                    .anySatisfy(finding -> assertThat(finding.expected()).contains(rule));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "week": 2                    | "week": 3                    | week
            "week": 2,                   | "week": 2, "frame": "FJI-2", | frame
            "optional": ["USER_          | "optional": ["USERS_         | optional[0]
            "windows": ["lead"]          | "windows": ["leads"]         | meetings[15].windows[0]
            "all": ["HEALTH"]            | "all": ["ASSISTANT_INSPECTOR"] | meetings[3].all[0]
            "all": ["HEALTH"]            | "all": []                    | meetings[3]
            "minutes": 120               | "minutes": 0                 | meetings[0].minutes
            "online": true               | "online": "yes"              | meetings[9].online
            "rules": ["W2-046"]          | "rules": []                  | caseWork[0].rules
            """)
    void aFaultOfAMeetingIsReportedAtItsPath(String text, String replacement, String place) throws IOException {
        Path file = changed("fji-week2-england", text, replacement);
        InvalidInputException thrown =
                catchThrowableOfType(InvalidInputException.class, () -> ModelSchedules.read(file));
        assertThat(thrown.issues()).extracting(Issue::place).contains(place);
    }

    @Test
    void theTextOfAWeekListsItsMeetings() {
        String text = ModelScheduleText.render(
                ModelSchedules.find("fji-week2-england").orElseThrow());
        assertThat(text)
                .startsWith("""
                        fji-week2-england: FJI week 2, England: health from Monday
                        1 lead inspector, 1 deputy lead inspector,""")
                .contains("""
                        Meetings, with their minutes
                        120  YOT Manager (W2-025, TEAM-025)
                             with lead inspector and deputy lead inspector
                             Tue 10:30-17:00, Wed 10:30-17:00, Thu 10:30-12:30
                        """)
                .contains("     preferably Wed 15:30-16:30\n")
                .contains("""
                        Talks about cases of the first week, with their minutes
                         60  social care (W2-046)
                        """);
    }

    private Path changed(String name, String text, String replacement) throws IOException {
        try (InputStream in = Objects.requireNonNull(ModelSchedules.class.getResourceAsStream(name + ".json"))) {
            String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertThat(json).contains(text);
            return Files.writeString(
                    folder.resolve("ours.json"),
                    json.replaceFirst(Pattern.quote(text), java.util.regex.Matcher.quoteReplacement(replacement)));
        }
    }
}
