package io.fieldwork.scheduler.format.ics;

/**
 * What a calendar file asks of who opens it (RFC 5546). A file with {@link #REQUEST} or {@link #CANCEL} should hold a
 * single event: some mail programs take in the first alone.
 */
public enum IcsMethod {
    /** Events to look at or to take over; nobody is asked to answer. */
    PUBLISH,
    /** An invitation, or the change of one. */
    REQUEST,
    /** An invitation is withdrawn. */
    CANCEL
}
