package io.fieldwork.scheduler.format.loaded;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Who is away when, in words, and never why. */
@Tag("PRIV-001")
class AwayWordsTest {

    private static final String REASON = "Qzxreason";

    private static final InspectionInput SMALL = InspectionInputs.sqs().build();

    /** Each a start and an end, with a space between them. */
    private static List<Unavailability> away(String... periods) {
        return Stream.of(periods)
                .map(period -> period.split(" "))
                .map(ends -> new Unavailability(LocalDateTime.parse(ends[0]), LocalDateTime.parse(ends[1]), REASON))
                .toList();
    }

    private static InspectionInput with(Person first) {
        List<Person> people = new ArrayList<>(SMALL.people());
        people.set(0, first);
        return SMALL.withPeople(people);
    }

    private static Person.Builder grace(String... periods) {
        return SMALL.people().get(0).toBuilder().name("Grace Lee").unavailable(away(periods));
    }

    private static String said(String... periods) {
        InspectionInput input = with(grace(periods).build());
        return AwayWords.of(input, input).get(0);
    }

    @Test
    void wholeDaysAreDays() {
        assertThat(said("2014-09-16T00:00 2014-09-17T00:00")).isEqualTo("Grace Lee: Tue 16 Sep 2014.");
        assertThat(said("2014-09-08T00:00 2014-09-16T00:00")).isEqualTo("Grace Lee: Mon 8 Sep to Mon 15 Sep 2014.");
        assertThat(said("2014-12-29T00:00 2015-01-03T00:00"))
                .isEqualTo("Grace Lee: Mon 29 Dec 2014 to Fri 2 Jan 2015.");
    }

    @Test
    void partsOfADayHaveTheirHours() {
        assertThat(said("2014-09-16T09:30 2014-09-16T11:00")).isEqualTo("Grace Lee: Tue 16 Sep 2014 09:30 to 11:00.");
        assertThat(said("2014-09-16T00:00 2014-09-16T13:00")).isEqualTo("Grace Lee: Tue 16 Sep 2014 until 13:00.");
        assertThat(said("2014-09-16T13:00 2014-09-17T00:00")).isEqualTo("Grace Lee: Tue 16 Sep 2014 from 13:00.");
    }

    @Test
    void anAbsenceOverDaysThatBeginsOrEndsWithinOneHasThatHour() {
        assertThat(said("2014-09-16T13:00 2014-09-18T10:00"))
                .isEqualTo("Grace Lee: Tue 16 Sep 2014 13:00 to Thu 18 Sep 2014 10:00.");
        assertThat(said("2014-09-16T13:00 2014-09-18T00:00"))
                .isEqualTo("Grace Lee: Tue 16 Sep 2014 13:00 to Wed 17 Sep 2014.");
        assertThat(said("2014-09-16T00:00 2014-09-17T10:00"))
                .isEqualTo("Grace Lee: Tue 16 Sep 2014 to Wed 17 Sep 2014 10:00.");
    }

    @Test
    void whatTouchesIsOneAndTheSameHoursOnDaysInARowAreSaidOnce() {
        assertThat(said(
                        "2014-09-17T00:00 2014-09-18T00:00",
                        "2014-09-16T00:00 2014-09-17T00:00",
                        "2014-09-16T08:00 2014-09-16T10:00"))
                .isEqualTo("Grace Lee: Tue 16 Sep to Wed 17 Sep 2014.");
        assertThat(said(
                        "2014-09-15T13:00 2014-09-16T00:00",
                        "2014-09-16T13:00 2014-09-17T00:00",
                        "2014-09-17T13:00 2014-09-18T00:00",
                        "2014-09-19T13:00 2014-09-20T00:00"))
                .isEqualTo(
                        "Grace Lee: Mon 15 Sep to Wed 17 Sep 2014, each day from 13:00; Fri 19 Sep 2014 from 13:00.");
    }

    /** Somebody may have typed the one and left the other to be derived. */
    @Test
    void whatWasDerivedIsToldFromWhatWasTyped() {
        LocalDate back = LocalDate.of(2014, 9, 16);
        Person typed = grace("2014-09-08T00:00 2014-09-16T00:00").build();
        Person derived =
                typed.toBuilder().absentPreviousWeek(true).firstDayBack(back).build();
        assertThat(AwayWords.of(with(typed), with(derived)))
                .containsExactly(
                        "Grace Lee: Mon 8 Sep to Mon 15 Sep 2014; absent the week before (derived); first day back"
                                + " Tue 16 Sep 2014 (derived).");
        Person given = typed.toBuilder().firstDayBack(back).build();
        assertThat(AwayWords.of(with(given), with(derived)))
                .containsExactly(
                        "Grace Lee: Mon 8 Sep to Mon 15 Sep 2014; absent the week before (derived); first day back"
                                + " Tue 16 Sep 2014.");
        Person waived = derived.toBuilder().firstDayBackWaived(true).build();
        assertThat(AwayWords.of(with(waived), with(waived)))
                .containsExactly(
                        "Grace Lee: Mon 8 Sep to Mon 15 Sep 2014; absent the week before; first day back Tue 16 Sep"
                                + " 2014, which is waived.");
    }

    @Test
    void theTeamComesFirstAndWhoIsNeverAwayIsLeftOut() {
        List<Inspector> team = new ArrayList<>(SMALL.inspectors());
        team.set(1, team.get(1).withUnavailable(away("2014-09-18T00:00 2014-09-19T00:00")));
        InspectionInput input = with(
                        grace("2014-09-16T00:00 2014-09-17T00:00").name(" ").build())
                .toBuilder()
                .inspectors(team)
                .build();
        assertThat(AwayWords.of(input, input))
                .containsExactly(
                        team.get(1).printedName() + ": Thu 18 Sep 2014.",
                        input.people().get(0).id() + ": Tue 16 Sep 2014.");
    }

    @Test
    void noReasonIsSaid() {
        assertThat(said("2014-09-16T09:30 2014-09-16T11:00", "2014-09-18T00:00 2014-09-20T00:00"))
                .doesNotContain(REASON);
    }
}
