package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The whole catalogue as an exact model: one boolean for each value that each case and meeting may be given, exactly one of
 * them true, and of every rule what it counts as an expression over them.
 *
 * <p>The rules about one placement need no mathematics of their own: {@code Placement} counts them and each is a term of its
 * decision. The others are modelled by family ({@link ClashCounts}, {@link SpreadCounts}, {@link GroupCounts},
 * {@link DayCounts}), in the mathematics that proves most; that they count as the constraints do is tested rule by rule.
 */
record ExactModel(CpModel model, RuleExpressions expressions, CaseVariables cases, MeetingVariables meetings) {

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
        return new ExactModel(model, expressions, cases, meetings);
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

    /** Forbids to move more cases and meetings than this against what was published. */
    void moveAtMost(int most) {
        List<Literal> moved = new ArrayList<>();
        cases.where(option -> option.assessment().isMovedTo(option.slot()))
                .forEach(option -> moved.add(option.taken()));
        meetings.where(option -> option.meeting().isMovedTo(new MeetingStart(option.minute()), option.holders()))
                .forEach(option -> moved.add(option.taken()));
        model.addLessOrEqual(CountEncoding.sum(moved), most);
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
