package io.fieldwork.scheduler.format.html;

import io.fieldwork.scheduler.format.view.BlockKind;
import java.time.LocalDateTime;
import java.util.List;

/**
 * Something that takes an inspector's time, as a page shows it.
 *
 * @param title the first line: a reference, a meeting's title or a label
 * @param who joins; one entry a person, or {@code file read}
 * @param joins when they join where that is not the start; otherwise the start
 * @param where the place; empty where it is the inspector's office
 * @param note for example {@code first meeting}; empty where there is nothing to say
 */
record BoardBlock(
        LocalDateTime start,
        LocalDateTime end,
        BlockKind kind,
        String title,
        List<String> who,
        LocalDateTime joins,
        String where,
        String note) {

    BoardBlock {
        who = List.copyOf(who);
    }

    boolean hasOwnJoiningTime() {
        return !joins.equals(start);
    }
}
