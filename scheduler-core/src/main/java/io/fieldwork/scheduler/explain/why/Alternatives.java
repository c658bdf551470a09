package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.Difference;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Every other place of a case: free slots, and slots whose case would take this one's place. */
final class Alternatives {

    private static final Comparator<Alternative> RANKING = Comparator.comparing((Alternative one) -> !one.isLegal())
            .thenComparing(one -> one.difference().score(), Comparator.reverseOrder());

    private final CaseLedger ledger;

    Alternatives(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Those that break no further hard rule first, the cheapest first; equals in the order of the slots. Where several cases
     * are in one slot, each may take this one's place, in the order of the inspection: what is said of a case does not
     * depend on what was asked before.
     */
    List<Alternative> of(CaseAssessment one) {
        RuleCounts before = ledger.counts();
        List<Alternative> found = new ArrayList<>();
        for (Slot slot : ledger.inspection().getSlots()) {
            if (slot.equals(one.getSlot())) {
                continue;
            }
            List<CaseAssessment> there = ledger.in(slot).stream()
                    .sorted(Comparator.comparingInt(CaseAssessment::getIndex))
                    .toList();
            if (there.isEmpty()) {
                found.add(alternative(one, slot, null, before));
            } else if (one.getSlot() != null) { // else it has nothing to give for one that is taken
                there.forEach(other -> found.add(alternative(one, slot, other, before)));
            }
        }
        found.sort(RANKING);
        return found;
    }

    private Alternative alternative(CaseAssessment one, Slot slot, @Nullable CaseAssessment other, RuleCounts before) {
        Slot home = one.getSlot();
        List<String> pins = new ArrayList<>(2);
        addPin(pins, one, slot);
        ledger.move(one, slot);
        if (other != null) {
            addPin(pins, other, home);
            ledger.move(other, home);
        }
        Difference difference = ledger.differenceFrom(before);
        ledger.move(one, home);
        if (other != null) {
            ledger.move(other, slot);
        }
        return new Alternative(
                slot.id(),
                slot.inspector().id(),
                PrintedTimes.when(slot.week().clock(), slot.span()),
                other == null ? null : other.getReference(),
                pins,
                difference);
    }

    private static void addPin(List<String> pins, CaseAssessment one, @Nullable Slot to) {
        if (!CaseLedger.mayBeIn(one, to)) {
            pins.add(pinSentence(one));
        }
    }

    static String pinSentence(CaseAssessment one) {
        return one.getReference() + " must stay in slot " + one.getInput().pinned() + ".";
    }
}
