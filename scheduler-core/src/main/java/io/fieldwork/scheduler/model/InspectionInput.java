package io.fieldwork.scheduler.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of an inspection before it is scheduled: the content of {@code inspection.json} or of the input
 * workbook. The record components are the field names of the JSON format. Ids are plain strings here; {@link Inspection}
 * is the same with ids resolved, ready to be solved.
 *
 * @param template name of a model schedule whose slots and commitments come on top of those listed, or null
 * @param weights constraint id to weight, for example {@code complexPerDay} to {@code 3soft}
 */
public record InspectionInput(
        InspectionDetails inspection,
        List<Site> sites,
        List<Travel> travel,
        List<Room> rooms,
        List<Inspector> inspectors,
        @Nullable String template,
        List<SlotInput> slots,
        List<Commitment> commitments,
        List<Person> people,
        List<CaseInput> cases,
        List<MeetingInput> meetings,
        Map<String, String> weights) {

    public InspectionInput {
        sites = List.copyOf(sites);
        travel = List.copyOf(travel);
        rooms = List.copyOf(rooms);
        inspectors = List.copyOf(inspectors);
        slots = List.copyOf(slots);
        commitments = List.copyOf(commitments);
        people = List.copyOf(people);
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        weights = Collections.unmodifiableMap(new LinkedHashMap<>(weights));
    }

    /** The same inspection with other slots and commitments and no template. */
    public InspectionInput expandedTo(
            List<SlotInput> newSlots, List<Commitment> newCommitments, Map<String, String> newWeights) {
        return new InspectionInput(
                inspection,
                sites,
                travel,
                rooms,
                inspectors,
                null,
                newSlots,
                newCommitments,
                people,
                cases,
                meetings,
                newWeights);
    }

    /** The same inspection with other weights. */
    public InspectionInput withWeights(Map<String, String> newWeights) {
        return new InspectionInput(
                inspection,
                sites,
                travel,
                rooms,
                inspectors,
                template,
                slots,
                commitments,
                people,
                cases,
                meetings,
                newWeights);
    }

    /** The same inspection with other people. */
    public InspectionInput withPeople(List<Person> newPeople) {
        return new InspectionInput(
                inspection,
                sites,
                travel,
                rooms,
                inspectors,
                template,
                slots,
                commitments,
                newPeople,
                cases,
                meetings,
                weights);
    }

    /** The same inspection with other cases. */
    public InspectionInput withCases(List<CaseInput> newCases) {
        return new InspectionInput(
                inspection,
                sites,
                travel,
                rooms,
                inspectors,
                template,
                slots,
                commitments,
                people,
                newCases,
                meetings,
                weights);
    }

    /** The same inspection with other meetings. */
    public InspectionInput withMeetings(List<MeetingInput> newMeetings) {
        return new InspectionInput(
                inspection,
                sites,
                travel,
                rooms,
                inspectors,
                template,
                slots,
                commitments,
                people,
                cases,
                newMeetings,
                weights);
    }

    /** The same inspection with another team. */
    public InspectionInput withInspectors(List<Inspector> newInspectors) {
        return new InspectionInput(
                inspection,
                sites,
                travel,
                rooms,
                newInspectors,
                template,
                slots,
                commitments,
                people,
                cases,
                meetings,
                weights);
    }
}
