package io.fieldwork.scheduler.model;

/** The nation of the inspected area: it decides bank holidays and partner inspectorates. */
public enum Nation {
    ENGLAND,
    WALES
}
