package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SlotInput;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Checks the slots and commitments that the file itself lists.
 *
 * <p>What a model schedule brings is checked by a test of ours; only what somebody typed is looked at here.
 */
final class TimetableChecks {

    /** Half an hour alone with the record, a quarter of an hour of interview, a quarter for notes (SLOT-004). */
    private static final int SHORTEST_SLOT = 60;

    private final CheckContext context;
    private final InspectionIssues issues;

    TimetableChecks(CheckContext context) {
        this.context = context;
        this.issues = context.issues();
    }

    void check(InspectionInput listed) {
        IdChecks ids = new IdChecks("slot", issues);
        List<SlotInput> earlier = new ArrayList<>();
        for (int i = 0; i < listed.slots().size(); i++) {
            String path = "slots[" + i + "]";
            SlotInput slot = listed.slots().get(i);
            ids.id(path + ".id", slot.id());
            context.inspectors().check(path + ".inspector", slot.inspector());
            if (times(path, slot) && issues.isSound(path + ".inspector")) {
                overlap(path, slot, earlier);
                earlier.add(slot);
            }
        }
        Map<Commitment, Integer> first = new HashMap<>();
        for (int i = 0; i < listed.commitments().size(); i++) {
            Commitment commitment = listed.commitments().get(i);
            commitment("commitments[" + i + "]", commitment);
            Integer same = first.putIfAbsent(commitment, i);
            if (same != null) {
                warnOfRepeated(same, i, commitment);
            }
        }
    }

    /** It has no id by which two of them would be told apart: rows that were copied below a list would be printed twice. */
    private void warnOfRepeated(int first, int repeated, Commitment commitment) {
        if (issues.isSound("commitments[" + repeated + "].start")) {
            issues.warning(
                    Issue.places("commitments[" + first + "].start", "commitments[" + repeated + "].start"),
                    PlainTime.of(commitment.start()),
                    "each commitment once: these two say the same, and both are on the pages");
        }
    }

    private boolean times(String path, SlotInput slot) {
        if (!context.periods().inWeek(path, slot.period())) {
            return false;
        }
        if (!slot.start().toLocalDate().equals(slot.end().toLocalDate())) {
            issues.fault(
                    path + ".end",
                    PlainTime.of(slot.end()),
                    "an end on the day of the start (" + PlainTime.of(slot.start()) + ")");
        } else if (Duration.between(slot.start(), slot.end()).toMinutes() < SHORTEST_SLOT) {
            issues.fault(
                    path + ".end",
                    PlainTime.of(slot.end()),
                    "an end at least " + SHORTEST_SLOT + " minutes after the start (" + PlainTime.of(slot.start())
                            + "); a shorter slot leaves no time for the interview");
        }
        return issues.isSound(path + ".end");
    }

    private void overlap(String path, SlotInput slot, List<SlotInput> earlier) {
        for (SlotInput other : earlier) {
            if (other.inspector().equals(slot.inspector()) && other.period().overlaps(slot.period())) {
                issues.warning(
                        path + ".start",
                        PlainTime.of(slot.start()),
                        "a start after the slot " + other.id() + " of the same inspector has ended ("
                                + PlainTime.of(other.end()) + "); only one of the two can be used");
                return;
            }
        }
    }

    private void commitment(String path, Commitment commitment) {
        if (commitment.inspectors().isEmpty()) {
            issues.fault(path + ".inspectors", null, "at least one inspector whom it holds");
        }
        context.inspectors().checkAll(path + ".inspectors", commitment.inspectors());
        context.people().checkAll(path + ".people", commitment.people());
        context.periods().inWeek(path, commitment.period());
    }
}
