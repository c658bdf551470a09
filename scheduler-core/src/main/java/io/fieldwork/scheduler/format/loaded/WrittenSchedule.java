package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.format.labels.Language;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.validate.Issue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A schedule as a file says it by itself, whatever the inspection has become since.
 *
 * @param schedule what was written, and what was left without a place by hand since
 * @param byHand cases of the inspection whose reference stands in a slot that the file does not say by itself, in the order of the
 *     inspection: who attends there follows from the inspection
 * @param asWritten what was written, whatever was moved by hand since; null where the file does not say
 * @param warnings where the file does not say by itself what it should
 * @param language that of the workbook; null where there is none that tells
 * @param edits what was edited in it since the program wrote it; nothing of JSON
 * @param read what was read, in words, and what was left out
 */
public record WrittenSchedule(
        Schedule schedule,
        Map<String, SlotInput> byHand,
        @Nullable Schedule asWritten,
        List<Issue.Warning> warnings,
        @Nullable Language language,
        WorkbookEdits edits,
        ReadReport read) {

    public WrittenSchedule {
        byHand = Collections.unmodifiableMap(new LinkedHashMap<>(byHand));
        warnings = List.copyOf(warnings);
    }

    /** The same before anything was moved by hand; as it is where the file does not say. */
    public WrittenSchedule beforeMoves() {
        return asWritten == null
                ? this
                : new WrittenSchedule(asWritten, Map.of(), asWritten, warnings, language, edits, read);
    }
}
