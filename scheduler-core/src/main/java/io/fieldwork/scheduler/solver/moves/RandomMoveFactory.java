package io.fieldwork.scheduler.solver.moves;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import io.fieldwork.scheduler.model.Inspection;
import java.util.Iterator;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Moves of our own that are drawn at random. Each step of the search asks for a new iterator, so what does not change is
 * worked out once a phase, and the same iterator is handed out with the step's random numbers.
 */
abstract class RandomMoveFactory implements MoveIteratorFactory<Inspection, ReassignmentMove> {

    private @Nullable MoveIterator iterator;

    /** Draws moves of one inspection, without end as long as anything may move. */
    abstract static class MoveIterator implements Iterator<ReassignmentMove> {

        Random random = new Random(0);
    }

    /** An iterator that has looked at what does not change in a phase. */
    abstract MoveIterator iterator(Inspection inspection);

    /** How many things there are to move. */
    abstract long movables(Inspection inspection);

    @Override
    public void phaseStarted(ScoreDirector<Inspection> director) {
        iterator = iterator(director.getWorkingSolution());
    }

    @Override
    public void phaseEnded(ScoreDirector<Inspection> director) {
        iterator = null;
    }

    /** An estimate, for the library asks for one: our moves are too many to be counted. */
    @Override
    public long getSize(ScoreDirector<Inspection> director) {
        long movables = movables(director.getWorkingSolution());
        return Math.max(1, movables * movables * movables);
    }

    @Override
    public Iterator<ReassignmentMove> createOriginalMoveIterator(ScoreDirector<Inspection> director) {
        throw new UnsupportedOperationException(
                "These moves are drawn at random only.\n" + "Maybe the move selector's order was set to original.");
    }

    @Override
    public Iterator<ReassignmentMove> createRandomMoveIterator(ScoreDirector<Inspection> director, Random random) {
        MoveIterator known = iterator == null ? iterator(director.getWorkingSolution()) : iterator;
        known.random = random;
        return known;
    }
}
