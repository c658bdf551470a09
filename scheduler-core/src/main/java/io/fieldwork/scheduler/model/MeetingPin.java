package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.List;

/** The start, and where chosen the inspectors, that a meeting must keep. No inspectors: any of those allowed. */
public record MeetingPin(LocalDateTime start, List<String> inspectors) {

    public MeetingPin {
        inspectors = List.copyOf(inspectors);
    }
}
