package io.fieldwork.scheduler.model;

/** The child's gender. Restricted: never written to an output (FIELD-035). */
public enum Gender {
    FEMALE,
    MALE,
    OTHER
}
