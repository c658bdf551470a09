package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a schedule has each case and meeting, in words short enough to stand side by side. */
final class SchedulePlaces {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

    private SchedulePlaces() {}

    /** Case reference or meeting id to words such as {@code LI-1, Mon 15:00}; empty words where it has no place. */
    static Map<String, String> of(Schedule schedule) {
        Map<String, String> places = new LinkedHashMap<>();
        for (ScheduledCase one : schedule.cases()) {
            places.put(one.reference(), words(one.slot(), one.start()));
        }
        for (ScheduledMeeting meeting : schedule.meetings()) {
            places.put(meeting.id(), words(String.join(" and ", meeting.inspectors()), meeting.start()));
        }
        return places;
    }

    private static String words(@Nullable String where, @Nullable LocalDateTime start) {
        return where == null || start == null ? "" : where + ", " + MOMENT.format(start);
    }
}
