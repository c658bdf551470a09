package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit;
import io.fieldwork.scheduler.format.loaded.WorkbookEdit.Kind;
import io.fieldwork.scheduler.format.loaded.WorkbookEdits;
import io.fieldwork.scheduler.validate.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was edited in a schedule workbook since the program wrote it, in words or as JSON: what was moved and is read, and what is not
 * read and where it belongs. It may repeat what somebody typed, so it is restricted.
 */
final class WorkbookEditsText {

    /** Letters of a cell that are repeated. */
    private static final int LONGEST_SHOWN = 120;

    private static final String STALE =
            "Pages, lists, calendars and schedule.json still tell the week before the move. When it is to be as"
                    + " it stands now, run: fieldwork issue INSPECTION SCHEDULE";

    private WorkbookEditsText() {}

    /** A line each; none where nothing was edited. */
    static List<String> lines(WorkbookEdits edits) {
        if (edits.unknown() != null) {
            return List.of("Whether the workbook was edited by hand cannot be told: " + edits.unknown() + ".");
        }
        List<String> lines = new ArrayList<>();
        section(lines, "Moved by hand, and judged where it stands now", edits.moves());
        section(lines, "Typed into the workbook, and not read", edits.notRead());
        section(lines, "Notes in the workbook", edits.of(Kind.NOTE));
        if (!edits.moves().isEmpty()) {
            lines.add(STALE);
        }
        return lines;
    }

    /** What is said of several edits alike is said once, behind them. */
    private static void section(List<String> lines, String heading, List<WorkbookEdit> edits) {
        if (edits.isEmpty()) {
            return;
        }
        lines.add(heading + ": " + edits.size());
        Map<String, List<WorkbookEdit>> byAdvice = new LinkedHashMap<>();
        edits.forEach(edit -> byAdvice.computeIfAbsent(edit.isMove() ? "" : edit.advice(), advice -> new ArrayList<>())
                .add(edit));
        byAdvice.forEach((advice, group) -> {
            group.forEach(edit -> lines.add("  " + sentence(edit)));
            if (!advice.isEmpty()) {
                lines.add("    " + advice);
            }
        });
    }

    private static String sentence(WorkbookEdit edit) {
        String place = shown(edit.place().toString());
        if (edit.kind() == Kind.MOVED_CASE) {
            if (edit.found().isEmpty()) {
                return shown(edit.written()) + " stands in no slot; it was in " + place;
            }
            return shown(edit.found()) + " stands in " + place + "; it was in "
                    + (edit.written().isEmpty() ? "no slot" : shown(edit.written()));
        }
        String found = edit.found().isEmpty() ? "nothing stands there" : "\"" + shown(edit.found()) + "\"";
        String about = edit.about().isEmpty() ? "" : shown(edit.about()) + ", in ";
        return about + place + ": " + found + "; written was "
                + (edit.written().isEmpty() ? "nothing" : "\"" + shown(edit.written()) + "\"");
    }

    /** On one line of a screen. */
    private static String shown(String text) {
        String line = PlainText.shown(text).replaceAll("\\s+", " ").strip();
        return line.length() <= LONGEST_SHOWN ? line : line.substring(0, LONGEST_SHOWN) + "…";
    }

    static void addTo(ObjectNode root, WorkbookEdits edits) {
        ArrayNode list = root.putArray("edits");
        for (WorkbookEdit edit : edits.all()) {
            list.addObject()
                    .put("place", edit.place().toString())
                    .put("sheet", edit.place().sheet())
                    .put(
                            "cell",
                            edit.place().cell().isEmpty() ? null : edit.place().cell())
                    .put("written", edit.written())
                    .put("found", edit.found())
                    .put("kind", edit.kind().name())
                    .put("advice", edit.advice())
                    .put("about", edit.about());
        }
        root.put("editsUnknown", edits.unknown());
        root.put("stale", !edits.moves().isEmpty());
    }
}
