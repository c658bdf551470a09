package io.fieldwork.scheduler.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.constraint.Level;
import io.fieldwork.scheduler.explain.Finding;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Schedule;
import java.util.List;
import java.util.Locale;

/** What a schedule breaks, in words or as JSON. Restricted: it may speak of children's data. */
public final class FindingsText {

    private final Schedule schedule;
    private final List<Finding> findings;

    public FindingsText(Schedule schedule, List<Finding> findings) {
        this.schedule = schedule;
        this.findings = List.copyOf(findings);
    }

    /** True where no hard rule is broken, nothing left its fixed place and every case and meeting has one. */
    public boolean isSound() {
        return schedule.feasible()
                && of(Level.HARD).isEmpty()
                && unplaced() == 0
                && schedule.meetings().stream().noneMatch(meeting -> meeting.start() == null);
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        text.append("RESTRICTED: what follows may speak of children's data. Keep it within the inspection team.\n\n");
        int cases = schedule.cases().size();
        text.append(cases - unplaced()).append(" of ").append(cases).append(" cases placed. Score: ");
        text.append(schedule.score()).append('\n');
        section(text, "Hard rules broken", of(Level.HARD));
        section(text, "Not placed, or not done with the person in the room", of(Level.MEDIUM));
        section(text, "Could be better", of(Level.SOFT));
        return text.toString().stripTrailing();
    }

    public String json() {
        ObjectNode root = JsonPrinter.object().put("score", schedule.score()).put("feasible", schedule.feasible());
        ArrayNode list = root.putArray("findings");
        for (Finding finding : findings) {
            ObjectNode node = list.addObject()
                    .put("constraint", finding.constraint())
                    .put("level", finding.level().name().toLowerCase(Locale.ROOT));
            node.set("cases", JsonPrinter.texts(finding.cases()));
            node.put("inspector", finding.inspector())
                    .put("sentence", finding.sentence())
                    .putNull("sheet")
                    .putNull("cell")
                    .putNull("swap")
                    .put("amount", finding.amount());
            node.set("meetings", JsonPrinter.texts(finding.meetings()));
        }
        return JsonPrinter.print(root);
    }

    private int unplaced() {
        return (int) schedule.cases().stream()
                .filter(one -> one.mode() == CaseMode.UNPLACED)
                .count();
    }

    private List<Finding> of(Level level) {
        return findings.stream().filter(finding -> finding.level() == level).toList();
    }

    private static void section(StringBuilder text, String heading, List<Finding> findings) {
        text.append('\n').append(heading).append(": ");
        text.append(findings.isEmpty() ? "none" : findings.size()).append('\n');
        findings.forEach(finding -> text.append("  ")
                .append(finding.sentence())
                .append(" (")
                .append(finding.constraint())
                .append(")\n"));
    }
}
