package io.fieldwork.scheduler.model;

/** What one constraint of the catalogue costs in a schedule: figures only, never which child or why (FIELD-036). */
public record ConstraintFigure(String id, String weight, String score, int matches) {}
