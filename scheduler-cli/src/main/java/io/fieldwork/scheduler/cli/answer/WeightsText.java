package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.validate.Issue;
import java.util.List;
import java.util.Locale;

/**
 * What a schedule is judged by, in words and as JSON, and what a check of weights found.
 *
 * <p>The catalogue is printed of the rules themselves, so that it never says what no longer holds.
 */
public final class WeightsText {

    private WeightsText() {}

    /** Each constraint with its usual weight, what it counts, and the rule that it comes from. */
    public static String catalogue() {
        StringBuilder text = new StringBuilder();
        for (ScheduleRule rule : ScheduleRule.values()) {
            text.append(String.format(Locale.ROOT, "%-29s %-10s %s\n", rule.id(), rule.defaultWeight(), rule.counts()));
            text.append(" ".repeat(41)).append(rule.source()).append('\n');
        }
        return text.toString();
    }

    /** The same as JSON. */
    public static String catalogueJson() {
        ObjectNode root = JsonPrinter.object();
        ArrayNode list = root.putArray("constraints");
        for (ScheduleRule rule : ScheduleRule.values()) {
            list.addObject()
                    .put("id", rule.id())
                    .put("level", rule.defaultWeight().level().name().toLowerCase(Locale.ROOT))
                    .put("weight", rule.defaultWeight().toString())
                    .put("counts", rule.counts())
                    .put("source", rule.source());
        }
        return JsonPrinter.print(root);
    }

    /**
     * What a check found, one sentence for each finding.
     *
     * @param onInspections true where inspections were looked at too: why a weight never matters may say something of
     *     their children
     */
    public static String findings(String file, List<Issue> findings, boolean onInspections) {
        StringBuilder text = new StringBuilder();
        if (onInspections) {
            text.append("RESTRICTED: it says something about the children of the inspections, in totals.\n");
        }
        if (findings.isEmpty()) {
            return text.append(file).append(": nothing looks wrong.").toString();
        }
        text.append(file).append(": ids and values are right. Worth a look:");
        findings.forEach(finding -> text.append("\n  ").append(finding.sentence()));
        return text.toString();
    }
}
