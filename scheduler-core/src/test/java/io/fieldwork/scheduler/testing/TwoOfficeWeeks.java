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
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tiny weeks of a team that sits in two offices with a road between: one case manager has two or three cases, the interviews
 * of several pages begin at one time in both offices or in one, and the next begin after the gap, the road, or a minute less.
 * Which office an interview is in decides how many more of them fit.
 *
 * <pre>{@code InspectionInput week = TwoOfficeWeeks.of(7);}</pre>
 */
public final class TwoOfficeWeeks {

    private static final int SLOT = 120;

    /** An interview with what it takes before the next one of the same person in the same office. */
    private static final int INTERVIEW_AND_GAP = 90;

    private static final String WANTED = "cm-1";
    private static final String OTHER = "cm-2";

    private final long seed;
    private final Dice dice;
    private final int road;
    private final List<Inspector> inspectors = new ArrayList<>();
    private final List<SlotInput> slots = new ArrayList<>();

    private TwoOfficeWeeks(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed * 15_485_863 + 5);
        this.road = dice.pick(List.of(16, 30, 45));
    }

    /** The same seed gives the same week: two to four cases, three to five slots, no meetings, the usual weights. */
    public static InspectionInput of(long seed) {
        return new TwoOfficeWeeks(seed).week();
    }

    private InspectionInput week() {
        LocalDateTime nine = Teams.MONDAY.plusDays(1).atTime(9, 0);
        int apart = INTERVIEW_AND_GAP + dice.pick(List.of(-1, 0, 0, 0, road - 16, road - 15, road - 15));
        int pages = dice.between(3, 5);
        for (int page = 1; page <= pages; page++) {
            int minutes = page <= 2 ? 0 : dice.pick(List.of(0, apart, apart, 2 * apart));
            addPage(
                    "I" + page,
                    page <= 2 && dice.chance(0.7) ? List.of("A", "B").get(page - 1) : office(),
                    nine.plusMinutes(minutes));
        }
        int count = dice.between(2, pages > 4 ? 3 : 4);
        List<CaseInput> cases = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            cases.add(caseOf("C0" + number, number <= 2 || dice.chance(0.5) ? WANTED : OTHER));
        }
        return InspectionInput.builder(new InspectionDetails(
                        "offices-" + seed, Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                .sites(List.of(new Site("A", "Office A"), new Site("B", "Office B")))
                .travel(List.of(new Travel("A", "B", road)))
                .inspectors(inspectors)
                .slots(slots)
                .people(List.of(person(WANTED), person(OTHER)))
                .cases(cases)
                .build();
    }

    private void addPage(String id, @Nullable String office, LocalDateTime start) {
        slots.add(new SlotInput(id + "-1", id, start, start.plusMinutes(SLOT)));
        List<String> conflicts = dice.chance(0.2) ? List.of("C0" + dice.between(1, 3)) : List.of();
        inspectors.add(new Inspector(id, "Inspector " + id, Role.ASSISTANT_INSPECTOR, office, List.of(), conflicts));
    }

    private @Nullable String office() {
        return dice.chance(0.1) ? null : dice.pick(List.of("A", "B"));
    }

    private Person person(String id) {
        List<Unavailability> away = new ArrayList<>();
        if (dice.chance(id.equals(WANTED) ? 0.2 : 0.6)) {
            Period interview = PlainInterview.longest(dice.pick(slots).period());
            away.add(new Unavailability(interview.start(), interview.end(), "court"));
        }
        return Person.builder(id, "Case Manager " + id)
                .site(office())
                .unavailable(away)
                .build();
    }

    private CaseInput caseOf(String reference, String manager) {
        return CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(manager)
                .standIn(dice.chance(0.15) ? (manager.equals(WANTED) ? OTHER : WANTED) : null)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .build();
    }
}
