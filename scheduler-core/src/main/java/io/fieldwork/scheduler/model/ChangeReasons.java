package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.model.ScheduleChange.Place;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import io.fieldwork.scheduler.rule.RuleLimits;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says why a case or meeting was changed, in words that may be handed out: who is not available, which slot is gone, which
 * case has the place now. Of a rule about the child, and of why somebody is away, it says nothing (PRIV-001, FIELD-036).
 *
 * <p>It is not what moved the search, which weighs everything at once, but the first thing that would be wrong with the old
 * place, with the inspection as it is and all else where it is now. Each sentence can be checked against the two schedules and
 * the inspection. Where nothing would be wrong, no cause is made up: the week as a whole is better so.
 */
final class ChangeReasons {

    static final String DROPPED = "It is no longer part of the inspection.";

    private static final String BETTER_WEEK = "The week as a whole is better so.";
    private static final String SWAPPED = " has its slot now: the week as a whole is better so.";
    private static final String BY_HAND = "It was moved by hand.";
    private static final String OVER = "It was not done then.";

    private final InspectionInput input;
    private final PlacedWeek before;
    private final PlacedWeek after;
    private final @Nullable LocalDateTime from;
    private final boolean cutShort;
    private final Diaries diaries;
    private final WeekClock clock;
    private final Map<String, CaseInput> cases = new LinkedHashMap<>();
    private final Map<String, MeetingInput> meetings = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();
    private final Map<String, Inspector> inspectors = new LinkedHashMap<>();

    /**
     * For the changes from one week to another.
     *
     * @param from what began before it is over; null: nothing is
     * @param cutShort true where the search was ended before it was through
     */
    ChangeReasons(
            InspectionInput input,
            PlacedWeek before,
            PlacedWeek after,
            @Nullable LocalDateTime from,
            boolean cutShort) {
        this.input = input;
        this.before = before;
        this.after = after;
        this.from = from;
        this.cutShort = cutShort;
        this.clock = new WeekClock(input.inspection().monday());
        this.diaries = new Diaries(input, clock);
        input.cases().forEach(one -> cases.put(one.reference(), one));
        input.meetings().forEach(meeting -> meetings.put(meeting.id(), meeting));
        input.people().forEach(person -> people.put(person.id(), person));
        input.inspectors().forEach(inspector -> inspectors.put(inspector.id(), inspector));
    }

    /** The same of what people moved: where nothing is wrong with the old place, it is theirs and not the week's. */
    static String ofMovedByHand(String reason) {
        return reason.equals(BETTER_WEEK) || reason.endsWith(SWAPPED) ? BY_HAND : reason;
    }

    String why(Subject subject, String id, @Nullable Place was, @Nullable Place is) {
        if (was == null) {
            return subject == Subject.CASE ? "The case had no slot before." : "The meeting had no time before.";
        }
        return subject == Subject.CASE ? whyCase(id, was, is) : whyMeeting(id, was, is);
    }

    private String whyCase(String reference, Place was, @Nullable Place is) {
        if (is != null && isSamePlace(was, is)) {
            return whyAttendee(reference, was, is);
        }
        String why = wrongBefore(reference, was, is);
        if (why == null) {
            why = wrongNow(reference, was);
        }
        if (is != null) {
            return why == null ? BETTER_WEEK : why;
        }
        return whyNoSlot(reference, why);
    }

    /** The slot is the same, so the reason is about who attends. */
    private String whyAttendee(String reference, Place was, Place is) {
        String why = wrongWithAttendee(reference, was, is);
        return why == null ? "Who attends follows from who is available then." : why;
    }

    /** What is wrong with the old place whatever the others do; null where nothing is. */
    private @Nullable String wrongBefore(String reference, Place was, @Nullable Place is) {
        String inspector = was.inspectors().get(0);
        if (isOver(was.start())) {
            return OVER;
        }
        String away = wrongWithInspector(inspector, was);
        if (away != null) {
            return away;
        }
        boolean isGone = input.slots().stream()
                .noneMatch(slot ->
                        slot.inspector().equals(inspector) && slot.start().equals(was.start()));
        return isGone ? "The slot is no longer there." : wrongWithAttendee(reference, was, is);
    }

