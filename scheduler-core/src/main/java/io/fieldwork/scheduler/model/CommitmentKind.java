package io.fieldwork.scheduler.model;

/** What a fixed, blocked-out period of an inspector is for (SLOT-012 to SLOT-023). */
public enum CommitmentKind {
    MEETING,
    HEALTH_SAFETY,
    INSPECTORATE,
    OBSERVE,
    BREAK,
    LUNCH,
    TRAVEL;

    /** True for a break, a lunch and travel: an activity may touch them, they are the gap (SLOT-024). */
    public boolean isRest() {
        return this == BREAK || this == LUNCH || this == TRAVEL;
    }
}
