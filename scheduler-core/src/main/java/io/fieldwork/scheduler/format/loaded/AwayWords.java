package io.fieldwork.scheduler.format.loaded;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.validate.PlainTime;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Who is away when, a sentence a person, the team first; never why (PRIV-001). The first day back stands beside it, and whether
 * somebody typed that or it was derived from the absences (ALLOC-004, ALLOC-005).
 *
 * <pre>{@code
 * AwayWords.of(listed, expanded);
 * // Grace Lee: Mon 8 Sep to Mon 15 Sep 2014; absent the week before (derived); first day back Tue 16 Sep 2014 (derived).
 * }</pre>
 */
final class AwayWords {

    private static final String DERIVED = " (derived)";

    private AwayWords() {}

    /**
     * Of everybody who is away at some time.
     *
     * @param listed what somebody typed
     * @param expanded the same people in the same order, with what was derived
     */
    static List<String> of(InspectionInput listed, InspectionInput expanded) {
        List<String> sentences = new ArrayList<>();
        for (Inspector inspector : expanded.inspectors()) {
            add(sentences, inspector.printedName(), periods(inspector.unavailable()));
        }
        for (int i = 0; i < expanded.people().size(); i++) {
            Person person = expanded.people().get(i);
            List<String> parts = new ArrayList<>(periods(person.unavailable()));
            parts.addAll(coming(listed.people().get(i), person));
            add(sentences, person.printedName(), parts);
        }
        return sentences;
    }

    private static void add(List<String> sentences, String who, List<String> parts) {
        if (!parts.isEmpty()) {
            sentences.add(who + ": " + String.join("; ", parts) + ".");
        }
    }

    private static List<String> coming(Person typed, Person person) {
        List<String> parts = new ArrayList<>();
        LocalDate back = person.firstDayBack();
        if (person.absentPreviousWeek()) {
            parts.add("absent the week before" + (typed.absentPreviousWeek() ? "" : DERIVED));
        }
        if (back != null) {
            parts.add("first day back " + PlainTime.of(back) + (typed.firstDayBack() == null ? DERIVED : "")
                    + (person.firstDayBackWaived() ? ", which is waived" : ""));
        }
        return parts;
    }

    /** In the order of time; the same hours on days that follow each other are said once. */
    private static List<String> periods(List<Unavailability> unavailable) {
        List<Period> periods =
                Period.joined(unavailable.stream().map(Unavailability::period).toList());
        List<String> parts = new ArrayList<>();
        for (int first = 0; first < periods.size(); ) {
            int last = first;
            while (last + 1 < periods.size() && isNextDay(periods.get(last), periods.get(last + 1))) {
                last++;
            }
            LocalDate from = periods.get(first).start().toLocalDate();
            parts.add(
                    last == first
                            ? text(periods.get(first))
                            : days(from, periods.get(last).start().toLocalDate()) + ", each day "
                                    + hours(periods.get(first)));
            first = last + 1;
        }
        return parts;
    }

    private static boolean isNextDay(Period one, Period next) {
        return isWithinDay(one)
                && next.equals(new Period(one.start().plusDays(1), one.end().plusDays(1)));
    }

    /** True for some hours of one day, and not all of it. */
    private static boolean isWithinDay(Period one) {
        LocalDateTime midnight = one.start().toLocalDate().plusDays(1).atStartOfDay();
        return !one.end().isAfter(midnight) && !(isMidnight(one.start()) && isMidnight(one.end()));
    }

    private static String text(Period one) {
        LocalDate from = one.start().toLocalDate();
        if (isWithinDay(one)) {
            return PlainTime.of(from) + " " + hours(one);
        }
        LocalDate to = isMidnight(one.end())
                ? one.end().toLocalDate().minusDays(1)
                : one.end().toLocalDate();
        if (isMidnight(one.start()) && isMidnight(one.end())) {
            return days(from, to);
        }
        return PlainTime.of(from)
                + (isMidnight(one.start()) ? "" : " " + one.start().toLocalTime()) + " to " + PlainTime.of(to)
                + (isMidnight(one.end()) ? "" : " " + one.end().toLocalTime());
    }

    private static String hours(Period one) {
        if (isMidnight(one.start())) {
            return "until " + one.end().toLocalTime();
        }
        return isMidnight(one.end())
                ? "from " + one.start().toLocalTime()
                : one.start().toLocalTime() + " to " + one.end().toLocalTime();
    }

    private static boolean isMidnight(LocalDateTime time) {
        return time.toLocalTime().equals(LocalTime.MIDNIGHT);
    }

    /** The year once where it is the same. */
    private static String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return PlainTime.of(from);
        }
        String first = PlainTime.of(from);
        String start = from.getYear() == to.getYear() ? first.substring(0, first.lastIndexOf(' ')) : first;
        return start + " to " + PlainTime.of(to);
    }
}
