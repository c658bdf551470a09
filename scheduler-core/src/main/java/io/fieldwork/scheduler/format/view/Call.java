package io.fieldwork.scheduler.format.view;

import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who must be told of a change, and what to say (SLOT-007, OUT-032, W2-017).
 *
 * @param person name
 * @param about what it is about: {@code C07}, or a meeting's title
 * @param was when the person was to join; null where they were not asked to come before
 * @param now when the person joins now: of an interview, half an hour into the slot (SLOT-004); null where they need not
 *     come any more
 * @param with names of the inspectors whom the person meets now; empty where they need not come
 * @param where the place; empty where it is not known or they need not come
 * @param say what changed for the person, in a few words
 */
public record Call(
        String person,
        String about,
        @Nullable LocalDateTime was,
        @Nullable LocalDateTime now,
        String with,
        String where,
        String say) {

    /** Whose time comes first, the old or the new one, is rung first. */
    static final Comparator<Call> MOST_URGENT_FIRST =
            Comparator.comparing(Call::next).thenComparing(Call::person).thenComparing(Call::about);

    private LocalDateTime next() {
        if (was == null) {
            return now == null ? LocalDateTime.MAX : now;
        }
        return now == null || was.isBefore(now) ? was : now;
    }
}
