package io.fieldwork.scheduler.resolve;

import static io.fieldwork.scheduler.testing.TestWeek.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.EnteredAbsence;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who is back ends what covers that moment, wherever it was said, and nothing else (ALLOC-005, ALLOC-009). */
class EndedAbsencesTest {

    private final Issues issues = new Issues();

    /** cm-7: court on Tuesday morning and leave from Thursday, typed; LA1: nothing. */
    private static InspectionInput week(Unavailability... typed) {
        InspectionInput input = TestInspection.sqs()
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .person("cm-7")
                .input();
        return input.withPeople(List.of(input.people().get(0).withUnavailable(List.of(typed))));
    }

    private static Unavailability away(String from, String to, String reason) {
        return new Unavailability(at(from), at(to), reason);
    }

    /** The week after another version in which somebody was away. */
    private static InspectionInput after(InspectionInput before, Absence absence, int version) {
        List<EnteredAbsence> entered = new ArrayList<>(before.absences());
        entered.add(absence.entered(version));
        return absence.addTo(before).withVersion(version).withAbsences(entered);
    }

    private EndedAbsences end(InspectionInput input, List<String> absent, String... back) {
        AbsenceReader reader = new AbsenceReader(input, issues);
        return EndedAbsences.of(input, reader.read(absent), reader.readReturns(List.of(back)), issues);
    }

    private static List<Unavailability> diary(EndedAbsences ended) {
        return ended.input().people().get(0).unavailable();
    }

    @Test
    void whatWasEnteredEndsInBothPlacesAndWhatElseWasSaidStays() {
        InspectionInput input = after(
                week(away("TUE 09:00", "TUE 11:00", "court"), away("THU 00:00", "FRI 00:00", "leave")),
                new Absence("cm-7", false, at("MON 00:00"), at("WED 13:00")),
                2);

        EndedAbsences ended = end(input, List.of(), "Person cm-7 2014-09-16pm");

        assertThat(issues.list()).isEmpty();
        assertThat(diary(ended))
                .containsExactly(
                        away("TUE 09:00", "TUE 11:00", "court"),
                        away("THU 00:00", "FRI 00:00", "leave"),
                        away("MON 00:00", "TUE 13:00", ""));
        assertThat(ended.input().absences())
                .containsExactly(new EnteredAbsence("cm-7", at("MON 00:00"), at("TUE 13:00"), 2));
        assertThat(ended.notes())
                .containsExactly("Person cm-7 is back on Tue 16 Sep 2014 13:00 and away again Thu 18 Sep 2014 00:00 to"
                        + " Fri 19 Sep 2014 00:00: that stays; --back ends it too.");
    }

    @Test
    void whatWasTypedEndsTooAndTwoThatCoverTheTimeBothEnd() {
        InspectionInput input = after(
                week(away("TUE 09:00", "TUE 11:00", "court")),
                new Absence("cm-7", false, at("TUE 00:00"), at("WED 00:00")),
                3);

        EndedAbsences half = end(input, List.of(), "cm-7 2014-09-16T10:00");
        assertThat(diary(half))
                .containsExactly(away("TUE 09:00", "TUE 10:00", "court"), away("TUE 00:00", "TUE 10:00", ""));

        EndedAbsences none = end(input, List.of(), "cm-7 2014-09-16");
        assertThat(diary(none)).containsExactly(away("TUE 09:00", "TUE 11:00", "court"));
        assertThat(none.input().absences()).isEmpty();
        assertThat(issues.list()).isEmpty();
    }

    @Test
    void anInspectorIsBackAsWell() {
        InspectionInput input = after(week(), new Absence("LA1", true, at("MON 00:00"), at("FRI 00:00")), 2);

        EndedAbsences ended = end(input, List.of(), "inspector LA1 2014-09-17");

        assertThat(issues.list()).isEmpty();
        assertThat(ended.input().inspectors().get(0).unavailable()).containsExactly(away("MON 00:00", "WED 00:00", ""));
        assertThat(ended.input().absences())
                .containsExactly(new EnteredAbsence("LA1", at("MON 00:00"), at("WED 00:00"), 2));
    }

