package io.fieldwork.scheduler.explain.impossible;

import io.fieldwork.scheduler.explain.impossible.InterviewSittings.Sitting;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CasePlacement;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The hard rules about two cases at once: interviews of one person, and slots of one inspector, keep their gap (SLOT-006,
 * SLOT-049).
 *
 * <p>A breach is told as a {@link Clash}, two sets of pairs of case and slot: any schedule that keeps the rule does
 * without the one or without the other. That is how {@link BranchAndBoundMatching} branches. The larger the sets, the
 * fewer branches: so a clash of interviews forbids every interview of the person at that moment and not the two slots
 * alone.
 */
final class PairRules {

    /** Pairs of case and slot that a schedule must do without. */
    interface Forbidden {

        boolean test(CaseAssessment one, Slot slot);
    }

    /** Two ways to end a clash: any schedule that keeps the rules goes one of them. */
    record Clash(Forbidden first, Forbidden second) {}

    private final boolean isPersonHard;
    private final boolean isGapHard;

    PairRules(WeightTable weights) {
        this.isPersonHard = weights.isHard(ScheduleRule.CASE_MANAGER_CLASH);
        this.isGapHard = weights.isHard(ScheduleRule.ACTIVITY_GAP);
    }

    /** The sittings of those choices; null where people may be in two rooms at once. */
    @Nullable InterviewSittings sittings(Map<CaseAssessment, List<Slot>> open) {
        return isPersonHard ? new InterviewSittings(open) : null;
    }

    /**
     * The first clash of a matching, in the order of the cases; null where there is none.
     *
     * @param open the choices that it was made from
     */
    @Nullable Clash firstClash(Map<CaseAssessment, List<Slot>> open, CaseSlotFlow.Match match) {
        for (Map.Entry<CaseAssessment, Sitting> entry : match.sittings().entrySet()) {
            CaseAssessment one = entry.getKey();
            if (!open.getOrDefault(one, List.of()).contains(match.slots().get(one))) {
                return wrongSlot(new InterviewSittings(open), one, entry.getValue());
            }
        }
        List<Map.Entry<CaseAssessment, Slot>> placed =
                new ArrayList<>(match.slots().entrySet());
        for (int i = 0; i < placed.size(); i++) {
            for (int j = 0; j < i; j++) {
                CaseAssessment one = placed.get(i).getKey();
                CaseAssessment other = placed.get(j).getKey();
                Slot slot = placed.get(i).getValue();
                Slot otherSlot = placed.get(j).getValue();
                if (isGapHard && slot.isCloseTo(otherSlot)) {
                    return new Clash((any, where) -> where.equals(slot), (any, where) -> where.equals(otherSlot));
                }
                if (isPersonHard && isMeeting(one, slot, other, otherSlot)) {
                    return clash(one, slot, other, otherSlot);
                }
            }
        }
        return null;
    }

    /** A sitting was given a slot that is open to another of its cases alone: it holds this case, or the others. */
    private static Clash wrongSlot(InterviewSittings sittings, CaseAssessment one, Sitting sitting) {
        return new Clash(
                (any, where) -> any == one && sitting.equals(sittings.of(any, where)),
                (any, where) -> any != one && sitting.equals(sittings.of(any, where)));
    }

    /** True where one person would attend both and the interviews are too close. */
    private static boolean isMeeting(CaseAssessment one, Slot slot, CaseAssessment other, Slot otherSlot) {
        CasePlacement here = one.placementIn(slot);
        CasePlacement there = other.placementIn(otherSlot);
        return here.attendee() != null && here.attendee().equals(there.attendee()) && here.isInterviewCloseTo(there);
    }

    /**
     * Both interviews, with the gap after them, cover one moment: only one of the cases can have an interview of that person
     * that does. Where only the road makes them close, the second case keeps its slot and the first comes not close to it, or
     * it does not keep it.
     */
    private static Clash clash(CaseAssessment one, Slot slot, CaseAssessment other, Slot otherSlot) {
        int moment = Math.max(slot.joining(), otherSlot.joining());
        Person person = one.placementIn(slot).attendee();
        if (covers(one.placementIn(slot), moment) && covers(other.placementIn(otherSlot), moment)) {
            return new Clash(
                    (any, where) -> any == one && isWith(person, any, where) && covers(any.placementIn(where), moment),
                    (any, where) ->
                            any == other && isWith(person, any, where) && covers(any.placementIn(where), moment));
        }
        return new Clash(
                (any, where) -> (any == one && isMeeting(any, where, other, otherSlot))
                        || (any == other && !where.equals(otherSlot)),
                (any, where) -> any == other && where.equals(otherSlot));
    }

    /** True where the interview, with the gap after it, is going on at the moment. */
    private static boolean covers(CasePlacement placement, int moment) {
        return placement.interview().from() <= moment
                && moment < placement.interview().to() + RuleLimits.GAP;
    }

    private static boolean isWith(@Nullable Person person, CaseAssessment one, Slot slot) {
        Person attendee = one.placementIn(slot).attendee();
        return attendee != null && attendee.equals(person);
    }
}
