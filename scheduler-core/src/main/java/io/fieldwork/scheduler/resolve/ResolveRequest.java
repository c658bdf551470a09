package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.solver.SolverSettings;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A week to be solved again.
 *
 * @param nearness points that a person who was told weighs more for each day that the interview is nearer; 0: off
 * @param issued when the new version is issued, or null
 */
public record ResolveRequest(
        AmendedWeek week,
        SolverSettings settings,
        int nearness,
        @Nullable LocalDateTime issued) {}
