package io.fieldwork.scheduler.constraint;

import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.test.api.score.stream.ConstraintVerifier;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.TestInspection;
import java.util.Arrays;
import java.util.List;

/** Checks what one rule counts in a small inspection, alone. */
final class RuleVerifier {

    private static final ConstraintVerifier<ScheduleConstraintProvider, Inspection> VERIFIER = ConstraintVerifier.build(
            new ScheduleConstraintProvider(), Inspection.class, CaseAssessment.class, Meeting.class);

    private static final ScheduleScorer SCORING = new ScheduleScorer();

    private final ScheduleRule rule;

    private RuleVerifier(ScheduleRule rule) {
        this.rule = rule;
    }

    static RuleVerifier of(ScheduleRule rule) {
        return new RuleVerifier(rule);
    }

    /** Fails unless the rule counts so many matches. */
    void counts(int matches, TestInspection inspection) {
        VERIFIER.verifyThat(this::find).givenSolution(inspection.build()).penalizesBy(matches);
    }

    private Constraint find(ScheduleConstraintProvider provider, ConstraintFactory factory) {
        return Arrays.stream(provider.defineConstraints(factory))
                .filter(constraint ->
                        constraint.getConstraintRef().constraintName().equals(rule.id()))
                .findFirst()
                .orElseThrow();
    }

    /** What the rule's matches say, one sentence each. */
    List<String> sentences(TestInspection inspection) {
        return SCORING.matches(inspection.build()).stream()
                .filter(match -> match.rule() == rule)
                .map(RuleMatch::sentence)
                .toList();
    }
}
