package io.fieldwork.scheduler.explain.impossible;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.List;
import org.junit.jupiter.api.Test;

class SlotShortageTest {

    private static List<SlotShortage> of(TestInspection inspection) {
        return SlotShortage.of(inspection.input(), inspection.placements());
    }

    private static TestInspection fourSlots() {
        return TestInspection.sqs().inspector("LI", Role.LEAD_INSPECTOR).slots("LI", 4);
    }

    private static TestInspection cases(TestInspection inspection, int count) {
        for (int i = 1; i <= count; i++) {
            inspection.caseOf("C0" + i);
        }
        return inspection;
    }

    @Test
    void fiveCasesThatCompeteForFourSlotsAreOneShortage() {
        List<SlotShortage> shortages = of(cases(fourSlots(), 5));

        assertThat(shortages).hasSize(1);
        assertThat(shortages.get(0).cases()).containsExactly("C01", "C02", "C03", "C04", "C05");
        assertThat(shortages.get(0).slots()).extracting(Slot::id).containsExactly("LI-1", "LI-2", "LI-3", "LI-4");
        assertThat(shortages.get(0).sentence())
                .startsWith("5 cases compete for 4 slots, so 1 of them cannot be placed: C01, C02")
                .contains("LI-1 (Mon 15 Sep 2014 06:00-08:00)");
    }

    @Test
    void asManySlotsAsCasesAreEnough() {
        assertThat(of(cases(fourSlots(), 4))).isEmpty();
    }

    @Test
    void whatIsPlacedIsTakenAndAskedNoMore() {
        assertThat(of(cases(fourSlots(), 5).place("C02", "LI-2").place("C04", "LI-4")))
                .singleElement()
                .satisfies(shortage -> {
                    assertThat(shortage.cases()).containsExactly("C01", "C03", "C05");
                    assertThat(shortage.slots()).extracting(Slot::id).containsExactly("LI-1", "LI-3");
                });
    }

    /** The first choice of C01 is the only one of C02: C01 has to give way, and nobody is left over. */
    @Test
    void aCaseGivesWayWhereItHasAnotherSlot() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LA1-1", "LA1", "MON 15:00", "MON 17:00")
                .caseOf("C01")
                .caseOf("C02", one -> one.complex());

        assertThat(of(inspection)).isEmpty();
        assertThat(of(inspection.place("C01", "LI-1")))
                .extracting(SlotShortage::sentence)
                .containsExactly("C02 fits none of the slots that are left."); // ALLOC-012
    }

    /** SLOT-006: whoever is with one inspector cannot be with another; the same slot is open to somebody else. */
    @Test
    void aSlotInWhichTheCaseManagerSitsElsewhereIsNotLeft() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("AI1-1", "AI1", "MON 15:00", "MON 17:00")
                .person("cm-1")
                .person("cm-2")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1"))
                .place("C01", "LI-1");

        assertThat(of(inspection)).extracting(SlotShortage::cases).containsExactly(List.of("C02"));
        assertThat(of(inspection.caseOf("C02", one -> one.with("cm-2")))).isEmpty();
    }

    @Test
    void aSlotTooCloseToOneInUseIsNotLeft() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LI-2", "LI", "TUE 11:05", "TUE 13:05")
                .caseOf("C01")
                .caseOf("C02")
                .place("C01", "LI-1");

        assertThat(of(inspection)).extracting(SlotShortage::cases).containsExactly(List.of("C02"));
        assertThat(of(inspection.weight("activityGap", "1soft"))).isEmpty();
    }
}
