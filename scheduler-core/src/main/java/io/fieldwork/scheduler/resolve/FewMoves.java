package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.resolve.Position.MeetingSpot;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.bound.MovesBound;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Looks for the best schedule at each number of moves, beginning with what was published. Whatever is worse off than it need
 * be is helped by a chain of moves; the few best positions of each number of moves are gone on with. Nothing is drawn at
 * random, so the same week always gives the same list.
 */
final class FewMoves {

    private final MoveBoard board;
    private final PlacementCosts costs;
    private final Ladder ladder;
    private final Chains chains;
    private final StopSignal stop;
    private final MovesBound bound;
    private final boolean thorough;
    private final Set<Position> looked = new HashSet<>();

    /** @param thorough tries longer chains too; without, it is quicker and sometimes misses a preference */
    FewMoves(MoveBoard board, WeightTable weights, boolean thorough, StopSignal stop) {
        this.board = board;
        this.costs = new PlacementCosts(weights);
        this.bound = new MovesBound(board.inspection(), weights);
        this.ladder = new Ladder(thorough ? 4 : 2);
        this.chains = new Chains(board, costs, ladder, thorough ? 1_500 : 1_000);
        this.thorough = thorough;
        this.stop = stop;
    }

    /** The best for each number of moves, as long as another move gains something. */
    List<Position> search() {
        if (looked.isEmpty()) {
            breakNoRule();
            ladder.offer(board.position());
        }
        Optional<Position> next = ladder.firstNotIn(looked);
        while (next.isPresent() && !stop.isStopped()) {
            looked.add(next.get());
            if (isWorthGoingOn(next.get())) {
                expand(next.get());
            }
            next = ladder.firstNotIn(looked);
        }
        return ladder.best();
    }

    /** Goes on from a schedule that was found otherwise, and from what lies between it and what was published. */
    List<Position> search(SchedulePlacements found) {
        List<Position> known = search();
        Position goal = board.of(found);
        ladder.offer(goal);
        new Parts(board, known.get(0), goal).each(ladder::offer);
        return search();
    }

    /** True where something may be gained, and no position with as few moves has gained more by now. */
    private boolean isWorthGoingOn(Position position) {
        HardMediumSoftScore score = position.score();
        return (score.hardScore() < 0 || -score.mediumScore() > bound.medium()) && !ladder.isSurpassed(position);
    }

    private void expand(Position position) {
        board.takeUp(position);
        boolean best = thorough && ladder.isBestOfItsStep(position);
        for (CaseAssessment one : board.cases()) {
            chains.help(one, position, best);
        }
        for (Meeting meeting : board.meetings()) {
            help(meeting, position);
        }
    }

    private void help(Meeting meeting, Position position) {
        MeetingSpot now = new MeetingSpot(meeting.getStart(), meeting.getHolders());
        if (meeting.isPinned() || meeting.getInput().pinned() != null) {
            return;
        }
        int loss = lossOf(meeting, now);
        for (MeetingStart start : meeting.getPossibleStarts()) {
            for (InspectorGroup holders : meeting.getPossibleHolders()) {
                if (costs.mediumOf(meeting, start, holders) < loss) {
                    board.put(meeting, new MeetingSpot(start, holders));
                    HardMediumSoftScore score = board.score();
                    if (score.hardScore() >= position.score().hardScore()
                            && score.mediumScore() > position.score().mediumScore()) {
                        ladder.offer(board.position());
                    }
                }
            }
        }
        board.put(meeting, now);
    }

    private int lossOf(Meeting meeting, MeetingSpot spot) {
        return spot.start() == null
                ? costs.mediumOfUnplaced(meeting)
                : costs.mediumOf(meeting, spot.start(), spot.holders());
    }

    /** The bound under which no schedule gets, however much it moves. */
    MovesBound bound() {
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
                MeetingSpot spot = new MeetingSpot(meeting.getStart(), meeting.getHolders());
                if (spot.start() != null && meeting.getInput().pinned() == null) {
                    MeetingSpot none = new MeetingSpot(null, spot.holders());
                    HardMediumSoftScore without =
                            scoreAfter(() -> board.put(meeting, none), () -> board.put(meeting, spot));
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

    private HardMediumSoftScore scoreAfter(Runnable change, Runnable undo) {
        change.run();
        HardMediumSoftScore score = board.score();
        undo.run();
        return score;
    }
}
