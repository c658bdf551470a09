package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.RuleLimits;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a meeting, and what follows from each start on the grid with each group of inspectors: worked out
 * once, shared by all copies that the solver makes. The one place where the rules about one meeting are counted, as
 * {@link CasePlacements} is for those about one case.
 *
 * <p>A schedule made by hand may have a start off the grid or other inspectors; that is worked out when asked for.
 */
public final class MeetingFacts {

    private final MeetingInput input;
    private final @Nullable PublishedMeeting published;
    private final LeftOut leftOut;
    private final List<Person> required;
    private final List<Person> optional;
    private final List<Span> windows;
    private final List<Span> preferredWindows;
    private final Diaries diaries;
    private final Week week;

    /** By those who hold it, the placement at each start of the grid. */
    private final Map<InspectorGroup, MeetingPlacement[]> placements = new HashMap<>();

    private final Map<String, Map<Integer, List<FixedTime>>> blockers = new HashMap<>();
    private final Map<String, Map<Integer, List<FixedTime>>> closeCommitments = new HashMap<>();

    /** More than 0 for each rule that some schedule might break with it. */
    private RuleCounts most = new RuleCounts();

    MeetingFacts(
            MeetingInput input,
            @Nullable PublishedMeeting published,
            List<Person> required,
            List<Person> optional,
            List<Span> windows,
            List<Span> preferredWindows,
            Diaries diaries,
            Week week) {
        this.input = input;
        this.published = published;
        this.leftOut = LeftOut.of(input, published);
        this.required = required;
        this.optional = optional;
        this.windows = windows;
        this.preferredWindows = preferredWindows;
        this.diaries = diaries;
        this.week = week;
    }

    /**
     * Works out ahead what the solver will ask for again and again.
     *
     * @param starts of the grid, from the first on
     * @param team everybody who may hold it in a schedule made by hand
     */
    void prepare(List<MeetingStart> starts, List<InspectorGroup> groups, Collection<Inspector> team) {
        List<RuleCounts> atTimes =
                starts.stream().map(start -> computeCounts(start.minute())).toList();
        Map<RuleCounts, MeetingPlacement> known = new HashMap<>();
        for (InspectorGroup group : groups) {
            prepare(starts, group.inspectors());
            MeetingPlacement[] row = new MeetingPlacement[starts.size()];
            for (int i = 0; i < row.length; i++) {
                RuleCounts counts = atTimes.get(i).copy();
                addCounts(counts, starts.get(i).minute(), group);
                row[i] = known.computeIfAbsent(counts, MeetingPlacement::new);
            }
            placements.put(group, row);
        }
        most = computeMost(team);
    }

    private void prepare(List<MeetingStart> starts, List<Inspector> inspectors) {
        for (Inspector inspector : inspectors) {
            if (!blockers.containsKey(inspector.id())) {
                Map<Integer, List<FixedTime>> across = new HashMap<>();
                Map<Integer, List<FixedTime>> close = new HashMap<>();
                for (MeetingStart start : starts) {
                    across.put(start.minute(), computeBlockers(inspector, start.minute()));
                    close.put(start.minute(), computeCloseCommitments(inspector, start.minute()));
                }
                blockers.put(inspector.id(), across);
                closeCommitments.put(inspector.id(), close);
            }
        }
    }

    public Week week() {
        return week;
    }

    public MeetingInput input() {
        return input;
    }

    public List<Person> required() {
        return required;
    }

    public List<Person> optional() {
        return optional;
    }

    public List<Span> windows() {
        return windows;
    }

    /** The site where an inspector stands during the meeting. */
    public @Nullable String siteFor(Inspector inspector) {
        return input.site() != null ? input.site() : inspector.site();
    }

    /** An earlier, published schedule's start and inspectors; null where there is none. */
    @Nullable PublishedMeeting published() {
        return published;
    }

    /** What follows from a start, held by those inspectors. */
    public MeetingPlacement placement(int minute, InspectorGroup holders) {
        MeetingPlacement[] known = placements.get(holders);
        int index = minute / RuleLimits.GRID;
        if (known != null && minute >= 0 && minute % RuleLimits.GRID == 0 && index < known.length) {
            return known[index];
        }
        RuleCounts counts = computeCounts(minute);
        addCounts(counts, minute, holders);
        return new MeetingPlacement(counts);
    }

    /** What follows from having no start. */
    public LeftOut leftOut() {
        return leftOut;
    }

    /** False where no schedule, however bad, breaks the rule with this meeting. */
    public boolean mayBreak(ScheduleRule rule) {
        return most.of(rule) > 0;
    }

    /** True where it needs people and none of them is free throughout. */
    public boolean isEmptyAt(int minute) {
        return isEmpty(countBusy(required, minute));
    }

    private boolean isEmpty(int missing) {
        return !required.isEmpty() && missing == required.size();
    }

