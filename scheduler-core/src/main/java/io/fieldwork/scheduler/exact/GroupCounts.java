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
 * Girls' and BME children's cases. Pairs apart are all pairs less those with one inspector, and each inspector has one
 * boolean for each count of girls and of BME children together: no count is then half one thing and half another.
 */
final class GroupCounts {

    private final ModelParts parts;
    private final boolean isGirlsCounted;
    private final boolean isBmeCounted;

    GroupCounts(ModelParts parts) {
        this.parts = parts;
        boolean apart = parts.tally().isCounted(GIRLS_AND_BME_APART);
        this.isGirlsCounted = apart || isAnyCounted(GIRLS_TOGETHER, GIRLS_OVER_FIVE);
        this.isBmeCounted = apart || isAnyCounted(BME_TOGETHER, BME_OVER_FIVE);
    }

    private boolean isAnyCounted(ScheduleRule... rules) {
        return Stream.of(rules).anyMatch(parts.tally()::isCounted);
    }

    void add() {
        if (isGirlsCounted || isBmeCounted) {
            parts.inspectors().forEach(this::countOf);
            allPairs(GIRLS_TOGETHER, CaseAssessment::isGirl);
            allPairs(BME_TOGETHER, CaseAssessment::isBmeChild);
        }
    }

    private void allPairs(ScheduleRule rule, Predicate<CaseAssessment> group) {
        if (parts.tally().isCounted(rule)) {
            parts.number(parts.cases().where(option -> group.test(option.assessment())))
                    .terms(parts.tally(), rule, ValueCount::pairs);
        }
    }

    private void countOf(Inspector inspector) {
        List<CaseOption> own =
                parts.cases().where(option -> option.slot().inspector().equals(inspector));
        List<CaseOption> girls = group(own, isGirlsCounted, CaseAssessment::isGirl);
        List<CaseOption> bme = group(own, isBmeCounted, CaseAssessment::isBmeChild);
        if (!girls.isEmpty() || !bme.isEmpty()) {
            count(
                    girls,
                    bme,
                    parts.most(Stream.concat(girls.stream(), bme.stream()).toList()));
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
        int mostGirls = parts.most(girls);
        int mostBme = parts.most(bme);
        for (int g = 0; g <= mostGirls; g++) {
            for (int b = 0; b <= Math.min(mostBme, most - g); b++) {
                Literal state = parts.model().newBoolVar("");
                states.add(state);
                girlsHere.addTerm(state, g);
                bmeHere.addTerm(state, b);
                cost(state, g, b);
            }
        }
        parts.model().addExactlyOne(states);
        parts.model().addEquality(ValueCount.sum(CaseVariables.taken(girls)), girlsHere.build());
        parts.model().addEquality(ValueCount.sum(CaseVariables.taken(bme)), bmeHere.build());
    }

    private void cost(Literal state, int girls, int bme) {
        Tally tally = parts.tally();
        tally.addTerm(GIRLS_TOGETHER, -ValueCount.pairs(girls), state);
        tally.addTerm(BME_TOGETHER, -ValueCount.pairs(bme), state);
        tally.add(GIRLS_OVER_FIVE, Math.max(0, girls - RuleLimits.CASES_OF_GROUP), state);
        tally.add(BME_OVER_FIVE, Math.max(0, bme - RuleLimits.CASES_OF_GROUP), state);
        tally.add(GIRLS_AND_BME_APART, (long) girls * bme, state);
    }
}
