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
import java.time.LocalDate;
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
 * Weeks so small that every schedule can be tried, and so tight that each rule decides something: slots and meetings that
 * leave just the gap, the road or a minute less; interviews that begin where somebody's absence ends; a clash that either of
 * two cases may give way to; days on which lunch depends on one choice; fewer slots than cases; weights of any level and
 * size, none among them; pins, some of which cannot be right.
 *
 * <pre>{@code InspectionInput week = AdverseWeeks.of(7);}</pre>
 */
public final class AdverseWeeks {

    /** No more schedules than this are tried of one week. */
    private static final long MOST_SCHEDULES = 500;

    private static final List<Integer> GAPS = List.of(0, 14, 15, 15, 16, 29, 30, 44, 45);

    private final long seed;
    private final Dice dice;
    private final boolean usualWeights;
    private final boolean mediumWeights;
    private final boolean clashing;
    private final boolean onTheRoad;
    private final boolean crowded;
    private final boolean full;
    private final int road;
    private final List<String> sites = List.of("A", "B", "C");
    private final List<String> inspectors;
    private final List<String> people;
    private final List<SlotInput> slots = new ArrayList<>();

    private AdverseWeeks(long seed, boolean clashing) {
        this.seed = seed;
        this.dice = new Dice(seed * 2_654_435_761L + 17);
        this.usualWeights = dice.chance(0.45);
        this.mediumWeights = dice.chance(0.4);
        this.clashing = clashing;
        this.onTheRoad = !clashing && dice.chance(0.4);
        this.crowded = !clashing && dice.chance(0.15);
        this.full = !clashing && !crowded && !onTheRoad && dice.chance(0.2);
        this.road = dice.pick(onTheRoad ? List.of(20, 30, 45) : List.of(10, 15, 16, 30, 45));
        this.inspectors = ids("I", onTheRoad || clashing ? dice.between(2, 3) : dice.between(1, 3));
        this.people = ids("cm-", onTheRoad ? 1 : full ? 4 : dice.between(1, clashing ? 2 : 3));
    }

    /** The same seed gives the same week. */
    public static InspectionInput of(long seed) {
        return cut(new AdverseWeeks(seed, false).week());
    }

    /** A week of cases alone, whose few case managers are wanted by two inspectors at nearly the same time. */
    public static InspectionInput clashing(long seed) {
        return cut(new AdverseWeeks(seed, true).week());
    }

    /** A week in which, of the rules of preference, this one alone counts: what it needs may not hang on another's weight. */
    public static InspectionInput alone(ScheduleRule rule, long seed) {
        Map<String, String> weights = new LinkedHashMap<>();
        for (ScheduleRule other : ScheduleRule.values()) {
            if (other.defaultWeight().level() == Level.SOFT) {
                weights.put(other.id(), "0soft");
            }
        }
        weights.put(rule.id(), rule.defaultWeight().toString());
        return of(seed).withWeights(weights);
    }

    /**
     * A case and a meeting that want the same hour of one inspector: whoever has it, the other misses people. What is fewest
     * of one kind is then not what is best.
     */
    public static InspectionInput competing(long seed) {
        InspectionInput week = new AdverseWeeks(seed, false).week();
        Dice dice = new Dice(seed);
        LocalDateTime early = Teams.MONDAY.plusDays(1).atTime(9, 0);
        LocalDateTime late = Teams.MONDAY.plusDays(dice.between(1, 2)).atTime(14, 0);
        boolean isEarlyWanted = dice.chance(0.5);
        LocalDateTime poor = isEarlyWanted ? late : early;
        List<Unavailability> away = List.of(new Unavailability(poor, poor.plusMinutes(150), "court"));
        List<String> needed = dice.sample(List.of("p-1", "p-2", "p-3"), dice.between(1, 3));
        return InspectionInput.builder(week.inspection())
                .inspectors(List.of(
                        new Inspector("I1", "Inspector I1", Role.ASSISTANT_INSPECTOR, null, List.of(), List.of())))
                .slots(List.of(
                        new SlotInput("I1-1", "I1", early, early.plusMinutes(150)),
                        new SlotInput("I1-2", "I1", late, late.plusMinutes(150))))
                .people(List.of("cm-1", "p-1", "p-2", "p-3").stream()
                        .map(id -> Person.builder(id, "Person " + id)
                                .unavailable(away)
                                .build())
                        .toList())
                .cases(List.of(CaseInput.builder("C01", CaseType.FIRST_TIER, Gender.MALE)
                        .caseManager("cm-1")
                        .ethnicity(Ethnicity.WHITE)
                        .rosh(RiskLevel.LOW)
                        .vulnerability(RiskLevel.LOW)
                        .build()))
                .meetings(List.of(
                        MeetingInput.builder("M01", "Meeting 1", 60, new MeetingHolders(List.of("I1"), List.of(), 1))
                                .attendees(needed.stream()
                                        .map(id -> new Attendee(id, true))
                                        .toList())
                                .windows(List.of(
                                        new Period(early.plusMinutes(30), early.plusMinutes(90)),
                                        new Period(late.plusMinutes(30), late.plusMinutes(90))))
                                .build()))
                .weights(Map.of(ScheduleRule.MEETING_EMPTY.id(), "0hard"))
                .build();
    }

