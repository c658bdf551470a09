package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.util.List;

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
