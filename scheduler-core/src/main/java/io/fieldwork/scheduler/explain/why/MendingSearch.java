package io.fieldwork.scheduler.explain.why;

import io.fieldwork.scheduler.explain.ledger.CaseLedger;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.MendedFinding.Swap;
import io.fieldwork.scheduler.justification.GapMatch;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the cheapest swap that mends a match: it is gone, the whole is better, and no hard rule is broken more often.
 *
 * <p>The ledger finds what may do, cheapest first; the solver's own matches decide, as a rule that is broken less often
 * may still be broken by the same cases.
 */
final class MendingSearch {

    private final CaseLedger ledger;
    private final ScheduleScorer scoring;
    private final AlternativePlaces alternatives;
    private final Map<String, CaseAssessment> cases = new LinkedHashMap<>();
    private final Map<String, List<AlternativePlace>> known = new HashMap<>();

    MendingSearch(CaseLedger ledger, ScheduleScorer scoring) {
        this.ledger = ledger;
        this.scoring = scoring;
        this.alternatives = new AlternativePlaces(ledger);
        ledger.inspection().getCases().forEach(one -> cases.put(one.getReference(), one));
    }

    List<MendedFinding> of(List<ScheduleFinding> findings) {
        return findings.stream()
                .map(finding -> new MendedFinding(finding, swapFor(finding)))
                .toList();
    }

    private @Nullable Swap swapFor(ScheduleFinding finding) {
        return finding.cases().stream()
                .flatMap(reference -> of(reference).stream()
                        .filter(alternative -> mayMend(finding, alternative))
                        .map(alternative -> new Swap(reference, alternative)))
                .sorted(Comparator.comparing(
                        swap -> swap.alternative().difference().score(), Comparator.reverseOrder()))
                .filter(swap -> isGone(finding, swap))
                .findFirst()
                .orElse(null);
    }

    /** The legal alternatives of a case; those that make the whole worse are of use for a pinned case alone. */
    private List<AlternativePlace> of(String reference) {
        CaseAssessment one = Objects.requireNonNull(cases.get(reference));
        return known.computeIfAbsent(
                reference,
                key -> alternatives.of(one).stream()
                        .filter(alternative -> alternative.isLegal()
                                && (one.getInput().pinned() != null
                                        || alternative.difference().isBetter()))
                        .toList());
    }

    /** A pin is mended by going back to it, whatever that costs. */
    private static boolean mayMend(ScheduleFinding finding, AlternativePlace alternative) {
        return finding.constraint().equals(ScheduleFinding.PINNED)
                || (alternative.difference().isBetter()
                        && alternative.difference().lessens(finding.constraint()));
    }

    /** Asks the solver's own count: the rule may still hold for none of the cases of the finding. */
    private boolean isGone(ScheduleFinding finding, Swap swap) {
        Inspection inspection = ledger.inspection();
        CaseAssessment one = Objects.requireNonNull(cases.get(swap.reference()));
        Slot home = one.getSlot();
        Slot target = inspection.findSlot(swap.alternative().slot()).orElseThrow();
        Optional<CaseAssessment> other =
                Optional.ofNullable(swap.alternative().swapWith()).map(cases::get);
        if (finding.constraint().equals(ScheduleFinding.PINNED)) {
            return CaseLedger.mayBeIn(one, target);
        }
        ledger.move(one, target);
        other.ifPresent(partner -> ledger.move(partner, home));
        boolean isGone =
                scoring.matches(inspection).stream().noneMatch(match -> isStill(finding, match, casesOf(match)));
        ledger.move(one, home);
        other.ifPresent(partner -> ledger.move(partner, target));
        return isGone;
    }

    /** Of a gap between slots, the cases that are in these now. */
    private List<String> casesOf(RuleMatch match) {
        return match instanceof GapMatch gap
                ? ledger.inspection().getCases().stream()
                        .filter(one -> one.getSlot() != null
                                && gap.slots().contains(one.getSlot().id()))
                        .map(CaseAssessment::getReference)
                        .toList()
                : match.cases();
    }

    /** True where the same rule says the same, or still speaks of one of the cases. */
    private static boolean isStill(ScheduleFinding finding, RuleMatch match, List<String> cases) {
        return match.rule().id().equals(finding.constraint())
                && (match.sentence().equals(finding.sentence())
                        || cases.stream().anyMatch(finding.cases()::contains));
    }
}
