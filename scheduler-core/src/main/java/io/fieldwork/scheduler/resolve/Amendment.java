package io.fieldwork.scheduler.resolve;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened since a schedule was published.
 *
 * @param absences who is away
 * @param from what starts before it has happened and stays; null: nothing has happened yet
 * @param notDone references of cases that were to be done before {@code from} and were not
 * @param frozen what must not move: references, ids of meetings, dates, inspectors
 */
public record Amendment(
        List<Absence> absences, @Nullable LocalDateTime from, List<String> notDone, List<String> frozen) {

    public static final Amendment NONE = new Amendment(List.of(), null, List.of(), List.of());

    public Amendment {
        absences = List.copyOf(absences);
        notDone = List.copyOf(notDone);
        frozen = List.copyOf(frozen);
    }
}
