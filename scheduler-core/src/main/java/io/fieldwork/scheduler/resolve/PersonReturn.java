package io.fieldwork.scheduler.resolve;

import java.time.LocalDateTime;

/**
 * Somebody who was away is back.
 *
 * @param who id of a person or of an inspector
 * @param isInspector whose id it is
 * @param when first moment at which that person is there again
 * @param place what was typed, as the place of a fault
 */
public record PersonReturn(String who, boolean isInspector, LocalDateTime when, String place) {}
