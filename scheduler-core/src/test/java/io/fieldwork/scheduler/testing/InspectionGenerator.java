package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.template.ModelSchedule;
import io.fieldwork.scheduler.template.ModelSchedules;
import io.fieldwork.scheduler.template.TemplateExpansion;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Makes up inspections. They are valid and expanded: every slot and commitment is listed, none names a template.
 *
 * <pre>{@code
 * InspectionGenerator.generate(InspectionSpec.tight("fji-4"), 7); // a week of cases
 * InspectionGenerator.week2(44, 7);                               // a week of meetings
 * InspectionGenerator.tiny(7);                                    // a few odd things of every sort
 * }</pre>
 */
public final class InspectionGenerator {

    private final InspectionSpec spec;
    private final ModelSchedule schedule;
    private final Dice dice;
    private final List<Site> sites;

    private InspectionGenerator(InspectionSpec spec, long seed) {
        this.spec = spec;
        this.schedule = ModelSchedules.find(spec.template()).orElseThrow();
        this.dice = new Dice(seed);
        this.sites = GeneratedSites.sites(spec.sites());
    }

    /** A fieldwork week of cases. The same spec and seed give the same inspection. */
    public static InspectionInput generate(InspectionSpec spec, long seed) {
        return new InspectionGenerator(spec, seed).generate(seed);
    }

    /** A small inspection of odd slots, commitments, people and meetings: for loops that count what a solver counts. */
    public static InspectionInput tiny(long seed) {
        return new TinyInspections(seed).generate();
    }

    /** An FJI fieldwork week 2 with so many meetings. */
    public static InspectionInput week2(int meetings, long seed) {
        return new MeetingWeeks(seed).generate(meetings);
    }

    private InspectionInput generate(long seed) {
        List<Travel> travel = GeneratedSites.travel(sites, dice);
        InspectionInput team = team(travel, seed);
        SortedSet<LocalDate> days = new TreeSet<>();
        team.slots().forEach(slot -> days.add(slot.start().toLocalDate()));
        GeneratedCases made = new GeneratedCases(spec, schedule.programme(), sites, List.copyOf(days), dice);
        List<Person> people = made.people();
        List<Inspector> inspectors = team.inspectors().stream()
                .map(inspector -> withDiary(inspector, people, team.slots()))
                .toList();
        return InspectionInput.builder(team.inspection())
                .sites(sites)
                .travel(travel)
                .inspectors(inspectors)
                .slots(team.slots())
                .commitments(withPeople(team.commitments(), people))
                .people(people)
                .cases(made.cases(people))
                .weights(team.weights())
                .build();
    }

    /** Each copy of the team gets its pages by itself: a model schedule serves one lead inspector. */
    private InspectionInput team(List<Travel> travel, long seed) {
        List<Inspector> inspectors = new ArrayList<>();
        List<SlotInput> slots = new ArrayList<>();
        List<Commitment> commitments = new ArrayList<>();
        InspectionInput one = Teams.inspection(spec.template());
        for (int copy = 1; copy <= spec.copies(); copy++) {
            Issues issues = new Issues();
            InspectionInput expanded = TemplateExpansion.expand(with(one, copy), issues);
            if (issues.hasFaults()) {
                throw new IllegalStateException("The team does not fit its template: " + issues.list());
            }
            inspectors.addAll(expanded.inspectors());
            slots.addAll(expanded.slots());
            commitments.addAll(expanded.commitments());
        }
        InspectionDetails details = new InspectionDetails(
                "gen-" + spec.template() + "-" + seed,
                schedule.programme(),
                1,
                "Exampleshire YOT",
                Nation.ENGLAND,
                Teams.MONDAY);
        return InspectionInput.builder(details)
                .sites(sites)
                .travel(travel)
                .inspectors(inspectors)
                .slots(slots)
                .commitments(commitments)
                .weights(schedule.weights())
                .build();
    }

    private InspectionInput with(InspectionInput one, int copy) {
        List<Inspector> inspectors = new ArrayList<>();
        for (Inspector inspector : one.inspectors()) {
            String id = copy == 1 ? inspector.id() : inspector.id() + "x" + copy;
            String site = sites.get(inspectors.size() % sites.size()).id();
            inspectors.add(new Inspector(id, "Inspector " + id, inspector.role(), site, List.of(), List.of()));
        }
        return InspectionInput.builder(one.inspection())
                .inspectors(inspectors)
                .template(one.template())
                .build();
    }

    private Inspector withDiary(Inspector inspector, List<Person> people, List<SlotInput> slots) {
        List<Unavailability> away = new ArrayList<>();
        if (dice.chance(spec.inspectorsAway())) {
            SlotInput slot = dice.pick(slots);
            away.add(new Unavailability(slot.start(), slot.start().plusHours(2), "telephone conference"));
        }
        List<String> conflicts =
                dice.chance(spec.conflicts()) ? List.of(dice.pick(people).id()) : List.of();
        return new Inspector(inspector.id(), inspector.name(), inspector.role(), inspector.site(), away, conflicts);
    }

    /** Names people in meetings, as if they were invited: they are unavailable meanwhile. */
    private List<Commitment> withPeople(List<Commitment> commitments, List<Person> people) {
        List<Commitment> result = new ArrayList<>();
        for (Commitment commitment : commitments) {
            List<String> held = commitment.kind() == CommitmentKind.MEETING
                    ? people.stream()
                            .filter(person -> dice.chance(spec.heldPeople()))
                            .map(Person::id)
                            .toList()
                    : List.of();
            result.add(new Commitment(
                    commitment.inspectors(),
                    commitment.start(),
                    commitment.end(),
                    commitment.kind(),
                    commitment.label(),
                    held));
        }
        return result;
    }
}