    /** What is another now about who can attend at the old time; null where nothing is. */
    private @Nullable String wrongWithAttendee(String reference, Place was, @Nullable Place is) {
        CaseInput one = Objects.requireNonNull(cases.get(reference), "unknown case");
        String seen = was.attendee();
        String seenNow = is == null ? null : is.attendee();
        if (seen == null) {
            return seenNow == null ? null : "It can now be an interview.";
        }
        if (seen.equals(one.caseManager()) || seen.equals(one.standIn())) {
            if (isAway(seen, one, was)) {
                return notAvailable(nameOfPerson(seen));
            }
            return seen.equals(one.standIn()) && seenNow != null && seenNow.equals(one.caseManager())
                    ? "The case manager can now be interviewed."
                    : null;
        }
        if (one.caseManager() == null) {
            return "It has no case manager now.";
        }
        return isAway(one.caseManager(), one, was)
                ? notAvailable(nameOfPerson(one.caseManager()))
                : "Somebody else is now to be interviewed.";
    }

    /** What has the old place now, or is in its way; null where nothing is. */
    private @Nullable String wrongNow(String reference, Place was) {
        String there = caseAt(was);
        if (there != null && !there.equals(reference)) {
            return isForced(there) ? "Its slot is needed for " + there + "." : there + SWAPPED;
        }
        Set<String> attendees = was.attendee() == null ? Set.of() : Set.of(was.attendee());
        return wrongWithOthers(reference, was, attendees);
    }

    /** The case that has the slot of that place now, or null. */
    private @Nullable String caseAt(Place place) {
        return after.cases().entrySet().stream()
                .filter(entry -> isSamePlace(entry.getValue(), place))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(null);
    }

    private static boolean isSamePlace(Place one, Place other) {
        return one.start().equals(other.start()) && one.inspectors().equals(other.inspectors());
    }

    /**
     * True where a case could not have stayed where it was: it is new or was always there, something is wrong with its old
     * place, or that is needed in its turn. Cases that only change places among themselves are not.
     */
    private boolean isForced(String reference) {
        Set<String> met = new HashSet<>();
        String one = reference;
        while (one != null && met.add(one)) {
            Place was = before.cases().get(one);
            Place is = after.cases().get(one);
            if (was == null || (is != null && isSamePlace(was, is)) || wrongBefore(one, was, is) != null) {
                return true;
            }
            one = caseAt(was);
        }
        return false;
    }

    private String whyNoSlot(String reference, @Nullable String why) {
        String place = "no other place was found for it" + (cutShort ? " before the search was ended" : "");
        CaseInput one = Objects.requireNonNull(cases.get(reference), "unknown case");
        List<SlotInput> free = input.slots().stream().filter(this::isFree).toList();
        int minutes = one.requiredMinutes(input.inspection().programme());
        if (free.isEmpty()) {
            place = "no slot is free";
        } else if (free.stream().allMatch(slot -> minutesOf(slot) < minutes)) {
            place = "no slot that is long enough is free";
        }
        return together(why, place);
    }

    /** True where nobody is in the slot and it can still be used. */
    private boolean isFree(SlotInput slot) {
        Place place = new Place(slot.start(), slot.end(), null, List.of(slot.inspector()), null);
        return !isOver(slot.start()) && wrongWithInspector(slot.inspector(), place) == null && caseAt(place) == null;
    }

    private int minutesOf(SlotInput slot) {
        return minute(slot.end()) - minute(slot.start());
    }

    /** Both in one sentence; the second by itself where there is no first. */
    private static String together(@Nullable String why, String place) {
        return why == null
                ? Character.toUpperCase(place.charAt(0)) + place.substring(1) + "."
                : why.substring(0, why.length() - 1) + ", and " + place + ".";
    }

    private String whyMeeting(String id, Place was, @Nullable Place is) {
        boolean isSameTime = is != null && is.start().equals(was.start());
        String why = isOver(was.start()) ? OVER : wrongWithHolders(id, was);
        if (why == null && !isSameTime) {
            why = wrongWithTime(id, was);
        }
        if (why == null) {
            why = wrongWithOthers(id, was, isSameTime ? Set.of() : required(id));
        }
        if (is != null) {
            return why == null ? BETTER_WEEK : why;
        }
        return together(why, "no other time was found for it" + (cutShort ? " before the search was ended" : ""));
    }

