package io.fieldwork.scheduler.explain.ask;

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
 * Solves inspections that differ little from one that is solved, dozens of them: what if somebody agreed?
 *
 * <p>First comes the matching nearest to the schedule that is known. It takes a moment and is a schedule by itself
 * where it breaks no hard rule. Only where it does the search is called, and that a fixed number of times: so a
 * diagnosis ends soon, and the same question has the same answer on every machine.
 */
public final class WhatIfSolver {

    private final ScheduleScorer scoring = new ScheduleScorer();
    private int searchesLeft;

    /**
     * Some trials.
     *
     * @param searches how often the search may be called, which takes much longer
     */
    public WhatIfSolver(int searches) {
        this.searchesLeft = searches;
    }

    /** What is reached with the cases of an inspection solved anew, near the placements, and its meetings as they are. */
    public ScheduleShortfall solve(InspectionInput expanded, SchedulePlacements near) {
        PlacementMatching matching = PlacementMatching.near(near, expanded);
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(near.meetings());
        meetings.putAll(matching.witness().meetings());
        ScheduleShortfall matched =
                judge(expanded, new SchedulePlacements(matching.witness().slotByCase(), meetings));
        return matched.hard() == 0 ? matched : search(expanded, matched);
    }

    /** What the search reaches; the other where it is no better, or the search has been called often enough. */
    ScheduleShortfall search(InspectionInput expanded, ScheduleShortfall other) {
        if (searchesLeft == 0) {
            return other;
        }
        searchesLeft--;
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        ScheduleShortfall searched = judge(
                expanded,
                SchedulePlacements.of(ScheduleSolver.solve(new SolveRequest(expanded, settings), ProgressListener.NONE)
                        .schedule()));
        return searched.hard() <= other.hard() ? searched : other;
    }

    /** What placements reach, as they are. */
    public ScheduleShortfall judge(InspectionInput expanded, SchedulePlacements placements) {
        Inspection inspection = InspectionBuilder.build(expanded, null);
        SchedulePlacer.place(inspection, placements);
        WeightTable weights = WeightTable.of(expanded.weights());
        RuleCounts counts = scoring.count(inspection);
        int hard = 0;
        for (ScheduleRule rule : ScheduleRule.values()) {
            hard += weights.isHard(rule) ? counts.of(rule) : 0;
        }
        return new ScheduleShortfall(
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
                .filter(one -> one.getSlot() != null && PlacementMatching.isFileRead(one, one.getAssignedSlot()))
                .count();
    }

    private static int unplaced(Inspection inspection) {
        return (int) inspection.getCases().stream()
                .filter(one -> one.getMode() == CaseMode.UNPLACED)
                .count();
    }
}
