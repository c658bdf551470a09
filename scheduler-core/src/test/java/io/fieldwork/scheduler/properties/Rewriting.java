package io.fieldwork.scheduler.properties;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Room;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Site;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Travel;
import io.fieldwork.scheduler.model.Unavailability;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The same inspection, told otherwise: other ids, other weeks, other rows first.
 *
 * @param ids what an id becomes
 * @param weeks by how many weeks all dates move
 * @param rows puts the rows of a list in another order
 */
record Rewriting(
        UnaryOperator<String> ids, int weeks, @Nullable Random rows) {

    static Rewriting ofIds(UnaryOperator<String> ids) {
        return new Rewriting(ids, 0, null);
    }

    static Rewriting ofWeeks(int weeks) {
        return new Rewriting(id -> id, weeks, null);
    }

    static Rewriting ofRows(long seed) {
        return new Rewriting(id -> id, 0, new Random(seed));
    }

    InspectionInput of(InspectionInput input) {
        InspectionDetails details = input.inspection();
        return input.toBuilder()
                .inspection(new InspectionDetails(
                        details.id(),
                        details.programme(),
                        details.week(),
                        details.yot(),
                        details.nation(),
                        details.monday().plusWeeks(weeks)))
                .sites(list(input.sites(), site -> new Site(id(site.id()), site.name())))
                .travel(list(input.travel(), way -> new Travel(id(way.from()), id(way.to()), way.minutes())))
                .rooms(list(
                        input.rooms(), room -> new Room(id(room.id()), room.name(), orNull(room.site()), room.seats())))
                .inspectors(list(input.inspectors(), this::inspector))
                .slots(list(
                        input.slots(),
                        slot -> new SlotInput(
                                id(slot.id()), id(slot.inspector()), time(slot.start()), time(slot.end()))))
                .commitments(list(input.commitments(), this::commitment))
                .people(list(input.people(), this::person))
                .cases(list(input.cases(), this::caseInput))
                .meetings(list(input.meetings(), this::meeting))
                .build();
    }

    SchedulePlacements of(SchedulePlacements placements) {
        Map<String, String> slots = new LinkedHashMap<>();
        placements.slotByCase().forEach((reference, slot) -> slots.put(id(reference), id(slot)));
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>();
        placements.meetings().forEach((name, held) -> meetings.put(id(name), scheduled(held)));
        return new SchedulePlacements(slots, meetings);
    }

    private ScheduledMeeting scheduled(ScheduledMeeting held) {
        return new ScheduledMeeting(
                id(held.id()),
                held.inspectors().stream().map(this::id).toList(),
                held.start() == null ? null : time(held.start()),
                held.end() == null ? null : time(held.end()),
                orNull(held.room()));
    }

    private Inspector inspector(Inspector one) {
        return new Inspector(
                id(one.id()),
                one.name(),
                one.role(),
                orNull(one.site()),
                list(one.unavailable(), this::away),
                list(one.conflicts(), this::id));
    }

    private Commitment commitment(Commitment one) {
        return new Commitment(
                list(one.inspectors(), this::id),
                time(one.start()),
                time(one.end()),
                one.kind(),
                one.label(),
                list(one.people(), this::id));
    }

    private Person person(Person one) {
        return one.toBuilder()
                .id(id(one.id()))
                .site(orNull(one.site()))
                .unavailable(list(one.unavailable(), this::away))
                .preferred(list(one.preferred(), this::period))
                .firstDayBack(one.firstDayBack() == null ? null : day(one.firstDayBack()))
                .lineManager(orNull(one.lineManager()))
                .build();
    }

    private CaseInput caseInput(CaseInput one) {
        return one.toBuilder()
                .reference(id(one.reference()))
                .caseManager(orNull(one.caseManager()))
                .standIn(orNull(one.standIn()))
                .site(orNull(one.site()))
                .pinned(orNull(one.pinned()))
                .build();
    }

    private MeetingInput meeting(MeetingInput one) {
        MeetingHolders holders = one.inspectors();
        MeetingPin pin = one.pinned();
        return one.toBuilder()
                .id(id(one.id()))
                .inspectors(new MeetingHolders(
                        list(holders.all(), this::id), list(holders.anyOf(), this::id), holders.count()))
                .attendees(list(one.attendees(), attendee -> new Attendee(id(attendee.person()), attendee.required())))
                .windows(list(one.windows(), this::period))
                .preferredWindows(list(one.preferredWindows(), this::period))
                .site(orNull(one.site()))
                .room(orNull(one.room()))
                .pinned(
                        pin == null
                                ? null
                                : new MeetingPin(
                                        time(pin.start()),
                                        pin.inspectors().stream().map(this::id).toList()))
                .build();
    }

    private Unavailability away(Unavailability one) {
        return new Unavailability(time(one.start()), time(one.end()), one.reason());
    }

    private Period period(Period one) {
        return new Period(time(one.start()), time(one.end()));
    }

    private LocalDateTime time(LocalDateTime time) {
        return time.plusWeeks(weeks);
    }

    private LocalDate day(LocalDate day) {
        return day.plusWeeks(weeks);
    }

    private String id(String id) {
        return ids.apply(id);
    }

    private @Nullable String orNull(@Nullable String id) {
        return id == null ? null : id(id);
    }

    private <T> List<T> list(List<T> rowsOfList, UnaryOperator<T> change) {
        List<T> changed = new ArrayList<>(rowsOfList);
        changed.replaceAll(change);
        if (rows != null) {
            Collections.shuffle(changed, rows);
        }
        return changed;
    }
}
