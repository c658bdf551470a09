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
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Tiny weeks of which one page has two slots that together leave its inspector no lunch, or just leave it, and another page
 * has slots for which hardly anybody has time: no two cases are in each other's way, and yet not all can be interviewed that
 * could be by themselves. There is a place for every case, or nearly.
 *
 * <pre>{@code InspectionInput week = LunchtimeWeeks.of(7);}</pre>
 */
public final class LunchtimeWeeks {

    private static final int SLOT = 120;

    private final long seed;
    private final Dice dice;
    private final List<String> people = List.of("cm-1", "cm-2", "cm-3");
    private final List<SlotInput> slots = new ArrayList<>();

    private LunchtimeWeeks(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed * 67_867_967 + 7);
    }

    /** The same seed gives the same week: two to four cases, three or four slots, no meetings, the usual weights. */
    public static InspectionInput of(long seed) {
        return new LunchtimeWeeks(seed).week();
    }

    private InspectionInput week() {
        LocalDateTime day = Teams.MONDAY.plusDays(1).atStartOfDay();
        // Lunch is half an hour between half past eleven and half past two.
        LocalDateTime first = day.plusMinutes(600 + dice.pick(List.of(-31, -15, 0, 0, 15, 30)));
        LocalDateTime second = first.plusMinutes(SLOT + dice.pick(List.of(15, 15, 16, 29, 30)));
        add("I1-1", "I1", first);
        add("I1-2", "I1", second);
        int others = dice.between(1, 2);
        for (int number = 1; number <= others; number++) {
            add("I2-" + number, "I2", day.plusMinutes(number == 1 ? 540 : 840).plusMinutes(dice.pick(List.of(0, 15))));
        }
        List<CaseInput> cases = new ArrayList<>();
        int count = dice.between(2, slots.size());
        for (int number = 1; number <= count; number++) {
            cases.add(caseOf("C0" + number, people.get((number - 1) % people.size())));
        }
        return InspectionInput.builder(new InspectionDetails(
                        "lunchtime-" + seed, Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                .inspectors(List.of(inspector("I1"), inspector("I2")))
                .slots(slots)
                .people(people.stream().map(this::person).toList())
                .cases(cases)
                .build();
    }

    private void add(String id, String inspector, LocalDateTime start) {
        slots.add(new SlotInput(id, inspector, start, start.plusMinutes(SLOT)));
    }

    private static Inspector inspector(String id) {
        return new Inspector(id, "Inspector " + id, Role.ASSISTANT_INSPECTOR, null, List.of(), List.of());
    }

    /** Nearly always away when the second inspector has time. */
    private Person person(String id) {
        List<Unavailability> away = new ArrayList<>();
        for (SlotInput slot : slots) {
            if (dice.chance(slot.inspector().equals("I2") ? 0.85 : 0.1)) {
                Period interview = PlainInterview.longest(slot.period());
                away.add(new Unavailability(interview.start(), interview.end().minusMinutes(60), "court"));
            }
        }
        return Person.builder(id, "Case Manager " + id).unavailable(away).build();
    }

    private CaseInput caseOf(String reference, String manager) {
        String other = dice.pick(people);
        return CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(manager)
                .standIn(dice.chance(0.3) && !other.equals(manager) ? other : null)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .build();
    }
}
