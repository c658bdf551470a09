package io.fieldwork.scheduler.exact;

import static io.fieldwork.scheduler.rule.ScheduleRule.ACTIVITY_GAP;
import static io.fieldwork.scheduler.rule.ScheduleRule.CASE_MANAGER_CLASH;
import static io.fieldwork.scheduler.rule.ScheduleRule.CASE_MANAGER_SAME_DAY;
import static io.fieldwork.scheduler.rule.ScheduleRule.ROOM_CLASH;

import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Slot;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What inspectors, people and rooms cannot do at the same time, and what people should not do on the same day: each becomes
 * one {@link NoOverlapConstraint} over everything that the inspector, the person or the room might take part in.
 */
final class ClashCounts {

    private final ModelContext context;

    ClashCounts(ModelContext context) {
        this.context = context;
    }

    void add() {
        context.inspection().getSlots().forEach(this::besideCommitments);
        context.inspectors().forEach(this::ofInspector);
        ofPeople();
        ofRooms();
    }

    /** A slot in use counts once, however many cases are in it. */
    private void besideCommitments(Slot slot) {
        context.expressions()
                .add(
                        ACTIVITY_GAP,
                        slot.closeCommitments().size(),
                        context.cases().inUse(slot));
    }

    /** Slots in use and meetings of one inspector: activities need a gap (SLOT-024, SLOT-049). */
    private void ofInspector(Inspector inspector) {
        List<List<OptionalInterval>> things = new ArrayList<>();
        for (Slot slot : context.slots(slot -> slot.inspector().equals(inspector))) {
            things.add(List.of(new OptionalInterval(context.cases().inUse(slot), slot.span(), inspector.site())));
        }
        Map<Meeting, List<OptionalInterval>> meetings = new LinkedHashMap<>();
        for (MeetingOption option : context.meetings().where(option -> option.isHeldBy(inspector))) {
            String site = option.meeting().getFacts().siteFor(inspector);
            meetings.computeIfAbsent(option.meeting(), key -> new ArrayList<>())
                    .add(new OptionalInterval(option.taken(), option.span(), site));
        }
        things.addAll(meetings.values());
        NoOverlapConstraint.withTravel(context, ACTIVITY_GAP).add(things);
    }

    /** Interviews and meetings of each person who attends any. */
    private void ofPeople() {
        Map<String, List<CaseOption>> interviews = new LinkedHashMap<>();
        for (CaseOption option : context.cases().options()) {
            Person attendee = option.placement().attendee();
            if (attendee != null) {
                interviews
                        .computeIfAbsent(attendee.id(), key -> new ArrayList<>())
                        .add(option);
            }
        }
        Map<String, List<MeetingOption>> meetings = new LinkedHashMap<>();
        for (MeetingOption option : context.meetings().options()) {
            option.meeting()
                    .getFacts()
                    .required()
                    .forEach(person -> meetings.computeIfAbsent(person.id(), key -> new ArrayList<>())
                            .add(option));
        }
        Set<String> people = new LinkedHashSet<>(interviews.keySet());
        people.addAll(meetings.keySet());
        for (String person : people) {
            List<CaseOption> own = interviews.getOrDefault(person, List.of());
            clashes(own, meetings.getOrDefault(person, List.of()));
            sameDay(own);
        }
    }

    /** Nobody is in two rooms at once, the road between them included (SLOT-006, DER-020). */
    private void clashes(List<CaseOption> interviews, List<MeetingOption> meetings) {
        Map<Object, List<OptionalInterval>> things = new LinkedHashMap<>();
        for (CaseOption option : interviews) {
            things.computeIfAbsent(option.assessment(), key -> new ArrayList<>())
                    .add(new OptionalInterval(
                            option.taken(),
                            option.placement().interview(),
                            option.slot().inspector().site()));
        }
        for (MeetingOption option : meetings) {
            things.computeIfAbsent(option.meeting(), key -> new ArrayList<>())
                    .add(new OptionalInterval(option.taken(), option.span(), option.site()));
        }
        NoOverlapConstraint.withTravel(context, CASE_MANAGER_CLASH).add(List.copyOf(things.values()));
    }

    /** Pairs of interviews of one person on one day (SAMP-014). */
    private void sameDay(List<CaseOption> interviews) {
        if (!context.expressions().isCounted(CASE_MANAGER_SAME_DAY)) {
            return;
        }
        for (int day : context.days()) {
            List<CaseOption> here = interviews.stream()
                    .filter(option -> option.slot().day() == day)
                    .toList();
            if (context.most(here) > 1) {
                context.number(here).cost(context.expressions(), CASE_MANAGER_SAME_DAY, CountEncoding::pairs);
            }
        }
    }

    /** Meetings of one room; they may touch (M20-016). */
    private void ofRooms() {
        Map<String, Map<Meeting, List<OptionalInterval>>> rooms = new LinkedHashMap<>();
        for (MeetingOption option :
                context.meetings().where(option -> option.meeting().getInput().room() != null)) {
            String room = Objects.requireNonNull(option.meeting().getInput().room());
            rooms.computeIfAbsent(room, key -> new LinkedHashMap<>())
                    .computeIfAbsent(option.meeting(), key -> new ArrayList<>())
                    .add(new OptionalInterval(option.taken(), option.span(), null));
        }
        rooms.values()
                .forEach(things ->
                        NoOverlapConstraint.withoutGap(context, ROOM_CLASH).add(List.copyOf(things.values())));
    }
}
