package io.fieldwork.scheduler.facts;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Edition;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Weeks that nobody would make, told in words that somebody might type: two people of one name, an inspector whose name is
 * not filled in, signs that mean something in a page, a workbook or a calendar, titles that are too long, people without an
 * address. Before each there may have been another version, of an inspection that was another: with a case, a meeting, a
 * person, a slot and an inspector that are gone.
 */
final class OddWeeks {

    private static final List<String> NAMES = List.of(
            "Si\u00e2n O'Brien",
            "A & B <c>",
            "+SUM(1)",
            "Dee, \"Ed\"; F",
            "Same Name",
            "Same Name",
            "\u0174yn \uD83D\uDE00");

    private static final List<String> TITLES = List.of(
            "Chair of the Management Board",
            "Education, training & employment: providers of the area with their partners, the virtual school and others",
            "=Health",
            "Police; courts, \"others\" <all>");

    private static final List<String> LABELS = List.of(
            "Break", "LUNCH", "2nd inspector's case 1: observe", "Travel home", "Our own <b> & \"label\"", "Case work");

    private final long seed;
    private final Random dice;

    private OddWeeks(long seed) {
        this.seed = seed;
        this.dice = Chance.of(seed);
    }

    /** The same seed gives the same week. */
    static Week of(long seed) {
        return new OddWeeks(seed).week();
    }

    private Week week() {
        Tongue tongue = Tongue.values()[(int) (seed % 3)];
        InspectionInput plain = dice.nextInt(5) == 0
                ? InspectionGenerator.week2(2 + dice.nextInt(8), seed)
                : InspectionGenerator.tiny(seed);
        InspectionInput now = told(plain);
        Schedule schedule = ScheduleScorer.score(now, RandomPlacements.of(now, seed + 77), null, 0);
        if (dice.nextInt(4) == 0) {
            return new Week(
                    "odd " + seed, now, schedule.as(new Edition(pick(List.of(1, 1, 1, 3)), issued())), null, tongue);
        }
        Schedule before = before(now).as(new Edition(pick(List.of(1, 1, 2, 9)), issued()));
        return new Week("odd " + seed, now, schedule.as(before.edition().next(issued())), before, tongue);
    }

    private @Nullable LocalDateTime issued() {
        return dice.nextBoolean()
                ? null
                : LocalDateTime.of(
                        2014, 1 + dice.nextInt(12), 1 + dice.nextInt(28), dice.nextInt(24), dice.nextInt(60));
    }

    /** Most things as they are now, some elsewhere, some that are gone since. */
    private Schedule before(InspectionInput now) {
        InspectionInput then = then(now);
        Schedule same = ScheduleScorer.score(then, RandomPlacements.of(then, seed + 77), null, 0);
        Schedule other = ScheduleScorer.score(then, RandomPlacements.of(then, seed + 78), null, 0);
        List<ScheduledCase> cases = new ArrayList<>();
        for (int i = 0; i < same.cases().size(); i++) {
            cases.add((dice.nextInt(3) == 0 ? other : same).cases().get(i));
        }
        List<ScheduledMeeting> meetings = new ArrayList<>();
        for (int i = 0; i < same.meetings().size(); i++) {
            ScheduledMeeting one =
                    (dice.nextInt(3) == 0 ? other : same).meetings().get(i);
            List<String> holders = new ArrayList<>(one.inspectors());
            Collections.shuffle(holders, dice); // a person types them in any order
            meetings.add(new ScheduledMeeting(one.id(), holders, one.start(), one.end(), one.room()));
        }
        return new Schedule(same.inspection(), same.score(), same.feasible(), 0, cases, meetings, same.constraints());
    }

    private InspectionInput then(InspectionInput now) {
        List<Inspector> team = new ArrayList<>(now.inspectors());
        List<SlotInput> slots = new ArrayList<>(now.slots());
        List<CaseInput> cases = new ArrayList<>(now.cases());
        List<MeetingInput> meetings = new ArrayList<>(now.meetings());
        if (dice.nextBoolean()) {
            Inspector one = team.get(0);
            team.add(new Inspector("GONE", "Gone away", one.role(), one.site(), List.of(), List.of()));
            LocalDateTime start = now.inspection().monday().plusDays(1).atTime(10, 0);
            slots.add(new SlotInput("GONE-1", "GONE", start, start.plusHours(2)));
        }
        if (dice.nextBoolean() && !cases.isEmpty()) {
            CaseInput like = cases.get(0);
            cases.add(like.toBuilder()
                    .reference("C99")
                    .caseManager(now.people().get(0).id())
                    .standIn(null)
                    .childProtection(false)
                    .lookedAfter(false)
                    .site(null)
                    .pinned(null)
                    .build());
        }
        if (dice.nextBoolean() && !meetings.isEmpty()) {
            MeetingInput like = meetings.get(0);
            meetings.add(meeting(like, "M99", like.title(), like.joining(), like.windows()));
        }
        if (dice.nextBoolean() && cases.size() > 1) {
            cases.remove(0);
        }
        if (dice.nextBoolean() && meetings.size() > 1) {
            meetings.remove(0);
        }
        return now.toBuilder()
                .inspectors(team)
                .template(null)
                .slots(slots)
                .cases(cases)
                .meetings(meetings)
                .build();
    }

