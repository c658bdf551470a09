package io.fieldwork.scheduler.solver.board;

import ai.timefold.solver.core.api.score.analysis.ScoreAnalysis;
import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import ai.timefold.solver.core.api.solver.ScoreAnalysisFetchPolicy;
import ai.timefold.solver.core.api.solver.SolutionManager;
import ai.timefold.solver.core.api.solver.SolutionUpdatePolicy;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.score.director.ScoreDirectorFactoryConfig;
import ai.timefold.solver.core.config.solver.SolverConfig;
import io.fieldwork.scheduler.constraint.ScheduleConstraintProvider;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores schedules that are given, whoever made them: how often each rule is broken, each match with its sentence, and the
 * schedule that is handed out. Whatever the program says of a schedule is counted here, and so counted alike.
 *
 * <pre>{@code Schedule scored = ScheduleScorer.score(expanded, placements, null, 0);}</pre>
 *
 * <p>A constraint of weight 0 is left out by the solver and has no count. All are therefore counted at one soft point, and
 * the score is worked out from the counts.
 */
public final class ScheduleScorer {

    private final SolutionManager<Inspection, HardMediumSoftScore> manager =
            SolutionManager.create(SolverFactory.<Inspection>create(config()));

    /**
     * What every solver configuration begins with: the planning model and the constraints. By itself it scores; a search
     * adds its phases.
     */
    public static SolverConfig config() {
        return new SolverConfig()
                .withSolutionClass(Inspection.class)
                .withEntityClasses(CaseAssessment.class, Meeting.class)
                .withScoreDirectorFactory(
                        new ScoreDirectorFactoryConfig().withConstraintProviderClass(ScheduleConstraintProvider.class));
    }

    /** Scores placements against an expanded inspection, moves against a published schedule where there is one. */
    public static Schedule score(
            InspectionInput expanded, SchedulePlacements placements, @Nullable Schedule published, long seed) {
        Inspection inspection = InspectionBuilder.build(expanded, published);
        SchedulePlacer.place(inspection, placements);
        return new ScheduleScorer().score(inspection, seed);
    }

    /** The schedule that the inspection holds now, with every figure. */
    public Schedule score(Inspection inspection, long seed) {
        WeightTable weights = WeightTable.of(inspection.getInput().weights());
        return ScheduleAssembler.assemble(inspection, weights, count(inspection), seed);
    }

    /** The count of every rule, those with weight 0 too. */
    public RuleCounts count(Inspection inspection) {
        RuleCounts counts = new RuleCounts();
        ScoreAnalysis<HardMediumSoftScore> analysis = analyze(inspection, ScoreAnalysisFetchPolicy.FETCH_SHALLOW);
        for (ScheduleRule rule : ScheduleRule.values()) {
            counts.add(rule, -analysis.getConstraintAnalysis(rule.id()).score().softScore());
        }
        return counts;
    }

    /** Every match of every rule, in catalogue order, each with its sentence. */
    public List<RuleMatch> matches(Inspection inspection) {
        ScoreAnalysis<HardMediumSoftScore> analysis = analyze(inspection, ScoreAnalysisFetchPolicy.FETCH_ALL);
        List<RuleMatch> matches = new ArrayList<>();
        for (ScheduleRule rule : ScheduleRule.values()) {
            analysis.getConstraintAnalysis(rule.id()).matches().stream()
                    .map(match -> (RuleMatch) match.justification())
                    .sorted((a, b) -> a.sentence().compareTo(b.sentence()))
                    .forEach(matches::add);
        }
        return matches;
    }

    /** Each rule at one soft point: its score is then its count. The inspection keeps these weights. */
    private ScoreAnalysis<HardMediumSoftScore> analyze(Inspection inspection, ScoreAnalysisFetchPolicy policy) {
        inspection.setWeightOverrides(WeightTable.ones().toOverrides());
        return manager.analyze(inspection, policy, SolutionUpdatePolicy.UPDATE_SCORE_ONLY);
    }
}
