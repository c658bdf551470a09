package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.solver.bound.PackedPoints;
import io.fieldwork.scheduler.solver.moves.Reassignment.ToStart;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Moves of a meeting to another time, with the meetings that stand in its way sent elsewhere in the same step, which may
 * send others on. A change of one meeting alone would mostly break a hard rule there and be refused. Public because the
 * library makes it.
 */
public final class MeetingEjections extends DrawnMoves {

    @Override
    Draw draw(Inspection inspection) {
        return new Ejections(new MeetingBoard(inspection));
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getMeetings().size();
    }

    private static final class Ejections extends Draw {

        private static final int MOST_MOVED = 4;
        private static final int MOST_IN_THE_WAY = 2;
        private static final int TRIES = 20;
        private static final int TRIES_TO_SETTLE = 15;

        /** After so many failures in a row a schedule is taken to be in a corner, and each draw has one try. */
        private static final int PATIENCE = 5;

        private final MeetingBoard board;
        private final List<Integer> moved = new ArrayList<>();
        private int failures;

        Ejections(MeetingBoard board) {
            this.board = board;
        }

        @Override
        public boolean hasNext() {
            return board.free().length > 0;
        }

        @Override
        public Reassignment next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int most = failures < PATIENCE ? TRIES : 1;
            for (int tries = 0; tries < most; tries++) {
                board.see();
                moved.clear();
                int first = board.free()[random.nextInt(board.free().length)];
                MeetingPlace old = board.now(first);
                MeetingPlace place = anyPlace(first);
                if (!place.equals(old) && goes(first, place, old) && !isWorse()) {
                    failures = 0;
                    return new Reassignment(moved.stream().map(this::step).toList());
                }
            }
            failures++;
            return new Reassignment(List.of());
        }

        private ToStart step(int meeting) {
            MeetingPlace place = board.now(meeting);
            Meeting what = board.meeting(meeting);
            return place == null
                    ? new ToStart(what, null, what.getHolders())
                    : new ToStart(what, place.start(), place.holders());
        }

        /** True where somebody more is missing, or the like: the search would refuse it. */
        private boolean isWorse() {
            return PackedPoints.medium(board.added(moved)) > 0;
        }

        private MeetingPlace anyPlace(int meeting) {
            List<MeetingPlace> places = board.places(meeting);
            return places.get(random.nextInt(places.size()));
        }

        /** Puts the meeting there and finds places for those in the way; false where it cannot. */
        private boolean goes(int meeting, MeetingPlace place, @Nullable MeetingPlace vacated) {
            if (board.isBesideACase(place)) {
                return false;
            }
            List<Integer> ejected = board.inTheWayOf(place);
            if (moved.size() + 1 + ejected.size() > MOST_MOVED || ejected.size() > MOST_IN_THE_WAY) {
                return false;
            }
            for (int other : ejected) {
                if (!board.isFree(other) || moved.contains(other)) {
                    return false;
                }
            }
            moved.add(meeting);
            board.put(meeting, place);
            for (int other : ejected) {
                board.put(other, null);
            }
            for (int other : ejected) {
                if (!settles(other, vacated)) {
                    return false;
                }
            }
            return true;
        }

        /** Finds an ejected meeting a place: the one that has become free, one that is free, or one that ejects again. */
        private boolean settles(int meeting, @Nullable MeetingPlace vacated) {
            for (int tries = 0; tries < TRIES_TO_SETTLE; tries++) {
                MeetingPlace place = anyPlace(meeting);
                if (tries == 0 && vacated != null) {
                    place = at(meeting, vacated, place);
                }
                if (!board.isBesideACase(place) && board.inTheWayOf(place).isEmpty()) {
                    moved.add(meeting);
                    board.put(meeting, place);
                    return true;
                }
            }
            if (vacated == null) {
                moved.add(meeting); // one that had no place takes the place of one that now has none
                return true;
            }
            return goes(meeting, anyPlace(meeting), vacated);
        }

        private MeetingPlace at(int meeting, MeetingPlace vacated, MeetingPlace otherwise) {
            for (MeetingPlace place : board.places(meeting)) {
                if (place.start().equals(vacated.start())) {
                    return place;
                }
            }
            return otherwise;
        }
    }
}
