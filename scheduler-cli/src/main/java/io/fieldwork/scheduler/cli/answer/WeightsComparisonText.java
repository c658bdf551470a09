package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.CaseDifference;
import io.fieldwork.scheduler.explain.compare.ScheduleComparison.ConstraintDifference;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.work.CompareJob;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Inspections solved under two weights files: what differs, in all and in each. Restricted, as every comparison is
 * (FIELD-036).
 *
 * <p>What differs is how often constraints are broken. The scores beside it are each under weights of their own, and
 * cannot be set against one another.
 */
public final class WeightsComparisonText {

    private final List<String> inspections;
    private final List<ScheduleComparison> comparisons;
    private final List<SolveResult> solved;
    private final List<Path> files;
    private final boolean stopped;
    private final List<ReadReport> read;

    public WeightsComparisonText(CompareJob.Outcome outcome, List<Path> files) {
        this.inspections = outcome.inspections();
        this.comparisons = outcome.comparisons();
        this.solved = outcome.solved();
        this.files = List.copyOf(files);
        this.stopped = outcome.stopped();
        this.read = outcome.read();
    }

    /** How often the inspections that differ in it break a constraint under each, together. */
    private record RuleTotal(ScheduleRule rule, int first, int second) {}

    public String words() {
        StringBuilder text = new StringBuilder(
                "RESTRICTED: what follows lets data of children be inferred. Keep it within the inspection team.\n");
        if (stopped) {
            text.append("Stopped by you: these are the best schedules so far.\n");
        } else if (isCutShort()) {
            text.append("A search was cut short by the time limit: another run may give other schedules.\n");
        }
        text.append(
                "\nHow often constraints are broken under the first weights and under the second, in the inspections"
                        + " where that differs:\n");
        for (RuleTotal total : totals()) {
            text.append(
                    String.format(Locale.ROOT, "  %-29s %6d %6d\n", total.rule().id(), total.first(), total.second()));
        }
        for (int i = 0; i < inspections.size(); i++) {
            ScheduleComparison one = comparisons.get(i);
            text.append("\n")
                    .append(inspections.get(i))
                    .append(": ")
                    .append(one.firstScore())
                    .append(", then ")
                    .append(one.secondScore())
                    .append("; cases that differ: ")
                    .append(one.cases().size())
                    .append("; meetings that differ: ")
                    .append(one.meetings().size())
                    .append('\n');
            if (inspections.size() == 1) {
                text.append('\n').append(new ComparisonText(one, read, files).words());
            }
        }
        return text.toString().stripTrailing();
    }

    private boolean isCutShort() {
        return solved.stream().anyMatch(SolveResult::cutShort);
    }

    /** Where the counts of both differ; a constraint whose weight alone differs is not listed. */
    private List<RuleTotal> totals() {
        return List.of(ScheduleRule.values()).stream()
                .map(rule -> new RuleTotal(rule, sum(rule, true), sum(rule, false)))
                .filter(total -> total.first() != total.second())
                .toList();
    }

    private int sum(ScheduleRule rule, boolean first) {
        return comparisons.stream()
                .flatMap(one -> one.constraints().stream())
                .filter(one -> one.id().equals(rule.id()))
                .map(one -> first ? one.first() : one.second())
                .mapToInt(figure -> figure.matches())
                .sum();
    }

    public String json() {
        ObjectNode root = JsonPrinter.object()
                .put("restricted", true)
                .put("stopped", stopped)
                .put("cutShort", stopped || isCutShort());
        ArrayNode totals = root.putArray("constraints");
        for (RuleTotal total : totals()) {
            totals.addObject()
                    .put("id", total.rule().id())
                    .put("first", total.first())
                    .put("second", total.second());
        }
        ArrayNode cases = root.putArray("cases");
        ArrayNode each = root.putArray("inspections");
        for (int i = 0; i < inspections.size(); i++) {
            ScheduleComparison one = comparisons.get(i);
            for (CaseDifference differing : one.cases()) {
                cases.addObject()
                        .put("inspection", inspections.get(i))
                        .put("reference", differing.reference())
                        .put("first", differing.first().slot())
                        .put("second", differing.second().slot());
            }
            ObjectNode node = each.addObject().put("inspection", inspections.get(i));
            node.putObject("score").put("first", one.firstScore()).put("second", one.secondScore());
            node.putObject("moves")
                    .put("first", solved.get(2 * i).moves())
                    .put("second", solved.get(2 * i + 1).moves());
            ArrayNode counts = node.putArray("constraints");
            for (ConstraintDifference differing : one.constraints()) {
                counts.addObject()
                        .put("id", differing.id())
                        .put("first", differing.first().matches())
                        .put("second", differing.second().matches());
            }
        }
        ReadReportText.addEachTo(root, read);
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }
}
