package io.fieldwork.scheduler.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Three cases and two slots: one is left out, and which one decides how many files are read. */
class KnownBoundsTest {

    /** The case manager of C01 is always away; C03 has that one. */
    private static TestInspection week(@Nullable String third) {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slots("LI", 2)
                .person("cm-1", person -> person.away("MON 00:00", "SUN 23:00"))
                .person("cm-2")
                .person("cm-3")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2"))
                .caseOf("C03", one -> third == null ? one : one.with(third));
    }

    private static Schedule schedule(TestInspection week) {
        return ScheduleScorer.score(week.input(), week.placements(), null, 0);
    }

    /** 101 medium points either way: a file read, or a lost interview instead of one that nobody was to attend. */
    @Test
    void whereACaseWithoutACaseManagerIsLeftOutAnotherScheduleMayHaveOneFileReadFewer() {
        Schedule read = schedule(week(null).place("C01", "LI-1").place("C02", "LI-2"));
        Schedule lost = schedule(week(null).place("C03", "LI-1").place("C02", "LI-2"));
        assertThat(read.score()).startsWith("0hard/-101medium/");
        assertThat(lost.score()).startsWith("0hard/-101medium/");
        assertThat(KnownBounds.fileReadsOf(read)).isNull();
        assertThat(KnownBounds.fileReadsOf(lost))
                .as("nothing is less than none")
                .isZero();
    }

    @Test
    void whereEveryCaseHasACaseManagerALostInterviewIsTradedForNone() {
        Schedule read = schedule(week("cm-3").place("C01", "LI-1").place("C02", "LI-2"));
        assertThat(read.score()).startsWith("0hard/-102medium/");
        assertThat(KnownBounds.fileReadsOf(read)).isEqualTo(1);
    }

    @Test
    void whereNothingIsLeftOutThereIsNothingToTrade() {
        TestInspection whole = week(null).slots("AI", 1).inspector("AI", Role.ASSISTANT_INSPECTOR);
        Schedule read = schedule(whole.place("C01", "LI-1").place("C02", "LI-2").place("C03", "AI-1"));
        assertThat(KnownBounds.fileReadsOf(read)).isEqualTo(1);
    }
}
