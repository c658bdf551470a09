package io.fieldwork.scheduler.tuning.check;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.tuning.sweep.WeightVariation;
import io.fieldwork.scheduler.validate.Issue;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether weights do what whoever wrote them probably means. Unknown ids and values that are no weights are found
 * when the file is read; this comes after.
 *
 * <p>All of it is a warning: weights are somebody's wish, and there may be a reason.
 */
public final class WeightsCheck {

    private WeightsCheck() {}

    /** What looks wrong about weights by themselves: another level than usual, and orders that invite odd schedules. */
    public static List<Issue> ofFile(Map<String, String> weights) {
        Issues issues = new Issues();
        weights.forEach((id, text) -> {
            Weight weight = Weight.parse(text);
            Weight usual = ScheduleRule.findById(id).orElseThrow().defaultWeight();
            if (weight.points() > 0 && weight.level() != usual.level()) {
                issues.warning(
                        id,
                        text,
                        "the level " + level(usual)
                                + ", as is usual: a level outweighs all below it, whatever the points",
                        weight.points() + level(usual));
            }
        });
        WeightTable table = WeightTable.of(weights);
        checkLeavingOut(table, ScheduleRule.CASE_UNPLACED, issues);
        checkLeavingOut(table, ScheduleRule.MEETING_UNPLACED, issues);
        return issues.list();
    }

    /** Leaving something out must cost more than doing it without the person. */
    private static void checkLeavingOut(WeightTable table, ScheduleRule out, Issues issues) {
        ScheduleRule without = out.withoutItsPeople();
        Weight leftOut = table.get(out);
        Weight alone = table.get(without);
        if (WeightVariation.LIGHTEST_FIRST.compare(leftOut, alone) <= 0 || leftOut.points() == 0) {
            issues.warning(
                    out.id(),
                    leftOut.toString(),
                    "more than " + without.id() + " (" + alone + "): otherwise it pays to leave it out",
                    null);
        }
    }

    /**
     * What weights do on an inspection that is seldom meant: those above zero that can never matter there, each with the
     * reason, and those that switch on what the inspection itself switches off.
     */
    public static List<Issue> on(InspectionInput expanded, Map<String, String> weights) {
        Inspection inspection = InspectionBuilder.build(expanded, null);
        RuleReachability reach = new RuleReachability(inspection);
        Issues issues = new Issues();
        Map<String, String> ofInspection = expanded.weights();
        weights.forEach((id, text) -> {
            if (Weight.parse(text).points() > 0) {
                checkSwitchedOff(expanded.inspection().id(), id, text, ofInspection.get(id), issues);
                reach.whyNever(ScheduleRule.findById(id).orElseThrow())
                        .ifPresent(why -> issues.warning(
                                expanded.inspection().id() + ": " + id,
                                text,
                                "a constraint that some schedule could break; this weight never matters here, since "
                                        + why,
                                null));
            }
        });
        return issues.list();
    }

    private static void checkSwitchedOff(
            String inspection, String id, String text, @Nullable String ofInspection, Issues issues) {
        if (ofInspection != null && Weight.parse(ofInspection).points() == 0) {
            issues.warning(
                    inspection + ": " + id,
                    text,
                    "nothing, or 0: the inspection or its programme switches this off, and the file would switch it on",
                    ofInspection);
        }
    }

    private static String level(Weight weight) {
        return weight.level().name().toLowerCase(Locale.ROOT);
    }
}
