package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one run gave: a line of {@code runs.jsonl}. It holds totals and places alone, and is restricted all the same: who
 * changes places as a weight grows says something about the child (FIELD-036).
 *
 * @param number from 1, in the order of the plan
 * @param of how many runs the whole sweep has
 * @param score for example {@code 0hard/0medium/-61soft}
 * @param matches how often each constraint is broken, by id
 * @param places where each case and meeting lies, in words such as {@code LI-1, Mon 15:00}; empty where nowhere
 */
public record SolvedRun(
        int number, int of, RunKey key, String score, Map<String, Integer> matches, Map<String, String> places) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE HH:mm", Locale.UK);

    public SolvedRun {
        matches = Collections.unmodifiableMap(new LinkedHashMap<>(matches));
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** What came of a run, as its line says it. */
    static SolvedRun of(PlannedRun run, Schedule schedule) {
        Map<String, Integer> matches = new LinkedHashMap<>();
        for (ConstraintFigure figure : schedule.constraints()) {
            matches.put(figure.id(), figure.matches());
        }
        return new SolvedRun(run.number(), run.of(), run.key(), schedule.score(), matches, places(schedule));
    }

    private static Map<String, String> places(Schedule schedule) {
        Map<String, String> places = new LinkedHashMap<>();
        for (ScheduledCase one : schedule.cases()) {
            places.put(one.reference(), place(one.slot(), one.start()));
        }
        for (ScheduledMeeting meeting : schedule.meetings()) {
            places.put(meeting.id(), place(String.join(" and ", meeting.inspectors()), meeting.start()));
        }
        return places;
    }

    private static String place(@Nullable String where, @Nullable LocalDateTime start) {
        return where == null || start == null ? "" : where + ", " + MOMENT.format(start);
    }

    /** The same result in another plan. */
    public SolvedRun numbered(PlannedRun run) {
        return new SolvedRun(run.number(), run.of(), key, score, matches, places);
    }

    /** How often each constraint is broken. */
    public RuleCounts counts() {
        RuleCounts counts = new RuleCounts();
        for (ScheduleRule rule : ScheduleRule.values()) {
            counts.add(rule, count(rule));
        }
        return counts;
    }

    int count(ScheduleRule rule) {
        return matches.getOrDefault(rule.id(), 0);
    }
}
