package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds the planning solution from a valid, expanded input: ids become objects, times become minutes of the week, and what
 * follows from each pair of case and slot, and of meeting and start, is counted.
 *
 * <pre>{@code Inspection inspection = InspectionBuilder.build(expanded, null);}</pre>
 *
 * <p>Nothing is cut and nothing pinned here: the value ranges hold the impossible too, so that any schedule can be judged.
 */
public final class InspectionBuilder {

    private final InspectionInput input;
    private final @Nullable Schedule published;
    private final Week week;
    private final Diaries diaries;
    private final Map<String, Inspector> inspectors = new LinkedHashMap<>();
    private final Map<String, Person> people = new LinkedHashMap<>();

    private InspectionBuilder(InspectionInput input, @Nullable Schedule published) {
        this.input = input;
        this.published = published;
        this.week = new Week(new WeekClock(input.inspection().monday()), new TravelTimes(input.travel()));
        this.diaries = new Diaries(input, week.clock());
        input.inspectors().forEach(inspector -> inspectors.put(inspector.id(), inspector));
        input.people().forEach(person -> people.put(person.id(), person));
    }

    /**
     * Resolves ids and works out what follows from each pair of case and slot.
     *
     * @param published an earlier schedule against which moves are counted, or null
     * @throws IllegalArgumentException where the input names a template or an unknown id: validate it first
     */
    public static Inspection build(InspectionInput input, @Nullable Schedule published) {
        if (input.template() != null) {
            throw new IllegalArgumentException("The inspection names a template (" + input.template() + ").\n"
                    + "Maybe it was not expanded first.");
        }
        return new InspectionBuilder(input, published).build();
    }

    private Inspection build() {
        List<Slot> slots = slots();
        return new Inspection(input, week, slots, inspectorDays(slots), cases(slots), meetings());
    }

    /** The slots with what is fixed about each: its shares, what lies across it and what lies too close. */
    private List<Slot> slots() {
        Map<String, FairShare> byInspector = shares(SlotInput::inspector);
        Map<String, FairShare> byDay = shares(slot -> Integer.toString(dayOf(slot)));
        List<Slot> slots = new ArrayList<>();
        for (int index = 0; index < input.slots().size(); index++) {
            SlotInput slot = input.slots().get(index);
            slots.add(slot(
                    index,
                    slot,
                    Objects.requireNonNull(byInspector.get(slot.inspector())),
                    Objects.requireNonNull(byDay.get(Integer.toString(dayOf(slot))))));
        }
        return slots;
    }

    private Slot slot(int index, SlotInput slot, FairShare inspectorShare, FairShare dayShare) {
        Inspector inspector = Objects.requireNonNull(inspectors.get(slot.inspector()), "unknown inspector");
        Span span = week.clock().span(slot.period());
        List<FixedTime> diary = diaries.ofInspector(inspector.id());
        return new Slot(
                week,
                index,
                slot.id(),
                inspector,
                dayOf(slot),
                span,
                inspectorShare,
                dayShare,
                diary.stream().filter(time -> time.span().overlaps(span)).toList(),
                diary.stream()
                        .filter(time -> time.isActivity() && isClose(span, time.span(), inspector))
                        .toList(),
                closeSlots(index, slot, span, inspector));
    }

    /** Indexes of the inspector's other slots that leave less than the gap. */
    private List<Integer> closeSlots(int index, SlotInput slot, Span span, Inspector inspector) {
        List<Integer> close = new ArrayList<>();
        for (int other = 0; other < input.slots().size(); other++) {
            SlotInput candidate = input.slots().get(other);
            if (other != index
                    && candidate.inspector().equals(slot.inspector())
                    && isClose(span, week.clock().span(candidate.period()), inspector)) {
                close.add(other);
            }
        }
        return close;
    }

    private boolean isClose(Span span, Span other, Inspector inspector) {
        int gap = week.travel().gap(inspector.site(), inspector.site());
        return Span.isClose(span.from(), span.to(), other.from(), other.to(), gap);
    }

