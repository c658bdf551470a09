package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.solver.SolverSettings;
import org.jspecify.annotations.Nullable;

/**
 * A week to be solved again.
 *
 * @param nearness points that a person who was told weighs more for each day that the interview is nearer; 0: off
 * @param edition of the new version; null: a draft with the number after the published one
 */
public record ResolveRequest(
        AmendedWeek week,
        SolverSettings settings,
        int nearness,
        @Nullable Edition edition) {}
