package io.fieldwork.scheduler.solver;

import io.fieldwork.scheduler.model.InspectionInput;

/** A valid, expanded inspection, and how to solve it. */
public record SolveRequest(InspectionInput expanded, SolverSettings settings) {}
