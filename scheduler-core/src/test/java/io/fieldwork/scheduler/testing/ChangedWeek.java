package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.resolve.Absence;
import io.fieldwork.scheduler.resolve.SamePeople;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A published week to which something has happened since: the inspection as somebody would then type it.
 *
 * <pre>{@code ChangedWeek.of(Kind.HANDOVER, expanded, published, 7)}</pre>
 *
 * <p>What happens is about what was published, so that it matters: whoever is away was to be seen that day, the slot that goes
 * was in use. A week of meetings has no slots and no case managers: there a meeting is handed over, withdrawn, added, or loses
 * its hour.
 */
public final class ChangedWeek {

    /** What has happened. */
    public enum Kind {
        /** One to three people are away on the day on which they were to come. */
        ABSENCE,
        /** Up to three cases go to another case manager; or somebody else comes to a meeting. */
        HANDOVER,
        /** Up to two cases or meetings are no longer in the inspection. */
        WITHDRAWAL,
        /** A case or a meeting more. */
        NEW_CASE,
        /** A slot that was in use is gone; or whoever held a meeting has something else in that hour. */
        REMOVED_SLOT,
        /** An inspector is away for a day on which there was something to do. */
        INSPECTOR_ILL,
        /** People, cases, meetings and team stand in another order, and people have the ids of their new rows. */
        ROWS_REORDERED
    }

    private final InspectionInput input;
    private final Schedule published;
    private final Random chance;

    private ChangedWeek(InspectionInput input, Schedule published, Random chance) {
        this.input = input;
        this.published = published;
        this.chance = chance;
    }

    /**
     * The inspection as it is now. The same seed gives the same.
     *
     * @param expanded the inspection of which the schedule was made, every slot and commitment listed
     * @param published has at least one case or meeting with a place
     */
    public static InspectionInput of(Kind kind, InspectionInput expanded, Schedule published, long seed) {
        ChangedWeek week = new ChangedWeek(expanded, published, Chance.of(31 * seed + kind.ordinal()));
        return switch (kind) {
            case ABSENCE -> week.absence();
            case HANDOVER -> week.handover();
            case WITHDRAWAL -> week.withdrawal();
            case NEW_CASE -> week.newCase();
            case REMOVED_SLOT -> week.removedSlot();
            case INSPECTOR_ILL -> week.inspectorIll();
            case ROWS_REORDERED -> week.rowsReordered();
        };
    }

    private InspectionInput absence() {
        InspectionInput now = input;
        for (int i = chance.nextInt(3); i >= 0; i--) {
            Appointment one = pick(appointments());
            LocalDateTime day = one.start().toLocalDate().atStartOfDay();
            boolean isHalf = chance.nextBoolean();
            boolean isMorning = one.start().getHour() < 13;
            now = new Absence(
                            one.person(),
                            false,
                            isHalf && !isMorning ? day.plusHours(13) : day,
                            isHalf && isMorning ? day.plusHours(13) : day.plusDays(1))
                    .addTo(now);
        }
        return now;
    }

    private InspectionInput handover() {
        List<String> attended = published.cases().stream()
                .filter(one -> one.attendee() != null)
                .map(ScheduledCase::reference)
                .toList();
        if (attended.isEmpty()) {
            MeetingInput handed = pick(input.meetings().stream()
                    .filter(meeting -> !meeting.attendees().isEmpty())
                    .toList());
            List<Attendee> attendees = new ArrayList<>(handed.attendees());
            int place = chance.nextInt(attendees.size());
            String other = otherThan(attendees.stream().map(Attendee::person).collect(Collectors.toSet()));
            attendees.set(place, new Attendee(other, attendees.get(place).required()));
            return withMeeting(handed.toBuilder().attendees(attendees).build());
        }
        Set<String> handed = some(attended, 3);
        return input.withCases(input.cases().stream()
                .map(one -> !handed.contains(one.reference()) || one.caseManager() == null
                        ? one
                        : one.toBuilder()
                                .caseManager(otherThan(Set.of(one.caseManager())))
                                .standIn(null)
                                .build())
                .toList());
    }

    private InspectionInput withdrawal() {
        Set<String> gone = some(placedCases().isEmpty() ? placedMeetings() : placedCases(), 2);
        return input.toBuilder()
                .cases(input.cases().stream()
                        .filter(one -> !gone.contains(one.reference()))
                        .toList())
                .meetings(input.meetings().stream()
                        .filter(one -> !gone.contains(one.id()))
                        .toList())
                .inspectors(input.inspectors().stream()
                        .map(one -> new Inspector(
                                one.id(),
                                one.name(),
                                one.role(),
                                one.site(),
                                one.unavailable(),
                                one.conflicts().stream()
                                        .filter(conflict -> !gone.contains(conflict))
                                        .toList()))
                        .toList())
                .build();
    }

