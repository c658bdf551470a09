package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.constraint.Level;
import io.fieldwork.scheduler.constraint.ScheduleRule;
import io.fieldwork.scheduler.constraint.Weight;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import java.util.List;
import java.util.Optional;

/**
 * The sheet "Checks": how many cases are placed how, and which hard rules hold. Figures that say something about a child
 * by themselves stay out: they are printed by restricted commands alone (FIELD-036).
 */
final class ScheduleChecksSheet {

    static final String NAME = "Checks";
    static final List<String> HEADINGS = List.of("What is counted", "Number", "Result", "Rule");

    private ScheduleChecksSheet() {}

    static void fill(ScheduleTable table, ScheduleView view) {
        table.add("cases", view.schedule().cases().size(), "", "");
        table.add("interviews with the case manager", count(view, CaseMode.INTERVIEW), "", "");
        table.add("interviews with a stand-in", count(view, CaseMode.STAND_IN), "", "");
        table.add("file reads: nobody attends", count(view, CaseMode.FILE_READ), "", "");
        table.add("cases without a slot", count(view, CaseMode.UNPLACED), "", "");
        ScheduleMeetings meetings = new ScheduleMeetings(view);
        if (!meetings.isEmpty()) {
            table.add("meetings with a time", meetings.placed().size(), "", "");
            table.add("meetings without a time", meetings.unplaced().size(), "", "");
        }
        for (ConstraintFigure figure : view.schedule().constraints()) {
            Optional<ScheduleRule> rule =
                    ScheduleRule.findById(figure.id()).filter(known -> !known.isAboutTheChild() && isHard(figure));
            if (rule.isPresent()) {
                String result = figure.matches() == 0 ? "holds" : "broken";
                table.add(
                        rule.get().counts(),
                        figure.matches(),
                        result,
                        rule.get().id());
            }
        }
        table.add("rules about the cases themselves", null, "not shown: run fieldwork check", "");
    }

    private static boolean isHard(ConstraintFigure figure) {
        return Weight.find(figure.weight())
                .filter(weight -> weight.level() == Level.HARD && weight.points() > 0)
                .isPresent();
    }

    private static long count(ScheduleView view, CaseMode mode) {
        return view.schedule().cases().stream()
                .filter(scheduled -> scheduled.mode() == mode)
                .count();
    }
}
