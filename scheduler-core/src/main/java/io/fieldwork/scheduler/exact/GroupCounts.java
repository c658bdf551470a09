package io.fieldwork.scheduler.exact;

import static io.fieldwork.scheduler.rule.ScheduleRule.BME_OVER_FIVE;
import static io.fieldwork.scheduler.rule.ScheduleRule.BME_TOGETHER;
import static io.fieldwork.scheduler.rule.ScheduleRule.GIRLS_AND_BME_APART;
import static io.fieldwork.scheduler.rule.ScheduleRule.GIRLS_OVER_FIVE;
import static io.fieldwork.scheduler.rule.ScheduleRule.GIRLS_TOGETHER;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Girls' and BME children's cases (ALLOC-016 to ALLOC-019). Pairs apart are all pairs less those with one inspector, and each
 * inspector has one boolean for each count of girls and of BME children together: in the linear relaxation no count is then
 * half one thing and half another.
 */
final class GroupCounts {

    private final ModelContext context;
    private final boolean isGirlsCounted;
    private final boolean isBmeCounted;

    GroupCounts(ModelContext context) {
        this.context = context;
        boolean apart = context.expressions().isCounted(GIRLS_AND_BME_APART);
        this.isGirlsCounted = apart || isAnyCounted(GIRLS_TOGETHER, GIRLS_OVER_FIVE);
        this.isBmeCounted = apart || isAnyCounted(BME_TOGETHER, BME_OVER_FIVE);
    }

    private boolean isAnyCounted(ScheduleRule... rules) {
        return Stream.of(rules).anyMatch(context.expressions()::isCounted);
    }

    void add() {
        if (isGirlsCounted || isBmeCounted) {
            context.inspectors().forEach(this::countOf);
            allPairs(GIRLS_TOGETHER, CaseAssessment::isGirl);
            allPairs(BME_TOGETHER, CaseAssessment::isBmeChild);
        }
    }

    /** All pairs of a group, whoever has them; what one inspector has together is taken off again. */
    private void allPairs(ScheduleRule rule, Predicate<CaseAssessment> group) {
        if (context.expressions().isCounted(rule)) {
            context.number(context.cases().where(option -> group.test(option.assessment())))
                    .terms(context.expressions(), rule, CountEncoding::pairs);
        }
    }

    /** How many of each group an inspector has. */
    private void countOf(Inspector inspector) {
        List<CaseOption> own =
                context.cases().where(option -> option.slot().inspector().equals(inspector));
        List<CaseOption> girls = group(own, isGirlsCounted, CaseAssessment::isGirl);
        List<CaseOption> bme = group(own, isBmeCounted, CaseAssessment::isBmeChild);
        if (!girls.isEmpty() || !bme.isEmpty()) {
            count(
                    girls,
                    bme,
                    context.most(Stream.concat(girls.stream(), bme.stream()).toList()));
        }
    }

    private static List<CaseOption> group(List<CaseOption> own, boolean isCounted, Predicate<CaseAssessment> group) {
        return isCounted
                ? own.stream().filter(option -> group.test(option.assessment())).toList()
                : List.of();
    }

    private void count(List<CaseOption> girls, List<CaseOption> bme, int most) {
        List<Literal> states = new ArrayList<>();
        LinearExprBuilder girlsHere = LinearExpr.newBuilder();
        LinearExprBuilder bmeHere = LinearExpr.newBuilder();
        int mostGirls = context.most(girls);
        int mostBme = context.most(bme);
        for (int g = 0; g <= mostGirls; g++) {
            for (int b = 0; b <= Math.min(mostBme, most - g); b++) {
                Literal state = context.model().newBoolVar("");
                states.add(state);
                girlsHere.addTerm(state, g);
                bmeHere.addTerm(state, b);
                cost(state, g, b);
            }
        }
        context.model().addExactlyOne(states);
        context.model().addEquality(CountEncoding.sum(CaseVariables.taken(girls)), girlsHere.build());
        context.model().addEquality(CountEncoding.sum(CaseVariables.taken(bme)), bmeHere.build());
    }

    /** What it costs that one inspector has so many of each. */
    private void cost(Literal state, int girls, int bme) {
        RuleExpressions expressions = context.expressions();
        expressions.addTerm(GIRLS_TOGETHER, -CountEncoding.pairs(girls), state);
        expressions.addTerm(BME_TOGETHER, -CountEncoding.pairs(bme), state);
        expressions.add(GIRLS_OVER_FIVE, Math.max(0, girls - RuleLimits.CASES_OF_GROUP), state);
        expressions.add(BME_OVER_FIVE, Math.max(0, bme - RuleLimits.CASES_OF_GROUP), state);
        expressions.add(GIRLS_AND_BME_APART, (long) girls * bme, state);
    }
}
