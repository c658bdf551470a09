package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Checks periods against themselves and against the fieldwork week, Monday to Sunday.
 *
 * <p>A period of an absence may reach beyond the week, for diaries are copied whole; one of a slot or a meeting may
 * not.
 */
final class PeriodChecks {

    private final LocalDate monday;
    private final boolean weekIsKnown;
    private final InspectionIssues issues;

    /** @param weekIsKnown false where the Monday itself is faulty: nothing is then compared with the week */
    PeriodChecks(LocalDate monday, boolean weekIsKnown, InspectionIssues issues) {
        this.monday = monday;
        this.weekIsKnown = weekIsKnown;
        this.issues = issues;
    }

    /** The end is after the start; true where it is, and both are sound. */
    boolean ordered(String path, Period period) {
        if (!issues.areSound(path + ".start", path + ".end")) {
            return false;
        }
        if (!period.start().isBefore(period.end()) && isOfDays(period)) {
            issues.fault(
                    path + ".end",
                    PlainTime.of(period.end().toLocalDate().minusDays(1)),
                    "a last day that is not before the first, "
                            + PlainTime.of(period.start().toLocalDate()));
            return false;
        }
        if (!period.start().isBefore(period.end())) {
            issues.fault(
                    path + ".end",
                    PlainTime.of(period.end()),
                    "an end after the start (" + PlainTime.of(period.start()) + ")");
            return false;
        }
        return true;
    }

    /** True for whole days, of which nobody typed the midnights: the last is the one before the end. */
    private static boolean isOfDays(Period period) {
        return period.start().toLocalTime().equals(LocalTime.MIDNIGHT)
                && period.end().toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** In order and wholly inside the week; true where both hold. */
    boolean inWeek(String path, Period period) {
        boolean ordered = ordered(path, period);
        boolean startInWeek = inWeek(path + ".start", period.start());
        boolean endInWeek = !ordered || !startInWeek || endInWeek(path + ".end", period.end());
        return ordered && startInWeek && endInWeek;
    }

    /** A start inside the week; true where it is. */
    boolean inWeek(String path, LocalDateTime start) {
        if (!weekIsKnown || !issues.isSound(path)) {
            return true;
        }
        if (start.isBefore(weekStart()) || !start.isBefore(weekEnd())) {
            issues.fault(path, PlainTime.of(start), inTheWeek());
            return false;
        }
        return true;
    }

    private boolean endInWeek(String path, LocalDateTime end) {
        if (!weekIsKnown || !end.isAfter(weekEnd())) {
            return true;
        }
        issues.fault(path, PlainTime.of(end), inTheWeek());
        return false;
    }

    /** Periods of a diary: in order; a warning where one has no part in the week. */
    void diary(String path, List<Period> periods) {
        diary(path, periods, new Period(weekStart(), weekEnd()));
    }

    private void diary(String path, List<Period> periods, Period effect) {
        for (int i = 0; i < periods.size(); i++) {
            String entry = path + "[" + i + "]";
            Period period = periods.get(i);
            if (ordered(entry, period) && weekIsKnown && !period.overlaps(effect)) {
                issues.warning(
                        entry + ".start",
                        PlainTime.of(period.start()),
                        inTheWeek() + " (a period outside it has no effect)");
            }
        }
    }

    void absences(String path, List<Unavailability> periods) {
        diary(path, periods.stream().map(Unavailability::period).toList());
    }

    /** The same of somebody who is interviewed: from the week before follows the first day back (ALLOC-004). */
    void absencesOfPeople(String path, List<Unavailability> periods) {
        diary(
                path,
                periods.stream().map(Unavailability::period).toList(),
                new Period(weekStart().minusWeeks(1), weekEnd()));
    }

    private String inTheWeek() {
        return "a time in the fieldwork week, " + PlainTime.of(monday) + " to " + PlainTime.of(monday.plusDays(6));
    }

    private LocalDateTime weekStart() {
        return monday.atStartOfDay();
    }

    private LocalDateTime weekEnd() {
        return monday.plusDays(7).atStartOfDay();
    }
}
