package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.explain.impossible.Impossibility;
import io.fieldwork.scheduler.explain.impossible.ImpossibilityAnalysis;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What no schedule of an inspection can do, and whom to ring about it. Restricted: both follow from children's data
 * (FIELD-036).
 *
 * <pre>{@code
 * Diagnosis diagnosis = Diagnosis.of(expanded, placements);
 * diagnosis.fewestFileReads();                               // proved
 * diagnosis.impossible().forEach(one -> print(one.why()));
 * diagnosis.asks().forEach(ask -> print(ask.sentence()));
 * }</pre>
 *
 * <p>The numbers come from {@link PlacementMatching}, which bounds every schedule from below. Where a schedule is known
 * that has as few, they are the minimum; else the exact companion is asked, and what it claims is believed only where
 * its own schedule bears it out.
 *
 * @param fewestUnplaced no schedule that keeps the hard rules leaves out fewer cases
 * @param fewestFileReads nor, leaving out no more, has fewer file reads, but for those decided beforehand
 * @param proof how far these are proved
 * @param impossible what is impossible, and why; what breaks a hard rule first
 * @param asks what removes most first, then what takes least of anybody's time; each stands by itself
 */
public record Diagnosis(
        int fewestUnplaced,
        int fewestFileReads,
        ProofBasis proof,
        List<Impossibility> impossible,
        List<ConcessionRequest> asks) {

    /** How often the search may be called for changes that the matching cannot settle. */
    private static final int SEARCHES = 4;

    /** What the numbers rest on. */
    public enum ProofBasis {
        /** The matching proves that none has fewer, and a schedule has as few. */
        MATCHING("proved by matching cases with slots; a schedule with these numbers exists"),
        /** The exact companion proves both. */
        EXACT("proved by the exact companion"),
        /** The matching proves that none has fewer; whether any has as few is open. */
        BOUND("at least; whether a schedule has as few is open");

        private final String words;

        ProofBasis(String words) {
            this.words = words;
        }

        /** Plain words. */
        public String words() {
            return words;
        }
    }

    public Diagnosis {
        impossible = List.copyOf(impossible);
        asks = List.copyOf(asks);
    }

    /**
     * Diagnoses a valid, expanded inspection. Each ask is tried out: the inspection is solved again with it. The same
     * inspection and placements give the same diagnosis, unless the exact companion runs into its limit.
     *
     * @param placements a schedule of the inspection, to which what is tried stays near; it need not be good
     */
    public static Diagnosis of(InspectionInput expanded, SchedulePlacements placements) {
        return of(expanded, placements, new WhatIfSolver(SEARCHES), ExactCompanion::find);
    }

    /**
     * The same with helpers that may be of little use: what it claims is true all the same.
     *
     * @param whatIf may search often or seldom
     * @param companion is asked for where matching alone does not settle it
     */
    public static Diagnosis of(
            InspectionInput expanded,
            SchedulePlacements placements,
            WhatIfSolver whatIf,
            Supplier<CompanionAvailability> companion) {
        ScheduleShortfall given = whatIf.judge(expanded, placements);
        SchedulePlacements near =
                given.hard() == 0 ? placements : new SchedulePlacements(Map.of(), placements.meetings());
        PlacementMatching matching = PlacementMatching.near(near, expanded);
        ScheduleShortfall best = isReached(matching, given) ? given : whatIf.solve(expanded, near);
        if (given.isBetterThan(best)) {
            best = given;
        }
        int unplaced = matching.fewestUnplaced();
        int fileReads = matching.fewestFileReads();
        ProofBasis proof = ProofBasis.MATCHING;
        if (!isReached(matching, best)) {
            ScheduleShortfall known = best;
            Optional<ExactMinimum> exact = ExactMinimum.of(expanded, companion)
                    .filter(fewest -> isBorneOut(fewest, expanded, matching, known, whatIf));
            proof = exact.isPresent() ? ProofBasis.EXACT : ProofBasis.BOUND;
            unplaced = exact.map(ExactMinimum::unplaced).orElse(unplaced);
            fileReads = exact.map(ExactMinimum::fileReads).orElse(fileReads);
            best = exact.map(fewest -> better(expanded, fewest, near, whatIf))
                    .filter(best::isWorseThan)
                    .orElse(best);
        }
        List<Impossibility> impossible = ImpossibilityAnalysis.of(expanded, matching);
        boolean isBroken = impossible.stream().anyMatch(one -> one.level() == Level.HARD);
        // A schedule that breaks a rule where none need be broken is no base: what mends it may cost nobody anything.
        List<ConcessionRequest> asks = best.hard() > 0 && !isBroken
                ? List.of()
                : ConcessionSearch.of(
                        expanded,
                        best,
                        proof == ProofBasis.BOUND ? null : new ScheduleShortfall(0, unplaced, 0, fileReads, placements),
                        whatIf);
        return new Diagnosis(unplaced, fileReads, proof, impossible, asks);
    }

    /** True where the schedule has no more than the bounds: then nothing is left to prove. */
    private static boolean isReached(PlacementMatching matching, ScheduleShortfall schedule) {
        return schedule.hard() == 0
                && schedule.unplaced() == matching.fewestUnplaced()
                && schedule.fileReads() == matching.fewestFileReads();
    }

    /** True where the companion's schedule is what it is said to be, and nothing that is known contradicts the claim. */
    private static boolean isBorneOut(
            ExactMinimum fewest,
            InspectionInput expanded,
            PlacementMatching matching,
            ScheduleShortfall known,
            WhatIfSolver whatIf) {
        ScheduleShortfall shown = whatIf.judge(expanded, fewest.placements());
        boolean isAsSaid = shown.hard() <= known.hard()
                && shown.unplaced() == fewest.unplaced()
                && shown.fileReads() == fewest.fileReads();
        return isAsSaid
                && !isFewer(
                        fewest.unplaced(), fewest.fileReads(), matching.fewestUnplaced(), matching.fewestFileReads())
                && (known.hard() > shown.hard()
                        || !isFewer(known.unplaced(), known.fileReads(), fewest.unplaced(), fewest.fileReads()));
    }

    /** Fewer left out or, with as many left out, fewer file reads. */
    private static boolean isFewer(int unplaced, int fileReads, int otherUnplaced, int otherFileReads) {
        return unplaced != otherUnplaced ? unplaced < otherUnplaced : fileReads < otherFileReads;
    }

    /** The companion places cases alone here: the meetings stay where they were. */
    private static ScheduleShortfall better(
            InspectionInput expanded, ExactMinimum fewest, SchedulePlacements near, WhatIfSolver whatIf) {
        return whatIf.judge(expanded, new SchedulePlacements(fewest.placements().slotByCase(), near.meetings()));
    }

    /** What is impossible alone: no search, no companion, a moment. */
    public static List<Impossibility> impossible(InspectionInput expanded) {
        return ImpossibilityAnalysis.of(expanded, PlacementMatching.of(expanded));
    }

    /**
     * For example {@code No schedule that keeps the hard rules and places every case has fewer than 3 file reads (proved by
     * matching ...).} Leaving out a case more may always save a file read, so that is said too.
     */
    public String sentence() {
        String others = fewestUnplaced == 0
                ? " and places every case"
                : " leaves out fewer than " + fewestUnplaced + (fewestUnplaced == 1 ? " case" : " cases")
                        + " or, leaving out " + fewestUnplaced + ",";
        return "No schedule that keeps the hard rules" + others + " has fewer than " + fewestFileReads
                + (fewestFileReads == 1 ? " file read" : " file reads") + " (" + proof.words() + ").";
    }
}
