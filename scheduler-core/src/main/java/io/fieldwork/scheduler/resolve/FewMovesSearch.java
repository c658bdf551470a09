package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.resolve.WeekPosition.MeetingPosition;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks for what each number of broken promises gains, beginning with what was published: a beam search. Whatever is
 * worse off than it need be is helped, a case by a chain of moves ({@link EjectionChains}), a meeting by a better
 * start; the few best positions of each number of broken promises are gone on with ({@link PositionBeam}).
 *
 * <p>The position with the fewest comes first, so that each number is well searched before it is built upon.
 * Nothing is drawn at random, so the same week always gives the same list.
 */
final class FewMovesSearch {

    private final MoveBoard board;
    private final PlacementCosts costs;
    private final PositionBeam beam;
    private final EjectionChains chains;
    private final StopSignal stop;
    private final PromiseBound bound;
    private final boolean thorough;
    private final Set<WeekPosition> looked = new HashSet<>();
    private @Nullable WeekPosition start;

    /** @param thorough tries longer chains too; without, it is quicker and sometimes misses a preference */
    FewMovesSearch(MoveBoard board, WeightTable weights, boolean thorough, StopSignal stop) {
        this.board = board;
        this.costs = new PlacementCosts(weights);
        this.bound = new PromiseBound(board.inspection(), weights);
        this.beam = new PositionBeam(thorough ? 4 : 2);
        this.chains = new EjectionChains(board, costs, beam, thorough ? 1_500 : 1_000);
        this.thorough = thorough;
        this.stop = stop;
    }

    /** What was published, without what breaks a hard rule by now. */
    WeekPosition start() {
        if (start == null) {
            breakNoRule();
            start = board.position();
        }
        return start;
    }

    /** The best for each number of broken promises, as long as another one gains something. */
    List<WeekPosition> search() {
        if (looked.isEmpty()) {
            beam.offer(start());
        }
        Optional<WeekPosition> next = beam.firstNotIn(looked);
        while (next.isPresent() && !stop.isStopped()) {
            looked.add(next.get());
            if (isWorthGoingOn(next.get())) {
                expand(next.get());
            }
            next = beam.firstNotIn(looked);
        }
        return beam.best();
    }

    /** Goes on from a schedule that was found otherwise, and from what lies between it and what was published. */
    WeekPosition goOnFrom(SchedulePlacements found) {
        search();
        WeekPosition goal = board.of(found);
        goOnFrom(goal);
        return goal;
    }

    /** The same with a position; what is best then. */
    List<WeekPosition> goOnFrom(WeekPosition goal) {
        WeekPosition first = search().get(0);
        beam.offer(goal);
        new PathRelinking(board, first, goal).each(beam::offer);
        return search();
    }

    /** True where something may be gained, and no position that breaks fewer promises has gained more by now. */
    private boolean isWorthGoingOn(WeekPosition position) {
        HardMediumSoftScore score = position.score();
        return (score.hardScore() < 0 || -score.mediumScore() > bound.medium()) && !beam.isSurpassed(position);
    }

    /** Tries what helps each case and each meeting from here. */
    private void expand(WeekPosition position) {
        board.takeUp(position);
        boolean best = thorough && beam.isBestOfItsStep(position);
        for (CaseAssessment one : board.cases()) {
            chains.help(one, position, best);
        }
        for (Meeting meeting : board.meetings()) {
            help(meeting, position);
        }
    }

    /** A meeting goes wherever it costs less, if no hard rule is broken more for it. */
    private void help(Meeting meeting, WeekPosition position) {
        MeetingPosition now = new MeetingPosition(meeting.getStart(), meeting.getHolders());
        if (meeting.isPinned() || meeting.getInput().pinned() != null) {
            return;
        }
        int loss = costs.mediumAt(meeting, now.start(), now.holders());
        for (MeetingStart start : meeting.getPossibleStarts()) {
            for (InspectorGroup holders : meeting.getPossibleHolders()) {
                if (costs.mediumOf(meeting, start, holders) < loss) {
                    board.put(meeting, new MeetingPosition(start, holders));
                    HardMediumSoftScore score = board.score();
                    if (score.hardScore() >= position.score().hardScore()
                            && score.mediumScore() > position.score().mediumScore()) {
                        beam.offer(board.position());
                    }
                }
            }
        }
        board.put(meeting, now);
    }

    /** The bound under which no schedule gets, however many promises it breaks. */
    PromiseBound bound() {
        return bound;
    }

    /** What was published may break hard rules by now: whatever costs least is left without a place until none is. */
    private void breakNoRule() {
        HardMediumSoftScore score = board.score();
        while (score.hardScore() < 0) {
            Runnable best = null;
            for (CaseAssessment one : board.cases()) {
                Slot slot = one.getSlot();
                if (slot != null && !one.isPinned()) {
                    HardMediumSoftScore without = scoreAfter(() -> board.put(one, null), () -> board.put(one, slot));
                    if (without.compareTo(score) > 0) {
                        score = without;
                        best = () -> board.put(one, null);
                    }
                }
            }
            for (Meeting meeting : board.meetings()) {
                MeetingPosition place = new MeetingPosition(meeting.getStart(), meeting.getHolders());
                if (place.start() != null && meeting.getInput().pinned() == null) {
                    MeetingPosition none = new MeetingPosition(null, place.holders());
                    HardMediumSoftScore without =
                            scoreAfter(() -> board.put(meeting, none), () -> board.put(meeting, place));
                    if (without.compareTo(score) > 0) {
                        score = without;
                        best = () -> board.put(meeting, none);
                    }
                }
            }
            if (best == null) {
                return;
            }
            best.run();
        }
    }

    /** What the week would cost after a change, which is undone. */
    private HardMediumSoftScore scoreAfter(Runnable change, Runnable undo) {
        change.run();
        HardMediumSoftScore score = board.score();
        undo.run();
        return score;
    }
}