    private @Nullable String wrongWithHolders(String id, Place was) {
        String away = was.inspectors().stream()
                .map(inspector -> wrongWithInspector(inspector, was))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
        if (away != null) {
            return away;
        }
        MeetingHolders allowed = meeting(id).inspectors();
        return allowed.allows(was.inspectors()) ? null : "Others are to hold it now.";
    }

    private @Nullable String wrongWithTime(String id, Place was) {
        List<Period> windows = meeting(id).windows();
        if (!windows.isEmpty() && windows.stream().noneMatch(window -> window.contains(was.period()))) {
            return "That time is not open for it.";
        }
        return required(id).stream()
                .filter(person -> !diaries.isFree(people.get(person), minute(was.start()), minute(was.end())))
                .findFirst()
                .map(person -> notAvailable(nameOfPerson(person)))
                .orElse(null);
    }

    private Set<String> required(String id) {
        Set<String> required = new LinkedHashSet<>();
        meeting(id).attendees().stream().filter(Attendee::required).forEach(one -> required.add(one.person()));
        return required;
    }

    private MeetingInput meeting(String id) {
        return Objects.requireNonNull(meetings.get(id), "unknown meeting");
    }

    /** What the inspectors or the people have now that overlaps the old place or lies too close to it; null where nothing does. */
    private @Nullable String wrongWithOthers(String self, Place was, Set<String> attendees) {
        Period attended = Objects.requireNonNullElse(was.attended(), was.period());
        for (String person : attendees) {
            String other = Stream.concat(
                            namesOf(after.cases(), self, attended, (id, place) -> person.equals(place.attendee())),
                            namesOf(
                                    after.meetings(),
                                    self,
                                    attended,
                                    (id, place) -> required(id).contains(person)))
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                return inTheWay(nameOfPerson(person), other);
            }
        }
        for (String inspector : was.inspectors()) {
            String other = Stream.of(after.cases(), after.meetings())
                    .flatMap(all -> all.entrySet().stream())
                    .filter(entry -> !entry.getKey().equals(self)
                            && entry.getValue().inspectors().contains(inspector)
                            && isClose(entry.getValue().period(), was.period()))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(null);
            if (other != null) {
                return inTheWay(
                        Objects.requireNonNull(inspectors.get(inspector)).printedName(), other);
            }
        }
        return null;
    }

    /** Whether a place concerns somebody. */
    private interface Concern {

        boolean test(String id, Place place);
    }

    private static Stream<String> namesOf(Map<String, Place> all, String self, Period attended, Concern concern) {
        return all.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(self)
                        && concern.test(entry.getKey(), entry.getValue())
                        && isClose(
                                Objects.requireNonNullElse(
                                        entry.getValue().attended(),
                                        entry.getValue().period()),
                                attended))
                .map(Map.Entry::getKey);
    }

    private static boolean isClose(Period one, Period other) {
        return one.start().isBefore(other.end().plusMinutes(RuleLimits.GAP))
                && other.start().isBefore(one.end().plusMinutes(RuleLimits.GAP));
    }

    private static String inTheWay(String who, String what) {
        return who + " has " + what + " at that time or too close to it.";
    }

    private boolean isOver(LocalDateTime start) {
        return from != null && start.isBefore(from);
    }

    /** Where the inspector has left, or has a commitment or an unavailability across the place; null where neither is so. */
    private @Nullable String wrongWithInspector(String id, Place place) {
        Inspector inspector = inspectors.get(id);
        if (inspector == null) {
            return id + " is no longer in the team.";
        }
        Span span = clock.span(place.period());
        return diaries.ofInspector(id).stream().anyMatch(time -> time.span().overlaps(span))
                ? notAvailable(inspector.printedName())
                : null;
    }

    /** True where somebody could not give the interview that the case needs now, in the slot of then. */
    private boolean isAway(String person, CaseInput one, Place place) {
        Span interview = clock.span(one.interview(input.inspection().programme(), place.period()));
        return people.containsKey(person) && !diaries.isFree(people.get(person), interview.from(), interview.to());
    }

    private static String notAvailable(String name) {
        return name + " is not available then.";
    }

    private int minute(LocalDateTime time) {
        return clock.minute(time);
    }

    private String nameOfPerson(String id) {
        Person person = people.get(id);
        return person == null ? id : person.printedName();
    }
}
