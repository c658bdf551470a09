package io.fieldwork.scheduler.model;

/** What a meeting of fieldwork week 2 or of the 2020 programme is (W2-021). */
public enum MeetingKind {
    INDIVIDUAL,
    GROUP,
    OBSERVATION,
    VISIT,
    CASE
}
