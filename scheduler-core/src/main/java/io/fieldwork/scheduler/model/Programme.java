package io.fieldwork.scheduler.model;

/** The inspection programmes; SINGLE, SMALL and JOINT are those of the 2020 manual. */
public enum Programme {
    SQS,
    FJI,
    SINGLE,
    SMALL,
    JOINT
}
