package io.fieldwork.scheduler.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Every key date of an inspection, in the order of days.
 *
 * <pre>{@code
 * InspectionCalendar calendar = KeyDates.of(request);
 * calendar.find("CAL-027").orElseThrow().date(); // when the shortlist is due
 * }</pre>
 *
 * <p>Workbook, page and calendar file are made of it, and say the same for that reason.
 *
 * @param weekTwo the Monday of the second fieldwork week; the first Monday where there is one week
 * @param fieldwork the days on site
 * @param notes rules of the calendar that are no dates
 * @param warnings what concerns the whole calendar
 */
public record InspectionCalendar(
        CalendarRequest request,
        LocalDate weekTwo,
        WeekTwoBasis weekTwoBasis,
        List<FieldworkDays> fieldwork,
        List<KeyDate> dates,
        List<CalendarNote> notes,
        List<String> warnings) {

    /** A stretch of days on site. */
    public record FieldworkDays(String name, LocalDate first, LocalDate last) {}

    /** A rule in words. */
    public record CalendarNote(String rule, String text) {}

    public InspectionCalendar {
        fieldwork = List.copyOf(fieldwork);
        dates = List.copyOf(dates);
        notes = List.copyOf(notes);
        warnings = List.copyOf(warnings);
    }

    public Optional<KeyDate> find(String key) {
        return dates.stream().filter(date -> date.key().equals(key)).findFirst();
    }

    /** The dates that stand on the sheet of an audience. */
    public List<KeyDate> of(Audience audience) {
        return dates.stream()
                .filter(date -> date.audiences().contains(audience))
                .toList();
    }

    /** The dates that have a warning. */
    public List<KeyDate> clashes() {
        return dates.stream().filter(date -> !date.warnings().isEmpty()).toList();
    }

    public LocalDate firstDay() {
        return dates.stream().map(KeyDate::date).min(LocalDate::compareTo).orElse(request.monday());
    }

    public LocalDate lastDay() {
        return dates.stream().map(KeyDate::last).max(LocalDate::compareTo).orElse(weekTwo);
    }

    /** The bank holidays between the first date and the last. */
    public NavigableMap<LocalDate, String> holidays() {
        return request.holidays().all().subMap(firstDay(), true, lastDay(), true);
    }

    /** The dates by the day on which they begin. */
    public NavigableMap<LocalDate, List<KeyDate>> byDay() {
        Map<LocalDate, List<KeyDate>> byDay =
                dates.stream().collect(Collectors.groupingBy(KeyDate::date, TreeMap::new, Collectors.toList()));
        return new TreeMap<>(byDay);
    }

    /** Where the Monday of the second fieldwork week comes from (CAL-033). */
    public enum WeekTwoBasis {
        /** The inspection has one fieldwork week. */
        NONE,
        /** Whoever asked named it. */
        GIVEN,
        /** It is one of the published pairs (CAL-048 to CAL-055). */
        PUBLISHED,
        /** Nobody named it and nothing is published: one week is left between, and a warning says so. */
        ASSUMED
    }
}
