package io.fieldwork.scheduler.format.ics;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** When an event is. */
public sealed interface IcsTime {

    /** From one time to another, by the clocks of Europe/London; the end is not included. */
    record Timed(LocalDateTime start, LocalDateTime end) implements IcsTime {}

    /** Whole days, the last one included. It leaves its owner free. */
    record AllDay(LocalDate first, LocalDate last) implements IcsTime {}
}
