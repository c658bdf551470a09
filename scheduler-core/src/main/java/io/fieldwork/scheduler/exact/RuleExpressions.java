package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Placement;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What each rule counts, as a linear expression over decisions: whoever models a rule adds terms here, and the objective of
 * a level is their sum, weighted.
 *
 * <p>Strict, what a hard rule counts is forbidden instead of counted, which makes the model far stronger. What is fixed
 * beforehand, by pins and by the input alone, is then still counted: it is the least that any schedule breaks. Where the
 * strict model has no schedule, one that is not strict counts everything.
 */
final class RuleExpressions {

    private final CpModel model;
    private final WeightTable weights;
    private final boolean strict;
    private final Set<Integer> fixed = new HashSet<>();
    private final Map<ScheduleRule, LinearExprBuilder> counts = new EnumMap<>(ScheduleRule.class);
    private final Map<ScheduleRule, Long> constants = new EnumMap<>(ScheduleRule.class);

    RuleExpressions(CpModel model, WeightTable weights, boolean strict) {
        this.model = model;
        this.weights = weights;
        this.strict = strict;
    }

    /** False for a rule of weight 0, for which nothing need be modelled. */
    boolean isCounted(ScheduleRule rule) {
        return weights.get(rule).points() > 0;
    }

    /** True where what the rule counts is forbidden, so that nothing of it is left to count. */
    boolean isForbidden(ScheduleRule rule) {
        return strict && weights.isHard(rule);
    }

    /** Says that a decision is already taken. */
    void fix(Literal literal) {
        model.addEquality(literal, 1);
        fixed.add(literal.getIndex());
    }

    boolean isFixed(Literal literal) {
        return fixed.contains(literal.getIndex());
    }

    /** So many matches where the literal holds. The amount is not negative. */
    void add(ScheduleRule rule, long amount, Literal literal) {
        if (amount == 0 || !isCounted(rule)) {
            return;
        }
        if (isFixed(literal)) {
            addConstant(rule, amount);
        } else if (isForbidden(rule)) {
            model.addEquality(literal, 0);
        } else {
            builder(rule).addTerm(literal, amount);
        }
    }

    /** What the placement counts by itself, where the literal holds. */
    void addAll(Placement placement, Literal literal) {
        for (ScheduleRule rule : placement.rules()) {
            add(rule, placement.count(rule), literal);
        }
    }

    /** So many matches, or fewer by so many where the amount is negative; never forbidden term by term. */
    void addTerm(ScheduleRule rule, long amount, Literal literal) {
        if (amount != 0 && isCounted(rule)) {
            builder(rule).addTerm(literal, amount);
        }
    }

    /** So many matches in any schedule. */
    void addConstant(ScheduleRule rule, long amount) {
        if (isCounted(rule)) {
            constants.merge(rule, amount, Long::sum);
        }
    }

    /** The whole count of a rule, where its weight is not 0. */
    LinearExpr count(ScheduleRule rule) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        sum.add(constants.getOrDefault(rule, 0L));
        LinearExprBuilder terms = counts.get(rule);
        return terms == null ? sum.build() : sum.add(terms.build()).build();
    }

    /** Forbids what is left of the hard rules whose terms were not forbidden one by one. */
    void close() {
        counts.forEach((rule, terms) -> {
            if (isForbidden(rule)) {
                model.addLessOrEqual(terms.build(), 0);
            }
        });
    }

    /** What the level costs: the points of its rules, as a sum of terms without constant. */
    LinearExpr cost(Level level) {
        LinearExprBuilder sum = LinearExpr.newBuilder();
        counts.forEach((rule, terms) -> {
            if (weights.get(rule).level() == level) {
                sum.addTerm(terms.build(), weights.get(rule).points());
            }
        });
        return sum.build();
    }

    /** What the level costs in any schedule. */
    long constantCost(Level level) {
        return constants.entrySet().stream()
                .filter(entry -> weights.get(entry.getKey()).level() == level)
                .mapToLong(
                        entry -> entry.getValue() * weights.get(entry.getKey()).points())
                .sum();
    }

    /** True where decisions change what the level costs. */
    boolean isOpen(Level level) {
        return counts.keySet().stream().anyMatch(rule -> weights.get(rule).level() == level && !isForbidden(rule));
    }

    private LinearExprBuilder builder(ScheduleRule rule) {
        return counts.computeIfAbsent(rule, key -> LinearExpr.newBuilder());
    }
}
