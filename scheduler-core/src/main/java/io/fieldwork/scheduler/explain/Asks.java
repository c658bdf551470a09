package io.fieldwork.scheduler.explain;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.Placing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds whom to ring: for each case that is left out or read from the file, each meeting without a start and each pin that
 * breaks a hard rule, the few smallest changes that would remove it, each tried out on the inspection (ALLOC-009,
 * ALLOC-037).
 */
final class Asks {

    /** Of one kind, for one case or meeting, so many are named, and so many more may fail before the kind is given up. */
    private static final int NAMED = 2;

    private static final int FAILURES = 3;

    /** All together: each trial of a large week takes about a tenth of a second. */
    private static final int TRIALS = 60;

    private final InspectionInput input;
    private final Reached base;
    private final Trials trials;
    private final Set<Change> tried = new HashSet<>();
    private final List<Ask> found = new ArrayList<>();

    private Asks(InspectionInput input, Reached base, Trials trials) {
        this.input = input;
        this.base = base;
        this.trials = trials;
    }

    /**
     * The asks, what removes most first, then what takes least of anybody's time.
     *
     * @param base the best that is known without any
     */
    static List<Ask> of(InspectionInput input, Reached base, Trials trials) {
        Asks asks = new Asks(input, base, trials);
        asks.forPins();
        asks.forCases();
        asks.forMeetings();
        return asks.found.stream()
                .sorted(Comparator.comparingInt((Ask ask) -> -ask.gain())
                        .thenComparingLong(ask -> ask.change().minutes()))
                .toList();
    }

    private void forPins() {
        List<Change> changes = new ArrayList<>();
        input.cases().stream()
                .filter(one -> one.pinned() != null)
                .forEach(one -> changes.add(new Change.Unpinned(one)));
        if (base.hard() > 0) {
            tryCases(changes);
        }
    }

    private void forCases() {
        PlacementMatching matching = PlacementMatching.near(base.placements(), input);
        Set<CaseAssessment> roots = new LinkedHashSet<>(matching.leftOut());
        roots.addAll(matching.fileReads());
        // Where two cases are in each other's way, the matching counts too few: the schedule says which.
        Inspection placed = placed();
        for (CaseAssessment one : matching.inspection().getCases()) {
            CaseAssessment there = placed.getCases().get(one.getIndex());
            boolean isMissed = there.getMode() == CaseMode.UNPLACED
                    || (there.getMode() == CaseMode.FILE_READ && there.getCaseManager() != null);
            if (isMissed) {
                roots.add(one);
            }
        }
        roots.forEach(root -> tryCases(CaseChanges.of(input, matching, root)));
    }

    private Inspection placed() {
        Inspection inspection = InspectionBuilder.build(input, null);
        Placing.place(inspection, base.placements());
        return inspection;
    }

    private void tryCases(List<Change> changes) {
        Map<Class<?>, Integer> named = new HashMap<>();
        Map<Class<?>, Integer> failed = new HashMap<>();
        for (Change change : changes) {
            Class<?> kind = change.getClass();
            boolean isEnough = named.getOrDefault(kind, 0) >= NAMED || failed.getOrDefault(kind, 0) >= FAILURES;
            if (!isEnough && tried.size() < TRIALS && tried.add(change)) {
                boolean helps = keep(change, trials.solve(change.applyTo(input), base.placements()));
                (helps ? named : failed).merge(kind, 1, Integer::sum);
            }
        }
    }

    private void forMeetings() {
        Inspection placed = placed();
        for (Meeting meeting : placed.getMeetings()) {
            if (meeting.getStart() == null) {
                int named = 0;
                for (MeetingChanges.Option option : MeetingChanges.of(placed, meeting)) {
                    if (named < NAMED && tried.size() < TRIALS && tried.add(option.change()) && helps(option)) {
                        named++;
                    }
                }
            }
        }
    }

    private boolean helps(MeetingChanges.Option option) {
        Map<String, ScheduledMeeting> meetings =
                new LinkedHashMap<>(base.placements().meetings());
        meetings.put(option.placed().id(), option.placed());
        SchedulePlacements with = new SchedulePlacements(base.placements().slotByCase(), meetings);
        return keep(option.change(), trials.judge(option.change().applyTo(input), with));
    }

    private boolean keep(Change change, Reached reached) {
        boolean helps = reached.isBetterThan(base);
        if (helps) {
            found.add(new Ask(change, reached.gainsOver(base), reached.gainOver(base)));
        }
        return helps;
    }
}
