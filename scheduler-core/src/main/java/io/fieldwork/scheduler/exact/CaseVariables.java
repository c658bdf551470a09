package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A decision for each case and each slot that it may be given, and what follows: which slots are in use. */
final class CaseVariables {

    private final List<CaseOption> options = new ArrayList<>();
    private final List<Literal> used = new ArrayList<>();
    private final Map<CaseAssessment, Literal> unplaced = new LinkedHashMap<>();

    CaseVariables(CpModel model, Inspection inspection, RuleExpressions expressions) {
        for (CaseAssessment one : inspection.getCases()) {
            if (one.getInput().pinned() == null) {
                choose(model, one, expressions);
            } else {
                keep(model, one, expressions);
            }
        }
        Map<Slot, List<Literal>> bySlot = new HashMap<>();
        for (CaseOption option : options) {
            bySlot.computeIfAbsent(option.slot(), key -> new ArrayList<>()).add(option.taken());
        }
        for (Slot slot : inspection.getSlots()) {
            used.add(use(model, bySlot.getOrDefault(slot, List.of()), expressions));
        }
    }

    /** One slot or none, and what it costs to have none. */
    private void choose(CpModel model, CaseAssessment one, RuleExpressions expressions) {
        Literal none = model.newBoolVar("");
        unplaced.put(one, none);
        List<Literal> choices = new ArrayList<>();
        choices.add(none);
        for (Slot slot : one.getPossibleSlots()) {
            Literal taken = model.newBoolVar("");
            options.add(new CaseOption(one, one.placementIn(slot), taken));
            choices.add(taken);
        }
        if (choices.size() == 1) {
            expressions.fix(none);
        } else {
            model.addExactlyOne(choices);
        }
        expressions.addAll(one.getLeftOut(), none);
    }

    /** A pinned case has one slot, whatever that breaks. */
    private void keep(CpModel model, CaseAssessment one, RuleExpressions expressions) {
        Literal taken = model.newBoolVar("");
        expressions.fix(taken);
        options.add(new CaseOption(one, one.placementIn(one.getPossibleSlots().get(0)), taken));
    }

    /** The slot is in use where any case is in it; two cases in one slot are one activity. */
    private static Literal use(CpModel model, List<Literal> here, RuleExpressions expressions) {
        Literal inUse = model.newBoolVar("");
        if (here.stream().anyMatch(expressions::isFixed)) {
            expressions.fix(inUse);
        }
        if (expressions.isForbidden(ScheduleRule.SLOT_TAKEN)) {
            model.addEquality(CountEncoding.sum(here), inUse);
            return inUse;
        }
        List<Literal> reasons = new ArrayList<>(here);
        reasons.add(inUse.not());
        model.addBoolOr(reasons);
        here.forEach(taken -> model.addImplication(taken, inUse));
        if (expressions.isCounted(ScheduleRule.SLOT_TAKEN)) {
            new CountEncoding(model, here, here.size())
                    .cost(expressions, ScheduleRule.SLOT_TAKEN, CountEncoding::pairs);
        }
        return inUse;
    }

    List<CaseOption> options() {
        return options;
    }

    /** The options of one kind. */
    List<CaseOption> where(Predicate<CaseOption> kind) {
        return options.stream().filter(kind).toList();
    }

    /** The decisions to leave a case without a place, of those that are not pinned. */
    Map<CaseAssessment, Literal> unplaced() {
        return unplaced;
    }

    static List<Literal> taken(List<CaseOption> options) {
        return options.stream().map(CaseOption::taken).toList();
    }

    /** Whether a slot is in use. */
    Literal inUse(Slot slot) {
        return used.get(slot.index());
    }
}
