package io.fieldwork.scheduler.calendar;

import io.fieldwork.scheduler.calendar.DateRules.DateParty;
import io.fieldwork.scheduler.calendar.KeyDate.AlternativeDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes the dates of one inspection from the rows of the date rules.
 *
 * <p>The named weekday decides where a date lies; what the count in working days or a bank holiday would make of it
 * is said beside it (DIS-017, GAP-014). Rows are made in the order of the file, so that one may count from a row
 * before it, moved or not.
 */
final class KeyDateMaker {

    private final DateRules rules;
    private final FieldworkWeeks weeks;
    private final DateClashes clashes;
    private final Map<String, LocalDate> dateByRule = new LinkedHashMap<>();
    private final Map<String, Integer> rowsByRule = new LinkedHashMap<>();

    KeyDateMaker(DateRules rules, FieldworkWeeks weeks, BankHolidays holidays, HolidayPolicy policy) {
        this.rules = rules;
        this.weeks = weeks;
        this.clashes = new DateClashes(holidays, policy);
    }

    /** The date of a row; empty where the weeks leave no room for it. */
    Optional<KeyDate> make(KeyDateRule rule) {
        LocalDate named = rule.on().on(weeks);
        boolean isSingle = rule.last() == null;
        LocalDate end = rule.last() == null ? named : rule.last().on(weeks);
        if (end.isBefore(named)) {
            return Optional.empty();
        }
        boolean mayMove = isSingle && !rule.fixed();
        LocalDate date = mayMove ? clashes.placed(named) : named;
        LocalDate last = isSingle ? date : end;
        dateByRule.putIfAbsent(rule.rule(), date);
        List<String> warnings = new ArrayList<>();
        List<AlternativeDate> alternatives = new ArrayList<>();
        if (rule.warning() != null) {
            warnings.add(rule.warning());
        }
        if (mayMove) {
            clashes.holidayOn(named, rule.time()).ifPresent(clash -> clash.addTo(warnings, alternatives));
        } else {
            warnings.addAll(clashes.holidaysIn(named, last));
        }
        for (KeyDateRule.DayCount count : rule.counts()) {
            clashes.count(count, reference(count), date, rule.time())
                    .ifPresent(clash -> clash.addTo(warnings, alternatives));
        }
        for (KeyDateRule.OtherReading reading : rule.readings()) {
            alternatives.add(
                    new AlternativeDate(reading.rule(), reading.on().on(weeks), reading.time(), reading.why()));
        }
        alternatives.sort(Comparator.comparing(AlternativeDate::date));
        return Optional.of(new KeyDate(
                key(rule.rule()),
                rule.rule(),
                rule.name(),
                also(rule),
                rule.strength(),
                rule.kind(),
                date,
                last,
                rule.time(),
                rule.until(),
                rule.gap() != null,
                rule.what(),
                names(rule.from()),
                names(rule.to()),
                audiences(rule),
                warnings,
                alternatives));
    }

    /** The rule, and a number behind it from its second row on. */
    private String key(String rule) {
        int row = rowsByRule.merge(rule, 1, Integer::sum);
        return row == 1 ? rule : rule + "-" + row;
    }

    private LocalDate reference(KeyDateRule.DayCount count) {
        LocalDate made = dateByRule.get(count.reference());
        return made == null ? DayOffset.parse(count.reference()).on(weeks) : made;
    }

    private static List<String> also(KeyDateRule rule) {
        return rule.gap() == null
                ? rule.also()
                : Stream.concat(rule.also().stream(), Stream.of(rule.gap())).toList();
    }

    private String names(List<String> ids) {
        return ids.stream().map(rules::party).map(DateParty::name).collect(Collectors.joining(" and "));
    }

    private List<Audience> audiences(KeyDateRule rule) {
        return Stream.concat(rule.from().stream(), rule.to().stream())
                .map(rules::party)
                .map(DateParty::audiences)
                .flatMap(List::stream)
                .distinct()
                .sorted()
                .toList();
    }
}
