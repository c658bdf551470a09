package io.fieldwork.scheduler.format.view;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whom to ring, and what is true to say: nobody is told to stay away from what is over. */
@Tag("OUT-032")
class PhoneCallTest {

    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "WED 09:00", "WED 11:00")
                .slot("LI-3", "LI", "WED 13:00", "WED 15:00")
                .person("cm-1")
                .person("cm-2")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2"));
    }

    private static Schedule schedule(TestInspection week) {
        return ScheduleScorer.score(week.input(), week.placements(), null, 0);
    }

    private static ScheduleView view(TestInspection before, TestInspection after, @Nullable String from) {
        InspectionInput now = after.input();
        ScheduleChanges changes = ScheduleChanges.between(
                now, schedule(before), schedule(after), from == null ? null : TestWeek.at(from), false);
        return new ScheduleView(now, schedule(after), changes, Labels.ENGLISH);
    }

    private static List<String> calls(TestInspection before, TestInspection after, @Nullable String from) {
        return PhoneCall.of(view(before, after, from)).stream()
                .map(call -> call.person() + ", " + call.about() + ": " + call.say())
                .toList();
    }

    @Test
    void whoIsNotWantedNeedNotComeOnlyWhereTheTimeHasNotPassed() {
        TestInspection before = week().place("C01", "LI-1").place("C02", "LI-2");
        TestInspection after =
                week().caseOf("C01").place("C01", "LI-1").caseOf("C02").place("C02", "LI-2");

        assertThat(calls(before, after, null))
                .containsExactly("Person cm-1, C01: need not come", "Person cm-2, C02: need not come");
        assertThat(calls(before, after, "MON 15:15"))
                .containsExactly("Person cm-1, C01: need not come", "Person cm-2, C02: need not come");
        assertThat(calls(before, after, "TUE 00:00")).containsExactly("Person cm-2, C02: need not come");
    }

    @Test
    void whatWasNotDoneHasANewTimeOrNoneSoFar() {
        TestInspection before = week().place("C01", "LI-1").place("C02", "LI-2");

        assertThat(calls(before, week().place("C02", "LI-2"), "TUE 00:00"))
                .containsExactly("Person cm-1, C01: no new time so far");
        assertThat(calls(before, week().place("C01", "LI-3").place("C02", "LI-2"), "TUE 00:00"))
                .containsExactly("Person cm-1, C01: another time");
    }

    @Test
    void peopleOfAWithdrawnCaseAreToldByNameThoughTheyHaveLeftTheList() {
        TestInspection before =
                week().person("cm-9").caseOf("C09", one -> one.with("cm-9")).place("C09", "LI-3");

        assertThat(calls(before, week(), null)).containsExactly("Person cm-9, C09: need not come");
        assertThat(calls(before, week(), "THU 00:00")).isEmpty();
    }

    @Test
    void aCaseThatLosesItsAttendeeAloneStays() {
        TestInspection before = week().place("C01", "LI-1").place("C02", "LI-2");
        TestInspection after = week().person("cm-1", one -> one.away("MON 00:00", "TUE 00:00"))
                .person("cm-2", one -> one.away("WED 13:00", "WED 18:00"))
                .place("C01", "LI-1")
                .place("C02", "LI-3");
        ScheduleView view = view(before, after, null);

        assertThat(ChangeRow.of(view))
                .extracting(ChangeRow::change)
                .containsExactly("stays, but is read from the file", "other time, file read now");
        assertThat(ChangeRow.of(view.in(Labels.of(Language.WELSH))))
                .extracting(ChangeRow::change)
                .first()
                .isEqualTo("yn aros, ond darllenir y ffeil");
    }

    @Test
    void whatIsNewSaysInWhosePlaceItIs() {
        TestInspection before = week().place("C01", "LI-1");
        TestInspection after = week().place("C01", "LI-3").place("C02", "LI-1");
        ScheduleView view = view(before, after, null);

        assertThat(ChangeRow.of(view))
                .extracting(ChangeRow::change)
                .containsExactly("other time", "new, in place of C01");
        assertThat(ChangeRow.of(view.in(Labels.of(Language.BOTH))))
                .extracting(ChangeRow::change)
                .last()
                .isEqualTo("newydd, yn lle C01 / new, in place of C01");
        assertThat(ChangeRow.of(view(week(), week().place("C02", "LI-1"), null)))
                .extracting(ChangeRow::change)
                .containsExactly("new");
    }
}
