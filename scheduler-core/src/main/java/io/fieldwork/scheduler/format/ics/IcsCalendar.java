package io.fieldwork.scheduler.format.ics;

import java.time.LocalDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A calendar file before it is written.
 *
 * <pre>{@code
 * IcsEvent briefing = IcsEvent.published("sqs-20.C01@fieldwork", 0, IcsEvent.Status.CONFIRMED,
 *         new IcsEvent.Timed(quarterPastThree, five), "Case C01", "Civic Centre", "");
 * byte[] file = IcsWriter.write(new IcsCalendar(
 *         IcsCalendar.Method.PUBLISH, "Lead inspector", issued, List.of(briefing)));
 * }</pre>
 *
 * @param name what a calendar program calls it
 * @param stamp when the events were last changed, by the clocks of Europe/London; given and never taken from a clock,
 *     so that the same schedule gives the same file
 * @param events in the order in which they are written
 * @param facts what the file says of itself for programs to read, each as a property of our own (RFC 5545, 3.8.8.2)
 */
public record IcsCalendar(
        Method method, String name, LocalDateTime stamp, List<IcsEvent> events, Map<String, String> facts) {

    public IcsCalendar {
        events = List.copyOf(events);
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /** A calendar that says nothing more of itself. */
    public IcsCalendar(Method method, String name, LocalDateTime stamp, List<IcsEvent> events) {
        this(method, name, stamp, events, Map.of());
    }

    /**
     * What a calendar file asks of who opens it (RFC 5546). A file with {@link #REQUEST} or {@link #CANCEL} should hold
     * a single event: some mail programs take in the first alone.
     */
    public enum Method {
        /** Events to look at or to take over; nobody is asked to answer. */
        PUBLISH,
        /** An invitation, or the change of one. */
        REQUEST,
        /** An invitation is withdrawn. */
        CANCEL
    }
}
