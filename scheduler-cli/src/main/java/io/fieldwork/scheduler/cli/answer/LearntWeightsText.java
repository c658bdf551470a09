package io.fieldwork.scheduler.cli.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.fieldwork.scheduler.format.loaded.ReadReport;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.tuning.learn.LearntWeights;
import io.fieldwork.scheduler.tuning.learn.LearntWeights.BreachHabit;
import io.fieldwork.scheduler.tuning.learn.LearntWeights.CostGap;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * What accepted weeks say about the weights, in words and as JSON.
 *
 * <p>A gap is told at the highest level at which there is one: a point of a lower level never makes up for it.
 */
public record LearntWeightsText(LearntWeights learnt, boolean stopped, List<ReadReport> read, List<Path> files) {

    private static final int PERCENT = 100;

    public LearntWeightsText {
        read = List.copyOf(read);
        files = List.copyOf(files);
    }

    public String words() {
        StringBuilder text = new StringBuilder("RESTRICTED: it says something about children, in totals.\n");
        if (stopped) {
            text.append("Stopped by you: these are the best weights so far.\n");
        }
        text.append(learnt.weeks().size())
                .append(learnt.weeks().size() == 1 ? " week" : " weeks")
                .append(" compared with ")
                .append(learnt.compared())
                .append(" other schedules.\n");
        text.append("How far each accepted week is from the best that is known:\n");
        for (LearntWeights.WeekGaps week : learnt.weeks()) {
            text.append("  " + week.inspection() + ": " + words(week.before()) + " before, " + words(week.after())
                    + " after\n");
        }
        text.append(String.format(
                Locale.ROOT,
                "On average %.1f %% before and %.1f %% after.\n",
                PERCENT * learnt.before(),
                PERCENT * learnt.after()));
        text.append("Weights, usual and learnt (only their proportions matter):\n");
        learnt.usual()
                .forEach((rule, usual) -> text.append(
                        String.format(Locale.ROOT, "  %-29s %5d %7.1f\n", rule.id(), usual, learntPoints(rule))));
        habits(text);
        if (!files.isEmpty()) {
            text.append("The weights, ten times as large since they are whole numbers, to be given with --weights:\n");
            files.forEach(file -> text.append(file).append('\n'));
        }
        return text.toString().stripTrailing();
    }

    private void habits(StringBuilder text) {
        List<BreachHabit> routine =
                learnt.habits().stream().filter(BreachHabit::isRoutine).toList();
        text.append(
                routine.isEmpty()
                        ? "People break no rule more than need be in most weeks.\n"
                        : "What people break more often than need be in most weeks:\n");
        for (BreachHabit habit : routine) {
            text.append("  " + habit.rule().id() + ": " + habit.broken() + " in all, where " + habit.best()
                    + " would do; more than need be in " + habit.weeksMore() + " of " + habit.weeks() + " weeks\n");
        }
    }

    private static String words(CostGap gap) {
        if (gap.isNone()) {
            return "nothing better is known";
        }
        if (gap.hard() > 0) {
            return gap.hard() + " hard";
        }
        if (gap.medium() > 0) {
            return gap.medium() + " medium";
        }
        return String.format(
                Locale.ROOT,
                "%.1f of %.1f soft (%.1f %%)",
                gap.soft() / (double) LearntWeights.SCALE,
                gap.softCost() / (double) LearntWeights.SCALE,
                PERCENT * gap.share());
    }

    private double learntPoints(ScheduleRule rule) {
        return learnt.points().getOrDefault(rule, 0) / (double) LearntWeights.SCALE;
    }

    public String json() {
        ObjectNode root = JsonPrinter.object();
        ObjectNode weights = root.putObject("weights");
        ObjectNode before = weights.putObject("before");
        ObjectNode after = weights.putObject("after");
        learnt.usual().forEach((rule, points) -> before.put(rule.id(), points));
        learnt.points().forEach((rule, points) -> after.put(rule.id(), learntPoints(rule)));
        root.putObject("distance").put("before", learnt.before()).put("after", learnt.after());
        ArrayNode weeks = root.putArray("weeks");
        for (LearntWeights.WeekGaps week : learnt.weeks()) {
            ObjectNode node = weeks.addObject().put("inspection", week.inspection());
            put(node.putObject("before"), week.before());
            put(node.putObject("after"), week.after());
        }
        ArrayNode habits = root.putArray("habits");
        for (BreachHabit habit : learnt.habits()) {
            habits.addObject()
                    .put("constraint", habit.rule().id())
                    .put("broken", habit.broken())
                    .put("best", habit.best())
                    .put("weeks", habit.weeks())
                    .put("weeksMore", habit.weeksMore())
                    .put("routine", habit.isRoutine());
        }
        root.put("compared", learnt.compared()).put("moves", learnt.moves()).put("stopped", stopped);
        ReadReportText.addEachTo(root, read);
        root.set("files", JsonPrinter.paths(files));
        return JsonPrinter.print(root);
    }

    private static void put(ObjectNode node, CostGap gap) {
        node.put("hard", gap.hard())
                .put("medium", gap.medium())
                .put("soft", gap.soft() / (double) LearntWeights.SCALE)
                .put("share", gap.share());
    }
}
