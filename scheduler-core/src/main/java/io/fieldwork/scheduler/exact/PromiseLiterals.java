package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.InspectorGroup;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which decisions break what people were told (ALLOC-009, W2-018): a place that is not as it was told, and to have no place.
 * Each case and meeting has at most one of them true, so that their sum counts cases and meetings.
 */
final class PromiseLiterals {

    private final Map<ProofGoal, List<Literal>> breaking = new EnumMap<>(ProofGoal.class);

    PromiseLiterals(CaseVariables cases, MeetingVariables meetings) {
        cases.options().forEach(option -> add(option.assessment(), option.slot(), option.taken()));
        cases.unplaced().forEach((one, unplaced) -> add(one, null, unplaced));
        meetings.options()
                .forEach(option ->
                        add(option.meeting(), new MeetingStart(option.minute()), option.holders(), option.taken()));
        meetings.unplaced().forEach((meeting, unplaced) -> add(meeting, null, meeting.getHolders(), unplaced));
    }

    private void add(CaseAssessment one, @Nullable Slot slot, Literal taken) {
        add(ProofGoal.PROMISES, one.breaksPromise(slot), taken);
        add(ProofGoal.ATTENDEES, one.losesAttendee(slot), taken);
        add(ProofGoal.TIMES, one.losesTime(slot), taken);
    }

    private void add(Meeting meeting, @Nullable MeetingStart start, InspectorGroup holders, Literal taken) {
        add(ProofGoal.PROMISES, meeting.breaksPromise(start, holders), taken);
        add(ProofGoal.TIMES, meeting.losesTime(start), taken);
    }

    private void add(ProofGoal goal, boolean isBroken, Literal taken) {
        if (isBroken) {
            breaking.computeIfAbsent(goal, key -> new ArrayList<>()).add(taken);
        }
    }

    /** How many there are of a goal that is no level of the score. */
    LinearExpr count(ProofGoal goal) {
        return CountEncoding.sum(of(goal));
    }

    /** The decisions that break it. */
    List<Literal> of(ProofGoal goal) {
        return breaking.getOrDefault(goal, List.of());
    }
}
