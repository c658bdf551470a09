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
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weeks so small that every assignment can be tried, and in which everything is in the way of everything: a minute more or
 * less than the gap, a road as long as the gap or a little longer, a case manager shared by cases at one time on two pages,
 * slots in the place of lunch, more cases than slots, diaries that touch an interview or cover it by a minute, stand-ins,
 * first days back, conflicts, things that are fixed.
 */
public final class TinyWeeks {

    private static final List<Integer> GAPS = List.of(15, 15, 15, 15, 14, 0, 16, 30, 45, 60, -30);
    private static final List<Integer> ROADS = List.of(15, 16, 20, 30, 45);
    private static final int LATEST_START = 15 * 60;

    private final long seed;
    private final Dice dice;
    private final int most;
    private final List<String> inspectors;
    private final List<String> people;
    private final List<SlotInput> slots = new ArrayList<>();
    private final Programme programme;
    private final boolean hasSites;
    private final double complexShare;

    private TinyWeeks(long seed, int most) {
        this.seed = seed;
        this.dice = new Dice(seed);
        this.most = most;
        this.inspectors = ids("I", dice.between(1, 3));
        this.people = ids("p", dice.between(1, 4));
        this.programme = dice.chance(0.6) ? Programme.SQS : dice.pick(List.of(Programme.values()));
        this.hasSites = dice.chance(0.5);
        this.complexShare = dice.chance(0.2) ? 0.9 : 0.25;
    }

    /**
     * A week of two to five cases, at most two meetings and two to six slots.
     *
     * @param most how many assignments it may have; what is too much is left out
     */
    public static InspectionInput draw(long seed, int most) {
        return new TinyWeeks(seed, most).draw();
    }

    /**
     * Where a person without sense might have put everything: fixed things where they are fixed, one thing in five nowhere.
     */
    public static SchedulePlacements placements(InspectionInput input, long seed) {
        Dice dice = new Dice(seed);
        Map<String, String> placed = new LinkedHashMap<>();
        List<String> free =
                dice.shuffled(input.slots().stream().map(SlotInput::id).toList());
        for (CaseInput one : input.cases()) {
            if (one.pinned() != null) {
                placed.put(one.reference(), one.pinned());
            } else if (dice.chance(0.8) && !free.isEmpty()) {
                int at = dice.chance(0.9) ? placed.size() % free.size() : dice.between(0, free.size() - 1);
                placed.put(one.reference(), free.get(at));
            }
        }
        Map<String, ScheduledMeeting> held = new LinkedHashMap<>();
        for (MeetingInput meeting : input.meetings()) {
            List<@Nullable ScheduledMeeting> choices = EveryAssignment.choices(meeting, null);
            ScheduledMeeting there = choices.get(dice.between(0, choices.size() - 1));
            if (there != null) {
                held.put(meeting.id(), there);
            }
        }
        return new SchedulePlacements(placed, held);
    }