    /** How large each group of slots is, for what must be spread evenly over them. */
    private Map<String, FairShare> shares(Function<SlotInput, String> group) {
        Map<String, Long> sizes = input.slots().stream().collect(Collectors.groupingBy(group, Collectors.counting()));
        return sizes.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> new FairShare(
                                entry.getKey(),
                                input.slots().size(),
                                sizes.size(),
                                entry.getValue().intValue())));
    }

    private int dayOf(SlotInput slot) {
        return week.clock().day(slot.start().toLocalDate());
    }

    /** The full on-site days of each inspector, Tuesday to Thursday (SLOT-050). */
    private List<InspectorDay> inspectorDays(List<Slot> slots) {
        List<InspectorDay> days = new ArrayList<>();
        for (Inspector inspector : inspectors.values()) {
            for (int day = 1; day <= 3; day++) {
                days.add(inspectorDay(inspector, day, slots));
            }
        }
        return days;
    }

    private InspectorDay inspectorDay(Inspector inspector, int day, List<Slot> slots) {
        Span whole = new Span(day * WeekClock.MINUTES_PER_DAY, (day + 1) * WeekClock.MINUTES_PER_DAY);
        List<Span> commitments = diaries.ofInspector(inspector.id()).stream()
                .filter(FixedTime::blocksLunch)
                .map(FixedTime::span)
                .filter(whole::overlaps)
                .toList();
        List<Span> own = slots.stream()
                .filter(slot ->
                        slot.inspector().equals(inspector) && slot.span().overlaps(whole))
                .map(Slot::span)
                .toList();
        return new InspectorDay(
                week, inspector, day, commitments, own, !input.meetings().isEmpty());
    }

    private List<CaseAssessment> cases(List<Slot> slots) {
        Map<String, ScheduledCase> old = new HashMap<>();
        if (published != null) {
            published.cases().forEach(scheduled -> old.put(scheduled.reference(), scheduled));
        }
        CasePlacements placements = new CasePlacements(input, week.clock(), diaries, people, slots);
        return IntStream.range(0, input.cases().size())
                .mapToObj(index -> caseAssessment(index, input.cases().get(index), placements, old))
                .toList();
    }

    private CaseAssessment caseAssessment(
            int index, CaseInput one, CasePlacements placements, Map<String, ScheduledCase> old) {
        PublishedCase publishedCase = publishedCase(old.get(one.reference()));
        return new CaseAssessment(
                index,
                one,
                one.caseManager() == null ? null : person(one.caseManager()),
                one.requiredMinutes(input.inspection().programme()),
                placements.of(one, publishedCase),
                publishedCase);
    }

    private static @Nullable PublishedCase publishedCase(@Nullable ScheduledCase old) {
        if (old == null || old.start() == null || old.inspector() == null) {
            return null;
        }
        return new PublishedCase(old.start(), old.inspector(), old.attendee());
    }

    private List<Meeting> meetings() {
        Map<String, ScheduledMeeting> old = new HashMap<>();
        if (published != null) {
            published.meetings().forEach(scheduled -> old.put(scheduled.id(), scheduled));
        }
        List<MeetingStart> grid = new ArrayList<>();
        for (int minute = 0; minute < 7 * WeekClock.MINUTES_PER_DAY; minute += RuleLimits.GRID) {
            grid.add(new MeetingStart(minute));
        }
        return input.meetings().stream()
                .map(meeting -> meeting(meeting, grid, old.get(meeting.id())))
                .toList();
    }

    private Meeting meeting(MeetingInput meeting, List<MeetingStart> grid, @Nullable ScheduledMeeting old) {
        PublishedMeeting publishedMeeting =
                old == null || old.start() == null ? null : new PublishedMeeting(old.start(), old.inspectors());
        MeetingFacts facts = new MeetingFacts(
                meeting,
                publishedMeeting,
                attendees(meeting, true),
                attendees(meeting, false),
                windows(meeting),
                meeting.preferredWindows().stream().map(week.clock()::span).toList(),
                diaries,
                week);
        List<MeetingStart> starts = grid.stream()
                .filter(start -> start.minute() + meeting.minutes() <= 7 * WeekClock.MINUTES_PER_DAY)
                .toList();
        List<InspectorGroup> holders = holders(meeting.inspectors());
        facts.prepare(starts, holders, inspectors.values());
        return new Meeting(facts, starts, holders);
    }

    private List<Person> attendees(MeetingInput meeting, boolean required) {
        return meeting.attendees().stream()
                .filter(attendee -> attendee.required() == required)
                .map(attendee -> person(attendee.person()))
                .distinct()
                .toList();
    }

    /** The periods of which one must hold the whole meeting; where none is given, nine to five on any weekday. */
    private List<Span> windows(MeetingInput meeting) {
        if (!meeting.windows().isEmpty()) {
            return meeting.windows().stream().map(week.clock()::span).toList();
        }
        List<Span> weekdays = new ArrayList<>();
        for (int day = 0; day < 5; day++) {
            int start = day * WeekClock.MINUTES_PER_DAY;
            weekdays.add(new Span(start + 9 * 60, start + 17 * 60));
        }
        return weekdays;
    }

    /** Who may hold a meeting: the one group that is named, or every choice from a list. */
    private List<InspectorGroup> holders(MeetingHolders holders) {
        if (!holders.isChoice()) {
            return List.of(InspectorGroup.of(
                    holders.all().stream().map(this::inspector).toList()));
        }
        List<InspectorGroup> groups = new ArrayList<>();
        choose(holders.anyOf().stream().map(this::inspector).toList(), holders.count(), 0, List.of(), groups);
        return groups;
    }

    /** Collects every choice of so many inspectors, in list order. */
    private static void choose(
            List<Inspector> from, int count, int next, List<Inspector> chosen, List<InspectorGroup> groups) {
        if (chosen.size() == count) {
            groups.add(InspectorGroup.of(chosen));
            return;
        }
        for (int i = next; i < from.size(); i++) {
            List<Inspector> more = new ArrayList<>(chosen);
            more.add(from.get(i));
            choose(from, count, i + 1, more, groups);
        }
    }

    private Inspector inspector(String id) {
        return Objects.requireNonNull(inspectors.get(id), "unknown inspector");
    }

    private Person person(String id) {
        return Objects.requireNonNull(people.get(id), "unknown person");
    }
}
