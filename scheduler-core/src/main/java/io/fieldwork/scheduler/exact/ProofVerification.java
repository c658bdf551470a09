package io.fieldwork.scheduler.exact;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.bound.OptimalityClaim;
import io.fieldwork.scheduler.solver.search.SolveResult;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a proof says of the schedule that is handed out, once it has been held against it. Nothing is believed that can be seen
 * to be wrong: a better schedule must be one of the inspection's, and as good as it is said to be; no bound may be passed by
 * the schedule; what the search knew before must not be contradicted.
 *
 * <p>The companion may be any, and a library in native code at that: "proved" is said to people who decide by it.
 */
final class ProofVerification {

    private final InspectionInput expanded;
    private final SolveResult solved;
    private final Proof proof;
    private final @Nullable Schedule better;
    private final Schedule schedule;
    private final HardMediumSoftScore score;

    /** Scores a better schedule as every schedule is; throws {@link MismatchException} where it is none. */
    ProofVerification(InspectionInput expanded, SolveResult solved, Proof proof) {
        this.expanded = expanded;
        this.solved = solved;
        this.proof = proof;
        this.better = proof.better() == null ? null : scored(proof.better());
        this.schedule = better == null ? solved.schedule() : better;
        this.score = HardMediumSoftScore.parseScore(schedule.score());
    }

    private Schedule scored(SchedulePlacements placements) {
        requireLegal(placements);
        Schedule other = ScheduleScorer.score(
                expanded, placements, null, solved.schedule().seed());
        HardMediumSoftScore old =
                HardMediumSoftScore.parseScore(solved.schedule().score());
        require(
                HardMediumSoftScore.parseScore(other.score()).compareTo(old) > 0,
                "the schedule that is said to be better (" + other.score() + ") is not better than "
                        + solved.schedule().score());
        return other;
    }

    /** The schedule, and what is proved of it. */
    ProvedResult result() {
        requireNothingKnownIsContradicted();
        List<OptimalityClaim.AtLevel> levels = levels();
        boolean isProved = levels.stream().allMatch(OptimalityClaim.AtLevel::proved);
        KnownBounds bounds = bounds(levels);
        List<OptimalityClaim> known = bounds.claims(schedule).stream()
                // The level says the same with its bound.
                .filter(OptimalityClaim.FewestFileReads.class::isInstance)
                .toList();
        List<OptimalityClaim> claims = new ArrayList<>();
        if (isProved) {
            claims.add(new OptimalityClaim.NoneBetter());
        }
        claims.addAll(known);
        claims.addAll(levels);
        List<String> sentences = new ArrayList<>(ProvedResult.words(claims));
        if (better != null) {
            sentences.add(0, "The proof found a better schedule than the search; this is it.");
        }
        if (proof.cutByClock()) {
            sentences.add("The clock ended the proof: another run may prove more or less.");
        }
        if (solved.bestPossible() && !isProved) {
            claims.add(0, new OptimalityClaim.NoneBetter());
        }
        SolveResult taken = new SolveResult(
                schedule,
                solved.seconds(),
                solved.moves(),
                solved.cutShort(),
                solved.bestPossible() || isProved,
                bounds);
        return new ProvedResult(taken, proof, bounds, better != null, claims, sentences, null);
    }

    /** Each level's points, with the bound as far as it speaks of schedules like this one. */
    private List<OptimalityClaim.AtLevel> levels() {
        require(
                proof.levels().stream().map(LevelProof::goal).toList().equals(ProofScope.LEVELS),
                "the proof has not each level once, in order");
        List<OptimalityClaim.AtLevel> claims = new ArrayList<>();
        boolean isBestAbove = true;
        boolean isProvedAbove = true;
        boolean isSaidAbove = true;
        for (LevelProof said : proof.levels()) {
            long reached = said.level().pointsOf(score);
            requireConsistent(said, isSaidAbove);
            isSaidAbove = said.proved();
            Long bound = isBestAbove ? said.bound() : null;
            Long best = said.best();
            if (isBestAbove) {
                requireFits(said, reached);
            }
            boolean isProved = isProvedAbove && bound != null && bound == reached;
            claims.add(new OptimalityClaim.AtLevel(said.level(), -reached, bound == null ? null : -bound, isProved));
            isProvedAbove = isProved;
            isBestAbove &= best != null && best == reached;
        }
        return claims;
    }

    /** What a level says of itself: nothing found is better than its bound, and "proved" is what was found and is bound. */
    private static void requireConsistent(LevelProof said, boolean isProvedAbove) {
        Long best = said.best();
        Long bound = said.bound();
        require(
                best == null || bound == null || best <= bound,
                name(said) + "the best found (" + best + ") is better than the bound (" + bound + ")");
        require(
                !said.proved() || (isProvedAbove && best != null && best.equals(bound)),
                name(said) + "it is called proved, with " + best + " found and a bound of " + bound);
    }

