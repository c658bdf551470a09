package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published schedule and the inspection as it is now, in which everybody who was known then has the id of then.
 *
 * @param input the inspection to go on with
 * @param schedule what people were told, and nothing else: it has no score
 * @param asWritten what the file said when it was written, whatever was moved by hand since; null where it does not say
 * @param warnings one for each person whose name has changed since, by JSON path; and what the schedule does not say by itself
 * @param language that of the workbook of the two forms; null where there is none that tells
 * @param edits what was edited in its workbook since the program wrote it; nothing of JSON
 * @param read what was read of the schedule, in words, and what was left out
 */
public record MatchedSchedule(
        InspectionInput input,
        Schedule schedule,
        @Nullable Schedule asWritten,
        List<Issue.Warning> warnings,
        @Nullable Language language,
        WorkbookEdits edits,
        ReadReport read) {

    public MatchedSchedule {
        warnings = List.copyOf(warnings);
    }
}
