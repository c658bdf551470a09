package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
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
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tiny weeks that are short of something, in which a telephone call would help: fewer slots than cases on pages that have
 * room for one more, here and there just room; people on their first day back; cases that nobody is asked about; diaries that
 * are full when an inspector has time. In some a slot may hold several cases and nearly everybody is away, so that one call may win several things.
 *
 * <pre>{@code InspectionInput week = RoomyWeeks.of(7);}</pre>
 */
public final class RoomyWeeks {

    private static final int SLOT = 120;
    private static final int FIRST = 9 * 60;

    /** From the end of a slot to the next of its inspector: too little room for another between them, just enough, or more. */
    private static final List<Integer> ROOM = List.of(15, 30, 149, 150, 150, 151, 165);

    private static final List<String> PEOPLE = List.of("p1", "p2", "p3");

    private final long seed;
    private final Dice dice;
    private final LocalDate first;
    private final boolean isShared;
    private final List<SlotInput> slots = new ArrayList<>();

    private RoomyWeeks(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed * 104_729 + 11);
        this.first = Teams.MONDAY.plusDays(dice.between(0, 1));
        this.isShared = dice.chance(0.3);
    }

    /** The same seed gives the same week: three to five cases, two to four slots on two or three pages, no meetings. */
    public static InspectionInput of(long seed) {
        return new RoomyWeeks(seed).week();
    }

    private InspectionInput week() {
        int pages = dice.between(2, 3);
        for (int page = 1; page <= pages; page++) {
            addPage("I" + page, page == 1 ? 1 : dice.between(0, 1));
        }
        List<Inspector> team = new ArrayList<>();
        for (int page = 1; page <= pages; page++) {
            team.add(inspector("I" + page));
        }
        List<CaseInput> cases = new ArrayList<>();
        int count = Math.min(5, slots.size() + dice.between(0, 2));
        for (int number = 1; number <= count; number++) {
            cases.add(caseOf("C0" + number, number == 1));
        }
        return InspectionInput.builder(new InspectionDetails(
                        "roomy-" + seed, Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                .inspectors(team)
                .slots(slots)
                .commitments(dice.chance(0.3) ? List.of(commitment()) : List.of())
                .people(PEOPLE.stream().map(this::person).toList())
                .cases(cases)
                .weights(isShared ? Map.of(ScheduleRule.SLOT_TAKEN.id(), "5soft") : Map.of())
                .build();
    }

    /** Now and then the second slot is on the day after; no page is empty. */
    private void addPage(String inspector, int more) {
        int start = FIRST + dice.pick(List.of(0, 0, 15, 30, 135, 136, 150));
        LocalDate day = first.plusDays(dice.between(0, 1));
        for (int number = 1; number <= 1 + more; number++) {
            LocalDateTime at = day.atStartOfDay().plusMinutes(start);
            slots.add(new SlotInput(inspector + "-" + number, inspector, at, at.plusMinutes(SLOT)));
            start += SLOT + dice.pick(ROOM);
        }
    }

    private Inspector inspector(String id) {
        List<Unavailability> away = dice.chance(0.3) ? List.of(beside()) : List.of();
        return new Inspector(id, "Inspector " + id, Role.ASSISTANT_INSPECTOR, null, away, List.of());
    }

    /** Before or after a slot, where there is room for another. */
    private Unavailability beside() {
        SlotInput slot = dice.pick(slots);
        LocalDateTime start = dice.chance(0.5)
                ? slot.end().plusMinutes(dice.pick(List.of(15, 30, 45)))
                : slot.start().minusMinutes(60L + dice.pick(List.of(0, 14, 15)));
        return new Unavailability(start, start.plusMinutes(60), "leave");
    }

    private Commitment commitment() {
        Unavailability time = beside();
        return new Commitment(
                List.of(dice.pick(slots).inspector()),
                time.start(),
                time.end(),
                dice.pick(List.of(CommitmentKind.MEETING, CommitmentKind.LUNCH)),
                "Commitment",
                dice.chance(0.3) ? List.of(dice.pick(PEOPLE)) : List.of());
    }

    private Person person(String id) {
        List<Unavailability> away = new ArrayList<>();
        if (isShared) {
            slots.stream()
                    .filter(slot -> dice.chance(0.85))
                    .map(slot -> PlainInterview.longest(slot.period()))
                    .forEach(interview -> away.add(new Unavailability(interview.start(), interview.end(), "court")));
        }
        for (int times = isShared ? 0 : dice.between(0, 2); times > 0; times--) {
            Period interview = PlainInterview.longest(dice.pick(slots).period());
            LocalDate day = interview.start().toLocalDate();
            away.add(
                    dice.chance(0.7)
                            ? new Unavailability(interview.start(), interview.end(), "court")
                            : new Unavailability(day.atTime(8, 0), day.atTime(12, 30), "court"));
        }
        boolean isBack = dice.chance(0.5);
        return Person.builder(id, "Case Manager " + id)
                .unavailable(away)
                .absentPreviousWeek(isBack)
                .firstDayBack(isBack ? dice.pick(slots).start().toLocalDate() : null)
                .firstDayBackWaived(isBack && dice.chance(0.1))
                .build();
    }

    /** Of the first, one in two has nobody who could be asked. */
    private CaseInput caseOf(String reference, boolean isFirst) {
        @Nullable String manager = isFirst && dice.chance(0.5) ? null : dice.pick(PEOPLE);
        return CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .caseManager(manager)
                .standIn(manager != null && dice.chance(0.15) ? other(manager) : null)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .build();
    }

    private String other(String manager) {
        return dice.pick(PEOPLE.stream().filter(id -> !id.equals(manager)).toList());
    }
}
