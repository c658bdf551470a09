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
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.MeetingPin;
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
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Small inspections in which everything may happen: slots of odd lengths that overlap, commitments across them, case
 * managers shared by many cases, sites with and without a known road, meetings with every sort of holder, any weights.
 * All periods lie on few days, so that things collide often.
 */
final class TinyInspections {

    private final long seed;
    private final Dice dice;
    private final List<Site> sites;
    private final List<String> people;
    private final List<String> inspectors;

    TinyInspections(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.sites = GeneratedSites.sites(dice.between(1, 3));
        this.people = ids("cm-", dice.between(2, 6));
        this.inspectors = ids("I", dice.between(2, 4));
    }

    InspectionInput generate() {
        List<SlotInput> slots = slots();
        List<String> slotIds = dice.shuffled(slots.stream().map(SlotInput::id).toList());
        List<Room> rooms = List.of(new Room("r1", "Room 1", dice.pick(sites).id(), null));
        return InspectionInput.builder(new InspectionDetails(
                        "tiny-" + seed,
                        oneOf(Programme.values()),
                        dice.between(1, 2),
                        "Exampleshire YOT",
                        oneOf(Nation.values()),
                        Teams.MONDAY))
                .sites(sites)
                .travel(travel())
                .rooms(rooms)
                .inspectors(inspectors.stream().map(this::inspector).toList())
                .slots(slots)
                .commitments(list(dice.between(0, 7), number -> commitment()))
                .people(people.stream().map(this::person).toList())
                .cases(list(dice.between(3, 10), number -> caseOf(number, slotIds)))
                .meetings(list(dice.between(0, 4), this::meeting))
                .weights(weights())
                .build();
    }

    /** Some roads are not given: they count as 15 minutes. */
    private List<Travel> travel() {
        return GeneratedSites.travel(sites, dice).stream()
                .filter(road -> dice.chance(0.7))
                .toList();
    }

    private Inspector inspector(String id) {
        Role role = dice.chance(0.35) ? Role.LOCAL_ASSESSOR : oneOf(Role.values());
        List<String> conflicts = new ArrayList<>();
        if (dice.chance(0.3)) {
            conflicts.add(dice.pick(people));
        }
        if (dice.chance(0.2)) {
            conflicts.add("C01");
        }
        return new Inspector(id, "Inspector " + id, role, siteOrNone(), away(0.3), conflicts);
    }

    private Person person(String id) {
        boolean absent = dice.chance(0.3);
        return Person.builder(id, "Case Manager " + id)
                .site(siteOrNone())
                .unavailable(away(0.6))
                .preferred(dice.chance(0.4) ? list(dice.between(1, 2), number -> period(2, 16)) : List.of())
                .absentPreviousWeek(absent)
                .firstDayBack(absent && dice.chance(0.6) ? Teams.MONDAY.plusDays(dice.between(0, 2)) : null)
                .firstDayBackWaived(absent && dice.chance(0.3))
                .build();
    }

    private List<Unavailability> away(double share) {
        return dice.chance(share)
                ? list(dice.between(1, 3), number -> {
                    Period period = period(1, 20);
                    return new Unavailability(period.start(), period.end(), "court");
                })
                : List.of();
    }

    /** Numbered by inspector in time order; lengths from 60 to 165 minutes, sometimes off the quarter of an hour. */
    private List<SlotInput> slots() {
        List<SlotInput> slots = new ArrayList<>();
        for (String inspector : inspectors) {
            List<Period> periods = new ArrayList<>(list(dice.between(1, 5), number -> slotPeriod()));
            periods.sort((a, b) -> a.start().compareTo(b.start()));
            for (int i = 0; i < periods.size(); i++) {
                Period period = periods.get(i);
                slots.add(new SlotInput(inspector + "-" + (i + 1), inspector, period.start(), period.end()));
            }
        }
        return slots;
    }

    private Period slotPeriod() {
        LocalDateTime start = start().plusMinutes(dice.chance(0.15) ? 5 : 0);
        return new Period(start, start.plusMinutes(dice.pick(List.of(60, 90, 105, 120, 120, 120, 150, 150, 165))));
    }

