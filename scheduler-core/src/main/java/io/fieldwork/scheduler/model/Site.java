package io.fieldwork.scheduler.model;

/** A building where inspectors work. */
public record Site(String id, String name) {}
