package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.calendar.CalendarRequest;
import io.fieldwork.scheduler.calendar.InspectionCalendar;
import io.fieldwork.scheduler.calendar.KeyDates;
import io.fieldwork.scheduler.format.CalendarFiles;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Says when what is due, and writes it down for calendars and walls.
 *
 * <p>It needs no inspection: the dates follow from programme, nation and Monday, long before there is one.
 */
public final class CalendarJob {

    private CalendarJob() {}

    /**
     * What is wanted.
     *
     * @param id what the inspection is called; null: such as {@code fji-2014-05-12}
     * @param issue 1 for the first, one more whenever dates have moved
     * @param written true for the files
     */
    public record Order(CalendarRequest request, @Nullable String id, int issue, boolean written) {}

    /**
     * What came of it.
     *
     * @param files workbook, calendar file and page where they were wanted
     */
    public record Outcome(InspectionCalendar calendar, Map<String, byte[]> files) {

        public Outcome {
            files = MadeFiles.copyOf(files);
        }
    }

    /** Does the job. */
    public static Outcome run(Order order) throws IOException {
        InspectionCalendar dates = KeyDates.of(order.request());
        String id = order.id();
        String name = id == null || id.isBlank() ? CalendarFiles.usualId(dates) : id.strip();
        return new Outcome(dates, order.written() ? new CalendarFiles(dates, name, order.issue()).all() : Map.of());
    }
}
