package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.List;

/**
 * When an earlier, published schedule had a meeting, and with whom.
 *
 * @param inspectors ids, in any order
 */
public record PublishedMeeting(LocalDateTime start, List<String> inspectors) {

    public PublishedMeeting {
        inspectors = List.copyOf(inspectors);
    }
}