    /** ALLOC-005: the first day at work is the one on which somebody is back, and not the one that was expected. */
    @Test
    void whoeverIsBackEarlierHasTheFirstDayBackThen() {
        InspectionInput input = week(away("MON 00:00", "THU 00:00", "leave"));
        Person expected = input.people().get(0).toBuilder()
                .absentPreviousWeek(true)
                .firstDayBack(TestWeek.day("THU"))
                .build();
        input = input.withPeople(List.of(expected));

        EndedAbsences ended = end(input, List.of(), "cm-7 2014-09-16");
        assertThat(ended.input().people().get(0).firstDayBack()).isEqualTo(TestWeek.day("TUE"));
        assertThat(ended.notes())
                .containsExactly(
                        "Person cm-7 is back on Tue 16 Sep 2014: that is the first day back now, and not Thu 18"
                                + " Sep 2014.");
        assertThat(end(
                                after(week(), new Absence("cm-7", false, at("MON 00:00"), at("THU 00:00")), 2),
                                List.of(),
                                "cm-7 2014-09-16")
                        .input()
                        .people()
                        .get(0)
                        .firstDayBack())
                .as("what was entered makes no first day back")
                .isNull();
    }

    @Test
    void whoeverIsNotAwayThenIsNamedWithTheTimesAndNoReason() {
        InspectionInput input = week(away("TUE 09:00", "TUE 11:00", "court"), away("THU 00:00", "FRI 00:00", "leave"));

        end(
                input,
                List.of(),
                "cm-7 2014-09-17",
                "cm-7 2014-09-16T11:00",
                "LA1 2014-09-17",
                "Persn cm-7 2014-09-17",
                "cm-7 Wednesday",
                "cm-7");

        assertThat(issues.faults())
                .extracting(Issue::sentence)
                .containsExactly(
                        "--back \"Persn cm-7 2014-09-17\", who: \"Persn cm-7\"; expected the name or id of a person or an"
                                + " inspector. Did you mean \"Person cm-7\"?",
                        "--back \"cm-7 Wednesday\", when: \"Wednesday\"; expected " + MomentParser.FORM + ".",
                        "--back \"cm-7\": \"cm-7\"; expected who and since when, such as \"Case Manager 7 2014-09-17\" or"
                                + " \"Case Manager 7 2014-09-17pm\".",
                        "--back \"cm-7 2014-09-17\": \"Wed 17 Sep 2014 00:00\"; expected a time at which Person cm-7 is"
                                + " away: Tue 16 Sep 2014 09:00 to Tue 16 Sep 2014 11:00; Thu 18 Sep 2014 00:00 to Fri 19"
                                + " Sep 2014 00:00.",
                        "--back \"cm-7 2014-09-16T11:00\": \"Tue 16 Sep 2014 11:00\"; expected a time at which Person cm-7"
                                + " is away: Tue 16 Sep 2014 09:00 to Tue 16 Sep 2014 11:00; Thu 18 Sep 2014 00:00 to Fri"
                                + " 19 Sep 2014 00:00.",
                        "--back \"LA1 2014-09-17\": \"Wed 17 Sep 2014 00:00\"; expected somebody who is away: Inspector"
                                + " LA1 is not away at all.");
    }

    @Test
    void anAbsenceThatIsReportedWithItsEndIsOneThatEndsThen() {
        EndedAbsences ended = end(week(), List.of("cm-7 2014-09-15 -"), "cm-7 2014-09-17");
        assertThat(ended.absences()).containsExactly(new Absence("cm-7", false, at("MON 00:00"), at("WED 00:00")));

        InspectionInput away = after(week(), new Absence("cm-7", false, at("MON 00:00"), at("FRI 00:00")), 2);
        EndedAbsences again = end(away, List.of("cm-7 2014-09-16pm 2014-09-16pm"), "cm-7 2014-09-16");
        assertThat(diary(again)).containsExactly(away("MON 00:00", "TUE 00:00", ""));
        assertThat(again.absences()).containsExactly(new Absence("cm-7", false, at("TUE 13:00"), at("WED 00:00")));
        assertThat(issues.list()).isEmpty();
    }

