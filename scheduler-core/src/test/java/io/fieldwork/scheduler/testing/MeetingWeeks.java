package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
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
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fieldwork weeks of meetings: the frame of FJI week 2 (W2-001 and following) and random meetings in it. */
final class MeetingWeeks {

    private static final LocalDate MONDAY = LocalDate.of(2014, 9, 29);
    private static final List<Role> TEAM = List.of(
            Role.LEAD_INSPECTOR,
            Role.DEPUTY_LEAD_INSPECTOR,
            Role.HEALTH,
            Role.LEARNING_AND_SKILLS,
            Role.SOCIAL_CARE,
            Role.CONSTABULARY,
            Role.USER_ENGAGEMENT);
    private static final List<Room> ROOMS =
            List.of(new Room("r1", "Conference room", "main", 12), new Room("r2", "Small room", "main", 4));

    private final long seed;
    private final Dice dice;
    private final List<Site> sites = GeneratedSites.sites(3);

    MeetingWeeks(long seed) {
        this.seed = seed;
        this.dice = new Dice(seed);
    }

    InspectionInput generate(int count) {
        List<Person> people = people(count);
        List<Inspector> inspectors = TEAM.stream()
                .map(role -> Teams.inspector(role, 1))
                .map(inspector -> atMain(inspector, people))
                .toList();
        List<String> ids = inspectors.stream().map(Inspector::id).toList();
        List<MeetingInput> meetings = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            meetings.add(meeting(number, ids, people));
        }
        return InspectionInput.builder(new InspectionDetails(
                        "gen-week2-" + seed, Programme.FJI, 2, "Exampleshire YOT", Nation.ENGLAND, MONDAY))
                .sites(sites)
                .travel(GeneratedSites.travel(sites, dice))
                .rooms(ROOMS)
                .inspectors(inspectors)
                .commitments(frame(ids))
                .people(people)
                .meetings(meetings)
                .build();
    }

    private Inspector atMain(Inspector inspector, List<Person> people) {
        List<Unavailability> away = dice.chance(0.15)
                ? List.of(new Unavailability(
                        MONDAY.plusDays(2).atTime(10, 15), MONDAY.plusDays(2).atTime(11, 15), "telephone conference"))
                : List.of();
        List<String> conflicts = dice.chance(0.1) ? List.of(dice.pick(people).id()) : List.of();
        return new Inspector(inspector.id(), inspector.name(), inspector.role(), "main", away, conflicts);
    }

    /** What is fixed in the week: briefing, team meetings, the afternoon of judgements, the findings meeting. */
    private static List<Commitment> frame(List<String> ids) {
        List<Commitment> frame = new ArrayList<>();
        frame.add(block(ids, 0, "13:30", "14:00", CommitmentKind.HEALTH_SAFETY, "Health, safety and IT briefing"));
        frame.add(block(ids.subList(0, 2), 0, "14:00", "14:45", CommitmentKind.MEETING, "YOT Manager: plans"));
        for (int day = 1; day <= 3; day++) {
            frame.add(block(ids, day, "09:00", "10:00", CommitmentKind.INSPECTORATE, "Team meeting"));
        }
        frame.add(block(ids, 3, "13:00", "18:00", CommitmentKind.INSPECTORATE, "Team meeting: findings"));
        frame.add(block(ids, 4, "09:00", "09:30", CommitmentKind.INSPECTORATE, "Team meeting"));
        frame.add(block(ids, 4, "10:00", "12:00", CommitmentKind.MEETING, "Findings meeting"));
        return frame;
    }

    private static Commitment block(
            List<String> inspectors, int day, String start, String end, CommitmentKind kind, String label) {
        return new Commitment(inspectors, at(day, start), at(day, end), kind, label, List.of());
    }

    private static LocalDateTime at(int day, String time) {
        return LocalDateTime.parse(MONDAY.plusDays(day) + "T" + time);
    }

    private List<Person> people(int meetings) {
        List<Person> people = new ArrayList<>();
        for (int number = 1; number <= Math.max(3, meetings); number++) {
            List<Unavailability> away = new ArrayList<>();
            for (int day = 0; day < 4; day++) {
                if (dice.chance(0.25)) {
                    LocalDateTime start = MONDAY.plusDays(day).atTime(dice.between(9, 14), 0);
                    away.add(new Unavailability(start, start.plusMinutes(30L * dice.between(2, 6)), "other meeting"));
                }
            }
            people.add(Person.builder("p-" + number, "Partner " + number)
                    .site(dice.chance(0.1) ? null : dice.pick(sites).id())
                    .unavailable(away)
                    .build());
        }
        return people;
    }

    private MeetingInput meeting(int number, List<String> ids, List<Person> people) {
        int minutes = dice.pick(List.of(30, 45, 60, 60, 90, 120));
        List<Period> windows = dice.chance(0.1) ? List.of() : windows();
        MeetingHolders holders = holders(ids);
        String room = dice.chance(0.2) ? dice.pick(ROOMS).id() : null;
        return MeetingInput.builder(String.format("M%02d", number), "Meeting " + number, minutes, holders)
                .attendees(attendees(people))
                .windows(windows)
                .preferredWindows(dice.chance(0.2) && !windows.isEmpty() ? List.of(dice.pick(windows)) : List.of())
                .site(
                        room != null
                                ? "main"
                                : dice.chance(0.15) ? null : dice.pick(sites).id())
                .room(room)
                .priority(dice.between(1, 3))
                .kind(dice.pick(Arrays.asList(MeetingKind.values())))
                .online(dice.chance(0.1))
                .pinned(dice.chance(0.05) && !windows.isEmpty() ? pin(windows.get(0), holders) : null)
                .build();
    }

    private static @Nullable MeetingPin pin(Period window, MeetingHolders holders) {
        return new MeetingPin(
                window.start(), holders.isChoice() ? holders.anyOf().subList(0, holders.count()) : List.of());
    }

    private MeetingHolders holders(List<String> ids) {
        if (dice.chance(0.4)) {
            return new MeetingHolders(dice.chance(0.4) ? ids.subList(0, 2) : List.of(dice.pick(ids)), List.of(), 1);
        }
        return new MeetingHolders(List.of(), dice.sample(ids, dice.between(2, 4)), dice.chance(0.15) ? 2 : 1);
    }

    private List<Attendee> attendees(List<Person> people) {
        return dice.sample(people, dice.between(0, 4)).stream()
                .map(person -> new Attendee(person.id(), dice.chance(0.7)))
                .toList();
    }

    /** Some of the four windows in which the documents let most meetings lie (W2-024). */
    private List<Period> windows() {
        List<Period> all = List.of(
                new Period(at(0, "15:00"), at(0, "17:30")),
                new Period(at(1, "10:15"), at(1, "17:00")),
                new Period(at(2, "10:15"), at(2, "17:00")),
                new Period(at(3, "10:15"), at(3, "12:30")));
        return dice.sample(all, dice.between(1, 4)).stream()
                .sorted((a, b) -> a.start().compareTo(b.start()))
                .toList();
    }
}
