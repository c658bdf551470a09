package io.fieldwork.scheduler.explain.ledger;

import io.fieldwork.scheduler.justification.GapMatch;
import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.justification.RuleMatch;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a schedule breaks or pays for, hard rules first.
 *
 * <pre>{@code ScheduleFindings.of(expanded, placements).forEach(finding -> print(finding.sentence()));}</pre>
 *
 * <p>A pin that is left is found here beside the matches: it is no rule of the catalogue, as a solver never leaves one,
 * but whoever made the schedule by hand may have.
 */
public final class ScheduleFindings {

    private ScheduleFindings() {}

    /** Judges a schedule, whoever made it. Rules of weight 0 are left out. */
    public static List<ScheduleFinding> of(InspectionInput expanded, SchedulePlacements placements) {
        Inspection inspection = InspectionBuilder.build(expanded, null);
        SchedulePlacer.place(inspection, placements);
        return of(inspection, placements, new ScheduleScorer());
    }

    /** Judges the same; the inspection has everything where the placements have it. */
    public static List<ScheduleFinding> of(
            Inspection inspection, SchedulePlacements placements, ScheduleScorer scoring) {
        InspectionInput expanded = inspection.getInput();
        WeightTable weights = WeightTable.of(expanded.weights());
        List<ScheduleFinding> findings = new ArrayList<>(leftPins(expanded, placements));
        for (RuleMatch match : scoring.matches(inspection)) {
            Weight weight = weights.get(match.rule());
            if (weight.points() > 0) {
                findings.add(finding(match, weight.level(), placements));
            }
        }
        findings.sort(Comparator.comparing(ScheduleFinding::level));
        return List.copyOf(findings);
    }

    private static ScheduleFinding finding(RuleMatch match, Level level, SchedulePlacements placements) {
        List<String> inspectors = match.inspectors();
        return new ScheduleFinding(
                match.rule().id(),
                level,
                match.amount(),
                cases(match, placements),
                match.meetings(),
                inspectors.size() == 1 ? inspectors.get(0) : null,
                match.sentence());
    }

    /** The cases of a match; of one that names slots, the cases in them. */
    private static List<String> cases(RuleMatch match, SchedulePlacements placements) {
        if (!(match instanceof GapMatch gap)) {
            return match.cases();
        }
        Set<String> cases = new LinkedHashSet<>();
        for (Map.Entry<String, String> entry : placements.slotByCase().entrySet()) {
            if (gap.slots().contains(entry.getValue())) {
                cases.add(entry.getKey());
            }
        }
        return List.copyOf(cases);
    }

    /** What must stay where it is and does not; nothing in it speaks of a child. */
    public static List<ScheduleFinding> leftPins(InspectionInput expanded, SchedulePlacements placements) {
        List<ScheduleFinding> findings = new ArrayList<>();
        for (CaseInput one : expanded.cases()) {
            if (one.pinned() != null
                    && !one.pinned().equals(placements.slotByCase().get(one.reference()))) {
                findings.add(new ScheduleFinding(
                        ScheduleFinding.PINNED,
                        Level.HARD,
                        1,
                        List.of(one.reference()),
                        List.of(),
                        null,
                        one.reference() + " must stay in slot " + one.pinned() + "."));
            }
        }
        for (MeetingInput meeting : expanded.meetings()) {
            MeetingPin pin = meeting.pinned();
            if (pin != null && !holds(pin, placements.meetings().get(meeting.id()))) {
                findings.add(new ScheduleFinding(
                        ScheduleFinding.PINNED,
                        Level.HARD,
                        1,
                        List.of(),
                        List.of(meeting.id()),
                        null,
                        "Meeting " + meeting.id() + " must stay on "
                                + PrintedTimes.day(pin.start().toLocalDate()) + " " + PrintedTimes.time(pin.start())
                                + (pin.inspectors().isEmpty() ? "" : " with " + String.join(", ", pin.inspectors()))
                                + "."));
            }
        }
        return findings;
    }

    /** True where the meeting is at its pin, with the inspectors of the pin where it names any. */
    private static boolean holds(MeetingPin pin, @Nullable ScheduledMeeting meeting) {
        return meeting != null
                && pin.start().equals(meeting.start())
                && (pin.inspectors().isEmpty()
                        || Set.copyOf(pin.inspectors()).equals(Set.copyOf(meeting.inspectors())));
    }
}
