package io.fieldwork.scheduler.format.ics;

import java.time.LocalDateTime;
import java.util.List;

/**
 * A calendar file before it is written.
 *
 * <pre>{@code
 * IcsEvent briefing = IcsEvent.published("sqs-20.C01@fieldwork", 0, IcsStatus.CONFIRMED,
 *         new IcsTime.Timed(quarterPastThree, five), "Case C01", "Civic Centre", "");
 * byte[] file = IcsWriter.write(new IcsCalendar(IcsMethod.PUBLISH, "Lead inspector", issued, List.of(briefing)));
 * }</pre>
 *
 * @param name what a calendar program calls it
 * @param stamp when the events were last changed, by the clocks of Europe/London; given and never taken from a clock, so
 *     that the same schedule gives the same file
 * @param events in the order in which they are written
 */
public record IcsCalendar(IcsMethod method, String name, LocalDateTime stamp, List<IcsEvent> events) {

    public IcsCalendar {
        events = List.copyOf(events);
    }
}
