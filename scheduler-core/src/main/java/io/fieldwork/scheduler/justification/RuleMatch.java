package io.fieldwork.scheduler.justification;

import ai.timefold.solver.core.api.score.stream.ConstraintJustification;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;

/**
 * What one match of a constraint means: which cases, meetings and inspectors are concerned, and a sentence. The solver keeps
 * one for each match that is analysed; whoever explains a schedule reads these.
 *
 * <p>Sentences may speak of children's data: they are for the restricted commands.
 */
public sealed interface RuleMatch extends ConstraintJustification
        permits CaseMatch, CasePairMatch, GapMatch, PersonClashMatch, BlockedMatch, CountMatch, MeetingMatch {

    ScheduleRule rule();

    /** How many matches of the rule this stands for. */
    int amount();

    /** References of the cases concerned; empty where the match is about a whole group. */
    default List<String> cases() {
        return List.of();
    }

    /** Ids of the meetings concerned. */
    default List<String> meetings() {
        return List.of();
    }

    /** Ids of the inspectors concerned. */
    default List<String> inspectors() {
        return List.of();
    }

    /** One plain sentence for a person. */
    String sentence();
}
