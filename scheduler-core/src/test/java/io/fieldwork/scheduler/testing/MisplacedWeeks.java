package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
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
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Weeks in which much lies in the wrong place, and each thing gains another amount by moving: meetings at which one or many
 * people are missed, cases of one case manager or of several, slots that may be shared and slots that may not, chains of
 * cases of which each must move before any gains, things pinned elsewhere than they were told. Few things are in each
 * other's way, so that what so many moves can gain is known nearly exactly.
 *
 * @param input the week
 * @param told where everything was published
 */
public record MisplacedWeeks(InspectionInput input, SchedulePlacements told) {

    private static final List<Integer> SLOT_HOURS = List.of(9, 13);

    /** The same seed gives the same week. */
    public static MisplacedWeeks of(long seed) {
        return new Maker(seed).make();
    }

    private static final class Maker {

        private final long seed;
        private final Dice dice;
        private final List<Inspector> inspectors = new ArrayList<>();
        private final List<SlotInput> slots = new ArrayList<>();
        private final List<Person> people = new ArrayList<>();
        private final List<CaseInput> cases = new ArrayList<>();
        private final List<MeetingInput> meetings = new ArrayList<>();
        private final Map<String, String> toldSlots = new LinkedHashMap<>();
        private final Map<String, ScheduledMeeting> toldMeetings = new LinkedHashMap<>();

        Maker(long seed) {
            this.seed = seed;
            this.dice = new Dice(seed * 2_654_435_761L + 29);
        }

        MisplacedWeeks make() {
            int held = dice.pick(List.of(0, 1, 2, 2, 3));
            int interviewed = held == 3 ? 0 : held == 0 ? dice.between(3, 4) : dice.between(1, 2);
            addSlots(interviewed == 0 ? 1 : Math.max(2, interviewed));
            for (int number = 1; number <= interviewed; number++) {
                addCase("C0" + number);
            }
            for (int number = 1; number <= held; number++) {
                addMeeting("M0" + number, number);
            }
            InspectionInput input = InspectionInput.builder(new InspectionDetails(
                            "misplaced-" + seed, Programme.SQS, 1, "Exampleshire YOT", Nation.ENGLAND, Teams.MONDAY))
                    .inspectors(inspectors)
                    .slots(slots)
                    .people(people)
                    .cases(cases)
                    .meetings(meetings)
                    .weights(weights())
                    .build();
            return new MisplacedWeeks(input, new SchedulePlacements(toldSlots, toldMeetings));
        }

        /** One inspector's, two a day. */
        private void addSlots(int count) {
            inspectors.add(inspector("I1"));
            for (int number = 0; number < count; number++) {
                LocalDateTime start = Teams.MONDAY
                        .plusDays(number / SLOT_HOURS.size())
                        .atTime(SLOT_HOURS.get(number % SLOT_HOURS.size()), 0);
                slots.add(new SlotInput("I1-" + (number + 1), "I1", start, start.plusMinutes(150)));
            }
        }

        /** Of a case manager who is away in some of the slots, mostly in the one that was told. */
        private void addCase(String reference) {
            List<SlotInput> free = slots.stream()
                    .filter(slot -> !toldSlots.containsValue(slot.id()))
                    .toList();
            SlotInput told = free.isEmpty() ? dice.pick(slots) : dice.pick(free);
            List<Unavailability> away = slots.stream()
                    .filter(slot -> dice.chance(slot == told ? 0.7 : 0.4))
                    .map(slot -> new Unavailability(slot.start(), slot.end(), "court"))
                    .toList();
            String manager = "cm-" + reference;
            people.add(person(manager, away));
            if (dice.chance(0.9)) {
                toldSlots.put(reference, told.id());
            }
            cases.add(CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                    .caseManager(manager)
                    .ethnicity(Ethnicity.WHITE)
                    .rosh(RiskLevel.LOW)
                    .vulnerability(RiskLevel.LOW)
                    .pinned(
                            cases.isEmpty() && dice.chance(0.25)
                                    ? dice.pick(slots).id()
                                    : null)
                    .build());
        }

        /** At nine on one of two days, with people of its own, who are away on one or the other. */
        private void addMeeting(String id, int number) {
            String inspector = "I" + (number + 1);
            inspectors.add(inspector(inspector));
            List<Period> windows = List.of(
                    window(Teams.MONDAY.atTime(9, 0)),
                    window(Teams.MONDAY.plusDays(2).atTime(9, 0)));
            Period told = dice.pick(windows);
            List<Attendee> attendees = new ArrayList<>();
            int count = dice.between(1, 4);
            for (int one = 1; one <= count; one++) {
                String person = id + "-" + one;
                Period poor = dice.chance(0.75) ? told : dice.pick(windows);
                people.add(person(person, List.of(new Unavailability(poor.start(), poor.end(), "court"))));
                attendees.add(new Attendee(person, true));
            }
            if (dice.chance(0.9)) {
                toldMeetings.put(id, new ScheduledMeeting(id, List.of(inspector), told.start(), told.end(), null));
            }
            MeetingHolders holder = new MeetingHolders(List.of(inspector), List.of(), 1);
            meetings.add(MeetingInput.builder(id, "Meeting " + id, 60, holder)
                    .attendees(attendees)
                    .windows(windows)
                    .priority(dice.between(1, 2))
                    .pinned(pin(windows))
                    .build());
        }

        private @Nullable MeetingPin pin(List<Period> windows) {
            return dice.chance(0.12) ? new MeetingPin(dice.pick(windows).start(), List.of()) : null;
        }

        private static Period window(LocalDateTime start) {
            return new Period(start, start.plusMinutes(60));
        }

        private static Inspector inspector(String id) {
            return new Inspector(id, "Inspector " + id, Role.ASSISTANT_INSPECTOR, null, List.of(), List.of());
        }

        private static Person person(String id, List<Unavailability> away) {
            return Person.builder(id, "Person " + id).unavailable(away).build();
        }

        /** A meeting that everybody misses is still a meeting; the rest loses one to five points each. */
        private Map<String, String> weights() {
            Map<String, String> weights = new LinkedHashMap<>();
            weights.put(ScheduleRule.MEETING_EMPTY.id(), "0hard");
            if (dice.chance(0.6)) {
                weights.put(ScheduleRule.SLOT_TAKEN.id(), dice.pick(List.of("0hard", "1soft", "1medium")));
            }
            if (dice.chance(0.7)) {
                for (ScheduleRule rule : List.of(ScheduleRule.FILE_READ, ScheduleRule.ATTENDEE_MISSING)) {
                    weights.put(rule.id(), new Weight(dice.between(1, 5), Level.MEDIUM).toString());
                }
            }
            return weights;
        }
    }
}
