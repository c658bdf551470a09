package io.fieldwork.scheduler.format.view;

import io.fieldwork.scheduler.format.labels.Label;
import io.fieldwork.scheduler.format.labels.Labels;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is counted or looked at in a schedule.
 *
 * @param counted what, for example {@code interviews with a stand-in}
 * @param number how many; null where that is not shown
 * @param result {@code holds}, {@code broken}, or what to do; empty where there is nothing to judge
 * @param rule id of the constraint; empty where there is none
 */
public record ScheduleCheck(String counted, @Nullable Long number, String result, String rule) {

    /**
     * All checks of a schedule, counts first: how many cases are placed how, and which hard rules hold. Figures that
     * say something about a child by themselves stay out: they are printed by restricted commands alone (FIELD-036).
     */
    public static List<ScheduleCheck> of(ScheduleView view) {
        List<ScheduleCheck> checks = new ArrayList<>();
        Labels words = view.labels();
        checks.add(count(words.text(Label.COUNT_CASES), view.schedule().cases().size()));
        checks.add(count(words.text(Label.COUNT_INTERVIEWS), countOf(view, CaseMode.INTERVIEW)));
        checks.add(count(words.text(Label.COUNT_STAND_INS), countOf(view, CaseMode.STAND_IN)));
        checks.add(count(words.text(Label.COUNT_FILE_READS), countOf(view, CaseMode.FILE_READ)));
        checks.add(count(words.text(Label.COUNT_UNPLACED), countOf(view, CaseMode.UNPLACED)));
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        if (!meetings.isEmpty()) {
            checks.add(count(words.text(Label.COUNT_MEETINGS), meetings.placed().size()));
            checks.add(count(
                    words.text(Label.COUNT_MEETINGS_UNPLACED),
                    meetings.unplaced().size()));
        }
        for (ConstraintFigure figure : view.schedule().constraints()) {
            Optional<ScheduleRule> rule =
                    ScheduleRule.findById(figure.id()).filter(known -> !known.isAboutTheChild() && isHard(figure));
            rule.ifPresent(known -> checks.add(new ScheduleCheck(
                    known.counts(),
                    (long) figure.matches(),
                    figure.matches() == 0 ? words.text(Label.CHECK_HOLDS) : words.text(Label.CHECK_BROKEN),
                    known.id())));
        }
        checks.add(new ScheduleCheck(words.text(Label.CHECK_OTHERS), null, words.text(Label.CHECK_NOT_SHOWN), ""));
        return List.copyOf(checks);
    }

    private static ScheduleCheck count(String counted, long number) {
        return new ScheduleCheck(counted, number, "", "");
    }

    /** A hard rule with a weight of nought is switched off: whether it holds is not asked. */
    private static boolean isHard(ConstraintFigure figure) {
        return Weight.find(figure.weight())
                .filter(weight -> weight.level() == Level.HARD && weight.points() > 0)
                .isPresent();
    }

    private static long countOf(ScheduleView view, CaseMode mode) {
        return view.schedule().cases().stream()
                .filter(scheduled -> scheduled.mode() == mode)
                .count();
    }
}
