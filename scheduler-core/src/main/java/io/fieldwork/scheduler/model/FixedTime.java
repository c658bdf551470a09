package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/**
 * A commitment or an unavailability, as one inspector's diary has it.
 *
 * @param kind null for an unavailability
 */
public record FixedTime(Span span, @Nullable CommitmentKind kind, String label) {

    /** True for what needs a gap: neither a rest nor an unavailability. */
    boolean isActivity() {
        return kind != null && !kind.isRest();
    }

    /** True for what leaves no room for lunch (SLOT-050): an unavailability is free time. */
    boolean blocksLunch() {
        return kind != null && kind != CommitmentKind.LUNCH;
    }
}
