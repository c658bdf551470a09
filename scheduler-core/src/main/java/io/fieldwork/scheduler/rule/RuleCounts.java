package io.fieldwork.scheduler.rule;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How often each rule is broken. Counts begin at 0, and are added up and taken away again.
 *
 * <pre>{@code
 * RuleCounts counts = new RuleCounts();
 * counts.add(ScheduleRule.SLOT_TAKEN, 2);
 * counts.of(ScheduleRule.SLOT_TAKEN) == 2
 * }</pre>
 */
@SuppressWarnings("EnumOrdinal") // an array by ordinal: counts are looked up with every move of a search
public final class RuleCounts {

    private final int[] counts;

    public RuleCounts() {
        this(new int[ScheduleRule.values().length]);
    }

    private RuleCounts(int[] counts) {
        this.counts = counts;
    }

    public int of(ScheduleRule rule) {
        return counts[rule.ordinal()];
    }

    /** So many matches more, or fewer where the amount is negative. */
    public void add(ScheduleRule rule, int amount) {
        counts[rule.ordinal()] += amount;
    }

    /** One match more where the rule is broken. */
    public void addIf(boolean isBroken, ScheduleRule rule) {
        if (isBroken) {
            add(rule, 1);
        }
    }

    /** The same counts, which later changes of these leave alone. */
    public RuleCounts copy() {
        return new RuleCounts(counts.clone());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RuleCounts that && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(counts);
    }

    /** What is broken: {@code slotTaken 2, lunch 1}. */
    @Override
    public String toString() {
        return Arrays.stream(ScheduleRule.values())
                .filter(rule -> of(rule) != 0)
                .map(rule -> rule.id() + " " + of(rule))
                .collect(Collectors.joining(", "));
    }
}
