package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.resolve.WeekPosition.MeetingPosition;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Betters a position by small steps as long as no more than so many promises are broken (local descent). Whatever breaks none
 * goes freely: a case that nobody was to attend within its inspector's week, a case that is new, and one whose promise is broken
 * already.
 *
 * <p>A step takes a case to a slot, whoever is there to a free one, to the first one's, or to that of a third, who takes the
 * first one's; a meeting to a start, to that of another, or back to where it was published, whoever is in the way there to a
 * start of its own. The first step that helps is taken. Nothing is drawn at random.
 */
final class LimitedDescent {

    /** How many positions are scored for one row at most. */
    private static final int MOST_TRIES = 20_000;

    private final MoveBoard board;
    private final PlacementCosts costs;
    private final StopSignal stop;
    private WeekPosition here;
    private PromisePreference preference = PromisePreference.NONE;
    private int limit;
    private int tries;
    private boolean deep;

    LimitedDescent(MoveBoard board, PlacementCosts costs, StopSignal stop) {
        this.board = board;
        this.costs = costs;
        this.stop = stop;
        this.here = board.position();
    }

    /** The position that no further step betters; the same where none does. */
    WeekPosition from(WeekPosition start, int brokenPromises, PromisePreference preferred) {
        here = start;
        limit = brokenPromises;
        preference = preferred;
        tries = 0;
        deep = false;
        board.takeUp(here);
        while (isStepTaken() || !deep) {
            deep = true; // what three can do is looked at where two can do no more
            if (isOver()) {
                break;
            }
        }
        return here;
    }

    /** Takes steps as long as there are any. */
    private boolean isStepTaken() {
        boolean taken = false;
        boolean again = true;
        while (again && !isOver()) {
            again = false;
            for (CaseAssessment one : board.cases()) {
                again |= !one.isPinned() && isHelped(one);
            }
            for (Meeting meeting : board.meetings()) {
                again |= !isFixed(meeting) && (isHelped(meeting) || isPutBack(meeting) || isExchanged(meeting));
            }
            taken |= again;
        }
        return taken;
    }

    private boolean isOver() {
        return tries >= MOST_TRIES || stop.isStopped();
    }

    private boolean isHelped(CaseAssessment one) {
        Slot from = one.getSlot();
        for (Slot to : one.getPossibleSlots()) {
            if (to.equals(from) || isOver()) {
                continue;
            }
            Change change = Change.NONE.plus(one, from, to, costs);
            CaseAssessment there = board.caseIn(to);
            if (there != null && there.isPinned()) {
                continue;
            }
            board.put(one, to);
            if (there == null ? isBetter(change) : isDisplaced(there, to, from, change)) {
                return true;
            }
            board.put(one, from);
        }
        return false;
    }

    /** Whoever was in the slot goes to another one, to the first one's own, or where that had none, without a place. */
    private boolean isDisplaced(CaseAssessment one, Slot from, @Nullable Slot home, Change before) {
        for (Slot to : one.getPossibleSlots()) {
            if (to.equals(from) || isOver()) {
                continue;
            }
            Change change = before.plus(one, from, to, costs);
            CaseAssessment third = to.equals(home) ? null : board.caseIn(to);
            if (third == null) {
                board.put(one, to);
                if (isBetter(change)) {
                    return true;
                }
            } else if (deep
                    && !third.isPinned()
                    && home != null
                    && third.getPossibleSlots().contains(home)) {
                Change rotated = change.plus(third, to, home, costs);
                if (isPromising(rotated)) {
                    board.put(one, to);
                    board.put(third, home);
                    if (isBetter(rotated)) {
                        return true;
                    }
                    board.put(third, to);
                }
            }
        }
        board.put(one, null);
        if (home == null && isBetter(before.plus(one, from, null, costs))) {
            return true;
        }
        board.put(one, from);
        return false;
    }

    private static boolean isFixed(Meeting meeting) {
        return meeting.isPinned() || meeting.getInput().pinned() != null;
    }

    private boolean isHelped(Meeting meeting) {
        MeetingPosition now = placeOf(meeting);
        for (MeetingStart start : meeting.getPossibleStarts()) {
            for (InspectorGroup holders : meeting.getPossibleHolders()) {
                MeetingPosition place = new MeetingPosition(start, holders);
                Change change = Change.NONE.plus(meeting, now, place, costs);
                if (!place.equals(now) && !isOver() && isPromising(change)) {
                    board.put(meeting, place);
                    if (isBetter(change)) {
                        return true;
                    }
                }
            }
        }
        board.put(meeting, now);
        return false;
    }

