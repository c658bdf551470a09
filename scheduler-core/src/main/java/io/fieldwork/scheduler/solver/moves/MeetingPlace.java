package io.fieldwork.scheduler.solver.moves;

import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Span;

/**
 * A start and the inspectors that a meeting may have.
 *
 * @param meeting its number in the inspection's list
 * @param group the number of the inspectors in its list of those who may hold it
 * @param cost medium and soft points of the start by itself, packed
 */
record MeetingPlace(int meeting, int group, MeetingStart start, InspectorGroup holders, Span span, long cost) {}
