package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every other place of a case: free slots, and slots whose case would take this one's place. Each is tried on the
 * ledger and taken back, so that its price is that of the whole schedule and not of the case alone.
 */
final class AlternativePlaces {

    private static final Comparator<AlternativePlace> RANKING = Comparator.comparing(
                    (AlternativePlace one) -> !one.isLegal())
            .thenComparing(one -> one.difference().score(), Comparator.reverseOrder());

    private final CaseLedger ledger;

    AlternativePlaces(CaseLedger ledger) {
        this.ledger = ledger;
    }

    /**
     * Those that break no further hard rule first, the cheapest first; equals in the order of the slots. Where several cases
     * are in one slot, each may take this one's place, in the order of the inspection: what is said of a case does not
     * depend on what was asked before.
     */
    List<AlternativePlace> of(CaseAssessment one) {
        RuleCounts before = ledger.counts();
        List<AlternativePlace> found = new ArrayList<>();
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

    /** Moves the case, and the one that is there in exchange, and puts both back. */
    private AlternativePlace alternative(
            CaseAssessment one, Slot slot, @Nullable CaseAssessment other, RuleCounts before) {
        Slot home = one.getSlot();
        List<String> pins = new ArrayList<>(2);
        addPin(pins, one, slot);
        ledger.move(one, slot);
        if (other != null) {
            addPin(pins, other, home);
            ledger.move(other, home);
        }
        ScoreDifference difference = ledger.differenceFrom(before);
        ledger.move(one, home);
        if (other != null) {
            ledger.move(other, slot);
        }
        return new AlternativePlace(
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