    @Test
    void nobodyIsBackAtTheMomentFromWhichTheSameLineHasThemAway() {
        end(week(away("MON 00:00", "FRI 00:00", "leave")), List.of("cm-7 2014-09-16 -"), "cm-7 2014-09-16");
        assertThat(issues.faults())
                .extracting(Issue::sentence)
                .containsExactly(
                        "--back \"cm-7 2014-09-16\": \"Tue 16 Sep 2014 00:00\"; expected another time than that at"
                                + " which --absent has Person cm-7 away from then on.");
    }

    /** Minute by minute: away now is who was away and is not back since, whatever the order in which it was reported. */
    @Test
    void eachMinuteIsAsItWasSaidInWhateverOrder() {
        int tried = 0;
        for (int seed = 0; seed < 300; seed++) {
            Random dice = Chance.of(seed);
            InspectionInput input = week(span(dice), span(dice));
            for (int version = 2; version < 2 + dice.nextInt(3); version++) {
                Unavailability one = span(dice);
                input = after(input, new Absence("cm-7", false, one.start(), one.end()), version);
            }
            Unavailability reported = span(dice);
            List<Absence> absences = List.of(new Absence("cm-7", false, reported.start(), reported.end()));
            List<PersonReturn> returns = new ArrayList<>();
            for (int i = 0; i < 1 + dice.nextInt(2); i++) {
                returns.add(new PersonReturn("cm-7", false, moment(dice), "--back"));
            }
            Issues found = new Issues();
            EndedAbsences ended = EndedAbsences.of(input, absences, returns, found);
            Collections.reverse(returns);
            EndedAbsences turned = EndedAbsences.of(input, absences, returns, new Issues());
            if (found.hasFaults()) {
                continue;
            }
            tried++;
            List<Unavailability> before = new ArrayList<>(input.people().get(0).unavailable());
            before.add(reported);
            for (LocalDateTime minute = at("MON 00:00");
                    minute.isBefore(at("SAT 00:00"));
                    minute = minute.plusMinutes(30)) {
                LocalDateTime now = minute;
                boolean expected = before.stream()
                        .anyMatch(one -> holds(one, now)
                                && returns.stream()
                                        .noneMatch(back -> holds(one, back.when()) && !now.isBefore(back.when())));
                assertThat(isAway(ended, now)).as("seed %d, %s", seed, now).isEqualTo(expected);
            }
            assertThat(turned.input().people().get(0).unavailable()).isEqualTo(diary(ended));
            assertThat(turned.absences()).isEqualTo(ended.absences());
            List<Unavailability> both = new ArrayList<>(diary(ended));
            assertThat(ended.input().absences()).allMatch(one -> one.takeFrom(both));
        }
        assertThat(tried).isGreaterThan(90);
    }

    private static boolean isAway(EndedAbsences ended, LocalDateTime now) {
        return diary(ended).stream().anyMatch(one -> holds(one, now))
                || ended.absences().stream().anyMatch(one -> !one.start().isAfter(now) && now.isBefore(one.end()));
    }

    private static boolean holds(Unavailability one, LocalDateTime now) {
        return !one.start().isAfter(now) && now.isBefore(one.end());
    }

    private static Unavailability span(Random dice) {
        LocalDateTime from = moment(dice);
        return new Unavailability(from, from.plusMinutes(30L * (1 + dice.nextInt(96))), "");
    }

    private static LocalDateTime moment(Random dice) {
        return at("MON 00:00").plusMinutes(30L * dice.nextInt(5 * 48));
    }
}
