package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Builds inspections for tests, beginning with a small one that is valid.
 *
 * <pre>{@code
 * InspectionInput input = InspectionInputs.sqs()
 *         .slots(slot("LI-1", "LI", "2014-09-15T15:00", "2014-09-15T17:00"))
 *         .cases(caseOf("C01", "cm-1"))
 *         .build();
 * }</pre>
 */
public final class InspectionInputs {

    /** The fieldwork Monday of every inspection built here. */
    public static final LocalDate MONDAY = LocalDate.of(2014, 9, 15);

    private final InspectionInput.Builder builder;
    private final Map<String, String> weights;
    private InspectionDetails details;

    private InspectionInputs(InspectionInput input) {
        builder = input.toBuilder();
        weights = new LinkedHashMap<>(input.weights());
        details = input.inspection();
    }

    /** A valid inspection of three inspectors, two sites, seven slots, five people, five cases and no meeting. */
    public static InspectionInputs sqs() {
        InspectionDetails details =
                new InspectionDetails("sqs-small", Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, MONDAY);
        return from(InspectionInput.builder(details).build())
                .sites(new Site("main", "Civic Centre"), new Site("north", "North Office"))
                .travel(new Travel("main", "north", 25))
                .rooms(new Room("r1", "Room 1", "main", 10))
                .inspectors(
                        inspector("LI", Role.LEAD_INSPECTOR),
                        inspector("AI1", Role.ASSISTANT_INSPECTOR),
                        inspector("LA1", Role.LOCAL_ASSESSOR))
                .slots(
                        slot("LI-1", "LI", "2014-09-15T15:00", "2014-09-15T17:00"),
                        slot("LI-2", "LI", "2014-09-16T09:00", "2014-09-16T11:00"),
                        slot("LI-3", "LI", "2014-09-16T11:15", "2014-09-16T13:15"),
                        slot("AI1-1", "AI1", "2014-09-15T15:00", "2014-09-15T17:00"),
                        slot("AI1-2", "AI1", "2014-09-16T09:00", "2014-09-16T11:00"),
                        slot("LA1-1", "LA1", "2014-09-16T09:00", "2014-09-16T11:00"),
                        slot("LA1-2", "LA1", "2014-09-17T09:00", "2014-09-17T11:00"))
                .commitments(
                        commitment(
                                CommitmentKind.HEALTH_SAFETY,
                                "2014-09-15T13:30",
                                "2014-09-15T14:00",
                                "LI",
                                "AI1",
                                "LA1"),
                        commitment(CommitmentKind.LUNCH, "2014-09-16T13:15", "2014-09-16T13:45", "LI"))
                .people(person("cm-1"), person("cm-2"), person("cm-3"), person("cm-4"), person("tm-1"))
                .cases(
                        caseOf("C01", "cm-1"),
                        caseOf("C02", "cm-1"),
                        caseOf("C03", "cm-2"),
                        caseOf("C04", "cm-3"),
                        caseOf("C05", "cm-4"));
    }

    /** The given inspection, to be changed in parts. */
    public static InspectionInputs from(InspectionInput input) {
        return new InspectionInputs(input);
    }

    public InspectionInput build() {
        return builder.weights(weights).build();
    }

    public InspectionInputs details(InspectionDetails newDetails) {
        details = newDetails;
        builder.inspection(newDetails);
        return this;
    }

    public InspectionInputs programme(Programme programme) {
        return details(new InspectionDetails(
                details.id(), programme, details.week(), details.yot(), details.nation(), details.monday()));
    }

    public InspectionInputs sites(Site... newSites) {
        builder.sites(List.of(newSites));
        return this;
    }

    public InspectionInputs travel(Travel... newTravel) {
        builder.travel(List.of(newTravel));
        return this;
    }

    public InspectionInputs rooms(Room... newRooms) {
        builder.rooms(List.of(newRooms));
        return this;
    }

    public InspectionInputs inspectors(Inspector... newInspectors) {
        builder.inspectors(List.of(newInspectors));
        return this;
    }

    public InspectionInputs template(@Nullable String name) {
        builder.template(name);
        return this;
    }

    public InspectionInputs slots(SlotInput... newSlots) {
        builder.slots(List.of(newSlots));
        return this;
    }

    public InspectionInputs commitments(Commitment... newCommitments) {
        builder.commitments(List.of(newCommitments));
        return this;
    }

    public InspectionInputs people(Person... newPeople) {
        builder.people(List.of(newPeople));
        return this;
    }

    public InspectionInputs cases(CaseInput... newCases) {
        builder.cases(List.of(newCases));
        return this;
    }

    public InspectionInputs meetings(MeetingInput... newMeetings) {
        builder.meetings(List.of(newMeetings));
        return this;
    }

    public InspectionInputs weight(String id, String weight) {
        weights.put(id, weight);
        return this;
    }

    public static LocalDateTime at(String time) {
        return LocalDateTime.parse(time);
    }

    public static Period period(String start, String end) {
        return new Period(at(start), at(end));
    }

    public static Unavailability unavailable(String start, String end) {
        return new Unavailability(at(start), at(end), "court");
    }

    public static Inspector inspector(String id, Role role, Unavailability... unavailable) {
        return new Inspector(id, "Inspector " + id, role, "main", List.of(unavailable), List.of());
    }

    public static Inspector withConflicts(Inspector inspector, String... conflicts) {
        return new Inspector(
                inspector.id(),
                inspector.name(),
                inspector.role(),
                inspector.site(),
                inspector.unavailable(),
                List.of(conflicts));
    }

    public static SlotInput slot(String id, String inspector, String start, String end) {
        return new SlotInput(id, inspector, at(start), at(end));
    }

    public static Commitment commitment(CommitmentKind kind, String start, String end, String... inspectors) {
        return new Commitment(List.of(inspectors), at(start), at(end), kind, kind.name(), List.of());
    }

    /** A person at the main site who is always free. */
    public static Person person(String id, Unavailability... unavailable) {
        return Person.builder(id, "Person " + id)
                .site("main")
                .unavailable(List.of(unavailable))
                .build();
    }

    /** A first-tier case that is neither complex nor of a group. */
    public static CaseInput caseOf(String reference, @Nullable String caseManager) {
        return CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(caseManager)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .site("main")
                .build();
    }

    public static CaseInput withType(CaseInput c, CaseType type) {
        return c.toBuilder().type(type).build();
    }

    public static CaseInput withStandIn(CaseInput c, @Nullable String standIn) {
        return c.toBuilder().standIn(standIn).build();
    }

    public static CaseInput withPin(CaseInput c, @Nullable String slot) {
        return c.toBuilder().pinned(slot).build();
    }

    /** A meeting of an hour with one person, held by one inspector, at any time of the week. */
    public static MeetingInput meeting(String id, String inspector, String person) {
        return MeetingInput.builder(id, "Meeting " + id, 60, new MeetingHolders(List.of(inspector), List.of(), 1))
                .attendees(List.of(new Attendee(person, true)))
                .site("main")
                .build();
    }
}
