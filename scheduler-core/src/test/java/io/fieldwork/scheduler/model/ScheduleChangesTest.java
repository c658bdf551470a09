package io.fieldwork.scheduler.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.ScheduleChange.Kind;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class ScheduleChangesTest {

    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .person("cm-1", one -> one.away("MON 09:00", "MON 18:00"))
                .person("cm-2")
                .caseOf("C01", one -> one.with("cm-1").complex().girl())
                .caseOf("C02", one -> one.with("cm-2"));
    }

    private static Schedule schedule(TestInspection inspection) {
        return ScheduleScorer.score(inspection.input(), inspection.placements(), null, 0);
    }

    @Test
    void movedNewlyPlacedAndNewlyUnplacedAreCountedApart() {
        Schedule before = schedule(week().place("C01", "LI-1").place("C02", "LI-2"));
        Schedule after = schedule(week().place("C01", "LI-2"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), before, after);

        assertThat(changes.movedCases()).isEqualTo(1);
        assertThat(changes.newlyUnplaced()).isEqualTo(1);
        assertThat(changes.newlyPlaced()).isZero();
        assertThat(ScheduleChanges.between(week().input(), after, before).newlyPlaced())
                .isEqualTo(1);
        assertThat(ScheduleChanges.between(week().input(), before, before).isEmpty())
                .isTrue();
    }

    @Test
    void aChangedAttendeeIsNoMove() {
        TestInspection free = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .place("C01", "LI-1");
        Schedule after = schedule(week().place("C01", "LI-1"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), schedule(free), after);

        assertThat(changes.movedCases()).isZero();
        assertThat(changes.changedAttendees()).isEqualTo(1);
        assertThat(changes.all().get(0).kind()).isEqualTo(Kind.ATTENDEE_CHANGED);
    }

    @Test
    void whatIsNoLongerInTheInspectionIsDropped() {
        Schedule before = schedule(week().caseOf("C09").place("C09", "LI-3"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), before, schedule(week()));

        assertThat(changes.all()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Kind.DROPPED);
            assertThat(change.id()).isEqualTo("C09");
        });
    }

    /** PRIV-001, FIELD-036: the sentence names who is not there, and neither why nor anything of a child. */
    @Test
    @Tag("PRIV-001")
    void theReasonSaysWhoIsNotAvailableOrWhoseSlotItIsAndNothingMore() {
        TestInspection free = week().person("cm-1").place("C01", "LI-1").place("C02", "LI-2");
        Schedule after = schedule(week().place("C01", "LI-2").place("C02", "LI-3"));

        ScheduleChanges changes = ScheduleChanges.between(week().input(), schedule(free), after);

        assertThat(changes.all())
                .extracting(ScheduleChange::why)
                .containsExactly("Person cm-1 is not available then.", "Its slot is needed for C01.");
    }
}
