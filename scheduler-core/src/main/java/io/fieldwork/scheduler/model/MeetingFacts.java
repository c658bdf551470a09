package io.fieldwork.scheduler.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is fixed about a meeting, and what follows from each start on the grid: worked out once, shared by all copies
 * that the solver makes.
 */
public final class MeetingFacts {

    private final MeetingInput input;
    private final List<Person> required;
    private final List<Person> optional;
    private final List<Span> windows;
    private final List<Span> preferredWindows;
    private final Diaries diaries;
    private final Week week;
    private final Map<Integer, MeetingPlacement> placements = new HashMap<>();
    private final Map<String, Map<Integer, List<FixedTime>>> blockers = new HashMap<>();
    private final Map<String, Map<Integer, List<FixedTime>>> closeCommitments = new HashMap<>();

    MeetingFacts(
            MeetingInput input,
            List<Person> required,
            List<Person> optional,
            List<Span> windows,
            List<Span> preferredWindows,
            Diaries diaries,
            Week week) {
        this.input = input;
        this.required = required;
        this.optional = optional;
        this.windows = windows;
        this.preferredWindows = preferredWindows;
        this.diaries = diaries;
        this.week = week;
    }

    /** Works out ahead what the solver will ask for again and again. */
    void prepare(List<MeetingStart> starts, List<Inspector> inspectors) {
        for (MeetingStart start : starts) {
            placements.put(start.minute(), computePlacement(start.minute()));
            for (Inspector inspector : inspectors) {
                blockers.computeIfAbsent(inspector.id(), key -> new HashMap<>())
                        .put(start.minute(), computeBlockers(inspector, start.minute()));
                closeCommitments
                        .computeIfAbsent(inspector.id(), key -> new HashMap<>())
                        .put(start.minute(), computeCloseCommitments(inspector, start.minute()));
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

    public MeetingPlacement placementAt(int minute) {
        MeetingPlacement known = placements.get(minute);
        return known != null ? known : computePlacement(minute);
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

    private MeetingPlacement computePlacement(int from) {
        int to = from + input.minutes();
        int missing = countBusy(required, from, to);
        return new MeetingPlacement(
                !Span.anyContains(windows, from, to),
                !required.isEmpty() && missing == required.size(),
                missing,
                countBusy(optional, from, to),
                !preferredWindows.isEmpty() && !Span.anyContains(preferredWindows, from, to));
    }

    private int countBusy(List<Person> people, int from, int to) {
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