    /** A meeting that was moved goes back, and whoever is in the way there to another start. */
    private boolean isPutBack(Meeting meeting) {
        MeetingPosition now = placeOf(meeting);
        MeetingPosition back = published(meeting).orElse(now);
        if (back.equals(now)) {
            return false;
        }
        Change change = Change.NONE.plus(meeting, now, back, costs);
        board.put(meeting, back);
        for (Meeting other : board.meetings()) {
            if (other != meeting && !isFixed(other) && isInTheWay(other, meeting)) {
                MeetingPosition there = placeOf(other);
                for (MeetingStart start : other.getPossibleStarts()) {
                    MeetingPosition away = new MeetingPosition(start, there.holders());
                    Change both = change.plus(other, there, away, costs);
                    if (!away.equals(there) && !isOver() && isPromising(both)) {
                        board.put(other, away);
                        if (isBetter(both)) {
                            return true;
                        }
                    }
                }
                board.put(other, there);
            }
        }
        board.put(meeting, now);
        return false;
    }

    /** Two meetings take each other's starts. */
    private boolean isExchanged(Meeting meeting) {
        MeetingPosition now = placeOf(meeting);
        for (Meeting other : board.meetings()) {
            MeetingPosition there = placeOf(other);
            MeetingStart mine = now.start();
            MeetingStart others = there.start();
            if (mine == null || others == null || mine.equals(others) || isFixed(other) || isOver()) {
                continue;
            }
            MeetingPosition to = new MeetingPosition(others, now.holders());
            MeetingPosition from = new MeetingPosition(mine, there.holders());
            Change change = Change.NONE.plus(meeting, now, to, costs).plus(other, there, from, costs);
            if (meeting.getPossibleStarts().contains(others)
                    && other.getPossibleStarts().contains(mine)
                    && isPromising(change)) {
                board.put(meeting, to);
                board.put(other, from);
                if (isBetter(change)) {
                    return true;
                }
                board.put(other, there);
            }
        }
        board.put(meeting, now);
        return false;
    }

    private static MeetingPosition placeOf(Meeting meeting) {
        return new MeetingPosition(meeting.getStart(), meeting.getHolders());
    }

    /** Where the meeting was published, if it still may be there. */
    private static Optional<MeetingPosition> published(Meeting meeting) {
        return meeting.getPossibleStarts().stream()
                .flatMap(start -> meeting.getPossibleHolders().stream()
                        .filter(holders -> !meeting.breaksPromise(start, holders))
                        .map(holders -> new MeetingPosition(start, holders)))
                .findFirst();
    }

    private static boolean isInTheWay(Meeting other, Meeting meeting) {
        if (other.getStart() == null) {
            return false;
        }
        List<Occupation> weeks = meeting.getOccupations();
        List<Engagement> diaries = meeting.getEngagements();
        return other.getOccupations().stream()
                        .anyMatch(one -> weeks.stream()
                                .anyMatch(two -> one.inspector().equals(two.inspector()) && one.isCloseTo(two)))
                || other.getEngagements().stream()
                        .anyMatch(one -> diaries.stream()
                                .anyMatch(two -> one.person().equals(two.person()) && one.isCloseTo(two)));
    }

    /** False where it breaks too many promises, or loses more by itself where the hard rules are kept already. */
    private boolean isPromising(Change change) {
        return here.brokenPromises() + change.broken() <= limit
                && (change.medium() <= 0 || here.score().hardScore() < 0);
    }

    /** Scores what lies on the board, and takes it up where it is better. */
    private boolean isBetter(Change change) {
        if (!isPromising(change)) {
            return false;
        }
        tries++;
        HardMediumSoftScore score = board.score();
        if (score.hardScore() < here.score().hardScore()
                || (score.hardScore() == here.score().hardScore()
                        && score.mediumScore() < here.score().mediumScore())) {
            return false;
        }
        WeekPosition there = board.position();
        if (there.compareTo(here, preference) <= 0) {
            return false;
        }
        here = there;
        board.takeUp(here);
        return true;
    }

    /**
     * What becomes of promises and of medium points by placements as each is by itself.
     *
     * @param broken promises that are broken more; below 0: fewer
     * @param medium points that are lost more
     */
    private record Change(int broken, int medium) {

        static final Change NONE = new Change(0, 0);

        Change plus(CaseAssessment one, @Nullable Slot from, @Nullable Slot to, PlacementCosts costs) {
            int more = (one.breaksPromise(to) ? 1 : 0) - (one.breaksPromise(from) ? 1 : 0);
            return new Change(broken + more, medium + costs.mediumAt(one, to) - costs.mediumAt(one, from));
        }

        Change plus(Meeting meeting, MeetingPosition from, MeetingPosition to, PlacementCosts costs) {
            int more = (meeting.breaksPromise(to.start(), to.holders()) ? 1 : 0)
                    - (meeting.breaksPromise(from.start(), from.holders()) ? 1 : 0);
            return new Change(
                    broken + more,
                    medium
                            + costs.mediumAt(meeting, to.start(), to.holders())
                            - costs.mediumAt(meeting, from.start(), from.holders()));
        }
    }
}
