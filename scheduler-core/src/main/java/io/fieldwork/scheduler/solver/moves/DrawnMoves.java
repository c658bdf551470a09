package io.fieldwork.scheduler.solver.moves;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import io.fieldwork.scheduler.model.Inspection;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Moves of our own that are drawn at random. Each step of the search asks for a new iterator, so what does not change is
 * worked out once a phase.
 */
abstract class DrawnMoves implements MoveIteratorFactory<Inspection, Reassignment> {

    private @Nullable Draw draw;

    /** Draws moves of one inspection, without end as long as anything may move. */
    abstract static class Draw implements Iterator<Reassignment> {

        Random random = new Random(0);
    }

    abstract Draw draw(Inspection inspection);

    /** How many things there are to move. */
    abstract long movables(Inspection inspection);

    @Override
    public void phaseStarted(ScoreDirector<Inspection> director) {
        draw = draw(director.getWorkingSolution());
    }

    @Override
    public void phaseEnded(ScoreDirector<Inspection> director) {
        draw = null;
    }

    @Override
    public long getSize(ScoreDirector<Inspection> director) {
        long movables = movables(director.getWorkingSolution());
        return Math.max(1, movables * movables * movables);
    }

    @Override
    public Iterator<Reassignment> createOriginalMoveIterator(ScoreDirector<Inspection> director) {
        throw new UnsupportedOperationException(
                "These moves are drawn at random only.\n" + "Maybe the move selector's order was set to original.");
    }

    @Override
    public Iterator<Reassignment> createRandomMoveIterator(ScoreDirector<Inspection> director, Random random) {
        Draw known = draw == null ? draw(director.getWorkingSolution()) : draw;
        known.random = random;
        return known;
    }
}