    private InspectionInput draw() {
        drawSlots();
        List<Person> team = people.stream().map(this::person).toList();
        List<MeetingInput> meetings = new ArrayList<>();
        int wanted = dice.pick(List.of(0, 0, 1, 1, 2));
        for (int i = 1; i <= wanted; i++) {
            meetings.add(meeting("M" + i));
        }
        List<CaseInput> cases = new ArrayList<>();
        int count = dice.between(2, 5);
        List<String> pins = dice.shuffled(slots.stream().map(SlotInput::id).toList());
        for (int i = 1; i <= count; i++) {
            cases.add(caseOf("C0" + i, i <= pins.size() && dice.chance(0.07) ? pins.get(i - 1) : null));
        }
        List<Inspector> drawn = inspectors.stream().map(this::inspector).toList();
        List<Commitment> commitments = new ArrayList<>();
        for (int i = dice.pick(List.of(0, 0, 0, 1, 1, 2)); i > 0; i--) {
            commitments.add(commitment());
        }
        InspectionInput week = InspectionInput.builder(new InspectionDetails(
                        "tiny-" + seed, programme, 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                .sites(hasSites ? List.of(new Site("north", "North"), new Site("south", "South")) : List.of())
                .travel(
                        hasSites && dice.chance(0.8)
                                ? List.of(new Travel("north", "south", dice.pick(ROADS)))
                                : List.of())
                .rooms(List.of(new Room("r1", "Room 1", null, null)))
                .inspectors(drawn)
                .slots(slots)
                .commitments(commitments)
                .people(team)
                .cases(cases)
                .meetings(meetings)
                .weights(weights())
                .build();
        return smaller(week);
    }

    /** Leaves out the last meeting, then the last case, until everything can be tried. */
    private InspectionInput smaller(InspectionInput week) {
        InspectionInput small = week;
        while (EveryAssignment.size(small) > most) {
            small = small.meetings().isEmpty()
                    ? small.withCases(small.cases().subList(0, small.cases().size() - 1))
                    : small.withMeetings(
                            small.meetings().subList(0, small.meetings().size() - 1));
        }
        return small;
    }

    /** One after another on each page, from the same times on, over one day or two; Tuesday has lunch. */
    private void drawSlots() {
        int left = dice.between(2, 6);
        int day = dice.between(0, 2);
        List<Integer> next = new ArrayList<>();
        List<Integer> days = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < inspectors.size(); i++) {
            next.add(dice.pick(List.of(540, 540, 555, 600, 690, 810)));
            days.add(day);
            numbers.add(0);
        }
        while (left > 0) {
            int who = dice.between(0, inspectors.size() - 1);
            if (next.get(who) > LATEST_START) {
                next.set(who, dice.pick(List.of(540, 555, 600)));
                days.set(who, days.get(who) + 1);
            }
            int length = length();
            LocalDateTime start = at(days.get(who), next.get(who));
            numbers.set(who, numbers.get(who) + 1);
            String inspector = inspectors.get(who);
            slots.add(new SlotInput(inspector + "-" + numbers.get(who), inspector, start, start.plusMinutes(length)));
            next.set(who, next.get(who) + length + dice.pick(GAPS));
            left--;
        }
    }

    private int length() {
        int usual = switch (programme) {
            case SQS -> 120;
            case FJI -> 150;
            default -> 105;
        };
        return dice.chance(0.1) ? usual - dice.pick(List.of(1, 15, 30)) : usual;
    }

    private Inspector inspector(String id) {
        List<Unavailability> away = new ArrayList<>();
        if (dice.chance(0.2)) {
            Period slot = dice.pick(slots).period();
            away.add(away(slot.start().plusMinutes(dice.pick(List.of(-120, 0, 30, 60))), 120));
        }
        List<String> conflicts = new ArrayList<>();
        if (dice.chance(0.2)) {
            conflicts.add(dice.chance(0.5) ? "C01" : dice.pick(people));
        }
        Role role = dice.chance(0.3) ? Role.LOCAL_ASSESSOR : Role.ASSISTANT_INSPECTOR;
        return new Inspector(id, "Inspector " + id, role, site(), away, conflicts);
    }

    /** A diary is against an interview by a minute, or only touches it, or leaves no time at all. */
    private Person person(String id) {
        List<Unavailability> away = new ArrayList<>();
        int periods = dice.pick(List.of(0, 0, 1, 1, 2));
        for (int i = 0; i < periods; i++) {
            Period interview = interview(dice.pick(slots));
            int kind = dice.between(0, 4);
            if (kind == 0) {
                away.add(new Unavailability(interview.start().minusMinutes(60), interview.start(), "court"));
            } else if (kind == 1) {
                away.add(new Unavailability(
                        interview.end().minusMinutes(1), interview.end().plusMinutes(60), "court"));
            } else if (kind == 2) {
                LocalDate day = interview.start().toLocalDate();
                away.add(new Unavailability(day.atStartOfDay(), day.plusDays(1).atStartOfDay(), "leave"));
            } else {
                away.add(new Unavailability(interview.start(), interview.end(), "court"));
            }
        }
        boolean absent = dice.chance(0.2);
        return Person.builder(id, "Case Manager " + id)
                .site(site())
                .unavailable(away)
                .preferred(
                        dice.chance(0.2)
                                ? List.of(new Period(at(1, 540), at(1, dice.pick(List.of(780, 1020)))))
                                : List.of())
                .absentPreviousWeek(absent)
                .firstDayBack(
                        absent && dice.chance(0.6)
                                ? slots.get(0).start().toLocalDate().plusDays(dice.between(0, 1))
                                : null)
                .firstDayBackWaived(absent && dice.chance(0.2))
                .build();
    }

    /** That of the cases of which most weeks have most: in an FJI they leave the slot half an hour early. */
    private Period interview(SlotInput slot) {
        Period longest = PlainInterview.longest(slot.period());
        return programme == Programme.FJI
                ? new Period(longest.start(), longest.end().minusMinutes(30))
                : longest;
    }

    private CaseInput caseOf(String reference, @Nullable String pin) {
        String manager = dice.chance(0.1) ? null : dice.pick(people);
        String standIn = manager != null && dice.chance(0.3) ? dice.pick(people) : null;
        return CaseInput.builder(
                        reference,
                        dice.chance(0.8) ? CaseType.FIRST_TIER : dice.pick(List.of(CaseType.values())),
                        dice.chance(0.3) ? Gender.FEMALE : Gender.MALE)
                .caseManager(manager)
                .standIn(standIn != null && standIn.equals(manager) ? null : standIn)
                .ethnicity(dice.chance(0.3) ? Ethnicity.BME : Ethnicity.WHITE)
                .rosh(dice.chance(complexShare) ? RiskLevel.HIGH : RiskLevel.LOW)
                .vulnerability(RiskLevel.LOW)
                .childProtection(dice.chance(0.1))
                .pinned(pin)
                .build();
    }

    private MeetingInput meeting(String id) {
        int minutes = dice.pick(List.of(30, 60, 60));
        SlotInput near = dice.pick(slots);
        LocalDateTime start =
                near.start().truncatedTo(ChronoUnit.HOURS).plusMinutes(dice.pick(List.of(-60, 0, 30, 60, 120)));
        Period window = new Period(start, start.plusMinutes(minutes + dice.pick(List.of(0, 0, 15, 30, 45))));
        List<Attendee> attendees = dice.sample(people, dice.between(0, 2)).stream()
                .map(person -> new Attendee(person, dice.chance(0.6)))
                .toList();
        List<String> some = dice.sample(inspectors, dice.between(1, 2));
        MeetingHolders holders =
                dice.chance(0.6) ? new MeetingHolders(some, List.of(), 1) : new MeetingHolders(List.of(), some, 1);
        MeetingPin pin = dice.chance(0.08)
                ? new MeetingPin(start, holders.isChoice() && dice.chance(0.6) ? List.of(some.get(0)) : List.of())
                : null;
        return MeetingInput.builder(id, "Meeting " + id, minutes, holders)
                .attendees(attendees)
                .windows(List.of(window))
                .preferredWindows(dice.chance(0.2) ? List.of(new Period(start, start.plusMinutes(minutes))) : List.of())
                .site(site())
                .room(dice.chance(0.9) ? "r1" : null)
                .priority(dice.between(1, 2))
                .pinned(pin)
                .build();
    }

    /** Just before or after a slot, or over lunch. */
    private Commitment commitment() {
        SlotInput slot = dice.pick(slots);
        LocalDateTime start = switch (dice.between(0, 3)) {
            case 0 -> slot.end().plusMinutes(dice.pick(List.of(0, 14, 15)));
            case 1 -> slot.start().minusMinutes(60L + dice.pick(List.of(0, 14, 15)));
            case 2 -> at(1, dice.pick(List.of(690, 720, 750)));
            default -> slot.start().plusMinutes(30);
        };
        return new Commitment(
                List.of(dice.chance(0.7) ? slot.inspector() : dice.pick(inspectors)),
                start,
                start.plusMinutes(60),
                dice.pick(List.of(CommitmentKind.values())),
                "Commitment",
                dice.chance(0.3) ? List.of(dice.pick(people)) : List.of());
    }

    /** Mostly the usual ones; else a few others, of which none makes it a breach to leave something out. */
    private Map<String, String> weights() {
        Map<String, String> weights = new LinkedHashMap<>();
        if (dice.chance(0.75)) {
            return weights;
        }
        for (ScheduleRule rule : ScheduleRule.values()) {
            if (dice.chance(0.15)) {
                boolean isLeft = ScheduleRule.ofLeftOut().contains(rule)
                        || rule == ScheduleRule.UNUSED_SLOTS
                        || rule == ScheduleRule.MEETING_OUTSIDE_WINDOW;
                Level level = isLeft ? rule.defaultWeight().level() : dice.pick(List.of(Level.values()));
                weights.put(rule.id(), new Weight(dice.between(isLeft ? 1 : 0, 9), level).toString());
            }
        }
        return weights;
    }

    private @Nullable String site() {
        return !hasSites || dice.chance(0.15) ? null : dice.chance(0.5) ? "north" : "south";
    }

    private static Unavailability away(LocalDateTime start, int minutes) {
        return new Unavailability(start, start.plusMinutes(minutes), "leave");
    }

    private static LocalDateTime at(int day, int minute) {
        return Teams.MONDAY.plusDays(day).atStartOfDay().plusMinutes(minute);
    }

    private static List<String> ids(String prefix, int count) {
        List<String> ids = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            ids.add(prefix + i);
        }
        return ids;
    }
}
