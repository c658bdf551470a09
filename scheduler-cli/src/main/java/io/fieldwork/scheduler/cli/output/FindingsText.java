package io.fieldwork.scheduler.cli.output;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.constraint.Level;
import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.explain.Finding;
import io.fieldwork.scheduler.explain.Impossible;
import io.fieldwork.scheduler.explain.MendedFinding;
import io.fieldwork.scheduler.explain.Shortage;
import io.fieldwork.scheduler.format.CellPlace;
import io.fieldwork.scheduler.format.LoadedSchedule;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.Slot;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a schedule breaks, in words or as JSON. Restricted: it may speak of children's data. */
public final class FindingsText {

    private final Schedule schedule;
    private final List<MendedFinding> findings;

    private final List<Shortage> shortages;
    private final List<Impossible> impossible;
    private final LoadedSchedule given;

    /**
     * The text of a check.
     *
     * @param findings what is broken, each with the cheapest legal swap where there is one
     * @param shortages groups of cases that can no longer all be placed
     * @param impossible what no schedule of the inspection can do
     * @param given the schedule as it was read, for the cells that things stand in
     */
    public FindingsText(
            Schedule schedule,
            List<MendedFinding> findings,
            List<Shortage> shortages,
            List<Impossible> impossible,
            LoadedSchedule given) {
        this.schedule = schedule;
        this.findings = List.copyOf(findings);
        this.shortages = List.copyOf(shortages);
        this.impossible = List.copyOf(impossible);
        this.given = given;
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
        if (unplaced() > 0) {
            halfFilled(text);
        }
        section(text, "Hard rules broken", of(Level.HARD));
        section(
                text,
                "Not done with the person in the room, or meetings not placed",
                of(Level.MEDIUM).stream()
                        .filter(one -> !one.finding().constraint().equals(ScheduleRule.CASE_UNPLACED.id()))
                        .toList());
        section(text, "Could be better", of(Level.SOFT));
        text.append('\n');
        DiagnosisText.lines(impossible).forEach(line -> text.append(line).append('\n'));
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
        for (MendedFinding one : findings) {
            Finding finding = one.finding();
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
        root.put("cases", schedule.cases().size()).put("unplaced", unplaced());
        ArrayNode groups = root.putArray("shortages");
        for (Shortage shortage : shortages) {
            ObjectNode node = groups.addObject();
            node.set("cases", JsonPrinter.texts(shortage.cases()));
            node.set(
                    "slots",
                    JsonPrinter.texts(shortage.slots().stream().map(Slot::id).toList()));
            node.put("sentence", shortage.sentence());
        }
        DiagnosisText.add(root, impossible);
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
        long broken =
                of(Level.HARD).stream().filter(one -> isPlaced(one.finding())).count();
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
        text.append(shortages.isEmpty() ? "none" : shortages.size()).append('\n');
        shortages.forEach(
                shortage -> text.append("  ").append(shortage.sentence()).append('\n'));
    }

    private boolean isPlaced(Finding finding) {
        return given.placements().slotByCase().keySet().containsAll(finding.cases())
                && finding.meetings().stream()
                        .map(given.placements().meetings()::get)
                        .allMatch(meeting -> meeting != null && meeting.start() != null);
    }

    /** Where in the workbook the cases and meetings of a finding stand. */
    private List<CellPlace> cells(Finding finding) {
        return given.cellsOf(finding.cases(), finding.meetings());
    }

    private int unplaced() {
        return (int) schedule.cases().stream()
                .filter(one -> one.mode() == CaseMode.UNPLACED)
                .count();
    }

    private List<MendedFinding> of(Level level) {
        return findings.stream().filter(one -> one.finding().level() == level).toList();
    }

    private void section(StringBuilder text, String heading, List<MendedFinding> findings) {
        text.append('\n').append(heading).append(": ");
        text.append(findings.isEmpty() ? "none" : findings.size()).append('\n');
        for (MendedFinding one : findings) {
            Finding finding = one.finding();
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
