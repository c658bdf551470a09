package io.fieldwork.scheduler.explain.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class ExplainerTest {

    private static Explainer of(TestInspection inspection) {
        return Explainer.of(inspection.input(), inspection.placements());
    }

    private static TestInspection week() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI", Role.ASSISTANT_INSPECTOR)
                .slots("LI", 3)
                .slots("AI", 2)
                .person("cm-1", one -> one.away("MON 06:00", "MON 08:00"))
                .person("cm-2")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2"))
                .caseOf("C03", one -> one.with("cm-2").complex())
                .place("C01", "LI-1")
                .place("C02", "LI-2")
                .place("C03", "AI-1");
    }

    /** ALLOC-037, ALLOC-039: a file read costs its points in its place, and no others. */
    @Test
    void whatACaseCostsIsWhatTheScheduleIsSparedWithoutIt() {
        CaseExplanation explained = of(week()).explanation("C01").cases().get(0);

        assertThat(explained.cost().score()).hasToString("0hard/-1medium/0soft");
        assertThat(explained.findings()).extracting(ScheduleFinding::constraint).containsExactly("fileRead");
        assertThat(explained.mode()).isEqualTo("file read");
    }

    @Test
    void alternativesAreRankedLegalFirstThenByWhatTheyCost() {
        List<AlternativePlace> alternatives =
                of(week()).explanation("C01").cases().get(0).alternatives();

        assertThat(alternatives).hasSize(4);
        assertThat(alternatives.get(0).difference().isBetter()).isTrue();
        assertThat(alternatives.get(0).why())
                .anyMatch(why -> why.startsWith("fileRead: 1 fewer, better by 1 medium ("));
        assertThat(alternatives)
                .filteredOn(one -> one.slot().equals("LI-2"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.swapWith()).isEqualTo("C02");
                    assertThat(one.isLegal())
                            .as("C02 and C03 would ask one person at once")
                            .isFalse();
                });
        assertThat(alternatives.get(3).isLegal()).isFalse();
    }

    @Test
    void aCaseWithoutASlotCostsThatAndMayTakeAFreeSlot() {
        CaseExplanation explained =
                of(week().unplace("C01")).explanation("C01").cases().get(0);

        assertThat(explained.slot()).isNull();
        assertThat(explained.cost().score())
                .as("caseUnplaced and interviewLost")
                .hasToString("0hard/-101medium/0soft");
        assertThat(explained.alternatives())
                .extracting(AlternativePlace::swapWith)
                .containsOnlyNulls();
        assertThat(explained.alternatives()).extracting(AlternativePlace::slot).contains("LI-1", "LI-3", "AI-2");
    }

    /** GAP-008: how complex cases spread is counted for the team and for the week. */
    @Test
    void theSpreadCountsEachInspectorAndEachDay() {
        Explanation explanation = of(week()).explanation(1);

        assertThat(explanation.inspectors())
                .containsExactly(
                        new CaseSpread("LI", "Inspector LI", 3, 2, 0, 0, 0),
                        new CaseSpread("AI", "Inspector AI", 2, 1, 1, 0, 0));
        assertThat(explanation.days()).containsExactly(new CaseSpread("", "Mon 15 Sep 2014", 5, 3, 1, 0, 0));
        assertThat(explanation.cases())
                .allSatisfy(one -> assertThat(one.alternatives()).hasSize(1));
    }

    @Test
    void aPinnedCaseHasNoLegalAlternativeAndThePinStandsAgainstAWish() {
        TestInspection inspection = week();
        Explainer explainer = Explainer.of(
                inspection
                        .input()
                        .withCases(inspection.input().cases().stream()
                                .map(one -> one.reference().equals("C02") ? one.withPinned("LI-2") : one)
                                .toList()),
                inspection.placements());

        assertThat(explainer.explanation("C02").cases().get(0).alternatives()).noneMatch(AlternativePlace::isLegal);
        WhyNot answer = explainer.whyNot("C02", "LI-3");
        assertThat(answer.against()).extracting(WhyNot.Objection::constraint).contains(ScheduleFinding.PINNED);
        assertThat(answer.chain()).isEmpty();
        assertThat(explainer.whyNot("C01", "LI-2").chain()).isEmpty();
    }

    @Test
    void aFileReadIsMendedByTheCheapestSwapThatGivesAnInterview() {
        MendedFinding mended = of(week()).mended().get(0);

        assertThat(mended.finding().constraint()).isEqualTo("fileRead");
        assertThat(Objects.requireNonNull(mended.swap()).sentence())
                .startsWith("C01: move to the free slot ")
                .contains("better by 1 medium");
    }

    @Test
    void whatNoSwapMendsHasNone() {
        TestInspection inspection = week().person("cm-1", one -> one.away("MON 00:00", "MON 23:00"));

        assertThat(of(inspection).mended())
                .filteredOn(one -> one.finding().constraint().equals("fileRead"))
                .singleElement()
                .satisfies(one -> assertThat(one.swap()).isNull());
    }

    @Test
    void anUnknownCaseOrSlotIsRefused() {
        Explainer explainer = of(week());
        assertThatThrownBy(() -> explainer.explanation("C99")).hasMessageContaining("C99");
        assertThatThrownBy(() -> explainer.whyNot("C01", "LI-9")).hasMessageContaining("LI-9");
    }
}
