package io.fieldwork.scheduler.explain.why;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.why.SwapChains.Chain;
import io.fieldwork.scheduler.explain.why.WhyNot.ChainStep;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class SwapChainsTest {

    private final ScheduleScorer scoring = new ScheduleScorer();

    private static WhyNot whyNot(TestInspection inspection, String reference, String slot) {
        return Explainer.of(inspection.input(), inspection.placements()).whyNot(reference, slot);
    }

    private static TestInspection threeInARow() {
        return TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .slots("LI", 3)
                .person("cm-1")
                .person("cm-2", one -> one.away("MON 06:00", "MON 08:00"))
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-2"))
                .caseOf("C03")
                .place("C01", "LI-1")
                .place("C02", "LI-2")
                .place("C03", "LI-3");
    }

    /** ALLOC-037: a swap of two would cost an interview; a third case that nobody attends makes room. */
    @Test
    void aChainOfThreeIsFoundWhereASwapOfTwoCostsAnInterview() {
        WhyNot answer = whyNot(threeInARow(), "C01", "LI-2");

        assertThat(answer.isPossibleAsItStands()).isFalse();
        assertThat(answer.against()).extracting(WhyNot.Objection::constraint).contains("slotTaken");
        assertThat(answer.chain()).extracting(ChainStep::to).containsExactly("LI-2", "LI-3", "LI-1");
        assertThat(answer.answer()).isEqualTo("Possible with 3 moves together: neither better nor worse.");
    }

    /** DER-020: whoever is asked at the same time by another inspector moves as well. */
    @Test
    void aCaseOfTheSamePersonAtTheSameTimeMovesToo() {
        TestInspection inspection = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("AI", Role.ASSISTANT_INSPECTOR)
                .slots("LI", 2)
                .slots("AI", 2)
                .person("cm-1")
                .caseOf("C01", one -> one.with("cm-1"))
                .caseOf("C02", one -> one.with("cm-1"))
                .place("C01", "LI-1")
                .place("C02", "AI-2");
        WhyNot answer = whyNot(inspection, "C01", "LI-2");

        assertThat(answer.against()).extracting(WhyNot.Objection::constraint).containsExactly("caseManagerClash");
        assertThat(answer.chain()).extracting(ChainStep::reference).containsExactly("C01", "C02");
        assertThat(answer.chain().get(1).to()).endsWith("-1");
    }

    @Test
    void noChainMendsWhatTheCaseItselfForbids() {
        TestInspection inspection = threeInARow()
                .conflict("LI", "C01")
                .inspector("AI", Role.ASSISTANT_INSPECTOR)
                .slots("AI", 1)
                .place("C01", "AI-1");
        WhyNot answer = whyNot(inspection, "C01", "LI-2");

        assertThat(answer.chain()).isEmpty();
        assertThat(answer.against())
                .filteredOn(WhyNot.Objection::hard)
                .extracting(WhyNot.Objection::constraint)
                .contains("conflictOfInterest");
        assertThat(answer.answer()).startsWith("No chain of swaps");
    }

    @Test
    void aSlotThatIsFreeAndBreaksNothingNeedsNoChain() {
        TestInspection inspection = threeInARow().unplace("C03");
        WhyNot answer = whyNot(inspection, "C01", "LI-3");

        assertThat(answer.isPossibleAsItStands()).isTrue();
        assertThat(answer.answer()).startsWith("No hard rule stands against it");
    }

    /**
     * In weeks of four cases all placements can be tried, by code that knows nothing of the program's counts. Where one has
     * the case in the slot and breaks nothing, there is a chain; where there is none, there is no chain. Each chain costs
     * what it says, breaks nothing, and no move of the case alone or with one other is better.
     */
    @Test
    void chainsAreFoundJustWhereTheyExistAndCostWhatTheyClaim() {
        int asked = 0;
        int possible = 0;
        for (long seed = 1; seed <= 40; seed++) {
            InspectionInput input = week(Chance.of(seed));
            EveryAssignment all = new EveryAssignment(input, null, null);
            SchedulePlacements[] found = new SchedulePlacements[1];
            Set<String> open = new TreeSet<>();
            all.each(one -> {
                if (one.hard() == 0 && one.casesLeftOut() == 0) {
                    SchedulePlacements placements = one.placements();
                    found[0] = found[0] == null ? placements : found[0];
                    open.add(placements.slotByCase().getOrDefault("C01", ""));
                }
            });
            if (found[0] == null) {
                continue;
            }
            SchedulePlacements before = found[0];
            Inspection inspection = InspectionBuilder.build(input, null);
            SchedulePlacer.place(inspection, before);
            CaseLedger ledger = new CaseLedger(inspection, scoring);
            CaseAssessment first = inspection.getCases().get(0);
            for (Slot target : inspection.getSlots()) {
                if (!target.equals(first.getSlot())) {
                    Optional<Chain> chain = new SwapChains(ledger).cheapest(first, target);
                    assertThat(chain.isPresent())
                            .as("seed %d, slot %s", seed, target)
                            .isEqualTo(open.contains(target.id()));
                    chain.ifPresent(one -> isAtItsPrice(one, all, before));
                    asked++;
                    possible += chain.isPresent() ? 1 : 0;
                }
            }
        }
        System.out.printf("Chains of swaps: %d wishes, %d possible, as brute force says%n", asked, possible);
        assertThat(possible).isBetween(asked / 4, asked - 20);
    }

    private static void isAtItsPrice(Chain chain, EveryAssignment all, SchedulePlacements before) {
        Map<String, String> slots = new LinkedHashMap<>(before.slotByCase());
        chain.steps()
                .forEach(step -> slots.put(step.one().getReference(), step.to().id()));
        HardMediumSoftScore now = score(all.of(before));
        EveryAssignment.Tried after = all.of(new SchedulePlacements(slots, Map.of()));
        assertThat(after.hard()).isZero();
        assertThat(chain.difference().score()).isEqualTo(score(after).subtract(now));
        String target = chain.steps().get(0).to().id();
        String home = Objects.requireNonNull(before.slotByCase().get("C01"));
        Map<String, String> simple = new LinkedHashMap<>(before.slotByCase());
        simple.replaceAll((reference, slot) -> slot.equals(target) ? home : slot);
        simple.put("C01", target);
        EveryAssignment.Tried swapped = all.of(new SchedulePlacements(simple, Map.of()));
        assertThat(swapped.hard() == 0
                        && score(swapped).compareTo(score(all.of(new SchedulePlacements(slots, Map.of())))) > 0)
                .as("a plain swap that is better")
                .isFalse();
    }

    private static HardMediumSoftScore score(EveryAssignment.Tried one) {
        return HardMediumSoftScore.of(one.hard(), one.medium(), one.soft());
    }

    /** Four cases of two people, one of them away at first, in six slots. */
    private static InspectionInput week(Random dice) {
        TestInspection week = TestInspection.sqs()
                .inspector("LI", Role.LEAD_INSPECTOR)
                .inspector("LA", Role.LOCAL_ASSESSOR)
                .slots("LI", 3)
                .slots("LA", 3)
                .person("cm-1")
                .person("cm-3", one -> one.away("MON 06:00", "MON 08:00"));
        for (int i = 1; i <= 4; i++) {
            String manager = "cm-" + (1 + 2 * dice.nextInt(2));
            boolean isComplex = dice.nextInt(4) == 0;
            week.caseOf("C0" + i, one -> isComplex ? one.with(manager).complex() : one.with(manager));
        }
        if (dice.nextBoolean()) {
            week.conflict("LI", "C0" + (1 + dice.nextInt(4)));
        }
        return week.input();
    }
}
