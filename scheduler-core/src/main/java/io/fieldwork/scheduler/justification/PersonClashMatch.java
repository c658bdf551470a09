package io.fieldwork.scheduler.justification;

import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.List;
import java.util.stream.Stream;

/**
 * One person who is wanted in two rooms at once, or with too little time between (SLOT-006, DER-020).
 *
 * @param first an interview or a meeting of that person
 * @param second another
 */
public record PersonClashMatch(Engagement first, Engagement second) implements RuleMatch {

    @Override
    public ScheduleRule rule() {
        return ScheduleRule.CASE_MANAGER_CLASH;
    }

    @Override
    public int amount() {
        return 1;
    }

    @Override
    public List<String> cases() {
        return keys("case ");
    }

    @Override
    public List<String> meetings() {
        return keys("meeting ");
    }

    private List<String> keys(String kind) {
        return Stream.of(first, second)
                .map(Engagement::key)
                .filter(key -> key.startsWith(kind))
                .map(key -> key.substring(kind.length()))
                .toList();
    }

    @Override
    public String sentence() {
        return first.person().name() + " cannot be in both: " + phrase(first) + " and " + phrase(second) + ".";
    }

    private static String phrase(Engagement engagement) {
        return engagement.key() + " on " + PrintedTimes.when(engagement.week().clock(), engagement.span());
    }
}
