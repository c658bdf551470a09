package io.fieldwork.scheduler.solver.moves;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.common.decorator.SelectionFilter;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;

/**
 * Keeps the search from the start of a meeting whose start is pinned and whose inspectors are not. Public because the
 * library makes it.
 */
public final class FreeStartFilter implements SelectionFilter<Inspection, Meeting> {

    /** True where the start, not only the inspectors, may be chosen. */
    public static boolean isFree(Meeting meeting) {
        return !meeting.isPinned() && meeting.getInput().pinned() == null;
    }

    @Override
    public boolean accept(ScoreDirector<Inspection> scoreDirector, Meeting meeting) {
        return isFree(meeting);
    }
}
