package io.fieldwork.scheduler.explain.ask;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.explain.impossible.Impossibilities;
import io.fieldwork.scheduler.explain.impossible.Impossible;
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
 * @param fewestUnplaced no schedule that keeps the hard rules leaves out fewer cases
 * @param fewestFileReads nor, leaving out no more, has fewer file reads, but for those decided beforehand
 * @param proof how far these are proved
 * @param impossible what is impossible, and why; what breaks a hard rule first
 * @param asks what removes most first, then what takes least of anybody's time; each stands by itself
 */
public record Diagnosis(
        int fewestUnplaced, int fewestFileReads, Proof proof, List<Impossible> impossible, List<Ask> asks) {

    /** How often the search may be called for changes that the matching cannot settle. */
    private static final int SEARCHES = 4;

    /** What the numbers rest on. */
    public enum Proof {
        /** The matching proves that none has fewer, and a schedule has as few. */
        MATCHING("proved by matching cases with slots; a schedule with these numbers exists"),
        /** The exact companion proves both. */
        EXACT("proved by the exact companion"),
        /** The matching proves that none has fewer; whether any has as few is open. */
        BOUND("at least; whether a schedule has as few is open");

        private final String words;

        Proof(String words) {
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
        return of(expanded, placements, new Trials(SEARCHES), ExactCompanion::find);
    }

    /**
     * The same with helpers that may be of little use: what it claims is true all the same.
     *
     * @param trials may search often or seldom
     * @param companion is asked for where matching alone does not settle it
     */
    public static Diagnosis of(
            InspectionInput expanded,
            SchedulePlacements placements,
            Trials trials,
            Supplier<CompanionAvailability> companion) {
        Reached given = trials.judge(expanded, placements);
        SchedulePlacements near =
                given.hard() == 0 ? placements : new SchedulePlacements(Map.of(), placements.meetings());
        PlacementMatching matching = PlacementMatching.near(near, expanded);
        Reached best = isReached(matching, given) ? given : trials.solve(expanded, near);
        if (given.isBetterThan(best)) {
            best = given;
        }
        int unplaced = matching.fewestUnplaced();
        int fileReads = matching.fewestFileReads();
        Proof proof = Proof.MATCHING;
        if (!isReached(matching, best)) {
            Reached known = best;
            Optional<ExactFewest> exact = ExactFewest.of(expanded, companion)
                    .filter(fewest -> isBorneOut(fewest, expanded, matching, known, trials));
            proof = exact.isPresent() ? Proof.EXACT : Proof.BOUND;
            unplaced = exact.map(ExactFewest::unplaced).orElse(unplaced);
            fileReads = exact.map(ExactFewest::fileReads).orElse(fileReads);
            best = exact.map(fewest -> better(expanded, fewest, near, trials))
                    .filter(best::isWorseThan)
                    .orElse(best);
        }
        List<Impossible> impossible = Impossibilities.of(expanded, matching);
        boolean isBroken = impossible.stream().anyMatch(one -> one.level() == Level.HARD);
        // A schedule that breaks a rule where none need be broken is no base: what mends it may cost nobody anything.
        List<Ask> asks = best.hard() > 0 && !isBroken
                ? List.of()
                : Asks.of(
                        expanded,
                        best,
                        proof == Proof.BOUND ? null : new Reached(0, unplaced, 0, fileReads, placements),
                        trials);
        return new Diagnosis(unplaced, fileReads, proof, impossible, asks);
    }

    private static boolean isReached(PlacementMatching matching, Reached schedule) {
        return schedule.hard() == 0
                && schedule.unplaced() == matching.fewestUnplaced()
                && schedule.fileReads() == matching.fewestFileReads();
    }

    /** True where the companion's schedule is what it is said to be, and nothing that is known contradicts the claim. */
    private static boolean isBorneOut(
            ExactFewest fewest, InspectionInput expanded, PlacementMatching matching, Reached known, Trials trials) {
        Reached shown = trials.judge(expanded, fewest.placements());
        boolean isAsSaid = shown.hard() <= known.hard()
                && shown.unplaced() == fewest.unplaced()
                && shown.fileReads() == fewest.fileReads();
        return isAsSaid
                && !isFewer(
                        fewest.unplaced(), fewest.fileReads(), matching.fewestUnplaced(), matching.fewestFileReads())
                && (known.hard() > shown.hard()
                        || !isFewer(known.unplaced(), known.fileReads(), fewest.unplaced(), fewest.fileReads()));
    }

    private static boolean isFewer(int unplaced, int fileReads, int otherUnplaced, int otherFileReads) {
        return unplaced != otherUnplaced ? unplaced < otherUnplaced : fileReads < otherFileReads;
    }

    private static Reached better(
            InspectionInput expanded, ExactFewest fewest, SchedulePlacements near, Trials trials) {
        return trials.judge(expanded, new SchedulePlacements(fewest.placements().slotByCase(), near.meetings()));
    }

    /** What is impossible alone: no search, no companion, a moment. */
    public static List<Impossible> impossible(InspectionInput expanded) {
        return Impossibilities.of(expanded, PlacementMatching.of(expanded));
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
