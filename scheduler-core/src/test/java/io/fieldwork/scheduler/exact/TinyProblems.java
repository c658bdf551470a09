package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Small inspections made smaller. */
final class TinyProblems {

    private TinyProblems() {}

    /** The first few cases and meetings alone. */
    static InspectionInput cut(InspectionInput input, int cases, int meetings) {
        return with(input, first(input.cases(), cases), first(input.meetings(), meetings));
    }

    /** Random schedules keep no pin. */
    static InspectionInput withoutPins(InspectionInput input) {
        return with(
                input,
                input.cases().stream()
                        .map(one -> InspectionInputs.withPin(one, null))
                        .toList(),
                input.meetings().stream().map(TinyProblems::withoutPin).toList());
    }

    /** All children are of one group: girls, or BME boys. */
    static InspectionInput ofOneGroup(InspectionInput input, Gender gender) {
        return input.withCases(input.cases().stream()
                .map(one ->
                        one.toBuilder().gender(gender).ethnicity(Ethnicity.BME).build())
                .toList());
    }

    /** All cases lie with the inspector who has most slots; meetings where chance puts them. */
    static SchedulePlacements gathered(InspectionInput input, long seed) {
        List<SlotInput> most = List.of();
        for (Inspector inspector : input.inspectors()) {
            List<SlotInput> own = input.slots().stream()
                    .filter(slot -> slot.inspector().equals(inspector.id()))
                    .toList();
            most = own.size() > most.size() ? own : most;
        }
        Map<String, String> slots = new LinkedHashMap<>();
        for (CaseInput one : input.cases()) {
            slots.put(one.reference(), most.get(slots.size() % most.size()).id());
        }
        return new SchedulePlacements(slots, RandomPlacements.of(input, seed).meetings());
    }

    /** One point for this rule and none for any other. */
    static WeightTable alone(ScheduleRule rule, Level level) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule other : ScheduleRule.values()) {
            weights.put(other.id(), new Weight(other == rule ? 1 : 0, level).toString());
        }
        return WeightTable.of(weights);
    }

    private static <T> List<T> first(List<T> all, int most) {
        return all.subList(0, Math.min(most, all.size()));
    }

    private static MeetingInput withoutPin(MeetingInput meeting) {
        return meeting.toBuilder().pinned(null).build();
    }

    private static InspectionInput with(InspectionInput input, List<CaseInput> cases, List<MeetingInput> meetings) {
        return InspectionInputs.from(input)
                .cases(cases.toArray(new CaseInput[0]))
                .meetings(meetings.toArray(new MeetingInput[0]))
                .build();
    }
}
