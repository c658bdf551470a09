package io.fieldwork.scheduler.model;

import java.util.ArrayList;
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
 * @param version of the published schedule that this inspection was amended for; null before there is one
 * @param absences those that were entered since a schedule was published, in the order of the diaries that they stand in
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
        Map<String, String> weights,
        @Nullable Integer version,
        List<EnteredAbsence> absences) {

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
        absences = List.copyOf(absences);
    }

    /** An inspection of nobody and nothing, until more is said. */
    public static Builder builder(InspectionDetails inspection) {
        return new Builder(inspection);
    }

    /** All of this one, to be changed in parts. */
    public Builder toBuilder() {
        return new Builder(inspection)
                .sites(sites)
                .travel(travel)
                .rooms(rooms)
                .inspectors(inspectors)
                .template(template)
                .slots(slots)
                .commitments(commitments)
                .people(people)
                .cases(cases)
                .meetings(meetings)
                .weights(weights)
                .version(version)
                .absences(absences);
    }

    /** The same inspection with other slots and commitments and no template. */
    public InspectionInput expandedTo(
            List<SlotInput> newSlots, List<Commitment> newCommitments, Map<String, String> newWeights) {
        return toBuilder()
                .template(null)
                .slots(newSlots)
                .commitments(newCommitments)
                .weights(newWeights)
                .build();
    }

    /** The same inspection with other weights. */
    public InspectionInput withWeights(Map<String, String> newWeights) {
        return toBuilder().weights(newWeights).build();
    }

    /** The same inspection with other people. */
    public InspectionInput withPeople(List<Person> newPeople) {
        return toBuilder().people(newPeople).build();
    }

    /** The same inspection with other cases. */
    public InspectionInput withCases(List<CaseInput> newCases) {
        return toBuilder().cases(newCases).build();
    }

    /** The same inspection with other meetings. */
    public InspectionInput withMeetings(List<MeetingInput> newMeetings) {
        return toBuilder().meetings(newMeetings).build();
    }

    /** The same inspection with another team. */
    public InspectionInput withInspectors(List<Inspector> newInspectors) {
        return toBuilder().inspectors(newInspectors).build();
    }

    /** The same inspection as it goes with a version of its schedule. */
    public InspectionInput withVersion(@Nullable Integer newVersion) {
        return toBuilder().version(newVersion).build();
    }

    /** The same inspection with other absences that were entered, put into the order of the diaries that they stand in. */
    public InspectionInput withAbsences(List<EnteredAbsence> newAbsences) {
        List<EnteredAbsence> left = new ArrayList<>(newAbsences);
        List<EnteredAbsence> ordered = new ArrayList<>();
        people.forEach(one -> moveInOrder(one.id(), one.unavailable(), left, ordered));
        inspectors.forEach(one -> moveInOrder(one.id(), one.unavailable(), left, ordered));
        ordered.addAll(left);
        return toBuilder().absences(ordered).build();
    }

    private static void moveInOrder(
            String who, List<Unavailability> diary, List<EnteredAbsence> from, List<EnteredAbsence> to) {
        for (Unavailability one : diary) {
            from.stream()
                    .filter(entered ->
                            entered.who().equals(who) && entered.period().equals(one.period()))
                    .findFirst()
                    .ifPresent(entered -> {
                        from.remove(entered);
                        to.add(entered);
                    });
        }
    }

    /**
     * Puts an inspection together.
     *
     * <pre>{@code
     * InspectionInput week = InspectionInput.builder(details).inspectors(team).template("sqs-3").build();
     * InspectionInput listed = week.toBuilder().template(null).slots(slots).build();
     * }</pre>
     *
     * What is not said is what its absence means in JSON: empty lists, no template, the weights of the catalogue, no version.
     */
    public static final class Builder {

        private InspectionDetails inspection;
        private List<Site> sites = List.of();
        private List<Travel> travel = List.of();
        private List<Room> rooms = List.of();
        private List<Inspector> inspectors = List.of();
        private @Nullable String template;
        private List<SlotInput> slots = List.of();
        private List<Commitment> commitments = List.of();
        private List<Person> people = List.of();
        private List<CaseInput> cases = List.of();
        private List<MeetingInput> meetings = List.of();
        private Map<String, String> weights = Map.of();
        private @Nullable Integer version;
        private List<EnteredAbsence> absences = List.of();

        private Builder(InspectionDetails inspection) {
            this.inspection = inspection;
        }

        public Builder inspection(InspectionDetails inspection) {
            this.inspection = inspection;
            return this;
        }

        public Builder sites(List<Site> sites) {
            this.sites = sites;
            return this;
        }

        public Builder travel(List<Travel> travel) {
            this.travel = travel;
            return this;
        }

        public Builder rooms(List<Room> rooms) {
            this.rooms = rooms;
            return this;
        }

        public Builder inspectors(List<Inspector> inspectors) {
            this.inspectors = inspectors;
            return this;
        }

        public Builder template(@Nullable String template) {
            this.template = template;
            return this;
        }

        public Builder slots(List<SlotInput> slots) {
            this.slots = slots;
            return this;
        }

        public Builder commitments(List<Commitment> commitments) {
            this.commitments = commitments;
            return this;
        }

        public Builder people(List<Person> people) {
            this.people = people;
            return this;
        }

        public Builder cases(List<CaseInput> cases) {
            this.cases = cases;
            return this;
        }

        public Builder meetings(List<MeetingInput> meetings) {
            this.meetings = meetings;
            return this;
        }

        public Builder weights(Map<String, String> weights) {
            this.weights = weights;
            return this;
        }

        public Builder version(@Nullable Integer version) {
            this.version = version;
            return this;
        }

        public Builder absences(List<EnteredAbsence> absences) {
            this.absences = absences;
            return this;
        }

        public InspectionInput build() {
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
                    weights,
                    version,
                    absences);
        }
    }
}
