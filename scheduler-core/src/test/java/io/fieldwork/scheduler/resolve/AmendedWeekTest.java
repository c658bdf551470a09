package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import io.fieldwork.scheduler.testing.TestWeek;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AmendedWeekTest {

    private static final TestInspection WEEK = TestInspection.sqs()
            .inspector("LI", Role.LEAD_INSPECTOR)
            .inspector("AI1", Role.ASSISTANT_INSPECTOR)
            .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
            .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
            .slot("AI1-1", "AI1", "TUE 09:00", "TUE 11:00")
            .person("cm-1")
            .caseOf("C01", one -> one.with("cm-1"))
            .caseOf("C02", one -> one.with("cm-1"))
            .caseOf("C03")
            .place("C01", "LI-1")
            .place("C02", "LI-2")
            .place("C03", "AI1-1");

    private final Schedule published = ScheduleScorer.score(WEEK.input(), WEEK.placements(), null, 0);
    private final Issues issues = new Issues();

    private Map<String, @Nullable String> pins(
            InspectionInput input, @Nullable LocalDateTime from, List<String> notDone, List<String> frozen) {
        AmendedWeek week = AmendedWeek.of(input, published, new Amendment(List.of(), from, notDone, frozen), issues);
        Map<String, @Nullable String> pins = new LinkedHashMap<>();
        week.input().cases().stream()
                .filter(one -> one.pinned() != null)
                .forEach(one -> pins.put(one.reference(), one.pinned()));
        return pins;
    }

    @Test
    void whatHasStartedStaysButForWhatWasNotDone() {
        LocalDateTime tuesday = TestWeek.at("TUE 00:00");

        assertThat(pins(WEEK.input(), tuesday, List.of(), List.of())).containsOnlyKeys("C01");
        assertThat(pins(WEEK.input(), tuesday, List.of("c01"), List.of())).isEmpty();
        assertThat(pins(WEEK.input(), TestWeek.at("TUE 09:00"), List.of(), List.of()))
                .containsOnlyKeys("C01");
        assertThat(pins(WEEK.input(), TestWeek.at("TUE 09:01"), List.of(), List.of()))
                .hasSize(3);
    }

    @Test
    void casesDaysAndInspectorsCanBeFrozen() {
        assertThat(pins(WEEK.input(), null, List.of(), List.of("C02"))).containsOnlyKeys("C02");
        assertThat(pins(WEEK.input(), null, List.of(), List.of("2014-09-16"))).containsOnlyKeys("C02", "C03");
        assertThat(pins(WEEK.input(), null, List.of(), List.of("Inspector LI"))).containsOnlyKeys("C01", "C02");
        assertThat(issues.hasFaults()).isFalse();
    }

    @Test
    void whatIsUnknownIsAFaultWithTheNearest() {
        pins(WEEK.input(), TestWeek.at("TUE 00:00"), List.of("C010"), List.of("AI2"));
        pins(WEEK.input(), null, List.of("C02"), List.of());

        assertThat(issues.faults()).extracting(fault -> fault.nearest()).contains("AI1");
        assertThat(issues.faults()).hasSizeGreaterThanOrEqualTo(2);
    }

    @Test
    void aSlotIsKnownByInspectorAndStartAndOneThatIsGoneIsNoFault() {
        InspectionInput renamed = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("LI-7", "LI", "MON 15:00", "MON 17:00")
                .slot("AI1-1", "AI1", "WED 09:00", "WED 11:00")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1"))
                .input();

        AmendedWeek week = AmendedWeek.of(renamed, published, Amendment.NONE, issues);

        assertThat(issues.hasFaults()).isFalse();
        assertThat(week.published().placements().slotByCase()).containsExactly(Map.entry("C01", "LI-7"));
        assertThat(week.notes())
                .as("the change itself says that its slot is gone")
                .isEmpty();
        assertThat(week.input().cases()).extracting(CaseInput::pinned).containsOnlyNulls();
    }
}
