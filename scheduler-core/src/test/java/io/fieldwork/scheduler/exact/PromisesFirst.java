package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import io.fieldwork.scheduler.testing.WeekPromises;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The best that any schedule of a week solved again can be: hard, medium, broken promises, soft, each made as small as it can
 * be before the next (W2-018). The program limits the promises and never makes them an aim; here they are one, and counted
 * from the published file.
 */
public final class PromisesFirst {

    /** What the solver may do for one level. */
    private static final double WORK = 30;

    private final Inspection inspection;
    private final WeightTable weights;
    private final Map<String, Told> open;
    private final @Nullable SchedulePlacements start;

    /**
     * What is proved.
     *
     * @param hard points lost, as at the other levels
     * @param soft the least, or where it is not proved the least known
     * @param isSoftProved false: fewer soft points may be possible
     * @param placements one of the best schedules
     */
    public record Least(
            long hard, long medium, long promises, long soft, boolean isSoftProved, SchedulePlacements placements) {}

    private PromisesFirst(
            Inspection inspection, WeightTable weights, Map<String, Told> open, @Nullable SchedulePlacements start) {
        this.inspection = inspection;
        this.weights = weights;
        this.open = open;
        this.start = start;
    }

    /**
     * Proves it; null where the work is not enough to know the fewest promises.
     *
     * @param open the promises that count
     * @param start where the search begins, which changes nothing of what is found
     */
    public static @Nullable Least of(
            InspectionInput input,
            PublishedWeek published,
            Map<String, Told> open,
            @Nullable SchedulePlacements start) {
        Objects.requireNonNull(ExactCompanion.find().companion(), "the library is needed to prove");
        WeightTable weights = WeightTable.of(input.weights());
        Inspection inspection = published.build(input);
        ValueRangePruning.apply(inspection, weights);
        return new PromisesFirst(inspection, weights, open, start).prove();
    }

    private @Nullable Least prove() {
        ExactModel strict = ExactModel.build(inspection, weights, true);
        CpSolver any = solve(strict, null);
        if (any == null) {
            return levels(ExactModel.build(inspection, weights, false));
        }
        return levels(strict);
    }

    private @Nullable Least levels(ExactModel model) {
        LinearExpr promises = promises(model);
        CpSolver last = null;
        for (LinearExpr aim : List.of(
                model.expressions().cost(Level.HARD), model.expressions().cost(Level.MEDIUM), promises)) {
            last = solve(model, aim);
            if (last == null || !isProved(last)) {
                return null;
            }
            model.model().addLessOrEqual(aim, last.value(aim));
        }
        LinearExpr aim = model.expressions().cost(Level.SOFT);
        CpSolver soft = solve(model, aim);
        CpSolver best = soft == null ? last : soft;
        return new Least(
                lost(model, best, Level.HARD),
                lost(model, best, Level.MEDIUM),
                best.value(promises),
                lost(model, best, Level.SOFT),
                soft != null && isProved(soft),
                model.read(best));
    }

    private static boolean isProved(CpSolver solver) {
        return solver.response().getStatus() == CpSolverStatus.OPTIMAL;
    }

    private static long lost(ExactModel model, CpSolver solver, Level level) {
        return model.expressions().constantCost(level)
                + solver.value(model.expressions().cost(level));
    }

    /** All that were to be kept less those that are; and files that nobody was to attend with another inspector. */
    private LinearExpr promises(ExactModel model) {
        LinearExprBuilder broken = LinearExpr.newBuilder();
        List<Literal> breaking = new ArrayList<>();
        List<Literal> keeping = new ArrayList<>();
        for (CaseOption option : model.cases().options()) {
            Told then = open.get(option.assessment().getReference());
            if (then != null) {
                sort(then, told(option), option.taken(), keeping, breaking);
            }
        }
        for (MeetingOption option : model.meetings().options()) {
            Told then = open.get(option.meeting().getId());
            if (then != null) {
                Told now = Told.ofMeeting(option.startTime(), option.holders().ids());
                sort(then, now, option.taken(), keeping, breaking);
            }
        }
        long whole = inspection.getCases().stream()
                        .filter(one -> isBrokenByNoPlace(one.getReference()))
                        .count()
                + inspection.getMeetings().stream()
                        .filter(meeting -> isBrokenByNoPlace(meeting.getId()))
                        .count();
        broken.add(whole);
        keeping.forEach(literal -> broken.addTerm(literal, -1));
        breaking.forEach(literal -> broken.addTerm(literal, 1));
        return broken.build();
    }

    private boolean isBrokenByNoPlace(String id) {
        Told then = open.get(id);
        return then != null && then.isBrokenBy(null);
    }

    /** What is broken without a place is kept by some places; what is not is broken by some. */
    private static void sort(Told then, Told now, Literal taken, List<Literal> keeping, List<Literal> breaking) {
        if (then.isBrokenBy(null)) {
            if (!then.isBrokenBy(now)) {
                keeping.add(taken);
            }
        } else if (then.isBrokenBy(now)) {
            breaking.add(taken);
        }
    }

    private static Told told(CaseOption option) {
        return WeekPromises.told(
                option.slot().startTime(),
                option.inspector(),
                option.placement().attendee());
    }

    /** The best found; null where there is none. */
    private @Nullable CpSolver solve(ExactModel model, @Nullable LinearExpr aim) {
        if (aim == null) {
            model.model().clearObjective();
        } else {
            model.model().minimize(aim);
        }
        if (start != null) {
            model.hint(start);
        }
        CpSolver solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(1)
                .setLinearizationLevel(2)
                .setSymmetryLevel(2)
                .setMaxDeterministicTime(WORK);
        CpSolverStatus status = solver.solve(model.model());
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE ? solver : null;
    }
}
