package io.fieldwork.scheduler.explain.impossible;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.testing.TestInspection;
import org.junit.jupiter.api.Test;

/** Small weeks in which the fewest file reads can be seen by eye (ALLOC-009, ALLOC-039, DER-002). */
class PlacementMatchingTest {

    private static TestInspection threeSlots() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LI-2", "LI", "TUE 09:00", "TUE 11:00")
                .slot("LI-3", "LI", "WED 09:00", "WED 11:00")
                .person("cm-1", one -> one.away("TUE 00:00", "SAT 00:00"))
                .person("cm-2", one -> one.away("TUE 00:00", "SAT 00:00"))
                .person("cm-3");
    }

    @Test
    void whoIsAlwaysFreeGivesWayAndNoFileIsRead() {
        PlacementMatching matching = PlacementMatching.of(threeSlots()
                .caseOf("C01", one -> one.with("cm-3"))
                .caseOf("C02", one -> one.with("cm-1"))
                .input());

        assertThat(matching.fewestUnplaced()).isZero();
        assertThat(matching.fewestFileReads()).isZero();
        assertThat(matching.isAttained()).isTrue();
        assertThat(matching.witness().slotByCase()).containsEntry("C02", "LI-1").containsKey("C01");
        assertThat(matching.fileReadsBecause()).isEmpty();
    }

    @Test
    void twoWhoAreFreeInOneSlotAloneCompeteForIt() {
        PlacementMatching matching = PlacementMatching.of(threeSlots()
                .caseOf("C01", one -> one.with("cm-3"))
                .caseOf("C02", one -> one.with("cm-1"))
                .caseOf("C03", one -> one.with("cm-2"))
                .input());

        assertThat(matching.fewestFileReads()).isEqualTo(1);
        assertThat(matching.fileReadsBecause()).singleElement().satisfies(shortage -> {
            assertThat(shortage.cases()).containsExactly("C02", "C03");
            assertThat(shortage.slots()).extracting(Slot::id).containsExactly("LI-1");
            assertThat(shortage.fileReads()).isEqualTo(1);
        });
    }

    /** C01 is read from the file wherever it is, and can be in LI-1 alone: the slot that the interview of C02 needs. */
    @Test
    void aFileReadThatNeedsTheOnlySlotOfAnInterviewIsPartOfTheReason() {
        PlacementMatching matching = PlacementMatching.of(TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA1", Role.LOCAL_ASSESSOR)
                .conflict("LA1", "C01")
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("LA1-1", "LA1", "MON 15:00", "MON 17:00")
                .slot("LA1-2", "LA1", "TUE 09:00", "TUE 11:00")
                .person("cm-1", one -> one.away("MON 00:00", "SAT 00:00"))
                .person("cm-2", one -> one.away("TUE 00:00", "SAT 00:00"))
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2").complex())
                .input());

        assertThat(matching.fewestUnplaced()).isZero();
        assertThat(matching.fewestFileReads()).isEqualTo(2);
        assertThat(matching.witness().slotByCase()).containsEntry("C01", "LI-1").containsEntry("C02", "LA1-2");
        assertThat(matching.fileReadsBecause()).singleElement().satisfies(shortage -> {
            assertThat(shortage.cases()).containsExactly("C01", "C02");
            assertThat(shortage.slots()).extracting(Slot::id).containsExactly("LI-1");
            assertThat(shortage.fileReads()).isEqualTo(2);
        });
    }

    /** SLOT-006: one person cannot sit in two rooms; whichever of the two cases gives way, it has no other slot. */
    @Test
    void interviewsOfOnePersonAtOneTimeAreNotMatchedBoth() {
        PlacementMatching matching = PlacementMatching.of(TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI1", Role.ASSISTANT_INSPECTOR)
                .slot("LI-1", "LI", "MON 15:00", "MON 17:00")
                .slot("AI1-1", "AI1", "MON 15:00", "MON 17:00")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1"))
                .input());

        assertThat(matching.fewestUnplaced()).isEqualTo(1);
        assertThat(matching.isAttained()).isTrue();
        assertThat(matching.unplacedBecause()).isEmpty();
    }

    /** DER-020: the interviews keep their gap though the slots overlap; with 60 minutes between the sites they do not. */
    @Test
    void theRoadBetweenTwoInterviewsCounts() {
        TestInspection inspection = TestInspection.sqs()
                .inspectorAt("A", "north")
                .inspectorAt("B", "south")
                .slot("A-1", "A", "MON 09:00", "MON 11:00")
                .slot("B-1", "B", "MON 10:45", "MON 12:45")
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1"));

        assertThat(PlacementMatching.of(inspection.input()).fewestUnplaced()).isZero();
        assertThat(PlacementMatching.of(inspection.travel("north", "south", 60).input())
                        .fewestUnplaced())
                .isEqualTo(1);
    }

    /** SLOT-050: lunch is a rule about a day, which a matching cannot see; it says so. */
    @Test
    void aBoundThatOnlyABreachReachesIsSaidToBeABound() {
        PlacementMatching matching = PlacementMatching.of(TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slot("LI-1", "LI", "TUE 10:15", "TUE 12:15")
                .slot("LI-2", "LI", "TUE 12:30", "TUE 14:30")
                .caseOf("C01")
                .caseOf("C02")
                .input());

        assertThat(matching.fewestUnplaced()).isZero();
        assertThat(matching.isAttained()).isFalse();
    }
}
