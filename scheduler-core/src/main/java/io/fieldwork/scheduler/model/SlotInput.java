package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;

/** A pre-organised period of one inspector into which one case goes (SLOT-025, SLOT-045), as listed in the input. */
public record SlotInput(String id, String inspector, LocalDateTime start, LocalDateTime end) {

    public Period period() {
        return new Period(start, end);
    }
}
