package io.fieldwork.scheduler.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be prepared, as a list with boxes to tick (CHECK-001 to CHECK-051).
 *
 * @param id such as {@code FJI-1}
 * @param name the name of its sheet
 * @param notes sentences to be read with it
 */
public record Checklist(String id, String name, List<Item> items, List<String> notes) {

    public Checklist {
        items = List.copyOf(items);
        notes = List.copyOf(notes);
    }

    /**
     * One box to tick.
     *
     * @param number as the documents print it; null where they print none
     * @param owner who sees to it, in words
     * @param due the last day for it; null where the documents leave it to the project plan
     * @param dueAssumed true where the documents name no day and the program takes this one
     */
    public record Item(
            String rule,
            @Nullable Integer number,
            String group,
            String text,
            String owner,
            @Nullable LocalDate due,
            @Nullable LocalTime time,
            boolean dueAssumed) {}
}