    /** Fewer cases, then fewer meetings, until every schedule can be tried. */
    private static InspectionInput cut(InspectionInput week) {
        InspectionInput left = week;
        while (EverySchedule.count(left) > MOST_SCHEDULES) {
            left = left.cases().size() > left.meetings().size() + 1
                    ? left.withCases(left.cases().subList(0, left.cases().size() - 1))
                    : left.withMeetings(
                            left.meetings().subList(0, left.meetings().size() - 1));
        }
        return left;
    }

    private InspectionInput week() {
        inspectors.forEach(this::addSlots);
        List<Inspector> team = inspectors.stream().map(this::inspector).toList();
        List<Commitment> commitments = list(full || clashing ? 0 : dice.between(crowded ? 1 : 0, 3), this::commitment);
        List<Person> everybody = people.stream().map(this::person).toList();
        boolean meets = !full && !clashing && dice.chance(0.45);
        List<CaseInput> cases = list(
                full
                        ? Math.min(4, slots.size())
                        : dice.between(meets ? 0 : clashing ? 3 : 2, meets ? 3 : clashing ? 4 : 5),
                this::caseOf);
        return InspectionInput.builder(new InspectionDetails(
                        "adverse-" + seed, programme(), 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                .sites(sites.stream().map(id -> new Site(id, "Office " + id)).toList())
                .travel(travel())
                .rooms(List.of(new Room("r1", "Room 1", "A", null)))
                .inspectors(team)
                .slots(slots)
                .commitments(commitments)
                .people(everybody)
                .cases(cases)
                .meetings(meets ? list(dice.between(1, 3), this::meeting) : List.of())
                .weights(weights())
                .build();
    }

    private Programme programme() {
        return dice.chance(0.5) ? Programme.SQS : dice.chance(0.7) ? Programme.FJI : Programme.SINGLE;
    }

    /** From A to B it may be near or far; from B to C the road is sometimes not known. */
    private List<Travel> travel() {
        List<Travel> roads = new ArrayList<>();
        roads.add(new Travel("A", "B", road));
        if (dice.chance(0.6)) {
            roads.add(new Travel("C", "B", dice.pick(List.of(20, 30))));
        }
        return roads;
    }

    /** One after another, each as long after the last as one of the gaps; on one day mostly, around lunch mostly. */
    private void addSlots(String inspector) {
        int count = dice.between(1, inspectors.size() == 1 ? 4 : 2);
        LocalDateTime start = onTheRoad && !slots.isEmpty()
                ? slots.get(0)
                        .end()
                        .minusMinutes(45)
                        .plusMinutes(dice.pick(List.of(15, road - 1, road - 1, road - 1, road, road + 1)))
                : clashing
                        ? Teams.MONDAY
                                .plusDays(1)
                                .atTime(9, 0)
                                .plusMinutes(dice.pick(List.of(0, 15, 30, 60, 75, 89, 90)))
                        : day().atTime(dice.pick(List.of(9, 9, 10, 11)), dice.pick(List.of(0, 15, 30)));
        for (int number = 1; number <= count; number++) {
            LocalDateTime end = start.plusMinutes(
                    full || clashing ? 150 : dice.pick(List.of(120, 120, 120, 150, 119, 105, 60, 44)));
            slots.add(new SlotInput(inspector + "-" + number, inspector, start, end));
            start = dice.chance(0.7)
                    ? end.plusMinutes(dice.pick(GAPS))
                    : dice.chance(0.3) ? start.plusMinutes(15) : day().atTime(dice.pick(List.of(9, 11, 12, 14)), 0);
        }
    }

    private Inspector inspector(String id) {
        Role role = dice.chance(0.4) ? Role.LOCAL_ASSESSOR : Role.ASSISTANT_INSPECTOR;
        List<String> conflicts = new ArrayList<>();
        if (dice.chance(clashing ? 0.5 : 0.12)) {
            conflicts.add(
                    dice.chance(clashing ? 0.1 : 0.5) ? dice.pick(people) : "C0" + dice.between(1, clashing ? 4 : 1));
        }
        String site = onTheRoad ? sites.get(inspectors.indexOf(id) % 2) : siteOrNone();
        return new Inspector(id, "Inspector " + id, role, site, away(onTheRoad || clashing ? 0.05 : 0.15), conflicts);
    }

    private Person person(String id) {
        boolean absent = dice.chance(0.25);
        return Person.builder(id, "Case Manager " + id)
                .site(siteOrNone())
                .unavailable(full ? awayFromHalf() : away(onTheRoad || clashing ? 0.2 : 0.55))
                .preferred(dice.chance(0.3) ? List.of(beside(60)) : List.of())
                .absentPreviousWeek(absent)
                .firstDayBack(absent && dice.chance(0.7) ? day() : null)
                .firstDayBackWaived(absent && dice.chance(0.3))
                .build();
    }

    private List<Unavailability> away(double share) {
        return dice.chance(share)
                ? list(dice.between(1, 2), number -> {
                    Period period = dice.chance(0.3) ? half(day()) : beside(dice.pick(List.of(15, 60, 240)));
                    return new Unavailability(period.start(), period.end(), "court");
                })
                : List.of();
    }

    /** There for some interviews and away for others: who sits where is then a matter of matching. */
    private List<Unavailability> awayFromHalf() {
        return slots.stream()
                .filter(slot -> dice.chance(0.5))
                .map(slot -> new Unavailability(slot.start(), slot.end(), "court"))
                .toList();
    }

    private Period half(LocalDate day) {
        return dice.chance(0.5)
                ? new Period(day.atTime(8, 0), day.atTime(12, 30))
                : new Period(day.atTime(12, 30), day.atTime(18, 0));
    }

    /** A period that ends or begins where a slot or its interview does, or a minute, or the gap, away from there. */
    private Period beside(int minutes) {
        SlotInput slot = dice.pick(slots);
        boolean isInterview = dice.chance(0.6);
        LocalDateTime from = isInterview ? slot.start().plusMinutes(30) : slot.start();
        LocalDateTime to = isInterview ? slot.end().minusMinutes(15) : slot.end();
        int off = dice.pick(List.of(0, 0, 0, 1, -1, 14, 15, -15, -14, 30));
        return dice.chance(0.5)
                ? new Period(from.minusMinutes(off).minusMinutes(minutes), from.minusMinutes(off))
                : new Period(to.plusMinutes(off), to.plusMinutes(off).plusMinutes(minutes));
    }

    private Commitment commitment(int number) {
        Period period = crowded && number == 1
                ? afterFirst()
                : dice.chance(0.4) ? aroundLunch() : beside(dice.pick(List.of(15, 30, 60)));
        return new Commitment(
                crowded && number == 1 ? inspectors : dice.sample(inspectors, dice.between(1, 2)),
                period.start(),
                period.end(),
                dice.pick(List.of(CommitmentKind.values())),
                "Commitment",
                dice.chance(0.3) ? List.of(dice.pick(people)) : List.of());
    }

    /** Less than the gap after the slot in which the first case of a crowded week is pinned. */
    private Period afterFirst() {
        LocalDateTime start = slots.get(0).end().plusMinutes(dice.between(0, 15));
        return new Period(start, start.plusMinutes(30));
    }

    private Period aroundLunch() {
        LocalDateTime start = day().atTime(11, 0).plusMinutes(dice.pick(List.of(0, 30, 59, 60, 61, 120, 150, 151)));
        return new Period(start, start.plusMinutes(dice.pick(List.of(30, 60, 120))));
    }

    private CaseInput caseOf(int number) {
        String manager = full ? people.get((number - 1) % people.size()) : dice.chance(0.12) ? null : dice.pick(people);
        String standIn = manager != null && dice.chance(0.35) ? dice.pick(people) : null;
        return CaseInput.builder(
                        "C0" + number,
                        dice.chance(0.6) ? CaseType.FIRST_TIER : dice.pick(List.of(CaseType.values())),
                        dice.chance(0.4) ? Gender.FEMALE : Gender.MALE)
                .caseManager(manager)
                .standIn(standIn != null && standIn.equals(manager) ? null : standIn)
                .ethnicity(dice.chance(0.4) ? Ethnicity.BME : Ethnicity.WHITE)
                .rosh(dice.chance(0.35) ? RiskLevel.HIGH : RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .childProtection(dice.chance(0.1))
                .pinned(
                        crowded && number == 1
                                ? slots.get(0).id()
                                : !full && dice.chance(0.12) ? dice.pick(slots).id() : null)
                .build();
    }

    /** A window with room for one to three starts, beside or across a slot. */
    private MeetingInput meeting(int number) {
        int minutes = dice.pick(List.of(30, 45, 60));
        LocalDateTime end = dice.pick(slots).end();
        LocalDateTime from = onGrid(
                dice.chance(0.7)
                        ? end.plusMinutes(dice.pick(List.of(-30, 0, 0, 15, 30)))
                        : day().atTime(dice.pick(List.of(9, 11, 13)), 0));
        Period window = new Period(from, from.plusMinutes(minutes + dice.pick(List.of(0, 14, 15, 15, 30))));
        MeetingHolders holders = holders();
        return MeetingInput.builder("M0" + number, "Meeting " + number, minutes, holders)
                .attendees(dice.sample(people, dice.between(0, 2)).stream()
                        .map(person -> new Attendee(person, dice.chance(0.7)))
                        .toList())
                .windows(List.of(window))
                .preferredWindows(dice.chance(0.3) ? List.of(new Period(from, from.plusMinutes(minutes))) : List.of())
                .site(siteOrNone())
                .room(dice.chance(0.5) ? "r1" : null)
                .priority(dice.between(1, 2))
                .pinned(dice.chance(0.12) ? pin(from, holders) : null)
                .build();
    }

    private MeetingPin pin(LocalDateTime from, MeetingHolders holders) {
        LocalDateTime start = from.plusMinutes(dice.pick(List.of(0, 15, 7, -15)));
        boolean isNamed = holders.isChoice() && dice.chance(0.6);
        return new MeetingPin(start, isNamed ? holders.anyOf().subList(0, holders.count()) : List.of());
    }

    private static LocalDateTime onGrid(LocalDateTime time) {
        return time.plusMinutes((15 - time.getMinute() % 15) % 15);
    }

    private MeetingHolders holders() {
        List<String> some = dice.sample(inspectors, dice.between(1, 2));
        return dice.chance(0.5)
                ? new MeetingHolders(some, List.of(), 1)
                : new MeetingHolders(List.of(), some, dice.between(1, some.size()));
    }

    /**
     * Many weeks have the usual weights, and in some what is soft is as heavy as a file read, so that one is traded for the
     * other. Where there are meetings, their windows stay hard and they may be left out.
     */
    private Map<String, String> weights() {
        Map<String, String> weights = new LinkedHashMap<>();
        if (crowded) {
            weights.put(ScheduleRule.SLOT_TAKEN.id(), dice.pick(List.of("0hard", "1soft", "1medium")));
        }
        if (usualWeights) {
            return weights;
        }
        for (ScheduleRule rule : ScheduleRule.values()) {
            boolean isOfPeople = mediumWeights && rule.family() == ScheduleRule.Family.PEOPLE;
            if (rule != ScheduleRule.MEETING_OUTSIDE_WINDOW && dice.chance(isOfPeople ? 0.7 : 0.25)) {
                weights.put(rule.id(), (mediumWeights ? medium(rule) : weight(rule)).toString());
            }
        }
        if (dice.chance(0.3)) {
            silence(weights);
        }
        return weights;
    }

    /** Of one family of rules, all but one that may still count: what one rule needs must not hang on another's weight. */
    private void silence(Map<String, String> weights) {
        ScheduleRule.Family family = dice.pick(List.of(ScheduleRule.Family.values()));
        List<ScheduleRule> rules = Arrays.stream(ScheduleRule.values())
                .filter(rule -> rule.family() == family
                        && rule != ScheduleRule.MEETING_OUTSIDE_WINDOW
                        && rule != ScheduleRule.MEETING_UNPLACED)
                .toList();
        ScheduleRule loud = dice.pick(rules);
        rules.forEach(rule -> weights.put(rule.id(), "0soft"));
        weights.put(loud.id(), "7soft");
    }

    private Weight medium(ScheduleRule rule) {
        return rule.defaultWeight().level() == Level.HARD
                ? rule.defaultWeight()
                : new Weight(rule == ScheduleRule.FILE_READ ? 1 : dice.between(1, 3), Level.MEDIUM);
    }

    private Weight weight(ScheduleRule rule) {
        int points = dice.pick(List.of(0, 0, 1, 2, 7, 100, 99_999));
        Level level = dice.chance(0.4) ? rule.defaultWeight().level() : dice.pick(List.of(Level.values()));
        boolean staysOut =
                ScheduleRule.ofLeftOut().contains(rule) && rule != ScheduleRule.CASE_UNPLACED && level == Level.HARD;
        return new Weight(points, staysOut ? Level.MEDIUM : level);
    }

    private LocalDate day() {
        return Teams.MONDAY.plusDays(dice.pick(List.of(0, 1, 1, 1, 2)));
    }

    private @Nullable String siteOrNone() {
        return dice.chance(0.15) ? null : dice.pick(sites);
    }

    private static <T> List<T> list(int count, IntFunction<T> maker) {
        return IntStream.rangeClosed(1, count).mapToObj(maker).toList();
    }

    private static List<String> ids(String prefix, int count) {
        return list(count, number -> prefix + number);
    }
}
