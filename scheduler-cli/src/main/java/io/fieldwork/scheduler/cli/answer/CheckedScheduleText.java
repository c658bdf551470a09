package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.impossible.SlotShortage;
import io.fieldwork.scheduler.explain.ledger.ScheduleFinding;
import io.fieldwork.scheduler.explain.why.MendedFinding;
import io.fieldwork.scheduler.format.loaded.CellPlace;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.work.CheckJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule breaks, in words or as JSON. Restricted: it may speak of children's data.
 *
 * <p>What is broken comes level by level, each finding with the cells of the workbook in which it stands, since it is
 * mended there. A week that is half filled by hand is told what can no longer be placed, and not that cases are
 * missing.
 */
public final class CheckedScheduleText {

    private final Schedule schedule;
    private final CheckJob.Outcome check;

    public CheckedScheduleText(CheckJob.Outcome check) {
        this.schedule = check.schedule();
        this.check = check;
    }

    public String words() {
        StringBuilder text = new StringBuilder();
        text.append("RESTRICTED: what follows may speak of children's data. Keep it within the inspection team.\n\n");
        int cases = schedule.cases().size();
        text.append(cases - check.unplaced()).append(" of ").append(cases).append(" cases placed. Score: ");
        text.append(schedule.score()).append('\n');
        if (check.unplaced() > 0) {
            halfFilled(text);
        }
        List<String> edits = WorkbookEditsText.lines(check.given().edits());
        if (!edits.isEmpty()) {
            text.append('\n').append(String.join("\n", edits)).append('\n');
        }
        section(text, "Hard rules broken", check.of(Level.HARD));
        section(
                text,
                "Not done with the person in the room, or meetings not placed",
                check.of(Level.MEDIUM).stream()
                        .filter(one -> !one.finding().constraint().equals(ScheduleRule.CASE_UNPLACED.id()))
                        .toList());
        section(text, "Could be better", check.of(Level.SOFT));
        text.append('\n');
        DiagnosisText.lines(check.impossible())
                .forEach(line -> text.append(line).append('\n'));
        return text.toString().stripTrailing();
    }

    /**
     * The check as JSON.
     *
     * @param files what was written
     */
    public String json(List<Path> files) {
        ObjectNode root = JsonPrinter.object().put("score", schedule.score()).put("feasible", schedule.feasible());
        ArrayNode list = root.putArray("findings");
        for (MendedFinding one : check.findings()) {
            ScheduleFinding finding = one.finding();
            List<CellPlace> cells = cells(finding);
            ObjectNode node = list.addObject()
                    .put("constraint", finding.constraint())
                    .put("level", finding.level().name().toLowerCase(Locale.ROOT));
            node.set("cases", JsonPrinter.texts(finding.cases()));
            node.put("inspector", finding.inspector())
                    .put("sentence", finding.sentence())
                    .put("sheet", cells.isEmpty() ? null : cells.get(0).sheet())
                    .put("cell", cells.isEmpty() ? null : cells.get(0).cell())
                    .put("amount", finding.amount());
            node.set("swap", swap(one));
            node.set("meetings", JsonPrinter.texts(finding.meetings()));
        }
        root.put("cases", schedule.cases().size()).put("unplaced", check.unplaced());
        ArrayNode groups = root.putArray("shortages");
        for (SlotShortage shortage : check.shortages()) {
            ObjectNode node = groups.addObject();
            node.set("cases", JsonPrinter.texts(shortage.cases()));
            node.set(
                    "slots",
                    JsonPrinter.texts(shortage.slots().stream().map(Slot::id).toList()));
            node.put("sentence", shortage.sentence());
        }
        DiagnosisText.add(root, check.impossible());
        WorkbookEditsText.addTo(root, check.given().edits());
        ReadReportText.addTo(root, check.read());
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private static @Nullable ObjectNode swap(MendedFinding one) {
        if (one.swap() == null) {
            return null;
        }
        return JsonPrinter.object()
                .put("case", one.swap().reference())
                .put("slot", one.swap().alternative().slot())
                .put("swapWith", one.swap().alternative().swapWith())
                .put("difference", one.swap().alternative().difference().points())
                .put("sentence", one.swap().sentence());
    }

    private void halfFilled(StringBuilder text) {
        // A case or meeting that is not placed yet breaks nothing, though it may be meant for one place alone.
        long broken = check.of(Level.HARD).stream()
                .filter(one -> isPlaced(one.finding()))
                .count();
        text.append(
                broken == 0
                        ? "What is placed so far breaks no hard rule."
                        : "What is placed so far breaks hard rules, listed below.");
        text.append("\nStill to be placed: ")
                .append(schedule.cases().stream()
                        .filter(one -> one.mode() == CaseMode.UNPLACED)
                        .map(ScheduledCase::reference)
                        .collect(Collectors.joining(", ")));
        text.append("\n\nCannot be placed any more, with the rest where it is: ");
        text.append(check.shortages().isEmpty() ? "none" : check.shortages().size())
                .append('\n');
        check.shortages()
                .forEach(shortage ->
                        text.append("  ").append(shortage.sentence()).append('\n'));
    }

    private boolean isPlaced(ScheduleFinding finding) {
        SchedulePlacements placed = check.given().placements();
        return placed.slotByCase().keySet().containsAll(finding.cases())
                && finding.meetings().stream()
                        .map(placed.meetings()::get)
                        .allMatch(meeting -> meeting != null && meeting.start() != null);
    }

    /** Where in the workbook the cases and meetings of a finding stand. */
    private List<CellPlace> cells(ScheduleFinding finding) {
        return check.given().cellsOf(finding.cases(), finding.meetings());
    }

    private void section(StringBuilder text, String heading, List<MendedFinding> findings) {
        text.append('\n').append(heading).append(": ");
        text.append(findings.isEmpty() ? "none" : findings.size()).append('\n');
        for (MendedFinding one : findings) {
            ScheduleFinding finding = one.finding();
            text.append("  ").append(finding.sentence()).append(" (").append(finding.constraint());
            cells(finding).forEach(cell -> text.append("; ").append(cell));
            text.append(")\n");
            if (one.swap() != null) {
                text.append("    Cheapest legal swap: ")
                        .append(one.swap().sentence())
                        .append('\n');
            }
        }
    }
}
