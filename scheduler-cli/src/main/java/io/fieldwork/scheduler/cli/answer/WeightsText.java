package io.fieldwork.scheduler.cli.answer;

import io.fieldwork.scheduler.validate.Issue;
import java.util.List;

/** What a check of weights found, in words. */
public final class WeightsText {

    private WeightsText() {}

    /**
     * One sentence for each finding.
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
