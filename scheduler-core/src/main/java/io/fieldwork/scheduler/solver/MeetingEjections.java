package io.fieldwork.scheduler.solver;

import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Occupation;
import io.fieldwork.scheduler.solver.Reassignment.Step;
import io.fieldwork.scheduler.solver.Reassignment.ToStart;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Moves of a meeting to a time that others hold, with the meetings that stand in its way sent elsewhere in the same step.
 * A change of one meeting alone would break a hard rule there and be refused. Public because the library makes it.
 */
public final class MeetingEjections extends DrawnMoves {

    private static final int MOST_EJECTED = 2;
    private static final int TRIES = 6;

    @Override
    Draw draw(Inspection inspection) {
        return new Ejections(inspection);
    }

    @Override
    long movables(Inspection inspection) {
        return inspection.getMeetings().size();
    }

    /** A meeting at a place, real or thought of. */
    private record Place(Meeting meeting, MeetingStart start, InspectorGroup holders) {

        ToStart toStep() {
            return new ToStart(meeting, start, holders);
        }

        /** True where the two cannot both be: an inspector or somebody needed is in both, with too little time between. */
        boolean isAgainst(Place other) {
            for (Occupation mine : meeting.getOccupationsAt(start, holders)) {
                for (Occupation theirs : other.meeting.getOccupationsAt(other.start, other.holders)) {
                    if (mine.inspector().equals(theirs.inspector()) && mine.isCloseTo(theirs)) {
                        return true;
                    }
                }
            }
            for (Engagement mine : meeting.getEngagementsAt(start, holders)) {
                for (Engagement theirs : other.meeting.getEngagementsAt(other.start, other.holders)) {
                    if (mine.person().equals(theirs.person()) && mine.isCloseTo(theirs)) {
                        return true;
                    }
                }
            }
            return false;
        }
    }

    private static final class Ejections extends Draw {

        private final List<Meeting> all;
        private final List<Meeting> free;

        Ejections(Inspection inspection) {
            all = inspection.getMeetings();
            free = all.stream().filter(FreeStart::isFree).toList();
        }

        @Override
        public boolean hasNext() {
            return !free.isEmpty();
        }

        @Override
        public Reassignment next() {
            if (free.isEmpty()) {
                throw new NoSuchElementException();
            }
            for (int tries = 0; tries < TRIES; tries++) {
                List<Step> steps = draw(free.get(random.nextInt(free.size())));
                if (!steps.isEmpty()) {
                    return new Reassignment(steps);
                }
            }
            return new Reassignment(List.of());
        }

        private List<Step> draw(Meeting meeting) {
            Place wanted = somewhere(meeting);
            List<Place> moved = new ArrayList<>(List.of(wanted));
            for (Meeting other : all) {
                MeetingStart start = other.getStart();
                if (other == meeting
                        || start == null
                        || !wanted.isAgainst(new Place(other, start, other.getHolders()))) {
                    continue;
                }
                Place elsewhere = moved.size() > MOST_EJECTED ? null : elsewhere(other, meeting, moved);
                if (elsewhere == null) {
                    return List.of();
                }
                moved.add(elsewhere);
            }
            return moved.stream().map(place -> (Step) place.toStep()).toList();
        }

        private Place somewhere(Meeting meeting) {
            List<MeetingStart> starts = meeting.getPossibleStarts();
            List<InspectorGroup> holders = meeting.getPossibleHolders();
            return new Place(
                    meeting,
                    starts.get(random.nextInt(starts.size())),
                    random.nextBoolean() ? meeting.getHolders() : holders.get(random.nextInt(holders.size())));
        }

        /** A place for an ejected meeting, the old one of the meeting that ejects it first; null after some tries. */
        private @Nullable Place elsewhere(Meeting other, Meeting ejector, List<Place> moved) {
            if (!FreeStart.isFree(other)) {
                return null;
            }
            for (int tries = 0; tries < TRIES; tries++) {
                Place place = somewhere(other);
                MeetingStart old = ejector.getStart();
                if (tries == 0 && old != null && other.getPossibleStarts().contains(old)) {
                    place = new Place(other, old, other.getHolders());
                }
                if (moved.stream().noneMatch(place::isAgainst)) {
                    return place;
                }
            }
            return null;
        }
    }
}
