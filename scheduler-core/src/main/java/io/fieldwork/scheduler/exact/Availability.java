package io.fieldwork.scheduler.exact;

import org.jspecify.annotations.Nullable;

/**
 * Whether the exact companion can be used here.
 *
 * @param companion null where it cannot
 * @param sentence what to tell the user, in plain words
 */
public record Availability(@Nullable ExactCompanion companion, String sentence) {

    public boolean isAvailable() {
        return companion != null;
    }
}
