package io.fieldwork.scheduler.format;

import io.fieldwork.scheduler.calendar.Checklist;
import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.KeyDate;
import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import io.fieldwork.scheduler.format.excel.report.CalendarWorkbook;
import io.fieldwork.scheduler.format.html.TimelinePage;
import io.fieldwork.scheduler.format.ics.IcsCalendar;
import io.fieldwork.scheduler.format.ics.IcsEvent;
import io.fieldwork.scheduler.format.ics.IcsWriter;
import io.fieldwork.scheduler.justification.PrintedTimes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The files of a calendar: workbook, calendar file, page.
 *
 * <pre>{@code new CalendarFiles(calendar, "fji-2014-05-12", 1).all().keySet() // calendar.xlsx, calendar.ics, timeline.html}</pre>
 */
public final class CalendarFiles {

    /** A deadline has no length; this much before it is shown. */
    private static final int MINUTES_SHOWN = 15;

    private final InspectionCalendar calendar;
    private final String id;
    private final int issue;

    /**
     * The files of one issue of a calendar.
     *
     * @param id the same in every issue, so that entries in people's calendars are replaced and not doubled
     * @param issue 1 for the first, larger for each that follows
     */
    public CalendarFiles(InspectionCalendar calendar, String id, int issue) {
        this.calendar = calendar;
        this.id = id;
        this.issue = issue;
    }

    /** The id that an inspection has where nobody gives one: {@code fji-2014-05-12}. */
    public static String usualId(InspectionCalendar calendar) {
        return calendar.request().programme().name().toLowerCase(Locale.ROOT) + "-"
                + calendar.request().monday();
    }

    /** Each file by its name; the same calendar gives the same bytes. */
    public Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("calendar.xlsx", CalendarWorkbook.write(calendar, Checklist.allOf(calendar), id));
        files.put("calendar.ics", ics());
        files.put("timeline.html", TimelinePage.write(calendar, id).getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** The calendar file alone: an event for each date. */
    public byte[] ics() {
        LocalDateTime stamp = calendar.firstDay().atStartOfDay();
        return IcsWriter.write(new IcsCalendar(
                IcsCalendar.Method.PUBLISH,
                "Key dates " + id,
                stamp,
                calendar.dates().stream().map(this::event).toList()));
    }

    private IcsEvent event(KeyDate date) {
        return IcsEvent.published(
                id.replaceAll("[^A-Za-z0-9-]", "-") + "." + date.key() + "@fieldwork",
                issue - 1,
                IcsEvent.Status.CONFIRMED,
                time(date),
                calendar.request().programme() + ": " + date.name(),
                "",
                description(date));
    }

    /** A day, a time with an end, or a deadline, which has no length and is drawn before its hour. */
    private static IcsEvent.Time time(KeyDate date) {
        LocalTime time = date.time();
        if (time == null || !date.isSingleDay()) {
            return new IcsEvent.AllDay(date.date(), date.last());
        }
        LocalDateTime at = date.date().atTime(time);
        return date.until() == null
                ? new IcsEvent.Timed(at.minusMinutes(MINUTES_SHOWN), at)
                : new IcsEvent.Timed(at, date.date().atTime(date.until()));
    }

    private static String description(KeyDate date) {
        List<String> lines = new ArrayList<>();
        lines.add(date.what() + ".");
        lines.add(date.who() + " (" + date.rule() + ").");
        lines.addAll(date.warnings());
        for (AlternativeDate other : date.alternatives()) {
            lines.add("Other reading: " + PrintedTimes.day(other.date())
                    + (other.time() == null ? "" : " " + other.time()) + ", " + other.why() + " (" + other.rule()
                    + ").");
        }
        return String.join("\n", lines);
    }
}
