package io.fieldwork.scheduler.format.excel;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SlotInput;
import java.util.List;

/** Variants of an inspection that the usual ones never have. */
public final class OddInspections {

    private OddInspections() {}

    /** The first person has another name. */
    public static InspectionInput withCaseManagerName(InspectionInput base, String name) {
        List<Person> people = base.people().stream()
                .map(person -> person.id().equals("cm-1")
                        ? person.toBuilder().name(name).build()
                        : person)
                .toList();
        return with(
                base,
                base.inspection(),
                base.inspectors(),
                base.slots(),
                base.commitments(),
                people,
                base.cases(),
                base.meetings());
    }

    public static InspectionInput withTimes(InspectionInput base, List<SlotInput> slots, List<Commitment> commitments) {
        return with(
                base,
                base.inspection(),
                base.inspectors(),
                slots,
                commitments,
                base.people(),
                base.cases(),
                base.meetings());
    }

    public static InspectionInput withMeetings(InspectionInput base, List<MeetingInput> meetings) {
        return with(
                base,
                base.inspection(),
                base.inspectors(),
                base.slots(),
                base.commitments(),
                base.people(),
                base.cases(),
                meetings);
    }

    private static InspectionInput with(
            InspectionInput base,
            InspectionDetails details,
            List<Inspector> inspectors,
            List<SlotInput> slots,
            List<Commitment> commitments,
            List<Person> people,
            List<CaseInput> cases,
            List<MeetingInput> meetings) {
        return base.toBuilder()
                .inspection(details)
                .inspectors(inspectors)
                .template(null)
                .slots(slots)
                .commitments(commitments)
                .people(people)
                .cases(cases)
                .meetings(meetings)
                .build();
    }
}
