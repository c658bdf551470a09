package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.SchedulePlacer;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Compares what the exact companion claims of a row with the row's own schedule: the companion counts in another way, and
 * where the two do not agree one of them is wrong.
 */
final class ClaimCheck {

    /** What a claim comes to. */
    enum Verdict {
        /** Hard and medium are proved at the very score that is written. */
        PROVED,
        /** Nothing is proved, and nothing is contradicted. */
        OPEN,
        /** A schedule is claimed to be better, and it is. */
        BETTER,
        /** The claim cannot be true. */
        WRONG
    }

    private final InspectionInput input;
    private final PublishedWeek published;

    ClaimCheck(InspectionInput input, PublishedWeek published) {
        this.input = input;
        this.published = published;
    }

    /** @param mostMoves what the companion was asked to keep to; null: nothing */
    Verdict of(Proof proof, PriceRow row, @Nullable Integer mostMoves) {
        HardMediumSoftScore known = PriceList.score(row);
        LevelProof hard = level(proof, ProofGoal.HARD);
        LevelProof medium = level(proof, ProofGoal.MEDIUM);
        boolean isHardSame = isSame(hard.best(), known.hardScore());
        if (isAbove(hard.best(), known.hardScore()) || (isHardSame && isAbove(medium.best(), known.mediumScore()))) {
            return proof.better() != null && isBetter(proof.better(), known, mostMoves)
                    ? Verdict.BETTER
                    : Verdict.WRONG;
        }
        boolean isBoundSame = isSame(hard.bound(), known.hardScore());
        if (isBelow(hard.bound(), known.hardScore()) || (isBoundSame && isBelow(medium.bound(), known.mediumScore()))) {
            return Verdict.WRONG;
        }
        return isProved(hard, known.hardScore()) && isProved(medium, known.mediumScore())
                ? Verdict.PROVED
                : Verdict.OPEN;
    }

    /** What is claimed of a level; of one that is not mentioned, nothing. */
    private static LevelProof level(Proof proof, ProofGoal goal) {
        return proof.levels().stream()
                .filter(one -> one.goal() == goal)
                .findFirst()
                .orElseGet(() -> new LevelProof(goal, null, null, false, 0, 0));
    }

    /** True where the bound and the best meet at the very score. */
    private static boolean isProved(LevelProof level, int score) {
        return level.proved() && isSame(level.best(), score) && isSame(level.bound(), score);
    }

    private static boolean isSame(@Nullable Long points, int score) {
        return points != null && points == score;
    }

    private static boolean isAbove(@Nullable Long points, int score) {
        return points != null && points > score;
    }

    private static boolean isBelow(@Nullable Long points, int score) {
        return points != null && points < score;
    }

    /** Counts the companion's schedule as every schedule is counted. */
    private boolean isBetter(SchedulePlacements other, HardMediumSoftScore known, @Nullable Integer mostMoves) {
        Schedule scored;
        try {
            Inspection inspection = published.build(input);
            SchedulePlacer.place(inspection, other);
            scored = new ScheduleScorer().score(inspection, 0);
        } catch (IllegalArgumentException e) {
            return false; // it names what there is not
        }
        HardMediumSoftScore score = HardMediumSoftScore.parseScore(scored.score());
        boolean isSounder = score.hardScore() > known.hardScore()
                || (score.hardScore() == known.hardScore() && score.mediumScore() > known.mediumScore());
        ScheduleChanges changes = ScheduleChanges.between(input, published.schedule(), scored);
        return isSounder
                && (mostMoves == null || changes.movedCases() + changes.movedMeetings() <= mostMoves)
                && isAllowed(scored);
    }

    /** What is fixed is where it is fixed, and nothing else begins in the time that is over. */
    private boolean isAllowed(Schedule other) {
        SchedulePlacements pins = PlacementPins.pinsOf(input);
        return other.cases().stream().allMatch(one -> {
                    String pin = pins.slotByCase().get(one.reference());
                    return pin == null ? isStillOpen(one.start()) : pin.equals(one.slot());
                })
                && other.meetings().stream().allMatch(one -> {
                    ScheduledMeeting pin = pins.meetings().get(one.id());
                    return pin == null ? isStillOpen(one.start()) : Objects.equals(pin.start(), one.start());
                });
    }

    private boolean isStillOpen(@Nullable LocalDateTime start) {
        LocalDateTime earliest = published.earliest();
        return start == null || earliest == null || !start.isBefore(earliest);
    }
}
