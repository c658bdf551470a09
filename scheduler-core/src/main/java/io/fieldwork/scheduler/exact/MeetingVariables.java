package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A decision for each meeting, each start and each group of inspectors that it may be given. */
final class MeetingVariables {

    private final List<MeetingOption> options = new ArrayList<>();
    private final Map<Meeting, Literal> unplaced = new LinkedHashMap<>();
    private final WeightTable weights;

    MeetingVariables(CpModel model, Inspection inspection, WeightTable weights, RuleExpressions expressions) {
        this.weights = weights;
        inspection.getMeetings().forEach(meeting -> choose(model, meeting, expressions));
    }

    /** One start with one group of inspectors or none, and what it costs to have none; a pinned meeting has one. */
    private void choose(CpModel model, Meeting meeting, RuleExpressions expressions) {
        boolean isPinned = meeting.getInput().pinned() != null;
        List<Literal> choices = new ArrayList<>();
        for (MeetingStart start : meeting.getPossibleStarts()) {
            for (InspectorGroup holders : meeting.getPossibleHolders()) {
                MeetingOption option = new MeetingOption(meeting, start.minute(), holders, model.falseLiteral());
                if (isPinned || !isPointless(option)) {
                    Literal taken = model.newBoolVar("");
                    options.add(option.decidedBy(taken));
                    choices.add(taken);
                }
            }
        }
        if (!isPinned) {
            Literal none = model.newBoolVar("");
            unplaced.put(meeting, none);
            expressions.addAll(meeting.getFacts().leftOut(), none);
            choices.add(none);
        }
        if (choices.size() == 1 && isPinned) {
            expressions.fix(choices.get(0));
        } else {
            model.addExactlyOne(choices);
        }
    }

    /** True where a hard rule forbids the option by itself: leaving the meeting out breaks none. */
    private boolean isPointless(MeetingOption option) {
        return !option.meeting().getFacts().leftOut().isForbidden(weights)
                && option.placement().isForbidden(weights);
    }

    List<MeetingOption> options() {
        return options;
    }

    /** The options of one kind. */
    List<MeetingOption> where(Predicate<MeetingOption> kind) {
        return options.stream().filter(kind).toList();
    }

    /** The decisions to leave a meeting without a start, of those that are not pinned. */
    Map<Meeting, Literal> unplaced() {
        return unplaced;
    }

    static List<Literal> taken(List<MeetingOption> options) {
        return options.stream().map(MeetingOption::taken).toList();
    }
}
