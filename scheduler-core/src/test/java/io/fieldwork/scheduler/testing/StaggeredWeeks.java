package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Nation;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.RiskLevel;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Tiny weeks whose interviews begin a little after one another on several pages: one person is wanted by nearly all cases,
 * so that a chain of interviews hinders one another in turn, just keeps the gap, or misses it by a minute. A stand-in is there
 * where the person is called away, for some of the times alone; most cases are closed to an inspector or two.
 *
 * <pre>{@code InspectionInput week = StaggeredWeeks.of(7);}</pre>
 */
public final class StaggeredWeeks {

    /** When a page begins after the one before. An interview of 75 minutes and the gap are 90. */
    private static final List<Integer> STEPS = List.of(0, 5, 10, 15, 30, 30, 45, 60, 75, 89, 90, 91, 105);

    /** From the end of a slot to the next one of its inspector. */
    private static final List<Integer> GAPS = List.of(15, 15, 15, 16, 30, 45);

    private static final String WANTED = "cm-1";
    private static final String OTHER = "cm-2";

    private static final List<String> PEOPLE = List.of(WANTED, OTHER, "cm-3");

    /** The pages that are open to the cases of a twofold week. */
    private static final List<List<String>> TWOFOLD =
            List.of(List.of("I2", "I4"), List.of("I3", "I4"), List.of("I1", "I5"));

    private static final int SLOT = 120;
    private static final int MOST_SLOTS = 6;

    private final long seed;
    private final Dice dice;
    private final boolean onTheRoad;
    private final boolean isChain;
    private final boolean isTwofold;
    private final List<SlotInput> slots = new ArrayList<>();
    private final List<String> inspectors = new ArrayList<>();
    private final Map<String, List<String>> conflicts = new HashMap<>();

    private StaggeredWeeks(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed * 7_919 + 3);
        this.onTheRoad = dice.chance(0.25);
        this.isChain = dice.chance(0.6);
        this.isTwofold = isChain && dice.chance(0.5);
    }

    /** The same seed gives the same week: three or four cases, three to six slots, no meetings, the usual weights. */
    public static InspectionInput of(long seed) {
        return new StaggeredWeeks(seed).week();
    }

    private InspectionInput week() {
        int pages = isChain ? 5 : dice.between(2, 5);
        LocalDateTime nine = Teams.MONDAY.plusDays(1).atTime(9, 0);
        int minutes = 0;
        for (int page = 1; page <= pages; page++) {
            minutes = isChain ? inChain(page) : minutes + dice.pick(STEPS);
            addPage("I" + page, nine.plusMinutes(minutes));
        }
        List<CaseInput> cases = new ArrayList<>();
        int count = isTwofold ? 3 : dice.between(3, 4);
        for (int number = 1; number <= count; number++) {
            cases.add(caseOf(number));
            close(number);
        }
        List<Inspector> team = inspectors.stream().map(this::inspector).toList();
        return InspectionInput.builder(new InspectionDetails(
                        "staggered-" + seed, Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                .sites(List.of(new Site("A", "Office A"), new Site("B", "Office B")))
                .travel(List.of(new Travel("A", "B", dice.pick(List.of(16, 30, 45)))))
                .inspectors(team)
                .slots(slots)
                .people(PEOPLE.stream().map(this::person).toList())
                .cases(cases)
                .build();
    }

    /**
     * The second interview hinders the first and the third, which do not hinder each other; another is at about their time, and
     * one anywhere.
     */
    private int inChain(int page) {
        return switch (page) {
            case 1 -> 0;
            case 2 -> dice.between(15, 89);
            case 3 -> dice.pick(List.of(89, 90, 90, 91, 95, 100, 105));
            case 4 -> dice.between(5, 104);
            default -> dice.between(0, 240);
        };
    }

    private void addPage(String inspector, LocalDateTime first) {
        inspectors.add(inspector);
        LocalDateTime start = first;
        int count = !isChain && dice.chance(0.4) ? 2 : 1;
        for (int number = 1; number <= count && slots.size() < MOST_SLOTS; number++) {
            slots.add(new SlotInput(inspector + "-" + number, inspector, start, start.plusMinutes(SLOT)));
            start = start.plusMinutes(SLOT + dice.pick(GAPS));
        }
    }

    /** Most cases have two or three pages to go to. */
    private void close(int number) {
        if (isTwofold || dice.chance(0.9)) {
            List<String> open =
                    isTwofold ? TWOFOLD.get(number - 1) : dice.sample(inspectors, dice.pick(List.of(1, 2, 2, 2, 3)));
            inspectors.stream()
                    .filter(inspector -> !open.contains(inspector))
                    .forEach(inspector -> conflicts
                            .computeIfAbsent(inspector, key -> new ArrayList<>())
                            .add("C0" + number));
        }
    }

    private Inspector inspector(String id) {
        String site = onTheRoad ? dice.pick(List.of("A", "B")) : null;
        return new Inspector(
                id,
                "Inspector " + id,
                Role.ASSISTANT_INSPECTOR,
                site,
                List.of(),
                conflicts.getOrDefault(id, List.of()));
    }

    /** Away from one or two interviews, wholly or for their first or last minutes. */
    private Person person(String id) {
        List<Unavailability> away = new ArrayList<>();
        boolean isElsewhere = isTwofold && id.equals(OTHER);
        if (isElsewhere) {
            away.add(oneNotOther(
                    PlainInterview.longest(slots.get(1).period()),
                    PlainInterview.longest(slots.get(3).period())));
        }
        int most = isTwofold ? 1 : 2;
        for (int times = isElsewhere ? 0 : dice.between(0, most); times > 0; times--) {
            Period interview = PlainInterview.longest(dice.pick(slots).period());
            away.add(
                    switch (dice.between(0, 2)) {
                        case 0 -> away(interview.start(), interview.end());
                        case 1 -> away(interview.start(), interview.start().plusMinutes(dice.between(1, 30)));
                        default -> away(interview.end().minusMinutes(dice.between(1, 30)), interview.end());
                    });
        }
        return Person.builder(id, "Case Manager " + id).unavailable(away).build();
    }

    /** Away from one interview, and not from another that begins a little earlier or later. */
    private static Unavailability oneNotOther(Period one, Period other) {
        return other.start().isAfter(one.start())
                ? away(one.start(), other.start().isBefore(one.end()) ? other.start() : one.end())
                : away(
                        other.end().isAfter(one.start()) && other.end().isBefore(one.end()) ? other.end() : one.start(),
                        one.end());
    }

    private static Unavailability away(LocalDateTime start, LocalDateTime end) {
        return new Unavailability(start, end, "court");
    }

    /** Of a twofold week the first has one interview with the person who is wanted and another with somebody else. */
    private CaseInput caseOf(int number) {
        String manager = isTwofold ? (number == 1 ? OTHER : WANTED) : dice.chance(0.55) ? WANTED : OTHER;
        String standIn = manager.equals(OTHER) ? WANTED : dice.chance(0.7) ? dice.pick(PEOPLE) : null;
        return CaseInput.builder("C0" + number, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(manager)
                .standIn(manager.equals(standIn) ? null : standIn)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .build();
    }
}
