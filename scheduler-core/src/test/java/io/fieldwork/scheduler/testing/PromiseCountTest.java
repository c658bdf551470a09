package io.fieldwork.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The count by which the program's is judged, held against what a promise is in words (W2-018). */
class PromiseCountTest {

    private static final String PEOPLE =
            "\"people\":[{\"id\":\"cm-1\",\"name\":\"Zo\u00eb Grey\"},{\"id\":\"cm-2\",\"name\":\"Al Bo\"}]";
    private static final String OTHER_ROWS =
            "\"people\":[{\"id\":\"cm-1\",\"name\":\"Al Bo\"},{\"id\":\"cm-9\",\"name\":\"ZOE  grey\"}]";

    @Test
    void ofACaseThatSomebodyWasToAttendTimeInspectorAndPersonStay() {
        String told = week(PEOPLE, one("C01", "LI", "09:00", "cm-1"));
        assertThat(broken(told, week(OTHER_ROWS, one("C01", "LI", "09:00", "cm-9"))))
                .isEmpty();
        assertThat(broken(told, week(OTHER_ROWS, one("C01", "LI", "09:00", "cm-1"))))
                .containsExactly("C01");
        assertThat(broken(told, week(PEOPLE, one("C01", "LI", "11:15", "cm-1"))))
                .containsExactly("C01");
        assertThat(broken(told, week(PEOPLE, one("C01", "AI1", "09:00", "cm-1"))))
                .containsExactly("C01");
        assertThat(broken(told, week(PEOPLE, one("C01", "LI", "09:00", null)))).containsExactly("C01");
        assertThat(broken(told, week(PEOPLE, nowhere("C01")))).containsExactly("C01");
    }

    @Test
    void ofAFileThatNobodyWasToAttendOnlyTheInspectorStays() {
        String told = week(PEOPLE, one("C01", "LI", "09:00", null));
        assertThat(broken(told, week(PEOPLE, one("C01", "LI", "11:15", "cm-1"))))
                .isEmpty();
        assertThat(broken(told, week(PEOPLE, nowhere("C01")))).isEmpty();
        assertThat(broken(told, week(PEOPLE, one("C01", "AI1", "09:00", null)))).containsExactly("C01");
        assertThat(broken(told, week(PEOPLE, one("C01", "AI1", "09:00", "cm-1"))))
                .containsExactly("C01");
    }

    @Test
    void whatIsNewOrWithdrawnOrHadNoPlaceIsNoPromise() {
        String told = week(PEOPLE, one("C01", "LI", "09:00", "cm-1") + "," + nowhere("C02"));
        String now = week(PEOPLE, one("C02", "LI", "09:00", "cm-2") + "," + one("C03", "AI1", "09:00", "cm-1"));
        assertThat(broken(told, now)).isEmpty();
    }

    @Test
    void whatHasBegunIsHistoryUnlessItWasNotDone() {
        PromiseCount told = PromiseCount.of(
                week(PEOPLE, one("C01", "LI", "09:00", "cm-1") + "," + one("C02", "LI", "11:15", "cm-2")));
        PromiseCount now = PromiseCount.of(week(PEOPLE, nowhere("C01") + "," + nowhere("C02")));
        LocalDateTime from = LocalDateTime.parse("2014-09-16T11:15");
        assertThat(told.brokenIn(now, from, Set.of())).containsExactly("C02");
        assertThat(told.brokenIn(now, from.plusMinutes(1), Set.of())).isEmpty();
        assertThat(told.brokenIn(now, from, Set.of("C01"))).containsExactly("C01", "C02");
    }

    @Test
    void aMeetingKeepsItsTimeAndWhoHoldsItInAnyOrder() {
        String told = "{\"meetings\":[" + meeting("\"LI\",\"AI1\"", "\"2014-09-16T09:00\"") + "]}";
        assertThat(broken(told, "{\"meetings\":[" + meeting("\"AI1\",\"LI\"", "\"2014-09-16T09:00\"") + "]}"))
                .isEmpty();
        assertThat(broken(told, "{\"meetings\":[" + meeting("\"LI\"", "\"2014-09-16T09:00\"") + "]}"))
                .containsExactly("M01");
        assertThat(broken(told, "{\"meetings\":[" + meeting("\"LI\",\"AI1\"", "\"2014-09-16T09:15\"") + "]}"))
                .containsExactly("M01");
        assertThat(broken(told, "{\"meetings\":[" + meeting("\"LI\",\"AI1\"", "null") + "]}"))
                .containsExactly("M01");
    }

    private static List<String> broken(String told, String now) {
        return PromiseCount.of(told).brokenIn(PromiseCount.of(now), null, Set.of());
    }

    private static String week(String people, String cases) {
        return "{" + people + ",\"cases\":[" + cases + "]}";
    }

    private static String one(String reference, String inspector, String time, String attendee) {
        return String.format(
                "{\"reference\":\"%s\",\"inspector\":\"%s\",\"start\":\"2014-09-16T%s\",\"attendee\":%s}",
                reference, inspector, time, attendee == null ? "null" : "\"" + attendee + "\"");
    }

    private static String nowhere(String reference) {
        return String.format("{\"reference\":\"%s\",\"inspector\":null,\"start\":null,\"attendee\":null}", reference);
    }

    private static String meeting(String inspectors, String start) {
        return "{\"id\":\"M01\",\"inspectors\":[" + inspectors + "],\"start\":" + start + "}";
    }
}
