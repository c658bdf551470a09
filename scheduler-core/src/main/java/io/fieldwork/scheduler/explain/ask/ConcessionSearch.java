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
 * Finds whom to ring: for each case that is left out or read from the file, each meeting without a start and each pin
 * that breaks a hard rule, the few smallest concessions that would remove it (ALLOC-009, ALLOC-037).
 *
 * <p>It generates and tests. {@link CaseConcessions} and {@link MeetingConcessions} propose what would help by the
 * matching or by the diaries alone, what takes least time first. {@link WhatIfSolver} solves the inspection again with
 * each. What is left over then must be less than with the best schedule that is known, and less than what is proved to
 * be had without: nobody is rung for what a better search would have found for nothing. The trials are limited, so
 * every request pays, but there may be others that pay as well.
 */
final class ConcessionSearch {

    /** Of one kind, for one case or meeting, so many may fail before the kind is given up. */
    private static final int FAILURES = 6;

    /** All together: a trial of a large week takes some tenths of a second. */
    private static final int TRIALS = 60;

    private final InspectionInput input;
    private final ScheduleShortfall base;
    private final @Nullable ScheduleShortfall fewest;
    private final WhatIfSolver whatIf;
    private final Set<Concession> tried = new HashSet<>();
    private final List<ConcessionRequest> found = new ArrayList<>();

    private ConcessionSearch(
            InspectionInput input, ScheduleShortfall base, @Nullable ScheduleShortfall fewest, WhatIfSolver whatIf) {
        this.input = input;
        this.base = base;
        this.fewest = fewest;
        this.whatIf = whatIf;
    }

    /**
     * The asks, what removes most first, then what takes least of anybody's time.
     *
     * @param base the best that is known without any
     * @param fewest the fewest cases left out and file reads that can be had without any, meetings apart; null where that is
     *     not proved
     */
    static List<ConcessionRequest> of(
            InspectionInput input, ScheduleShortfall base, @Nullable ScheduleShortfall fewest, WhatIfSolver whatIf) {
        ConcessionSearch search = new ConcessionSearch(input, base, fewest, whatIf);
        search.forPins();
        search.forCases();
        search.forMeetings();
        return search.found.stream()
                .sorted(Comparator.comparingInt((ConcessionRequest ask) -> -ask.gain())
                        .thenComparingLong(ask -> ask.concession().minutes()))
                .toList();
    }

    /** Where a hard rule is broken, a pin may be why: giving up one is tried. */
    private void forPins() {
        if (base.hard() == 0) {
            return;
        }
        List<Concession> concessions = new ArrayList<>();
        input.cases().stream()
                .filter(one -> one.pinned() != null)
                .forEach(one -> concessions.add(new Concession.Unpinned(one)));
        tryCases(concessions);
    }

    /** Cases without a place or without an interview, by the best matching and by the schedule that is known. */
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
        roots.forEach(root -> tryCases(CaseConcessions.of(input, matching, root)));
    }

    private Inspection placed() {
        Inspection inspection = InspectionBuilder.build(input, null);
        SchedulePlacer.place(inspection, base.placements());
        return inspection;
    }

    /** Tries them in their order; a kind is given up once enough of it are named, or too many have failed. */
    private void tryCases(List<Concession> concessions) {
        Map<Class<?>, Integer> named = new HashMap<>();
        Map<Class<?>, Integer> failed = new HashMap<>();
        for (Concession concession : concessions) {
            Class<?> kind = concession.getClass();
            boolean isEnough = named.getOrDefault(kind, 0) >= mostOf(kind) || failed.getOrDefault(kind, 0) >= FAILURES;
            if (!isEnough && tried.size() < TRIALS && tried.add(concession)) {
                boolean helps = keep(concession, whatIf.solve(concession.applyTo(input), base.placements()));
                (helps ? named : failed).merge(kind, 1, Integer::sum);
            }
        }
    }

    /** Of one kind, for one case or meeting: when a person could be free leaves a choice, the rest is asked once. */
    private static int mostOf(Class<?> kind) {
        return kind == Concession.PersonFree.class ? 2 : 1;
    }

    private void forMeetings() {
        Inspection placed = placed();
        for (Meeting meeting : placed.getMeetings()) {
            if (meeting.getStart() == null) {
                int named = 0;
                int failed = 0;
                for (MeetingConcessions.Candidate candidate : MeetingConcessions.of(placed, meeting)) {
                    boolean isEnough = named >= mostOf(Concession.PersonFree.class) || failed >= FAILURES;
                    if (!isEnough && tried.size() < TRIALS && tried.add(candidate.concession())) {
                        boolean helps = keep(candidate.concession(), shortfall(candidate));
                        named += helps ? 1 : 0;
                        failed += helps ? 0 : 1;
                    }
                }
            }
        }
    }

    /**
     * Where the meeting then fits beside everything else, that schedule is judged; where others would have to make
     * room, only the search can tell.
     */
    private ScheduleShortfall shortfall(MeetingConcessions.Candidate candidate) {
        InspectionInput with = candidate.concession().applyTo(input);
        ScheduledMeeting there = candidate.placed();
        if (there == null) {
            return whatIf.search(with, base);
        }
        Map<String, ScheduledMeeting> meetings =
                new LinkedHashMap<>(base.placements().meetings());
        meetings.put(there.id(), there);
        return whatIf.judge(with, new SchedulePlacements(base.placements().slotByCase(), meetings));
    }

    /** Names what helps. True where it does. */
    private boolean keep(Concession concession, ScheduleShortfall shortfall) {
        boolean helps = shortfall.isBetterThan(base) && isNotToBeHadWithout(shortfall);
        if (helps) {
            found.add(new ConcessionRequest(concession, shortfall.gainsOver(base), shortfall.gainOver(base)));
        }
        return helps;
    }

    /** The base may have more cases left out or file reads than need be, for the sake of a meeting: that wins no ask. */
    private boolean isNotToBeHadWithout(ScheduleShortfall shortfall) {
        return fewest == null
                || shortfall.hard() < base.hard()
                || shortfall.meetingsUnplaced() < base.meetingsUnplaced()
                || shortfall.hasFewerThan(fewest);
    }
}
