package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.RuleChange;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.ledger.ScoreDifference;
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

/**
 * Finds out what stands against a wish, that a case be in a certain slot: moves the case on the ledger, with everything
 * else where it is, and names each rule that is broken more often and what exactly breaks it. That alone would often be
 * a plain no, so the cheapest chain of swaps that makes the wish possible is looked for beside it.
 */
final class WhyNotAnalysis {

    private final CaseLedger ledger;
    private final ScheduleScorer scoring;

    WhyNotAnalysis(CaseLedger ledger, ScheduleScorer scoring) {
        this.ledger = ledger;
        this.scoring = scoring;
    }

    /** What stands against the case in the slot; the schedule is afterwards as it was. */
    WhyNot against(CaseAssessment one, Slot slot) {
        Slot home = one.getSlot();
        RuleCounts before = ledger.counts();
        Set<String> known = sentences();
        ledger.move(one, slot);
        ScoreDifference difference = ledger.differenceFrom(before);
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
                chain.map(WhyNotAnalysis::steps).orElse(List.of()),
                chain.map(Chain::difference).orElse(null),
                SwapChains.LONGEST);
    }

    private Set<String> sentences() {
        Set<String> sentences = new HashSet<>();
        scoring.matches(ledger.inspection()).forEach(match -> sentences.add(match.sentence()));
        return sentences;
    }

    private static List<Objection> objections(
            CaseAssessment one, Slot slot, ScoreDifference difference, Set<String> known, List<RuleMatch> after) {
        List<Objection> objections = new ArrayList<>();
        if (!CaseLedger.mayBeIn(one, slot)) {
            objections.add(new Objection(
                    ScheduleFinding.PINNED, true, 1, "its slot is fixed", List.of(AlternativePlaces.pinSentence(one))));
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

    /** The matches of a rule that there were not before. */
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
