package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What stands in a schedule workbook and does not go into the version that is made of it: whoever makes one says so of each.
 *
 * <p>Whether that is a fault is for the job to say: it is one where the workbook is written anew, for then it would be lost.
 */
final class UnreadEdits {

    private UnreadEdits() {}

    /** An issue for each edit that is no move. */
    static List<Issue.Warning> of(String file, WorkbookEdits edits) {
        return edits.all().stream()
                .filter(edit -> !edit.isMove())
                .map(edit -> of(file, edit))
                .toList();
    }

    private static Issue.Warning of(String file, WorkbookEdit edit) {
        String written = edit.written().isEmpty()
                ? "an empty cell, as the program left it"
                : "\"" + edit.written() + "\", as the program wrote it";
        return new Issue.Warning(
                file + ", " + edit.place(),
                edit.found(),
                written + ". " + edit.advice().replaceFirst("\\.$", ""),
                null);
    }

    /** For a job that takes a published schedule as what people were told, and leaves the workbook as it is. */
    static List<Issue.Warning> ofPublished(String file, WorkbookEdits edits) {
        List<WorkbookEdit> moves = edits.moves();
        Stream<Issue.Warning> moved = moves.isEmpty()
                ? Stream.of()
                : Stream.of(new Issue.Warning(
                        file,
                        "moved by hand in "
                                + moves.stream()
                                        .map(edit -> edit.place().toString())
                                        .distinct()
                                        .collect(Collectors.joining("; ")),
                        "a schedule that stands as it was written: it is taken as though people had been told so. Where they"
                                + " have not been, `fieldwork issue` makes a version of it first and says whom to ring",
                        null));
        return Stream.concat(moved, notTakenOver(file, edits).stream()).toList();
    }

    /** Each with the words that it is left where it is; and where it cannot be told what was edited, that. */
    static List<Issue.Warning> notTakenOver(String file, WorkbookEdits edits) {
        String unknown = edits.unknown();
        Stream<Issue.Warning> untold = unknown == null
                ? Stream.of()
                : Stream.of(new Issue.Warning(
                        file,
                        "",
                        "a workbook of which it can be told what was edited in it: " + unknown
                                + ". Where cases and meetings stand is read; whatever else was typed into it is not taken over",
                        null));
        Stream<Issue.Warning> unread = of(file, edits).stream()
                .map(one ->
                        new Issue.Warning(one.place(), one.value(), one.expected() + ". It is not taken over", null));
        return Stream.concat(untold, unread).toList();
    }
}
