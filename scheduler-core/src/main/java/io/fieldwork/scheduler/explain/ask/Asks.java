package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds whom to ring: for each case that is left out or read from the file, each meeting without a start and each pin that
 * breaks a hard rule, the few smallest changes that would remove it, each tried out on the inspection (ALLOC-009,
 * ALLOC-037).
 */
final class Asks {

    /** Of one kind, for one case or meeting, so many may fail before the kind is given up. */
    private static final int FAILURES = 6;

    /** All together: a trial of a large week takes some tenths of a second. */
    private static final int TRIALS = 60;

    private final InspectionInput input;
    private final Reached base;
    private final @Nullable Reached fewest;
    private final Trials trials;
    private final Set<Change> tried = new HashSet<>();
    private final List<Ask> found = new ArrayList<>();

    private Asks(InspectionInput input, Reached base, @Nullable Reached fewest, Trials trials) {
        this.input = input;
        this.base = base;
        this.fewest = fewest;
        this.trials = trials;
    }

    /**
     * The asks, what removes most first, then what takes least of anybody's time.
     *
     * @param base the best that is known without any
     * @param fewest the fewest cases left out and file reads that can be had without any, meetings apart; null where that is
     *     not proved
     */
    static List<Ask> of(InspectionInput input, Reached base, @Nullable Reached fewest, Trials trials) {
        Asks asks = new Asks(input, base, fewest, trials);
        asks.forPins();
        asks.forCases();
        asks.forMeetings();
        return asks.found.stream()
                .sorted(Comparator.comparingInt((Ask ask) -> -ask.gain())
                        .thenComparingLong(ask -> ask.change().minutes()))
                .toList();
    }

    private void forPins() {
        if (base.hard() == 0) {
            return;
        }
        List<Change> changes = new ArrayList<>();
        input.cases().stream()
                .filter(one -> one.pinned() != null)
                .forEach(one -> changes.add(new Change.Unpinned(one)));
        tryCases(changes);
    }

    private void forCases() {
        if (base.unplaced() == 0 && base.fileReads() == 0) {
            return;
        }
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
        SchedulePlacer.place(inspection, base.placements());
        return inspection;
    }

    private void tryCases(List<Change> changes) {
        Map<Class<?>, Integer> named = new HashMap<>();
        Map<Class<?>, Integer> failed = new HashMap<>();
        for (Change change : changes) {
            Class<?> kind = change.getClass();
            boolean isEnough = named.getOrDefault(kind, 0) >= mostOf(kind) || failed.getOrDefault(kind, 0) >= FAILURES;
            if (!isEnough && tried.size() < TRIALS && tried.add(change)) {
                boolean helps = keep(change, trials.solve(change.applyTo(input), base.placements()));
                (helps ? named : failed).merge(kind, 1, Integer::sum);
            }
        }
    }

    /** Of one kind, for one case or meeting: when a person could be free leaves a choice, the rest is asked once. */
    private static int mostOf(Class<?> kind) {
        return kind == Change.PersonFree.class ? 2 : 1;
    }

    private void forMeetings() {
        Inspection placed = placed();
        for (Meeting meeting : placed.getMeetings()) {
            if (meeting.getStart() == null) {
                int named = 0;
                int failed = 0;
                for (MeetingChanges.Option option : MeetingChanges.of(placed, meeting)) {
                    boolean isEnough = named >= mostOf(Change.PersonFree.class) || failed >= FAILURES;
                    if (!isEnough && tried.size() < TRIALS && tried.add(option.change())) {
                        boolean helps = keep(option.change(), reached(option));
                        named += helps ? 1 : 0;
                        failed += helps ? 0 : 1;
                    }
                }
            }
        }
    }

    private Reached reached(MeetingChanges.Option option) {
        InspectionInput with = option.change().applyTo(input);
        ScheduledMeeting there = option.placed();
        if (there == null) {
            return trials.search(with, base);
        }
        Map<String, ScheduledMeeting> meetings =
                new LinkedHashMap<>(base.placements().meetings());
        meetings.put(there.id(), there);
        return trials.judge(with, new SchedulePlacements(base.placements().slotByCase(), meetings));
    }

    private boolean keep(Change change, Reached reached) {
        boolean helps = reached.isBetterThan(base) && isNotToBeHadWithout(reached);
        if (helps) {
            found.add(new Ask(change, reached.gainsOver(base), reached.gainOver(base)));
        }
        return helps;
    }

    /** The base may have more cases left out or file reads than need be, for the sake of a meeting: that wins no ask. */
    private boolean isNotToBeHadWithout(Reached reached) {
        return fewest == null
                || reached.hard() < base.hard()
                || reached.meetingsUnplaced() < base.meetingsUnplaced()
                || reached.hasFewerThan(fewest);
    }
}
