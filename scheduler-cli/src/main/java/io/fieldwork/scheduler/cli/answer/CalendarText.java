package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.InspectionCalendar.WeekTwoBasis;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.justification.PrintedTimes;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An inspection's key dates, as a table or as JSON.
 *
 * <p>A date is a line of columns; what is too long for it goes on under its own column, so that days and hours stay
 * in sight.
 */
public final class CalendarText {

    /** Date, hour and rule stand before the words. */
    private static final int INDENT = 15 + 2 + 11 + 2 + 7 + 2;

    private static final int WIDTH = 120;

    private final InspectionCalendar calendar;
    private final List<Path> files;

    /**
     * The text of a calendar.
     *
     * @param files what was written; may be empty
     */
    public CalendarText(InspectionCalendar calendar, List<Path> files) {
        this.calendar = calendar;
        this.files = List.copyOf(files);
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        calendar.fieldwork()
                .forEach(week -> text.append(week.name())
                        .append(": ")
                        .append(PrintedTimes.day(week.first()))
                        .append(" to ")
                        .append(PrintedTimes.day(week.last()))
                        .append('\n'));
        calendar.warnings().forEach(warning -> append(text, 0, "Warning: " + warning));
        text.append('\n');
        calendar.dates().forEach(date -> append(text, date));
        text.append('\n');
        calendar.notes().forEach(note -> append(text, 0, note.rule() + "  " + note.text()));
        files.forEach(file -> text.append('\n').append(file));
        return text.toString().stripTrailing();
    }

    private static void append(StringBuilder text, KeyDate date) {
        text.append(String.format(
                Locale.ROOT, "%-15s  %-11s  %-7s  ", PrintedTimes.day(date.date()), hours(date), date.rule()));
        String last = date.isSingleDay() ? "" : "to " + PrintedTimes.day(date.last()) + ": ";
        append(text, INDENT, last + date.what() + " [" + date.who() + "]");
        date.warnings().forEach(warning -> append(text.append(" ".repeat(INDENT)), INDENT, "! " + warning));
    }

    private static String hours(KeyDate date) {
        if (date.time() == null || !date.isSingleDay()) {
            return time(date.time());
        }
        return time(date.time()) + (date.until() == null ? "" : "-" + date.until());
    }

    private static String time(@Nullable LocalTime time) {
        return time == null ? "" : time.toString();
    }

    /** The words, wrapped; every line but the first is indented. */
    private static void append(StringBuilder text, int indent, String words) {
        int column = indent;
        for (String word : words.split(" ", -1)) {
            if (column > indent && column + 1 + word.length() > WIDTH) {
                text.append('\n').append(" ".repeat(indent));
                column = indent;
            } else if (column > indent) {
                text.append(' ');
                column++;
            }
            text.append(word);
            column += word.length();
        }
        text.append('\n');
    }

    public String json() {
        ObjectNode root = JsonPrinter.object()
                .put("programme", calendar.request().programme().name())
                .put("nation", calendar.request().nation().name())
                .put("monday", calendar.request().monday().toString())
                .put(
                        "weekTwo",
                        calendar.weekTwoBasis() == WeekTwoBasis.NONE
                                ? null
                                : calendar.weekTwo().toString())
                .put("weekTwoBasis", calendar.weekTwoBasis().name());
        root.set("warnings", JsonPrinter.texts(calendar.warnings()));
        calendar.dates().forEach(date -> add(root.withArray("dates").addObject(), date));
        calendar.notes()
                .forEach(note -> root.withArray("notes")
                        .addObject()
                        .put("rule", note.rule())
                        .put("text", note.text()));
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private static void add(ObjectNode row, KeyDate date) {
        DueDatesText.contract(row, date)
                .put("key", date.key())
                .put("name", date.name())
                .put("last", text(date.isSingleDay() ? null : date.last()))
                .put("until", text(date.until()))
                .put("strength", date.strength().name());
        row.set("also", JsonPrinter.texts(date.also()));
        var others = row.putArray("alternatives");
        date.alternatives()
                .forEach(other -> others.addObject()
                        .put("rule", other.rule())
                        .put("date", other.date().toString())
                        .put("time", text(other.time()))
                        .put("why", other.why()));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