    boolean isAtAnotherTime(int minute) {
        return published != null && !published.start().equals(week.clock().time(minute));
    }

    boolean isWithOthers(InspectorGroup holders) {
        return published != null && !Set.copyOf(published.inspectors()).equals(Set.copyOf(holders.ids()));
    }

    /** Commitments and unavailabilities of the inspector that overlap the meeting. */
    public List<FixedTime> blockersOf(Inspector inspector, int minute) {
        List<FixedTime> known = blockers.getOrDefault(inspector.id(), Map.of()).get(minute);
        return known != null ? known : computeBlockers(inspector, minute);
    }

    /** Activities among the inspector's commitments that leave less than the gap. */
    public List<FixedTime> closeCommitmentsOf(Inspector inspector, int minute) {
        List<FixedTime> known =
                closeCommitments.getOrDefault(inspector.id(), Map.of()).get(minute);
        return known != null ? known : computeCloseCommitments(inspector, minute);
    }

    /** What a start counts, whoever holds it. */
    private RuleCounts computeCounts(int from) {
        int to = from + input.minutes();
        int missing = countBusy(required, from);
        RuleCounts counts = new RuleCounts();
        counts.addIf(!Span.anyContains(windows, from, to), ScheduleRule.MEETING_OUTSIDE_WINDOW);
        counts.addIf(isEmpty(missing), ScheduleRule.MEETING_EMPTY);
        counts.add(ScheduleRule.ATTENDEE_MISSING, missing);
        counts.add(ScheduleRule.OPTIONAL_ATTENDEE_MISSING, countBusy(optional, from));
        counts.addIf(
                !preferredWindows.isEmpty() && !Span.anyContains(preferredWindows, from, to),
                ScheduleRule.PREFERRED_WINDOW);
        return counts;
    }

    /** Adds what those who hold it count. */
    private void addCounts(RuleCounts counts, int from, InspectorGroup holders) {
        SharedCounts.add(
                counts,
                count(holders, inspector -> blockersOf(inspector, from)),
                count(holders, inspector -> closeCommitmentsOf(inspector, from)),
                hasConflict(holders),
                isAtAnotherTime(from),
                isWithOthers(holders));
    }

    /** Not exact: more than 0 for each rule that a schedule might break, at any start and held by anybody. */
    private RuleCounts computeMost(Collection<Inspector> team) {
        boolean isAnyConflict =
                team.stream().anyMatch(inspector -> !inspector.conflicts().isEmpty());
        RuleCounts counts = new RuleCounts();
        SharedCounts.add(counts, 1, 1, isAnyConflict, published != null, published != null);
        counts.add(ScheduleRule.MEETING_OUTSIDE_WINDOW, 1);
        counts.addIf(isAnybodyEverBusy(required), ScheduleRule.MEETING_EMPTY);
        counts.addIf(isAnybodyEverBusy(required), ScheduleRule.ATTENDEE_MISSING);
        counts.addIf(isAnybodyEverBusy(optional), ScheduleRule.OPTIONAL_ATTENDEE_MISSING);
        counts.addIf(!preferredWindows.isEmpty(), ScheduleRule.PREFERRED_WINDOW);
        leftOut.rules().forEach(rule -> counts.add(rule, leftOut.count(rule)));
        return counts;
    }

    private boolean isAnybodyEverBusy(List<Person> people) {
        return people.stream().anyMatch(person -> !diaries.ofPerson(person.id()).isEmpty());
    }

    private static int count(InspectorGroup holders, Function<Inspector, List<FixedTime>> times) {
        return holders.inspectors().stream()
                .mapToInt(inspector -> times.apply(inspector).size())
                .sum();
    }

    private boolean hasConflict(InspectorGroup holders) {
        return holders.inspectors().stream()
                .anyMatch(inspector -> input.attendees().stream()
                        .anyMatch(attendee -> inspector.conflicts().contains(attendee.person())));
    }

    private int countBusy(List<Person> people, int from) {
        int to = from + input.minutes();
        return (int) people.stream()
                .filter(person -> !diaries.isFree(person, from, to))
                .count();
    }

    private List<FixedTime> computeBlockers(Inspector inspector, int from) {
        return diaries.ofInspector(inspector.id()).stream()
                .filter(time -> time.span().overlaps(from, from + input.minutes()))
                .toList();
    }

    private List<FixedTime> computeCloseCommitments(Inspector inspector, int from) {
        int gap = week.travel().gap(siteFor(inspector), inspector.site());
        return diaries.ofInspector(inspector.id()).stream()
                .filter(FixedTime::isActivity)
                .filter(time -> Span.isClose(
                        from,
                        from + input.minutes(),
                        time.span().from(),
                        time.span().to(),
                        gap))
                .toList();
    }
}
