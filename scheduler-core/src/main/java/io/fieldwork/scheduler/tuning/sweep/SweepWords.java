package io.fieldwork.scheduler.tuning.sweep;

import io.fieldwork.scheduler.validate.PlainWords;
import java.util.ArrayList;
import java.util.List;

/**
 * The sentences of a sweep's report, the same on the page and in the workbook.
 *
 * <p>A sentence stands here once, and page, workbook and terminal print it.
 */
public final class SweepWords {

    /** Stands first in everything that a sweep writes for people. */
    public static final String RESTRICTED =
            "RESTRICTED: totals about children, and schedules that change with them." + " Not to be handed out.";

    public static final String AVERAGES = "How often a constraint is broken at each weight, on average over the other"
            + " weights that were tried. For every combination of weights the best schedule counts that the sweep found.";

    public static final String FRONTS =
            "Two constraints conflict where one can be broken less only by breaking the other"
                    + " more. A round, filled point is on the Pareto front: no schedule of the sweep is better in both. A hollow"
                    + " square is a schedule that is no better in either than one of those.";

    public static final String STEPS =
            "A step of a weight changes something where the best schedule before it is not as"
                    + " good as the best one after it, under either weight. Each step is compared on every inspection and under all"
                    + " other weights that were tried beside it.";

    public static final List<String> STEP_HEADINGS = List.of("constraint", "from", "to", "compared", "changed");

    public static final String CORNERS =
            "The best schedules found where each weight is at its least or its greatest, side"
                    + " by side. A place is the slot of a case, or the inspectors of a meeting, with day and time.";

    private static final int LETTERS = 26;

    private SweepWords() {}

    /** What was done, in a few sentences. */
    public static List<String> summary(SweepReport report) {
        List<String> sentences = new ArrayList<>();
        sentences.add(PlainWords.count(report.runs().size(), "run") + " over "
                + PlainWords.count(report.inspections().size(), "inspection") + " ("
                + String.join(", ", report.inspections())
                + ") and "
                + PlainWords.count(
                        report.combinations().size() / report.inspections().size(), "combination") + " of weights.");
        if (report.missing() > 0) {
            sentences.add("NOT COMPLETE: " + report.missing() + " of " + report.of() + " runs are missing.");
        }
        if (report.lent() > 0) {
            sentences.add(
                    "For " + report.lent() + " of " + report.combinations().size()
                            + " combinations of inspection and weights the best schedule was found under other weights;"
                            + " a greater effort would find it under their own.");
        }
        return List.copyOf(sentences);
    }

    /** Which weights change nothing between which values. */
    public static List<String> idle(SweepReport report) {
        List<String> sentences = new ArrayList<>();
        StepSensitivity.idleStretches(report.sensitivities()).forEach(stretch -> sentences.add(stretch + "."));
        if (report.sensitivities().stream().allMatch(step -> step.compared() == 0)) {
            sentences.add("A sample cannot say: no two of its combinations differ in one step alone.");
        } else if (sentences.isEmpty()) {
            sentences.add("Every step of every weight changes something.");
        }
        return List.copyOf(sentences);
    }

    /** Whether two weights conflict: {@code fji-84: complexPerDay and girlsTogether do not conflict; one schedule ...}. */
    public static String verdict(TradeOff one) {
        String pair = one.inspection() + ": " + one.first().id() + " and "
                + one.second().id();
        if (one.isEmpty()) {
            return pair + " cannot be compared: every schedule of the sweep breaks a hard rule.";
        }
        TradeOff.Point best = one.points().get(0);
        return one.isConflict()
                ? pair + " conflict: from " + best.first() + " and " + best.second() + " broken to "
                        + one.front().get(one.front().size() - 1).first() + " and "
                        + one.front().get(one.front().size() - 1).second() + "."
                : pair + " do not conflict: one schedule is best for both, with " + best.first() + " and "
                        + best.second() + " broken.";
    }

    /** A, B and so on. */
    public static String cornerName(int index) {
        return (index < LETTERS ? "" : cornerName(index / LETTERS - 1)) + (char) ('A' + index % LETTERS);
    }

    /** How much stays where it is in all corners. */
    public static String moving(SweepCorners corners) {
        int all = corners.ids().size();
        return (all - corners.moving().size()) + " of " + all + " lie at the same place in all of these schedules.";
    }
}
