package io.fieldwork.scheduler.model;

/** The child's ethnicity group. Restricted: never written to an output (FIELD-035). */
public enum Ethnicity {
    BME,
    WHITE,
    NOT_KNOWN
}
