package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * How many of some decisions are taken, with one boolean a number (a direct encoding): so what a number costs need not be
 * linear, such as the square of the slots left over or the pairs that so many cases make.
 */
final class CountEncoding {

    private final List<Literal> is = new ArrayList<>();

    /**
     * Counts decisions.
     *
     * @param most how many can be taken together
     */
    CountEncoding(CpModel model, List<Literal> decisions, int most) {
        LinearExprBuilder number = LinearExpr.newBuilder();
        for (int value = 0; value <= Math.min(most, decisions.size()); value++) {
            Literal here = model.newBoolVar("");
            is.add(here);
            number.addTerm(here, value);
        }
        model.addExactlyOne(is);
        model.addEquality(sum(decisions), number.build());
    }

    /** Adds what each number costs to a rule. */
    void cost(RuleExpressions expressions, ScheduleRule rule, IntUnaryOperator cost) {
        for (int value = 0; value < is.size(); value++) {
            expressions.add(rule, cost.applyAsInt(value), is.get(value));
        }
    }

    /** Adds what each number costs to a rule that is forbidden as a whole, never term by term. */
    void terms(RuleExpressions expressions, ScheduleRule rule, IntUnaryOperator cost) {
        for (int value = 0; value < is.size(); value++) {
            expressions.addTerm(rule, cost.applyAsInt(value), is.get(value));
        }
    }

    /** How many of them are true. */
    static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(new Literal[0]));
    }

    /** How many pairs so many things make. */
    static int pairs(int count) {
        return count * (count - 1) / 2;
    }
}
