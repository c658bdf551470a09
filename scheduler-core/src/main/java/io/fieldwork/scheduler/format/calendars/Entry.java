package io.fieldwork.scheduler.format.calendars;

import io.fieldwork.scheduler.format.ics.IcsEvent;
import io.fieldwork.scheduler.format.ics.IcsInvitation;
import io.fieldwork.scheduler.format.ics.IcsStatus;
import io.fieldwork.scheduler.format.ics.IcsTime;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * One case or meeting in one person's calendar.
 *
 * @param item what it is, see {@link #itemOf}
 * @param start when its owner must be there: an inspector from the start of the slot, a case manager half an hour later
 *     (SLOT-004, SLOT-007)
 * @param description joining instructions and the like; may be empty
 */
record Entry(
        Owner owner,
        String item,
        LocalDateTime start,
        LocalDateTime end,
        String summary,
        String location,
        String description) {

    static final Comparator<Entry> IN_TIME_ORDER =
            Comparator.comparing(Entry::start).thenComparing(Entry::end).thenComparing(Entry::item);

    /** For example {@code case/C01}. */
    static String itemOf(String kind, String id) {
        return kind + "/" + part(id);
    }

    /** An id without strokes, spaces and the like, so that joined parts that differ make texts that differ. */
    static String part(String id) {
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    /** True for the same case or meeting in the same calendar, whenever it is. */
    boolean isSameAs(Entry other) {
        return owner.equals(other.owner) && item.equals(other.item);
    }

    IcsEvent event(String uid, int sequence, IcsStatus status, @Nullable IcsInvitation invitation) {
        return new IcsEvent(
                uid,
                sequence,
                status,
                new IcsTime.Timed(start, end),
                summary,
                location,
                status == IcsStatus.CONFIRMED ? description : "",
                invitation);
    }
}
