package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.explain.impossible.CaseFlow;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Solves inspections that differ little: first by the matching nearest to a schedule that is known, which takes a moment
 * and is a schedule by itself where it breaks no rule about two cases; and else, a few times, by the search.
 */
public final class Trials {

    private final ScheduleScorer scoring = new ScheduleScorer();
    private int searchesLeft;

    /**
     * Some trials.
     *
     * @param searches how often the search may be called, which takes much longer
     */
    public Trials(int searches) {
        this.searchesLeft = searches;
    }

    /** What is reached with the cases of an inspection solved anew, near the placements, and its meetings as they are. */
    public Reached solve(InspectionInput expanded, SchedulePlacements near) {
        PlacementMatching matching = PlacementMatching.near(near, expanded);
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(near.meetings());
        meetings.putAll(matching.witness().meetings());
        Reached matched =
                judge(expanded, new SchedulePlacements(matching.witness().slotByCase(), meetings));
        return matched.hard() == 0 ? matched : search(expanded, matched);
    }

    /** What the search reaches; the other where it is no better, or the search has been called often enough. */
    Reached search(InspectionInput expanded, Reached other) {
        if (searchesLeft == 0) {
            return other;
        }
        searchesLeft--;
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        Reached searched = judge(
                expanded,
                SchedulePlacements.of(ScheduleSolver.solve(new SolveRequest(expanded, settings), ProgressListener.NONE)
                        .schedule()));
        return searched.hard() <= other.hard() ? searched : other;
    }

    /** What placements reach, as they are. */
    public Reached judge(InspectionInput expanded, SchedulePlacements placements) {
        Inspection inspection = InspectionBuilder.build(expanded, null);
        SchedulePlacer.place(inspection, placements);
        WeightTable weights = WeightTable.of(expanded.weights());
        RuleCounts counts = scoring.count(inspection);
        int hard = 0;
        for (ScheduleRule rule : ScheduleRule.values()) {
            hard += weights.isHard(rule) ? counts.of(rule) : 0;
        }
        return new Reached(
                hard,
                unplaced(inspection),
                (int) inspection.getMeetings().stream()
                        .filter(meeting -> meeting.getStart() == null)
                        .count(),
                fileReads(inspection),
                placements);
    }

    private static int fileReads(Inspection inspection) {
        return (int) inspection.getCases().stream()
                .filter(one -> one.getSlot() != null && CaseFlow.isFileRead(one, one.getAssignedSlot()))
                .count();
    }

    private static int unplaced(Inspection inspection) {
        return (int) inspection.getCases().stream()
                .filter(one -> one.getMode() == CaseMode.UNPLACED)
                .count();
    }
}
