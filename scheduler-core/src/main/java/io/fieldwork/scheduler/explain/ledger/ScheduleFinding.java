package io.fieldwork.scheduler.explain.ledger;

import io.fieldwork.scheduler.rule.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a schedule breaks or pays for. Restricted: the sentence may speak of children's data (FIELD-036).
 *
 * @param constraint id of the rule, or {@link #PINNED} for a case or meeting that left its pin
 * @param amount how many matches of the rule it stands for
 * @param cases references of the cases concerned
 * @param meetings ids of the meetings concerned
 * @param inspector id of the inspector where just one is concerned, else null
 */
public record ScheduleFinding(
        String constraint,
        Level level,
        int amount,
        List<String> cases,
        List<String> meetings,
        @Nullable String inspector,
        String sentence) {

    /** In place of a constraint's id: something that must stay where it is does not. */
    public static final String PINNED = "pinned";

    public ScheduleFinding {
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
    }
}
