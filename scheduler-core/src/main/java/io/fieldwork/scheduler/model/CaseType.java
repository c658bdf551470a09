package io.fieldwork.scheduler.model;

/** The kind of case; it decides how many minutes a slot must have. */
public enum CaseType {
    FIRST_TIER,
    COMMUNITY,
    CUSTODY,
    OUT_OF_COURT
}
