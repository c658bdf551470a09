package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.InspectionCalendar.CalendarNote;
import io.fieldwork.scheduler.calendar.InspectionCalendar.FieldworkDays;
import io.fieldwork.scheduler.calendar.InspectionCalendar.WeekTwoBasis;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Programme;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Counts the key dates of an inspection from the Mondays of its fieldwork weeks (CAL-001 to CAL-075).
 *
 * <pre>{@code
 * KeyDates.of(CalendarRequest.of(Programme.FJI, LocalDate.of(2014, 5, 12), Nation.ENGLAND)).dates();
 * KeyDates.announcement(Programme.SQS, LocalDate.of(2014, 9, 15), Nation.ENGLAND); // Fri 29 Aug 2014
 * }</pre>
 *
 * <p>Nothing is counted from today: a calendar is the same whenever it is made.
 */
public final class KeyDates {

    private static final int LONGER_GAP_DAYS = 21;

    private KeyDates() {}

    /** The whole calendar. The same request gives the same calendar. */
    public static InspectionCalendar of(CalendarRequest request) {
        DateRules rules = DateRules.shipped();
        FieldworkWeeks weeks = weeks(request, rules);
        KeyDateMaker maker = new KeyDateMaker(rules, weeks, request.holidays(), request.policy());
        List<KeyDate> dates = new ArrayList<>();
        for (KeyDateRule rule : rules.dates()) {
            if (rule.holdsFor(request.programme(), request.nation())) {
                maker.make(rule).ifPresent(dates::add);
            }
        }
        dates.sort(Comparator.comparing(KeyDate::date));
        return new InspectionCalendar(
                request,
                weeks.last(),
                basis(request, rules),
                fieldwork(rules, request.programme(), weeks),
                dates,
                rules.notes().stream()
                        .filter(note -> note.programmes().contains(request.programme()))
                        .map(note -> new CalendarNote(note.rule(), note.text()))
                        .toList(),
                warnings(request, rules, weeks, dates));
    }

    /**
     * The day on which an inspection is announced (CAL-001, CAL-022, CAL-058): the windows of its sample are counted from
     * it (SAMP-005, SAMP-006).
     *
     * @param monday the Monday of the only or first fieldwork week
     */
    public static LocalDate announcement(Programme programme, LocalDate monday, Nation nation) {
        return ofKinds(programme, nation, monday, DateKind.ANNOUNCEMENT)
                .findFirst()
                .orElseThrow()
                .date();
    }

    /**
     * When the schedule of this fieldwork week goes out, for checking or final (CAL-007, CAL-011, CAL-028, CAL-036,
     * CAL-063). Empty for the second week of a joint inspection, whose schedules are due before the first.
     */
    public static List<KeyDate> issues(InspectionDetails week) {
        if (week.week() == 1) {
            return ofKinds(week.programme(), week.nation(), week.monday(), DateKind.FIRST_ISSUE, DateKind.FINAL_ISSUE)
                    .toList();
        }
        return ofKinds(week.programme(), week.nation(), week.monday(), DateKind.FINAL_ISSUE_WEEK_TWO)
                .toList();
    }

    /**
     * The dates that follow from this fieldwork week alone and hold in both nations: all but those of publication where
     * there is one week; else those that are counted from the week that it is.
     */
    public static List<KeyDate> ofWeek(InspectionDetails week) {
        boolean two = CalendarRequest.hasTwoWeeks(week.programme());
        boolean second = week.week() != 1;
        return make(
                        week.programme(),
                        week.nation(),
                        week.monday(),
                        rule -> rule.nation() == null && (!two || rule.hangsOn(second)))
                .sorted(Comparator.comparing(KeyDate::date))
                .toList();
    }

    /** Dates that hang on one fieldwork week alone. */
    private static Stream<KeyDate> ofKinds(Programme programme, Nation nation, LocalDate monday, DateKind... kinds) {
        List<DateKind> wanted = List.of(kinds);
        return make(programme, nation, monday, rule -> wanted.contains(rule.kind()));
    }

    private static Stream<KeyDate> make(
            Programme programme, Nation nation, LocalDate monday, Predicate<KeyDateRule> wanted) {
        DateRules rules = DateRules.shipped();
        KeyDateMaker maker =
                new KeyDateMaker(rules, new FieldworkWeeks(monday, monday), BankHolidays.shipped(), HolidayPolicy.KEEP);
        return rules.dates().stream()
                .filter(rule -> rule.holdsFor(programme, nation))
                .filter(wanted)
                .map(maker::make)
                .flatMap(Optional::stream);
    }

    private static FieldworkWeeks weeks(CalendarRequest request, DateRules rules) {
        LocalDate monday = request.monday();
        if (!CalendarRequest.hasTwoWeeks(request.programme())) {
            return new FieldworkWeeks(monday, monday);
        }
        LocalDate given = request.weekTwo();
        return new FieldworkWeeks(
                monday,
                given != null
                        ? given
                        : rules.findPublishedWeekTwo(request.programme(), monday)
                                .orElse(monday.plusDays(CalendarRequest.LEAST_GAP_DAYS)));
    }

    private static WeekTwoBasis basis(CalendarRequest request, DateRules rules) {
        if (!CalendarRequest.hasTwoWeeks(request.programme())) {
            return WeekTwoBasis.NONE;
        }
        if (request.weekTwo() != null) {
            return WeekTwoBasis.GIVEN;
        }
        return rules.findPublishedWeekTwo(request.programme(), request.monday()).isPresent()
                ? WeekTwoBasis.PUBLISHED
                : WeekTwoBasis.ASSUMED;
    }

    private static List<FieldworkDays> fieldwork(DateRules rules, Programme programme, FieldworkWeeks weeks) {
        return rules.fieldwork().stream()
                .filter(rule -> rule.programmes().contains(programme))
                .map(rule -> new FieldworkDays(
                        rule.name(), rule.from().on(weeks), rule.to().on(weeks)))
                .toList();
    }

    private static List<String> warnings(
            CalendarRequest request, DateRules rules, FieldworkWeeks weeks, List<KeyDate> dates) {
        List<String> warnings = new ArrayList<>();
        String second = PrintedTimes.day(weeks.last());
        long gap = ChronoUnit.DAYS.between(weeks.first(), weeks.last());
        switch (basis(request, rules)) {
            case PUBLISHED ->
                warnings.add("The second fieldwork week was not given: " + second
                        + " is taken, as published for this first week (CAL-033).");
            case ASSUMED ->
                warnings.add("The second fieldwork week was not given: " + second
                        + " is assumed, with one week between. Some inspections have two weeks between, which would be "
                        + PrintedTimes.day(weeks.first().plusDays(LONGER_GAP_DAYS))
                        + ": give the real date (CAL-033).");
            case GIVEN -> {
                if (gap > LONGER_GAP_DAYS) {
                    warnings.add("The second fieldwork week begins " + gap / 7
                            + " weeks after the first; two or three are usual (CAL-033).");
                }
            }
            case NONE -> {}
        }
        if (dates.stream().anyMatch(date -> !request.holidays().covers(date.date()))) {
            warnings.add(
                    "Bank holidays are known for " + request.holidays().years()
                            + ": dates outside of these years are not checked against them. Give a newer list of bank holidays.");
        }
        return warnings;
    }
}