    private InspectionInput told(InspectionInput plain) {
        InspectionDetails week = plain.inspection();
        List<Person> people = new ArrayList<>();
        for (Person one : plain.people()) {
            people.add(person(one));
        }
        List<Inspector> team = new ArrayList<>();
        for (Inspector one : plain.inspectors()) {
            String name = dice.nextInt(4) == 0 ? "" : dice.nextInt(3) == 0 ? pick(NAMES) : one.name();
            team.add(new Inspector(one.id(), name, one.role(), one.site(), one.unavailable(), one.conflicts()));
        }
        List<Commitment> fixed = new ArrayList<>();
        for (Commitment one : plain.commitments()) {
            String label = dice.nextBoolean() ? pick(LABELS) : one.label();
            // On the board what is shorter than 20 minutes has no words, and what is shorter than 75 has them upright.
            LocalDateTime end =
                    dice.nextInt(3) == 0 ? one.start().plusMinutes(pick(List.of(19, 20, 74, 75))) : one.end();
            fixed.add(new Commitment(one.inspectors(), one.start(), end, one.kind(), label, one.people()));
        }
        List<MeetingInput> meetings = new ArrayList<>();
        for (MeetingInput one : plain.meetings()) {
            String title = dice.nextBoolean() ? one.title() : pick(TITLES);
            String joining = one.online() || dice.nextInt(4) == 0
                    ? pick(List.of("", "Call 01234 567890", "https://example.org/join?room=1&key=<2>\nor by telephone"))
                    : "";
            List<Period> windows = new ArrayList<>(one.windows());
            if (dice.nextInt(3) == 0) { // a page has rows for an evening
                LocalDateTime start = week.monday().plusDays(2).atTime(pick(List.of(7, 17)), 45);
                windows.add(new Period(start, start.toLocalDate().atTime(pick(List.of(18, 19, 20, 22)), 15)));
            }
            meetings.add(meeting(one, one.id(), title, joining, windows));
        }
        List<Room> rooms = new ArrayList<>();
        for (Room one : plain.rooms()) {
            rooms.add(new Room(one.id(), pick(List.of(one.name(), "The hall")), one.site(), pick(List.of(4, 12, 20))));
        }
        return plain.toBuilder()
                .inspection(new InspectionDetails(
                        pick(List.of(week.id(), "R&D " + seed)),
                        week.programme(),
                        week.week(),
                        pick(List.of(week.yot(), "", "Caer & <District> \"YOT\"")),
                        week.nation(),
                        week.monday()))
                .rooms(rooms)
                .inspectors(team)
                .template(null)
                .commitments(fixed)
                .people(people)
                .meetings(meetings)
                .build();
    }

    private Person person(Person one) {
        return withWords(one).toBuilder()
                .name(dice.nextBoolean() ? one.name() : pick(NAMES))
                .email(dice.nextInt(3) == 0 ? "" : one.id() + "@example.org")
                .build();
    }

    /** Whatever text a person may have there are words for, so that each is printed where it should be and nowhere else. */
    private static Person withWords(Person one) {
        try {
            Person.Builder builder = one.toBuilder();
            for (RecordComponent component : Person.class.getRecordComponents()) {
                if ("".equals(component.getAccessor().invoke(one))) {
                    Person.Builder.class
                            .getMethod(component.getName(), String.class)
                            .invoke(builder, component.getName() + " <of> " + one.id());
                }
            }
            return builder.build();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MeetingInput meeting(
            MeetingInput one, String id, String title, String joining, List<Period> windows) {
        return one.toBuilder()
                .id(id)
                .title(title)
                .windows(windows)
                .joining(joining)
                .build();
    }

    private <T> T pick(List<T> choices) {
        return choices.get(dice.nextInt(choices.size()));
    }
}
