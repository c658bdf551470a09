package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.rule.Level;
import java.util.List;

/**
 * Something that no schedule can do. Restricted: the reason may speak of children's data (FIELD-036).
 *
 * @param level what it costs any schedule: a hard rule, a place or an interview (medium), or a preference (soft)
 * @param cases references of the cases concerned
 * @param meetings ids of the meetings concerned
 * @param slots ids of the slots that the cases compete for; empty where there are none
 * @param why plain sentences
 */
public record Impossibility(Level level, List<String> cases, List<String> meetings, List<String> slots, String why) {

    public Impossibility {
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        slots = List.copyOf(slots);
    }
}
