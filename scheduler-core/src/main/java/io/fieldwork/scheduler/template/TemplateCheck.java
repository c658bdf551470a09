package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.template.PageRows.LocatedRow;
import io.fieldwork.scheduler.validate.Issue;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Judges a model schedule against the rules of its programme. A departure may be meant, so each is a warning; it names
 * the JSON path, the inspector, the row and the rule.
 *
 * <pre>{@code TemplateCheck.check(ModelSchedules.find("sqs-3").orElseThrow()).isEmpty()}</pre>
 *
 * <p>Length and hours are looked at row by row, gaps and overlaps in pairs, lunch by the day, capacity over all
 * pages. What must stand on pages and in the list of meetings has classes of its own.
 */
public final class TemplateCheck {

    private static final List<DayOfWeek> FULL_DAYS =
            List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY);

    private final ModelSchedule schedule;
    private final SlotRules rules;
    private final Set<Issue> findings = new LinkedHashSet<>();

    private TemplateCheck(ModelSchedule schedule) {
        this.schedule = schedule;
        this.rules = SlotRules.of(schedule.frame());
    }

    /** Every finding, page by page; empty where the model schedule keeps every rule. */
    public static List<Issue> check(ModelSchedule schedule) {
        TemplateCheck check = new TemplateCheck(schedule);
        check.checkCapacity();
        List<PageRows> pages = PageRows.of(schedule);
        pages.forEach(check::checkPage);
        check.findings.addAll(FixedMeetingCheck.check(schedule, check.rules, pages));
        check.findings.addAll(MeetingListCheck.check(schedule, check.rules));
        return List.copyOf(check.findings);
    }

    /** As many slots as cases, and of each length as many as the usual mix needs; a short case may sit in a long slot. */
    private void checkCapacity() {
        int allShares =
                rules.lengths().stream().mapToInt(SlotRules.SlotLength::share).sum();
        for (SlotRules.SlotLength length : rules.lengths()) {
            int shares = rules.lengths().stream()
                    .filter(other -> other.minutes() >= length.minutes())
                    .mapToInt(SlotRules.SlotLength::share)
                    .sum();
            long needed = Math.round((double) schedule.cases() * shares / allShares);
            int capacity = schedule.capacity(length.minutes());
            if (capacity < needed) {
                find(
                        "cases",
                        schedule.cases() + " cases, " + capacity + " slots of " + length.minutes() + " minutes or more",
                        "at least " + needed + " such slots",
                        rules.capacityRule());
            }
        }
    }

    private void checkPage(PageRows page) {
        for (int i = 0; i < page.rows().size(); i++) {
            LocatedRow row = page.rows().get(i);
            checkHours(page, row);
            if (row.isSlot()) {
                checkLength(page, row);
                checkSlotTimes(page, row);
            }
            for (LocatedRow later : page.rows().subList(i + 1, page.rows().size())) {
                checkPair(page, row, later);
            }
        }
        FULL_DAYS.forEach(day -> checkLunch(page, day));
    }

    private void checkLength(PageRows page, LocatedRow slot) {
        boolean known = rules.lengths().stream()
                .anyMatch(length -> length.minutes() == slot.row().minutes());
        if (!known) {
            String lengths = rules.lengths().stream()
                    .map(length -> String.valueOf(length.minutes()))
                    .collect(Collectors.joining(" or "));
            String sources =
                    rules.lengths().stream().map(SlotRules.SlotLength::rule).collect(Collectors.joining(", "));
            find(
                    slot.path(),
                    page.describe(slot) + ", " + slot.row().minutes() + " minutes",
                    "a slot of " + lengths + " minutes",
                    sources);
        }
    }

    /** Travel lies outside the hours by its nature. */
    private void checkHours(PageRows page, LocatedRow located) {
        if (located.is(CommitmentKind.TRAVEL)) {
            return;
        }
        Optional<SlotRules.Hours> hours = rules.hours().stream()
                .filter(day -> day.day() == located.row().day())
                .findFirst();
        if (hours.isEmpty()) {
            find(
                    located.path(),
                    page.describe(located),
                    "no fieldwork on " + located.row().day().getDisplayName(TextStyle.FULL, Locale.UK),
                    rules.closedRule());
            return;
        }
        LocalTime start = hours.get().start();
        LocalTime end = hours.get().end();
        if (start != null && located.row().start().isBefore(start)) {
            find(
                    located.path(),
                    page.describe(located),
                    "work from " + start + " on",
                    hours.get().rule());
        }
        if (end != null && located.row().end().isAfter(end)) {
            find(
                    located.path(),
                    page.describe(located),
                    "work until " + end,
                    hours.get().rule());
        }
    }

    private void checkSlotTimes(PageRows page, LocatedRow slot) {
        for (SlotRules.SlotTimes times : rules.slotTimes()) {
            boolean applies = times.day() == slot.row().day()
                    && (times.role() == null || times.role() == page.page().role());
            if (!applies) {
                continue;
            }
            LocalTime start = times.start();
            LocalTime end = times.end();
            if (times.closed()) {
                find(slot.path(), page.describe(slot), "no slot on that day for this role", times.rule());
            } else if (start != null && slot.row().start().isBefore(start)) {
                find(slot.path(), page.describe(slot), "a slot that starts at " + start + " or later", times.rule());
            } else if (end != null && slot.row().end().isAfter(end)) {
                find(slot.path(), page.describe(slot), "a slot that is over by " + end, times.rule());
            }
        }
    }

    /** Nothing overlaps; a slot keeps its gap from the next activity, and a rest may touch it. */
    private void checkPair(PageRows page, LocatedRow row, LocatedRow later) {
        if (row.row().day() != later.row().day()) {
            return;
        }
        String other = page.describe(later);
        if (row.row().overlaps(later.row())) {
            find(
                    row.path(),
                    page.describe(row),
                    "nothing else at that time, but there is " + other,
                    rules.overlapRule());
        } else if ((row.isSlot() || later.isSlot()) && !row.isRest() && !later.isRest()) {
            long gap = Duration.between(row.row().end(), later.row().start()).toMinutes();
            if (gap < RuleLimits.GAP) {
                find(
                        row.path(),
                        page.describe(row),
                        RuleLimits.GAP + " minutes before the next, which is " + other,
                        rules.gapRule());
            }
        }
    }

    private void checkLunch(PageRows page, DayOfWeek day) {
        List<TemplateRow> busy = new ArrayList<>();
        for (LocatedRow located : page.rows()) {
            if (located.row().day() == day && !located.is(CommitmentKind.LUNCH)) {
                busy.add(located.row());
            }
        }
        LocalTime free = RuleLimits.LUNCH_FROM;
        for (TemplateRow row : busy) {
            LocalTime until = row.start().isBefore(RuleLimits.LUNCH_UNTIL) ? row.start() : RuleLimits.LUNCH_UNTIL;
            if (isLongEnough(free, until)) {
                return;
            }
            free = row.end().isAfter(free) ? row.end() : free;
        }
        if (!isLongEnough(free, RuleLimits.LUNCH_UNTIL)) {
            find(
                    page.path(),
                    page.who() + ": " + day.getDisplayName(TextStyle.FULL, Locale.UK),
                    RuleLimits.LUNCH + " minutes free for lunch between " + RuleLimits.LUNCH_FROM + " and "
                            + RuleLimits.LUNCH_UNTIL,
                    rules.lunchRule());
        }
    }

    private static boolean isLongEnough(LocalTime from, LocalTime until) {
        return Duration.between(from, until).toMinutes() >= RuleLimits.LUNCH;
    }

    private void find(String path, String value, String expected, String rule) {
        findings.add(new Issue.Warning(path, value, expected + " (" + rule + ")", null));
    }
}
