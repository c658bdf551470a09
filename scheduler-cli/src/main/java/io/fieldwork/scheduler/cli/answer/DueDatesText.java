package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.InspectionInput;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a schedule is due, for commands that make one or prepare it (CAL-007, CAL-011, CAL-028, CAL-036, CAL-063).
 *
 * <pre>{@code DueDatesText.lines(inspection) // Due Thu 11 Sep 2014 17:00: final schedule (second issue) (CAL-011)}</pre>
 */
public final class DueDatesText {

    private DueDatesText() {}

    /** A line for each issue of the schedule, and one for what speaks against its day. */
    public static List<String> lines(InspectionInput week) {
        return KeyDates.issues(week.inspection()).stream()
                .map(DueDatesText::line)
                .toList();
    }

    /** The same as rows of the contract's {@code dates}. */
    public static ArrayNode json(InspectionInput week) {
        ArrayNode rows = JsonPrinter.object().putArray("dates");
        KeyDates.issues(week.inspection()).forEach(date -> contract(rows.addObject(), date));
        return rows;
    }

    /** Puts the fields that the contract names. */
    static ObjectNode contract(ObjectNode row, KeyDate date) {
        return row.put("rule", date.rule())
                .put("date", date.date().toString())
                .put("time", text(date.time()))
                .put("what", date.what())
                .put("from", date.from())
                .put("to", date.to())
                .put("warning", date.warnings().isEmpty() ? null : String.join(" ", date.warnings()));
    }

    private static String line(KeyDate date) {
        String time = date.time() == null ? "" : " " + date.time();
        String warnings = date.warnings().isEmpty() ? "" : ". " + String.join(" ", date.warnings());
        return "Due " + PrintedTimes.day(date.date()) + time + ": " + date.what() + " [" + date.who() + ", "
                + date.rule() + "]" + warnings;
    }

    private static @Nullable String text(@Nullable LocalTime time) {
        return time == null ? null : time.toString();
    }
}