    private InspectionInput newCase() {
        if (input.cases().isEmpty()) {
            List<MeetingInput> meetings = new ArrayList<>(input.meetings());
            MeetingInput like = pick(meetings);
            meetings.add(
                    chance.nextInt(meetings.size()),
                    like.toBuilder().id("N01").pinned(null).build());
            return input.withMeetings(meetings);
        }
        List<CaseInput> cases = new ArrayList<>(input.cases());
        CaseInput like = pick(cases);
        cases.add(
                chance.nextInt(cases.size()),
                like.toBuilder()
                        .reference("N01")
                        .caseManager(like.caseManager() == null ? null : otherThan(Set.of(like.caseManager())))
                        .standIn(null)
                        .pinned(null)
                        .build());
        return input.withCases(cases);
    }

    private InspectionInput removedSlot() {
        if (placedCases().isEmpty()) {
            ScheduledMeeting one = pick(published.meetings().stream()
                    .filter(meeting ->
                            meeting.start() != null && !meeting.inspectors().isEmpty())
                    .toList());
            List<Commitment> commitments = new ArrayList<>(input.commitments());
            commitments.add(new Commitment(
                    List.of(pick(one.inspectors())),
                    Objects.requireNonNull(one.start()),
                    Objects.requireNonNull(one.end()),
                    CommitmentKind.INSPECTORATE,
                    "Call with the office",
                    List.of()));
            return input.toBuilder().commitments(commitments).build();
        }
        String reference = pick(placedCases());
        ScheduledCase one = published.cases().stream()
                .filter(placed -> placed.reference().equals(reference))
                .findFirst()
                .orElseThrow();
        return input.toBuilder()
                .slots(input.slots().stream()
                        .filter(slot -> !slot.id().equals(one.slot()))
                        .toList())
                .cases(input.cases().stream()
                        .map(listed -> Objects.equals(listed.pinned(), one.slot()) ? listed.withPinned(null) : listed)
                        .toList())
                .build();
    }

    private InspectionInput inspectorIll() {
        List<Absence> possible = Stream.concat(
                        published.cases().stream()
                                .filter(one -> one.start() != null && one.inspector() != null)
                                .map(one -> day(one.inspector(), Objects.requireNonNull(one.start()))),
                        published.meetings().stream()
                                .filter(one -> one.start() != null)
                                .flatMap(one -> one.inspectors().stream()
                                        .map(id -> day(id, Objects.requireNonNull(one.start())))))
                .distinct()
                .toList();
        return pick(possible).addTo(input);
    }

    private static Absence day(@Nullable String inspector, LocalDateTime start) {
        LocalDateTime day = start.toLocalDate().atStartOfDay();
        return new Absence(Objects.requireNonNull(inspector), true, day, day.plusDays(1));
    }

    /** Whom the list names has the id of the row: {@code cm-1} is whoever stands first now. */
    private InspectionInput rowsReordered() {
        List<Person> people = shuffled(input.people());
        List<String> ids = input.people().stream().map(Person::id).toList();
        List<NamedPerson> byRow = new ArrayList<>();
        for (int row = 0; row < people.size(); row++) {
            byRow.add(new NamedPerson(ids.get(row), people.get(row).name()));
        }
        InspectionInput shuffled = input.toBuilder()
                .people(people)
                .cases(shuffled(input.cases()))
                .meetings(shuffled(input.meetings()))
                .inspectors(shuffled(input.inspectors()))
                .build();
        return SamePeople.of(shuffled, byRow).input();
    }

    /** Who was to come when: to an interview, or to a meeting. */
    private List<Appointment> appointments() {
        List<Appointment> all = new ArrayList<>();
        for (ScheduledCase one : published.cases()) {
            if (one.start() != null && one.attendee() != null) {
                all.add(new Appointment(one.attendee(), one.start()));
            }
        }
        for (ScheduledMeeting one : published.meetings()) {
            if (one.start() != null) {
                input.meetings().stream()
                        .filter(meeting -> meeting.id().equals(one.id()))
                        .flatMap(meeting -> meeting.attendees().stream())
                        .forEach(attendee ->
                                all.add(new Appointment(attendee.person(), Objects.requireNonNull(one.start()))));
            }
        }
        return all;
    }

    private record Appointment(String person, LocalDateTime start) {}

    private List<String> placedCases() {
        return published.cases().stream()
                .filter(one -> one.start() != null)
                .map(ScheduledCase::reference)
                .toList();
    }

    private List<String> placedMeetings() {
        return published.meetings().stream()
                .filter(one -> one.start() != null)
                .map(ScheduledMeeting::id)
                .toList();
    }

    /** Somebody else of the list. */
    private String otherThan(Set<String> people) {
        return pick(input.people().stream()
                .map(Person::id)
                .filter(id -> !people.contains(id))
                .toList());
    }

    private InspectionInput withMeeting(MeetingInput changed) {
        return input.withMeetings(input.meetings().stream()
                .map(one -> one.id().equals(changed.id()) ? changed : one)
                .toList());
    }

    private Set<String> some(List<String> all, int most) {
        return shuffled(all).stream().limit(1 + chance.nextInt(most)).collect(Collectors.toSet());
    }

    private <T> T pick(List<T> all) {
        return all.get(chance.nextInt(all.size()));
    }

    private <T> List<T> shuffled(List<T> all) {
        List<T> copy = new ArrayList<>(all);
        Collections.shuffle(copy, chance);
        return copy;
    }
}
