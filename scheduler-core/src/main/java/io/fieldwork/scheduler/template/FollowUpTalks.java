package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.validate.Issues;
import io.fieldwork.scheduler.validate.NearestMatch;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Talks about cases of the first fieldwork week, timetabled in the second with the case manager (W2-046, W2-057). Of the
 * child they hold the reference alone.
 *
 * <pre>{@code
 * Map<String, Optional<Person>> inspected = FollowUpTalks.inspected(schedule);
 * FollowUpTalks.addTo(blank, week, inspected, List.of("C03", "C11=SC"), issues).meetings(); // Case C03, twice; Case C11
 * }</pre>
 *
 * <p>The case itself is not inspected again, so no case is listed: a talk is a meeting of its own kind, with the case
 * manager where there is one.
 */
public final class FollowUpTalks {

    /** Where faults are reported: the option of the command line. */
    private static final String CASES = "--cases";

    private final InspectionInput weekTwo;
    private final Map<String, Optional<Person>> inspected;
    private final Issues issues;
    private final Map<String, TemplateCaseWork> workByInspector = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, String> idByFirstWeekId = new LinkedHashMap<>();
    private final List<MeetingInput> meetings;
    private final Set<String> asked = new LinkedHashSet<>();

    private FollowUpTalks(
            InspectionInput weekTwo, ModelSchedule week, Map<String, Optional<Person>> inspected, Issues issues) {
        this.weekTwo = weekTwo;
        this.inspected = inspected;
        this.issues = issues;
        for (Inspector inspector : weekTwo.inspectors()) {
            week.caseWork().stream()
                    .filter(work -> work.role() == inspector.role())
                    .forEach(work -> workByInspector.put(inspector.id(), work));
        }
        weekTwo.people().forEach(person -> people.put(person.id(), person));
        meetings = new ArrayList<>(weekTwo.meetings());
    }

    /**
     * Each case that was inspected, with its case manager as the first week's inspection names them; nobody where the
     * case has none.
     */
    public static Map<String, Optional<Person>> inspected(SchedulePlacements placements, InspectionInput weekOne) {
        Map<String, Person> byId = new LinkedHashMap<>();
        weekOne.people().forEach(person -> byId.put(person.id(), person));
        Map<String, Optional<Person>> result = new LinkedHashMap<>();
        for (CaseInput one : weekOne.cases()) {
            if (placements.slotByCase().containsKey(one.reference())) {
                result.put(
                        one.reference(), Optional.ofNullable(one.caseManager()).map(byId::get));
            }
        }
        return result;
    }

    /** The same from a schedule alone, which knows of who was met the id, and nobody where only the file was read. */
    public static Map<String, Optional<Person>> inspected(Schedule weekOne) {
        Map<String, Optional<Person>> result = new LinkedHashMap<>();
        for (ScheduledCase one : weekOne.cases()) {
            if (one.slot() != null) {
                result.put(one.reference(), Optional.ofNullable(one.attendee()).map(FollowUpTalks::named));
            }
        }
        return result;
    }

    /**
     * The inspection of the second week with a talk for each case and each inspector who has timetabled case work, and
     * with the case managers among its people. {@code C03} is for every such inspector, {@code C03=SC} for one
     * (ALLOC-031, ALLOC-033). What cannot be is a fault at {@code --cases}.
     */
    public static InspectionInput addTo(
            InspectionInput weekTwo,
            ModelSchedule week,
            Map<String, Optional<Person>> inspected,
            List<String> cases,
            Issues issues) {
        FollowUpTalks followUps = new FollowUpTalks(weekTwo, week, inspected, issues);
        if (followUps.workByInspector.isEmpty()) {
            issues.fault(CASES, String.join(",", cases), "a model schedule that has timetabled talks about cases");
            return weekTwo;
        }
        cases.forEach(followUps::add);
        return weekTwo.withPeople(List.copyOf(followUps.people.values())).withMeetings(followUps.meetings);
    }

    private void add(String asking) {
        String[] parts = asking.strip().split("=", 2);
        String reference = parts[0].strip();
        String place = CASES + " " + asking.strip();
        if (!inspected.containsKey(reference)) {
            issues.fault(
                    place,
                    reference,
                    "a case that was inspected in the first week",
                    NearestMatch.of(reference, inspected.keySet()));
        } else if (parts.length == 1) {
            workByInspector.forEach((inspector, work) -> add(place, reference, inspector, work));
        } else {
            String inspector = parts[1].strip();
            TemplateCaseWork work = workByInspector.get(inspector);
            if (work == null) {
                issues.fault(
                        place,
                        inspector,
                        "an inspector with timetabled talks about cases: "
                                + String.join(", ", workByInspector.keySet()),
                        NearestMatch.of(inspector, workByInspector.keySet()));
            } else {
                add(place, reference, inspector, work);
            }
        }
    }

    private void add(String place, String reference, String inspector, TemplateCaseWork work) {
        if (!asked.add(reference + "=" + inspector)) {
            issues.fault(place, reference, "each case once for each inspector");
            return;
        }
        List<Attendee> attendees = inspected.getOrDefault(reference, Optional.empty()).stream()
                .map(person -> new Attendee(idOf(person), true))
                .toList();
        meetings.add(MeetingInput.builder(
                        ModelMeetings.id(meetings.size() + 1),
                        "Case " + reference,
                        work.minutes(),
                        new MeetingHolders(List.of(inspector), List.of(), 1))
                .attendees(attendees)
                .windows(ModelMeetings.periods(
                        work.windows(), weekTwo.inspection().monday()))
                .kind(MeetingKind.CASE)
                .build());
    }

    /** The person's id of the first week, apart from any that the second week has given to somebody else. */
    private String idOf(Person person) {
        return idByFirstWeekId.computeIfAbsent(person.id(), first -> {
            String id = first;
            while (people.containsKey(id)) {
                id += "-w1";
            }
            people.put(id, carriedOver(id, person));
            return id;
        });
    }

    /** Their diary and absences were those of another week, and sites and line managers may differ. */
    private static Person carriedOver(String id, Person person) {
        return Person.builder(id, person.name())
                .email(person.email())
                .needs(person.needs())
                .build();
    }

    private static Person named(String id) {
        return Person.builder(id, id).build();
    }
}
