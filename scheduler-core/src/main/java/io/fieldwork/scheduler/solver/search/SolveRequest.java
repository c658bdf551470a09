package io.fieldwork.scheduler.solver.search;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.solver.SolverSettings;

/** A valid, expanded inspection, and how to solve it. */
public record SolveRequest(InspectionInput expanded, SolverSettings settings) {}
