package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Span;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.bound.PlacementCosts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Where every meeting is at a step of the search, and which places are open to it beside the others. It can be changed to
 * try a move; {@link #see} brings it back to what is.
 *
 * <p>Gaps between two meetings depend on who holds them and on nothing else, so each is worked out when first asked for and
 * kept for the phase.
 */
final class MeetingPositions {

    private static final int UNKNOWN = -2;

    private final List<Meeting> all;
    private final List<CaseAssessment> cases;
    private final int[] free;
    private final List<List<MeetingPlace>> places = new ArrayList<>();

    /** Where each is in the move that is being tried. */
    private final @Nullable MeetingPlace[] now;

    /** Where each is in the schedule. */
    private final @Nullable MeetingPlace[] seen;

    /** By meeting and group of inspectors, and by another's, the minutes between them; filled when first asked for. */
    private final int[][][][] gaps;

    private final RequiredGaps required;
    private final PlacementCosts costs;
    private final WeightTable weights;

    MeetingPositions(Inspection inspection) {
        weights = WeightTable.of(inspection.getInput().weights());
        required = new RequiredGaps(inspection.getWeek().travel(), weights);
        costs = new PlacementCosts(weights);
        all = inspection.getMeetings();
        cases = inspection.getCases();
        now = new MeetingPlace[all.size()];
        seen = new MeetingPlace[all.size()];
        gaps = new int[all.size()][][][];
        for (int meeting = 0; meeting < all.size(); meeting++) {
            places.add(openPlaces(meeting));
            gaps[meeting] = new int[all.get(meeting).getPossibleHolders().size()][all.size()][];
        }
        free = IntStream.range(0, all.size())
                .filter(meeting -> FreeStartFilter.isFree(all.get(meeting))
                        && !places.get(meeting).isEmpty())
                .toArray();
    }

    /** The starts and inspectors that no hard rule about the meeting alone forbids. */
    private List<MeetingPlace> openPlaces(int number) {
        Meeting meeting = all.get(number);
        List<MeetingPlace> open = new ArrayList<>();
        for (int group = 0; group < meeting.getPossibleHolders().size(); group++) {
            InspectorGroup holders = meeting.getPossibleHolders().get(group);
            for (MeetingStart start : meeting.getPossibleStarts()) {
                if (!meeting.getFacts().placement(start.minute(), holders).isForbidden(weights)) {
                    open.add(place(number, group, holders, start));
                }
            }
        }
        return open;
    }

    private MeetingPlace place(int number, int group, InspectorGroup holders, MeetingStart start) {
        Meeting meeting = all.get(number);
        Span span = new Span(start.minute(), start.minute() + meeting.getInput().minutes());
        return new MeetingPlace(number, group, start, holders, span, costs.of(meeting, start, holders));
    }

    /** Looks anew where everything is. */
    void see() {
        for (int number = 0; number < now.length; number++) {
            Meeting meeting = all.get(number);
            MeetingStart start = meeting.getStart();
            MeetingPlace known = seen[number];
            if (start == null) {
                seen[number] = null;
            } else if (known == null
                    || !known.start().equals(start)
                    || !known.holders().equals(meeting.getHolders())) {
                int group = Math.max(0, meeting.getPossibleHolders().indexOf(meeting.getHolders()));
                seen[number] = place(number, group, meeting.getHolders(), start);
            }
        }
        System.arraycopy(seen, 0, now, 0, now.length);
    }

    /** The numbers of the meetings that may be moved. */
    int[] free() {
        return free;
    }

    boolean isFree(int meeting) {
        return Arrays.binarySearch(free, meeting) >= 0;
    }

    Meeting meeting(int number) {
        return all.get(number);
    }

    /** The places of a meeting that nothing fixed forbids. */
    List<MeetingPlace> places(int meeting) {
        return places.get(meeting);
    }

    /** Where a meeting is in the move that is being tried; null for nowhere. */
    @Nullable MeetingPlace now(int meeting) {
        return now[meeting];
    }

    /** Tries a meeting somewhere, or nowhere. */
    void put(int meeting, @Nullable MeetingPlace place) {
        now[meeting] = place;
    }

    /** What trying a move of these meetings has added to their costs, others apart. */
    long added(List<Integer> moved) {
        long added = 0;
        for (int meeting : moved) {
            added += cost(meeting, now[meeting]) - cost(meeting, seen[meeting]);
        }
        return added;
    }

    private long cost(int meeting, @Nullable MeetingPlace place) {
        return place == null ? costs.unplaced(all.get(meeting)) : place.cost();
    }

    /** The meetings that stand in the way of the place. */
    List<Integer> inTheWayOf(MeetingPlace place) {
        List<Integer> found = new ArrayList<>();
        for (MeetingPlace other : now) {
            if (other != null && other.meeting() != place.meeting() && isTooClose(place, other)) {
                found.add(other.meeting());
            }
        }
        return found;
    }

    private boolean isTooClose(MeetingPlace one, MeetingPlace other) {
        int gap = gap(one, other);
        return gap != RequiredGaps.NONE
                && Span.isClose(
                        one.span().from(),
                        one.span().to(),
                        other.span().from(),
                        other.span().to(),
                        gap);
    }

    private int gap(MeetingPlace one, MeetingPlace other) {
        int[][] known = gaps[one.meeting()][one.group()];
        int[] row = known[other.meeting()];
        if (row == null) {
            row = new int[all.get(other.meeting()).getPossibleHolders().size()];
            Arrays.fill(row, UNKNOWN);
            known[other.meeting()] = row;
        }
        if (row[other.group()] == UNKNOWN) {
            row[other.group()] =
                    required.between(all.get(one.meeting()), one.holders(), all.get(other.meeting()), other.holders());
        }
        return row[other.group()];
    }

    /** True where a case is in the way: cases do not give way to meetings. */
    boolean isBesideACase(MeetingPlace place) {
        for (CaseAssessment one : cases) {
            if (one.getSlot() != null
                    && required.isTooClose(
                            all.get(place.meeting()), place.holders(), place.span(), one.getPlacement())) {
                return true;
            }
        }
        return false;
    }
}
