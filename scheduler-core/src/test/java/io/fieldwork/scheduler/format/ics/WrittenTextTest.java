package io.fieldwork.scheduler.format.ics;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What stands in the bytes of a calendar file, read back by a few lines that know RFC 5545 and no library: unfolded, unescaped
 * and with the hours of the clock in London.
 */
class WrittenTextTest {

    private static final String LETTERS = "ab ,;:\\\n\"'=^\u00e9\u0175\u20ac\u4e2d\ud83d\ude00";
    private static final DateTimeFormatter IN_UTC = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);
    private static final LocalDateTime NOON = LocalDateTime.of(2014, 9, 16, 12, 0);

    @Test
    void whateverIsWrittenIsReadAgainAndNoLineIsTooLong() {
        Random random = new Random(75);
        for (int i = 0; i < 400; i++) {
            String summary = text(random);
            String location = text(random);
            String description = text(random);
            byte[] file = write(
                    1, IcsEvent.Status.CONFIRMED, IcsCalendar.Method.PUBLISH, NOON, summary, location, description);
            List<String> lines = lines(file);
            assertThat(value(lines, "SUMMARY")).isEqualTo(summary);
            assertThat(value(lines, "LOCATION")).isEqualTo(location);
            assertThat(value(lines, "DESCRIPTION")).isEqualTo(description);
        }
    }

    /** The text of chance, never empty and of any length about a line's. */
    private static String text(Random random) {
        int[] letters = LETTERS.codePoints().toArray();
        StringBuilder text = new StringBuilder("x");
        int length = random.nextInt(180);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(letters[random.nextInt(letters.length)]);
        }
        return text.append('x').toString();
    }

    @Test
    void versionAndTimeOfIssueAreThoseThatWereGiven() {
        for (int sequence = 0; sequence < 4; sequence++) {
            List<String> lines = lines(write(
                    sequence,
                    IcsEvent.Status.CONFIRMED,
                    IcsCalendar.Method.REQUEST,
                    NOON.plusDays(sequence),
                    "S",
                    "",
                    ""));
            assertThat(lines).contains("SEQUENCE:" + sequence, "DTSTAMP:2014091" + (6 + sequence) + "T110000Z");
        }
    }

    @Test
    void aCancellationSaysSoTwiceAndLeavesItsOwnerFree() {
        List<String> gone = lines(write(2, IcsEvent.Status.CANCELLED, IcsCalendar.Method.CANCEL, NOON, "S", "", ""));
        assertThat(gone).contains("METHOD:CANCEL", "STATUS:CANCELLED", "TRANSP:TRANSPARENT", "SEQUENCE:2");
        List<String> held = lines(write(2, IcsEvent.Status.CONFIRMED, IcsCalendar.Method.REQUEST, NOON, "S", "", ""));
        assertThat(held).contains("METHOD:REQUEST", "STATUS:CONFIRMED", "TRANSP:OPAQUE", "SEQUENCE:2");
    }

    /** A minute before and after the clocks change, and a day either side; the hours themselves stay those of the clock. */
    @ParameterizedTest
    @ValueSource(ints = {2012, 2014, 2016, 2020, 2021, 2026, 2028})
    void theClocksChangeOnTheLastSundaysOfMarchAndOctober(int year) {
        LocalDate spring = LocalDate.of(year, 3, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        LocalDate autumn = LocalDate.of(year, 10, 31).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        for (LocalDateTime winter : List.of(
                spring.minusDays(1).atTime(12, 0),
                spring.atTime(0, 59),
                autumn.atTime(2, 0),
                autumn.plusDays(1).atTime(9, 0))) {
            assertStamped(winter, winter);
        }
        for (LocalDateTime summer : List.of(
                spring.atTime(2, 0),
                spring.plusDays(1).atTime(9, 0),
                autumn.minusDays(1).atTime(12, 0),
                autumn.atTime(0, 59))) {
            assertStamped(summer, summer.minusHours(1));
        }
    }

    private static void assertStamped(LocalDateTime local, LocalDateTime utc) {
        List<String> lines = lines(write(0, IcsEvent.Status.CONFIRMED, IcsCalendar.Method.PUBLISH, local, "S", "", ""));
        assertThat(lines)
                .as(local.toString())
                .contains(
                        "DTSTAMP:" + IN_UTC.format(utc),
                        "DTSTART;TZID=Europe/London:" + IN_UTC.format(local).replace("Z", ""),
                        "DTEND;TZID=Europe/London:"
                                + IN_UTC.format(local.plusHours(5)).replace("Z", ""));
    }

    private static byte[] write(
            int sequence,
            IcsEvent.Status status,
            IcsCalendar.Method method,
            LocalDateTime at,
            String summary,
            String location,
            String description) {
        IcsEvent event = IcsEvent.published(
                "uid", sequence, status, new IcsEvent.Timed(at, at.plusHours(5)), summary, location, description);
        return IcsWriter.write(new IcsCalendar(method, "Name", at, List.of(event)));
    }

    /** Unfolded lines; each written one has 75 octets at most, and is a whole text by itself. */
    private static List<String> lines(byte[] file) {
        List<String> lines = new ArrayList<>();
        int begin = 0;
        for (int i = 0; i + 1 < file.length; i++) {
            if (file[i] == '\r' && file[i + 1] == '\n') {
                byte[] line = Arrays.copyOfRange(file, begin, i);
                String text = new String(line, StandardCharsets.UTF_8);
                assertThat(line.length).isLessThanOrEqualTo(75);
                assertThat(text.getBytes(StandardCharsets.UTF_8))
                        .as("no letter is cut in two")
                        .isEqualTo(line);
                if (text.startsWith(" ")) {
                    lines.set(lines.size() - 1, lines.get(lines.size() - 1) + text.substring(1));
                } else {
                    lines.add(text);
                }
                begin = i + 2;
            }
        }
        assertThat(begin).as("the file ends with a whole line").isEqualTo(file.length);
        return lines;
    }

    private static String value(List<String> lines, String property) {
        String line = lines.stream()
                .filter(one -> one.startsWith(property + ":"))
                .findFirst()
                .orElseThrow();
        StringBuilder value = new StringBuilder();
        for (int i = property.length() + 1; i < line.length(); i++) {
            char letter = line.charAt(i);
            assertThat(letter).as("a comma or semicolon that is not escaped").isNotIn(',', ';');
            if (letter == '\\') {
                char next = line.charAt(++i);
                value.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                value.append(letter);
            }
        }
        return value.toString();
    }
}
