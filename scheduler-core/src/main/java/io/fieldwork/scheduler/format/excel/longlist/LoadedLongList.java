package io.fieldwork.scheduler.format.excel.longlist;

import io.fieldwork.scheduler.sampling.LongList;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;

/**
 * A long-list that can be drawn from.
 *
 * @param warnings what looks wrong, each at its place; none repeats what stands in a cell
 */
public record LoadedLongList(LongList list, List<Issue.Warning> warnings) {

    public LoadedLongList {
        warnings = List.copyOf(warnings);
    }
}
