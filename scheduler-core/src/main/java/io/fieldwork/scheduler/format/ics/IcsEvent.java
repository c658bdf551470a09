package io.fieldwork.scheduler.format.ics;

import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param uid what the event is known by in every version of every file; the same event, the same text
 * @param sequence 0 in the first version, larger in every version that changed it
 * @param location where; may be empty
 * @param description more words, in lines; may be empty
 * @param invitation only for {@link IcsMethod#REQUEST} and {@link IcsMethod#CANCEL}; else null
 */
public record IcsEvent(
        String uid,
        int sequence,
        IcsStatus status,
        IcsTime time,
        String summary,
        String location,
        String description,
        @Nullable IcsInvitation invitation) {

    /** An event that nobody is invited to by e-mail. */
    public static IcsEvent published(
            String uid,
            int sequence,
            IcsStatus status,
            IcsTime time,
            String summary,
            String location,
            String description) {
        return new IcsEvent(uid, sequence, status, time, summary, location, description, null);
    }
}
