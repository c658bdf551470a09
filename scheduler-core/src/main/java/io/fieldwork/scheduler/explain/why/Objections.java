package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.Difference;
import io.fieldwork.scheduler.explain.ledger.Finding;
import io.fieldwork.scheduler.explain.ledger.RuleChange;
import io.fieldwork.scheduler.explain.why.SwapChains.Chain;
import io.fieldwork.scheduler.explain.why.WhyNot.ChainStep;
import io.fieldwork.scheduler.explain.why.WhyNot.Objection;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds out what stands against a wish. */
final class Objections {

    private final CaseLedger ledger;
    private final ScheduleScorer scoring;

    Objections(CaseLedger ledger, ScheduleScorer scoring) {
        this.ledger = ledger;
        this.scoring = scoring;
    }

    WhyNot against(CaseAssessment one, Slot slot) {
        Slot home = one.getSlot();
        RuleCounts before = ledger.counts();
        Set<String> known = sentences();
        ledger.move(one, slot);
        Difference difference = ledger.differenceFrom(before);
        List<RuleMatch> after = scoring.matches(ledger.inspection());
        ledger.move(one, home);
        Optional<Chain> chain = slot.equals(home) ? Optional.empty() : new SwapChains(ledger).cheapest(one, slot);
        return new WhyNot(
                one.getReference(),
                slot.id(),
                slot.id() + " with " + slot.inspector().printedName() + ", " + when(slot),
                home == null ? null : home.id(),
                objections(one, slot, difference, known, after),
                difference,
                chain.map(Objections::steps).orElse(List.of()),
                chain.map(Chain::difference).orElse(null),
                SwapChains.LONGEST);
    }

    private Set<String> sentences() {
        Set<String> sentences = new HashSet<>();
        scoring.matches(ledger.inspection()).forEach(match -> sentences.add(match.sentence()));
        return sentences;
    }

    private static List<Objection> objections(
            CaseAssessment one, Slot slot, Difference difference, Set<String> known, List<RuleMatch> after) {
        List<Objection> objections = new ArrayList<>();
        if (!CaseLedger.mayBeIn(one, slot)) {
            objections.add(new Objection(
                    Finding.PINNED, true, 1, "its slot is fixed", List.of(Alternatives.pinSentence(one))));
        }
        for (RuleChange change : difference.changes()) {
            if (change.isWorse()) {
                objections.add(new Objection(
                        change.rule().id(),
                        change.isBreach(),
                        change.after() - change.before(),
                        change.words(),
                        newSentences(change.rule(), known, after)));
            }
        }
        return objections;
    }

    private static List<String> newSentences(ScheduleRule rule, Set<String> known, List<RuleMatch> after) {
        return after.stream()
                .filter(match -> match.rule() == rule)
                .map(RuleMatch::sentence)
                .filter(sentence -> !known.contains(sentence))
                .toList();
    }

    private static List<ChainStep> steps(Chain chain) {
        return chain.steps().stream()
                .map(step -> new ChainStep(
                        step.one().getReference(),
                        step.from() == null ? null : step.from().id(),
                        step.to().id(),
                        when(step.to())))
                .toList();
    }

    private static String when(Slot slot) {
        return PrintedTimes.when(slot.week().clock(), slot.span());
    }
}
