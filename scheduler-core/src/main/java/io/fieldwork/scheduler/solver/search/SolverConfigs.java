package io.fieldwork.scheduler.solver.search;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.config.constructionheuristic.ConstructionHeuristicPhaseConfig;
import ai.timefold.solver.core.config.constructionheuristic.placer.QueuedEntityPlacerConfig;
import ai.timefold.solver.core.config.heuristic.selector.common.SelectionCacheType;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.MoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.phase.PhaseConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.moves.CaseExchanges;
import io.fieldwork.scheduler.solver.moves.CaseRotations;
import io.fieldwork.scheduler.solver.moves.FreeStartFilter;
import io.fieldwork.scheduler.solver.moves.MeetingEjectionChains;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What Timefold is told of one search: a construction heuristic places what has no place, then late acceptance draws moves
 * of our own kinds ({@link CaseExchanges}, {@link CaseRotations}, {@link MeetingEjectionChains}) beside the library's
 * changes of one case or meeting.
 *
 * <p>Late acceptance with a short memory and one accepted move a step beat the library's default on these sizes. The
 * limit is on the moves of the local search, never on the clock, so that a run can be repeated anywhere. Phases and moves
 * that would have nothing to move are left out.
 */
@SuppressWarnings("rawtypes") // the library's own signatures take lists of raw types
final class SolverConfigs {

    private SolverConfigs() {}

    /**
     * Constructs a schedule and searches for a better one.
     *
     * @param inspection what may move in it decides which phases and moves there are
     * @param start how this search differs from the others of its portfolio
     * @param seed of every random choice of the search
     * @param moves after which the local search ends; the library counts those of the construction too
     * @param timeLimit an upper bound on top, or null
     * @param stopAt the score at which no better one is possible
     */
    static SolverConfig forSolving(
            Inspection inspection,
            SearchStart start,
            long seed,
            long moves,
            @Nullable Duration timeLimit,
            HardMediumSoftScore stopAt) {
        TerminationConfig termination = new TerminationConfig().withBestScoreLimit(stopAt.toString());
        if (timeLimit != null) {
            termination.withSpentLimit(timeLimit);
        }
        return ScheduleScorer.config()
                .withEnvironmentMode(EnvironmentMode.NO_ASSERT)
                .withRandomSeed(seed)
                .withTerminationConfig(termination)
                .withPhaseList(phases(inspection, start, moves));
    }

    private static List<PhaseConfig> phases(Inspection inspection, SearchStart start, long moves) {
        List<PhaseConfig> phases = new ArrayList<>();
        List<MoveSelectorConfig> neighbourhood = new ArrayList<>();
        if (inspection.getCases().stream().anyMatch(one -> !one.isPinned())) {
            EntitySelectorConfig cases = new EntitySelectorConfig(CaseAssessment.class);
            phases.add(construct(cases, "slot"));
            neighbourhood.add(change(cases, "slot", start.changes()));
            neighbourhood.add(drawn(CaseExchanges.class, 1));
            neighbourhood.add(drawn(CaseRotations.class, start.rotations()));
        }
        if (inspection.getMeetings().stream().anyMatch(FreeStartFilter::isFree)) {
            EntitySelectorConfig free = new EntitySelectorConfig(Meeting.class).withFilterClass(FreeStartFilter.class);
            phases.add(construct(free, "start"));
            neighbourhood.add(change(free, "start", start.changes()));
            neighbourhood.add(drawn(MeetingEjectionChains.class, 1));
        }
        if (inspection.getMeetings().stream().anyMatch(SolverConfigs::isHolderOpen)) {
            neighbourhood.add(change(new EntitySelectorConfig(Meeting.class), "holders", start.changes()));
        }
        if (!neighbourhood.isEmpty()) {
            phases.add(search(neighbourhood, start, moves));
        }
        return phases;
    }

    /** True where the search may choose who holds the meeting, be its start pinned or not. */
    private static boolean isHolderOpen(Meeting meeting) {
        return !meeting.isPinned() && meeting.getPossibleHolders().size() > 1;
    }

    /** Places one entity after the other, each at the value that scores best then. */
    private static PhaseConfig construct(EntitySelectorConfig entities, String variable) {
        String placerId = "placed " + variable;
        return new ConstructionHeuristicPhaseConfig()
                .withEntityPlacerConfig(new QueuedEntityPlacerConfig()
                        .withEntitySelectorConfig(
                                entities.copyConfig().withId(placerId).withCacheType(SelectionCacheType.PHASE))
                        .withMoveSelectorConfigs(new ChangeMoveSelectorConfig()
                                .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig(placerId))
                                .withValueSelectorConfig(new ValueSelectorConfig(variable))));
    }

    /** Draws from all move selectors, each by its share, and takes the first move that late acceptance accepts. */
    private static PhaseConfig search(List<MoveSelectorConfig> neighbourhood, SearchStart start, long moves) {
        return new LocalSearchPhaseConfig()
                .withMoveSelectorConfig(new UnionMoveSelectorConfig(neighbourhood))
                .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(start.lateAcceptanceSize()))
                .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1))
                .withTerminationConfig(new TerminationConfig().withMoveCountLimit(moves));
    }

    /** The library's change of one variable of one entity. */
    private static MoveSelectorConfig change(EntitySelectorConfig entities, String variable, double share) {
        return new ChangeMoveSelectorConfig()
                .withEntitySelectorConfig(entities.copyConfig())
                .withValueSelectorConfig(new ValueSelectorConfig(variable))
                .withFixedProbabilityWeight(share);
    }

    /** Moves of our own; the library makes the factory by reflection. */
    private static MoveSelectorConfig drawn(Class<? extends MoveIteratorFactory<Inspection, ?>> factory, double share) {
        return new MoveIteratorFactoryConfig()
                .withMoveIteratorFactoryClass(factory)
                .withFixedProbabilityWeight(share);
    }
}
