package io.fieldwork.scheduler.model;

/** Who comes to a meeting: a person id, and whether the meeting needs them. */
public record Attendee(String person, boolean required) {}
