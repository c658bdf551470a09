package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.solver.bound.PackedPoints;
import io.fieldwork.scheduler.solver.moves.ReassignmentMove.ToStart;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Ejection chains: a meeting goes to another time, and the meetings that stand in its way are sent elsewhere in the same
 * step, which may send others on. A change of one meeting alone would mostly break a hard rule there and be refused. Cases
 * do not give way to meetings. Public because the library makes it.
 *
 * <p>A meeting that had no place may take that of one that then has none: which meeting is left out has to change before a
 * tight week gets better, and no chain that places all of them gets there.
 */
public final class MeetingEjectionChains extends RandomMoveFactory {

    @Override
    MoveIterator iterator(Inspection inspection) {
        return new Ejections(new MeetingPositions(inspection));
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getMeetings().size();
    }

    private static final class Ejections extends MoveIterator {

        /** Longer chains were no better. */
        private static final int MOST_MOVED = 4;

        private static final int MOST_IN_THE_WAY = 2;
        private static final int TRIES = 20;

        /** Six found a free place too seldom. */
        private static final int TRIES_TO_SETTLE = 15;

        /** After so many failures in a row a schedule is taken to be in a corner, and each draw has one try. */
        private static final int PATIENCE = 5;

        private final MeetingPositions positions;
        private final List<Integer> moved = new ArrayList<>();
        private int failures;

        Ejections(MeetingPositions positions) {
            this.positions = positions;
        }

        @Override
        public boolean hasNext() {
            return positions.free().length > 0;
        }

        @Override
        public ReassignmentMove next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int most = failures < PATIENCE ? TRIES : 1;
            for (int tries = 0; tries < most; tries++) {
                positions.see();
                moved.clear();
                int first = positions.free()[random.nextInt(positions.free().length)];
                MeetingPlace old = positions.now(first);
                MeetingPlace place = anyPlace(first);
                if (!place.equals(old) && goes(first, place, old) && !isWorse()) {
                    failures = 0;
                    return new ReassignmentMove(moved.stream().map(this::step).toList());
                }
            }
            failures++;
            return new ReassignmentMove(List.of());
        }

        private ToStart step(int meeting) {
            MeetingPlace place = positions.now(meeting);
            Meeting what = positions.meeting(meeting);
            return place == null
                    ? new ToStart(what, null, what.getHolders())
                    : new ToStart(what, place.start(), place.holders());
        }

        /** True where somebody more is missing, or the like: the search would refuse it. */
        private boolean isWorse() {
            return PackedPoints.medium(positions.added(moved)) > 0;
        }

        private MeetingPlace anyPlace(int meeting) {
            List<MeetingPlace> places = positions.places(meeting);
            return places.get(random.nextInt(places.size()));
        }

        /** Puts the meeting there and finds places for those in the way; false where it cannot. */
        private boolean goes(int meeting, MeetingPlace place, @Nullable MeetingPlace vacated) {
            if (positions.isBesideACase(place)) {
                return false;
            }
            List<Integer> ejected = positions.inTheWayOf(place);
            if (moved.size() + 1 + ejected.size() > MOST_MOVED || ejected.size() > MOST_IN_THE_WAY) {
                return false;
            }
            for (int other : ejected) {
                if (!positions.isFree(other) || moved.contains(other)) {
                    return false;
                }
            }
            moved.add(meeting);
            positions.put(meeting, place);
            for (int other : ejected) {
                positions.put(other, null);
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
                if (!positions.isBesideACase(place)
                        && positions.inTheWayOf(place).isEmpty()) {
                    moved.add(meeting);
                    positions.put(meeting, place);
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
            for (MeetingPlace place : positions.places(meeting)) {
                if (place.start().equals(vacated.start())) {
                    return place;
                }
            }
            return otherwise;
        }
    }
}
