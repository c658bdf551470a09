package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;

/**
 * Where an earlier, published schedule had a case.
 *
 * @param attended true where somebody was to be interviewed: they were told
 */
public record PublishedCase(LocalDateTime start, String inspector, boolean attended) {}