    private Commitment commitment() {
        Period period = period(1, 8);
        return new Commitment(
                dice.sample(inspectors, dice.between(1, 2)),
                period.start(),
                period.end(),
                oneOf(CommitmentKind.values()),
                "Commitment",
                dice.chance(0.3) ? dice.sample(people, dice.between(1, 2)) : List.of());
    }

    /** No two cases are pinned to one slot: the k-th may be pinned to the k-th of a shuffled list. */
    private CaseInput caseOf(int number, List<String> slotIds) {
        String manager = dice.chance(0.1) ? null : dice.pick(people);
        String standIn = manager != null && dice.chance(0.5) ? dice.pick(people) : null;
        return CaseInput.builder(
                        String.format("C%02d", number),
                        oneOf(CaseType.values()),
                        dice.chance(0.4) ? Gender.FEMALE : oneOf(Gender.values()))
                .caseManager(manager)
                .standIn(standIn != null && standIn.equals(manager) ? null : standIn)
                .ethnicity(dice.chance(0.4) ? Ethnicity.BME : oneOf(Ethnicity.values()))
                .rosh(oneOf(RiskLevel.values()))
                .vulnerability(dice.chance(0.5) ? RiskLevel.LOW : oneOf(RiskLevel.values()))
                .childProtection(dice.chance(0.1))
                .lookedAfter(dice.chance(0.2))
                .site(siteOrNone())
                .pinned(number <= slotIds.size() && dice.chance(0.15) ? slotIds.get(number - 1) : null)
                .build();
    }

    private MeetingInput meeting(int number) {
        int quarters = dice.between(1, 6);
        List<Period> windows = list(dice.between(0, 2), index -> period(quarters, quarters + 12));
        MeetingHolders holders = holders();
        boolean pinned = dice.chance(0.1);
        return MeetingInput.builder(String.format("M%02d", number), "Meeting " + number, 15 * quarters, holders)
                .attendees(dice.sample(people, dice.between(0, 3)).stream()
                        .map(person -> new Attendee(person, dice.chance(0.6)))
                        .toList())
                .windows(windows)
                .preferredWindows(dice.chance(0.3) ? List.of(period(quarters, quarters + 6)) : List.of())
                .site(siteOrNone())
                .room(dice.chance(0.5) ? "r1" : null)
                .priority(dice.between(1, 3))
                .kind(oneOf(MeetingKind.values()))
                .online(dice.chance(0.2))
                .pinned(pinned && !windows.isEmpty() ? pin(windows.get(0), holders) : null)
                .build();
    }

    private static MeetingPin pin(Period window, MeetingHolders holders) {
        return new MeetingPin(
                window.start(), holders.isChoice() ? holders.anyOf().subList(0, holders.count()) : List.of());
    }

    private MeetingHolders holders() {
        List<String> some = dice.sample(inspectors, dice.between(1, 2));
        return dice.chance(0.5)
                ? new MeetingHolders(some, List.of(), 1)
                : new MeetingHolders(List.of(), some, dice.between(1, some.size()));
    }

    private Map<String, String> weights() {
        Map<String, String> weights = new LinkedHashMap<>();
        for (String id : ScheduleRule.ids()) {
            if (dice.chance(0.2)) {
                weights.put(id, new Weight(dice.between(0, 9), oneOf(Level.values())).toString());
            }
        }
        return weights;
    }

    /** A start on a quarter of an hour from 08:30 on, of Monday to Wednesday mostly. */
    private LocalDateTime start() {
        int day = dice.chance(0.85) ? dice.between(0, 2) : dice.between(3, 4);
        return Teams.MONDAY.plusDays(day).atTime(8, 30).plusMinutes(15L * dice.between(0, 28));
    }

    /** A period of so many quarters of an hour. */
    private Period period(int least, int most) {
        LocalDateTime start = start();
        return new Period(start, start.plusMinutes(15L * dice.between(least, most)));
    }

    private @Nullable String siteOrNone() {
        return dice.chance(0.2) ? null : dice.pick(sites).id();
    }

    private <E> E oneOf(E[] values) {
        return dice.pick(Arrays.asList(values));
    }

    private static <T> List<T> list(int count, IntFunction<T> maker) {
        return IntStream.rangeClosed(1, count).mapToObj(maker).toList();
    }

    private static List<String> ids(String prefix, int count) {
        return list(count, number -> prefix + number);
    }
}
