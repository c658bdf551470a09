package io.fieldwork.scheduler.problems;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;

/**
 * How many cases of each group every inspector has, counted from the inspection and not by the solver: a BME girl is
 * counted among the girls. Counts of groups are restricted; they are for the output of tests alone.
 */
record Spread(String inspector, long girls, long bme, long complex, long cases) {

    static List<Spread> of(InspectionInput input, Schedule schedule) {
        List<Spread> spread = new ArrayList<>();
        for (Inspector inspector : input.inspectors()) {
            List<String> references = schedule.cases().stream()
                    .filter(one -> Objects.equals(one.inspector(), inspector.id()))
                    .map(ScheduledCase::reference)
                    .toList();
            List<CaseInput> cases = input.cases().stream()
                    .filter(one -> references.contains(one.reference()))
                    .toList();
            spread.add(new Spread(
                    inspector.id(),
                    count(cases, Spread::isGirl),
                    count(cases, Spread::isBme),
                    count(cases, Spread::isComplex),
                    cases.size()));
        }
        return spread;
    }

    static String table(String name, List<Spread> spread) {
        StringBuilder table = new StringBuilder(
                "%s%n  %-6s %6s %6s %8s %6s%n".formatted(name, "", "girls", "BME", "complex", "cases"));
        spread.forEach(row -> table.append(
                "  %-6s %6d %6d %8d %6d%n".formatted(row.inspector, row.girls, row.bme, row.complex, row.cases)));
        return table.toString();
    }

    private static long count(List<CaseInput> cases, Predicate<CaseInput> group) {
        return cases.stream().filter(group).count();
    }

    private static boolean isGirl(CaseInput one) {
        return one.gender() == Gender.FEMALE;
    }

    private static boolean isBme(CaseInput one) {
        return one.ethnicity() == Ethnicity.BME && !isGirl(one);
    }

    private static boolean isComplex(CaseInput one) {
        List<RiskLevel> high = List.of(RiskLevel.HIGH, RiskLevel.VERY_HIGH);
        return one.childProtection() || high.contains(one.rosh()) || high.contains(one.vulnerability());
    }
}
