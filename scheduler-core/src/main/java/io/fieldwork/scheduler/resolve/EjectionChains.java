package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Helps one case to a slot that serves it better, by ejection chains: the case that is there goes to another slot, and
 * so on, until a slot is free, the first case's own is reached, or the last case is left out.
 *
 * <p>A chain goes on only as long as the cases in it have lost fewer medium points so far than they did before (the
 * partial gain of Lin and Kernighan). That leaves so few that those of two can all be tried. Longer ones are many, so
 * they are tried where no shorter one helps, and from the best position of each number of broken promises.
 */
final class EjectionChains {

    private static final int USUAL = 2;
    private static final int LONGER = 3;
    private static final int LONGEST = 4;

    private final MoveBoard board;
    private final PlacementCosts costs;
    private final PositionBeam beam;
    private final int mostTries;
    private final Set<Slot> touched = new HashSet<>();
    private HardMediumSoftScore before = HardMediumSoftScore.ZERO;
    private @Nullable Slot home;
    private int longest;
    private int tries;
    private boolean helped;

    /** @param mostTries how many chains of one length are tried for one case at most */
    EjectionChains(MoveBoard board, PlacementCosts costs, PositionBeam beam, int mostTries) {
        this.board = board;
        this.costs = costs;
        this.beam = beam;
        this.mostTries = mostTries;
    }

    /** Tries what helps the case in the position that is taken up; each that helps is offered to the beam. */
    void help(CaseAssessment one, WeekPosition position, boolean thorough) {
        if (one.isPinned() || !canGain(one)) {
            return;
        }
        before = position.score();
        home = one.getSlot();
        helped = false;
        tryChains(one, USUAL);
        if (thorough || !helped) {
            tryChains(one, LONGER);
        }
        if (!helped) {
            tryChains(one, LONGEST);
        }
    }

    /** False for a case that has the best that it can have: no chain begins with it. */
    private boolean canGain(CaseAssessment one) {
        int now = costs.mediumAt(one, one.getSlot());
        return one.getPossibleSlots().stream().anyMatch(slot -> costs.mediumOf(one, slot) < now);
    }

    private void tryChains(CaseAssessment one, int length) {
        longest = length;
        tries = 0;
        touched.clear();
        if (home != null) {
            touched.add(home);
        }
        goOn(one, home, 0, 1);
    }

    /**
     * The case leaves its slot for any other, as long as the chain gains.
     *
     * @param gain medium points won by the chain so far
     * @param length cases that have been moved, this one included
     */
    private void goOn(CaseAssessment one, @Nullable Slot from, int gain, int length) {
        int now = costs.mediumAt(one, from);
        for (Slot to : one.getPossibleSlots()) {
            int left = gain + now - costs.mediumOf(one, to);
            if (left <= 0 || tries >= mostTries || touched.contains(to)) {
                continue;
            }
            CaseAssessment there = board.caseIn(to);
            if (there != null && (there.isPinned() || length == longest)) {
                continue;
            }
            board.put(one, to);
            touched.add(to);
            if (there == null) {
                end(length);
            } else {
                displace(there, to, left, length + 1);
            }
            touched.remove(to);
            board.put(one, from);
        }
    }

    /** The case that was in the slot goes to the first one's own, or without a place, or further along the chain. */
    private void displace(CaseAssessment one, Slot from, int gain, int length) {
        int now = costs.mediumAt(one, from);
        if (home != null && one.getPossibleSlots().contains(home) && gain + now - costs.mediumOf(one, home) > 0) {
            board.put(one, home);
            end(length);
        }
        if (gain + now - costs.mediumOfUnplaced(one) > 0) {
            board.put(one, null);
            end(length);
        }
        board.put(one, from);
        goOn(one, from, gain, length);
    }

    /** Chains that are shorter than they may be have been tried before. */
    private void end(int length) {
        if (length < longest && longest > USUAL) {
            return;
        }
        tries++;
        HardMediumSoftScore score = board.score();
        if (score.hardScore() > before.hardScore()
                || (score.hardScore() == before.hardScore() && score.mediumScore() > before.mediumScore())) {
            helped = true;
            beam.offer(board.position());
        }
    }
}
