package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The whole catalogue as an exact model: one boolean for each value that each case and meeting may be given, exactly one of
 * them true, and of every rule what it counts as an expression over them.
 *
 * <p>The rules about one placement need no mathematics of their own: {@code Placement} counts them and each is a term of its
 * decision. The others are modelled by family ({@link ClashCounts}, {@link SpreadCounts}, {@link GroupCounts},
 * {@link DayCounts}), in the mathematics that proves most; that they count as the constraints do is tested rule by rule.
 *
 * @param promises what is broken of what people were told
 * @param rules how many of the model's constraints are those of the catalogue: what is added later limits single questions
 */
record ExactModel(
        CpModel model,
        RuleExpressions expressions,
        CaseVariables cases,
        MeetingVariables meetings,
        PromiseLiterals promises,
        int rules) {

    /**
     * Builds the model of a pruned inspection.
     *
     * @param strict forbid what hard rules count, rather than count it
     */
    static ExactModel build(Inspection inspection, WeightTable weights, boolean strict) {
        CpModel model = new CpModel();
        RuleExpressions expressions = new RuleExpressions(model, weights, strict);
        CaseVariables cases = new CaseVariables(model, inspection, expressions);
        MeetingVariables meetings = new MeetingVariables(model, inspection, weights, expressions);
        ModelContext context = new ModelContext(model, inspection, expressions, cases, meetings);
        addPlacements(context);
        new ClashCounts(context).add();
        new SpreadCounts(context).add();
        new GroupCounts(context).add();
        new DayCounts(context).add();
        expressions.close();
        int rules = model.getBuilder().getConstraintsCount();
        return new ExactModel(model, expressions, cases, meetings, new PromiseLiterals(cases, meetings), rules);
    }

    /** What each placement costs by itself, whatever lies elsewhere. */
    private static void addPlacements(ModelContext context) {
        RuleExpressions expressions = context.expressions();
        for (CaseOption option : context.cases().options()) {
            expressions.addAll(option.placement(), option.taken());
        }
        for (MeetingOption option : context.meetings().options()) {
            expressions.addAll(option.placement(), option.taken());
            expressions.add(
                    ScheduleRule.ACTIVITY_GAP, option.placement().count(ScheduleRule.ACTIVITY_GAP), option.taken());
        }
    }

    /** True where each placement is one of the decisions. */
    boolean holds(SchedulePlacements placements) {
        long found = cases.options().stream()
                        .filter(option -> isIn(placements, option))
                        .count()
                + meetings.options().stream()
                        .filter(option -> isIn(placements, option))
                        .count();
        return found
                == placements.slotByCase().size()
                        + placements.meetings().values().stream()
                                .filter(meeting -> meeting.start() != null)
                                .count();
    }

    /** Starts the search from the placements. */
    void hint(SchedulePlacements placements) {
        model.clearHints();
        cases.options().forEach(option -> model.addHint(option.taken(), isIn(placements, option)));
        meetings.options().forEach(option -> model.addHint(option.taken(), isIn(placements, option)));
    }

    /** Keeps everything where the placements have it. */
    void keep(SchedulePlacements placements) {
        cases.options().forEach(option -> model.addEquality(option.taken(), isIn(placements, option) ? 1 : 0));
        meetings.options().forEach(option -> model.addEquality(option.taken(), isIn(placements, option) ? 1 : 0));
    }

    /** Forbids to break more promises than this (W2-018). */
    void breakAtMost(int most) {
        model.addLessOrEqual(promises.count(ProofGoal.PROMISES), most);
    }

    /** Takes away every limit that was set since the rules were modelled. */
    void forgetLimits() {
        for (int last = model.getBuilder().getConstraintsCount() - 1; last >= rules; last--) {
            model.getBuilder().removeConstraints(last);
        }
    }

    /** What a goal costs, as a sum of terms without constant. */
    LinearExpr cost(ProofGoal goal) {
        return goal.isLevel() ? expressions.cost(goal.level()) : promises.count(goal);
    }

    /** What a goal costs in any schedule, beside that sum. */
    long constantCost(ProofGoal goal) {
        return goal.isLevel() ? expressions.constantCost(goal.level()) : 0;
    }

    /** True where decisions change what the goal costs. */
    boolean isOpen(ProofGoal goal) {
        return goal.isLevel()
                ? expressions.isOpen(goal.level())
                : !promises.of(goal).isEmpty();
    }

    /** How much of a goal that is no level of the score the placements break. */
    long broken(ProofGoal goal, SchedulePlacements placements) {
        Set<Literal> breaking = Set.copyOf(promises.of(goal));
        return breaking.isEmpty()
                ? 0
                : decided(placements).filter(breaking::contains).count();
    }

    /** The decision for each case and meeting; of what may not be where it is, none. */
    private Stream<Literal> decided(SchedulePlacements placements) {
        return Stream.of(
                        cases.options().stream()
                                .filter(option -> isIn(placements, option))
                                .map(CaseOption::taken),
                        cases.unplaced().entrySet().stream()
                                .filter(one -> !placements
                                        .slotByCase()
                                        .containsKey(one.getKey().getReference()))
                                .map(Map.Entry::getValue),
                        meetings.options().stream()
                                .filter(option -> isIn(placements, option))
                                .map(MeetingOption::taken),
                        meetings.unplaced().entrySet().stream()
                                .filter(one -> !isHeld(placements, one.getKey().getId()))
                                .map(Map.Entry::getValue))
                .flatMap(literals -> literals);
    }

    /** The schedule that the solver found. */
    SchedulePlacements read(CpSolver solver) {
        Map<String, String> slots = new LinkedHashMap<>();
        for (CaseOption option : cases.options()) {
            if (solver.booleanValue(option.taken())) {
                slots.put(option.assessment().getReference(), option.slot().id());
            }
        }
        Map<String, ScheduledMeeting> placed = new LinkedHashMap<>();
        for (MeetingOption option : meetings.options()) {
            if (solver.booleanValue(option.taken())) {
                placed.put(option.meeting().getId(), option.scheduled());
            }
        }
        return new SchedulePlacements(slots, placed);
    }

    private static boolean isHeld(SchedulePlacements placements, String meeting) {
        ScheduledMeeting placed = placements.meetings().get(meeting);
        return placed != null && placed.start() != null;
    }

    private static boolean isIn(SchedulePlacements placements, CaseOption option) {
        return option.slot()
                .id()
                .equals(placements.slotByCase().get(option.assessment().getReference()));
    }

    private static boolean isIn(SchedulePlacements placements, MeetingOption option) {
        ScheduledMeeting placed = placements.meetings().get(option.meeting().getId());
        return placed != null && option.isAsIn(placed);
    }
}