    /** A level that is as good above as what the proof found. */
    private static void requireFits(LevelProof said, long reached) {
        Long best = said.best();
        Long bound = said.bound();
        require(
                bound == null || reached <= bound,
                name(said) + "the schedule (" + reached + ") is better than the bound (" + bound + ")");
        require(
                best == null || best <= reached,
                name(said) + "the proof found " + best + ", and its schedule has " + reached);
    }

    private static String name(LevelProof said) {
        return "level " + said.level() + ": ";
    }

    /** What is known now: from the proof, and from what the search knew where that still speaks of this schedule. */
    private KnownBounds bounds(List<OptimalityClaim.AtLevel> levels) {
        KnownBounds known = solved.bounds();
        // With meetings, the best medium score may trade a file read for somebody missed at a meeting.
        Integer fileReads =
                levels.get(1).proved() && expanded.meetings().isEmpty() ? KnownBounds.fileReadsOf(schedule) : null;
        if (fileReads == null && better == null) {
            fileReads = known.fewestFileReads();
        }
        Long least = levels.get(2).least();
        Integer soft = least == null ? null : Integer.valueOf(Math.toIntExact(-least));
        Integer knownSoft = isAsSoundAsBefore() ? known.softBound() : null;
        if (soft == null || (knownSoft != null && knownSoft < soft)) {
            soft = knownSoft;
        }
        return new KnownBounds(fileReads, soft);
    }

    /** True where the schedule has the hard and medium points of the one that was solved: older bounds then hold for it. */
    private boolean isAsSoundAsBefore() {
        HardMediumSoftScore old =
                HardMediumSoftScore.parseScore(solved.schedule().score());
        return old.hardScore() == score.hardScore() && old.mediumScore() == score.mediumScore();
    }

    /** A better schedule must not be one that the search had shown to be impossible. */
    private void requireNothingKnownIsContradicted() {
        if (better == null) {
            return;
        }
        require(!solved.bestPossible(), "a better schedule was found, where none was possible");
        Integer soft = solved.bounds().softBound();
        require(
                soft == null || !isAsSoundAsBefore() || score.softScore() <= soft,
                "the schedule that was found (" + schedule.score() + ") passes the soft bound (" + soft + ")");
        Integer fewest = solved.bounds().fewestFileReads();
        Integer fileReads = KnownBounds.fileReadsOf(schedule);
        require(
                fewest == null
                        || fileReads == null
                        || !isAsSoundAsBefore()
                        || leftOut(schedule) > leftOut(solved.schedule())
                        || fileReads >= fewest,
                "the schedule that was found has fewer file reads (" + fileReads + ") than the fewest (" + fewest
                        + ")");
    }

    private static long leftOut(Schedule schedule) {
        return schedule.cases().stream()
                .filter(one -> one.mode() == CaseMode.UNPLACED)
                .count();
    }

    /** Every case in a slot that there is, every meeting at a start and with inspectors that it may have, pins kept. */
    private void requireLegal(SchedulePlacements placements) {
        Inspection inspection = InspectionBuilder.build(expanded, null);
        Set<String> cases = new HashSet<>();
        for (CaseInput one : expanded.cases()) {
            cases.add(one.reference());
            String slot = placements.slotByCase().get(one.reference());
            require(
                    one.pinned() == null
                            ? slot == null || inspection.findSlot(slot).isPresent()
                            : one.pinned().equals(slot),
                    "its schedule has a case in a slot that it cannot have");
        }
        Set<String> meetings = new HashSet<>();
        for (Meeting meeting : inspection.getMeetings()) {
            meetings.add(meeting.getId());
            require(
                    isLegal(inspection, meeting, placements.meetings().get(meeting.getId())),
                    "its schedule has a meeting at a time or with inspectors that it cannot have");
        }
        require(
                cases.containsAll(placements.slotByCase().keySet())
                        && meetings.containsAll(placements.meetings().keySet()),
                "its schedule has cases or meetings that the inspection has not");
    }

    private static boolean isLegal(Inspection inspection, Meeting meeting, @Nullable ScheduledMeeting placed) {
        MeetingPin pin = meeting.getInput().pinned();
        if (placed == null || placed.start() == null) {
            return pin == null;
        }
        Set<String> holders = Set.copyOf(placed.inspectors());
        List<String> pinned = pin == null ? List.of() : pin.inspectors();
        boolean isByThose = pinned.isEmpty()
                ? meeting.getPossibleHolders().stream().anyMatch(group -> holders.equals(Set.copyOf(group.ids())))
                : holders.equals(Set.copyOf(pinned));
        boolean isThen = pin == null
                ? meeting.getPossibleStarts()
                        .contains(new MeetingStart(inspection.getWeek().clock().minute(placed.start())))
                : pin.start().equals(placed.start());
        return isByThose && isThen;
    }

    private static void require(boolean fits, String mismatch) {
        if (!fits) {
            throw new MismatchException(mismatch);
        }
    }

    /** What a proof says does not fit the schedule. The message has no names or references: it goes to the log. */
    static final class MismatchException extends RuntimeException {

        private static final long serialVersionUID = 1;

        private final String what;

        MismatchException(String what) {
            super(what);
            this.what = what;
        }

        @Override
        public String getMessage() {
            return what;
        }
    }
}
