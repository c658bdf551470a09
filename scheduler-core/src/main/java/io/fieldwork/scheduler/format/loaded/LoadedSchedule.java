package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.validate.Issue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A schedule that was read: where it puts everything, and where in the file that stands.
 *
 * @param caseCells case reference to the cell that it stands in; empty for JSON
 * @param meetingCells meeting id to the cell of its row; empty for JSON
 * @param edition which version it says it is; the first where it says nothing
 * @param people whom it names; none where it was written without them
 * @param edits what was edited in it since the program wrote it; nothing of JSON
 * @param warnings where it does not fit the inspection as it is now, and can be read all the same
 * @param read what was read, in words, and what was left out
 */
public record LoadedSchedule(
        SchedulePlacements placements,
        Map<String, CellPlace> caseCells,
        Map<String, CellPlace> meetingCells,
        Edition edition,
        List<NamedPerson> people,
        WorkbookEdits edits,
        List<Issue.Warning> warnings,
        ReadReport read) {

    public LoadedSchedule {
        people = List.copyOf(people);
        warnings = List.copyOf(warnings);
        caseCells = Collections.unmodifiableMap(new LinkedHashMap<>(caseCells));
        meetingCells = Collections.unmodifiableMap(new LinkedHashMap<>(meetingCells));
    }

    /** The cells that these cases and meetings stand in. */
    public List<CellPlace> cellsOf(List<String> cases, List<String> meetings) {
        return Stream.concat(
                        cases.stream().map(caseCells::get), meetings.stream().map(meetingCells::get))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }
}
