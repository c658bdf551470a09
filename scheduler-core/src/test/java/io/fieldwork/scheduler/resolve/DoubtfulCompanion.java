package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.ExactWeek;
import io.fieldwork.scheduler.exact.KnownSchedule;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Companions that are of little use, or lie. What they say of a schedule can be held against the schedule itself. */
enum DoubtfulCompanion implements ExactCompanion {

    /** It is not there. */
    ABSENT,
    /** It has found nothing when the clock ends it. */
    LATE,
    /** It knows the hint and a bound that is far off. */
    WEAK,
    /** It proves that a point more is lost than is. */
    PROVES_WORSE_MEDIUM,
    /** The same at the hard level. */
    PROVES_WORSE_HARD,
    /** It proves that a point less is lost than is, and shows nothing. */
    PROVES_BETTER,
    /** It shows a schedule that it takes for better: nothing is placed in it. */
    SHOWS_NOTHING_PLACED,
    /** It shows the schedule that it was given as a better one. */
    SHOWS_THE_SAME,
    /** What it shows is of another inspection. */
    SHOWS_ANOTHER_WEEK,
    /** It finds that the schedule that it was given cannot be. */
    REFUSES;

    /** One after the other. */
    static DoubtfulCompanion of(long seed) {
        return values()[(int) (seed % values().length)];
    }

    CompanionAvailability availability() {
        return this == ABSENT
                ? new CompanionAvailability(null, "Nothing can be proved on this computer.")
                : new CompanionAvailability(this, "Schedules can be proved.");
    }

    /** True for those whose claims contradict what is written. */
    boolean isLiar() {
        return compareTo(WEAK) > 0;
    }

    @Override
    public ExactWeek open(Inspection inspection, WeightTable weights) {
        return (hint, limits, scope) -> prove(inspection, Objects.requireNonNull(hint));
    }

    private Proof prove(Inspection inspection, KnownSchedule given) {
        HardMediumSoftScore score = given.score();
        long hard = score.hardScore();
        long medium = score.mediumScore();
        return switch (this) {
            case LATE, ABSENT ->
                new Proof(
                        List.of(level(Level.HARD, null, null, false), level(Level.MEDIUM, null, null, false)),
                        null,
                        true);
            case WEAK ->
                new Proof(
                        List.of(
                                level(Level.HARD, hard, 0L, hard == 0),
                                level(Level.MEDIUM, medium, 0L, hard == 0 && medium == 0)),
                        null,
                        false);
            case PROVES_WORSE_MEDIUM -> proof(hard, medium - 1, null);
            case PROVES_WORSE_HARD -> proof(hard - 1, medium, null);
            case PROVES_BETTER -> proof(hard, medium + 1, null);
            case SHOWS_NOTHING_PLACED -> proof(hard, medium + 1, new SchedulePlacements(Map.of(), Map.of()));
            case SHOWS_THE_SAME -> proof(hard, medium + 1, given.placements());
            case SHOWS_ANOTHER_WEEK ->
                proof(
                        hard,
                        medium + 1,
                        new SchedulePlacements(
                                Map.of(
                                        inspection.getCases().isEmpty()
                                                ? "C99"
                                                : inspection.getCases().get(0).getReference(),
                                        "a slot of another week"),
                                Map.of()));
            case REFUSES -> throw new IllegalArgumentException("No schedule is as good as the one given.");
        };
    }

    private static Proof proof(long hard, long medium, @Nullable SchedulePlacements better) {
        return new Proof(
                List.of(level(Level.HARD, hard, hard, true), level(Level.MEDIUM, medium, medium, true)), better, false);
    }

    private static LevelProof level(Level level, @Nullable Long best, @Nullable Long bound, boolean proved) {
        return new LevelProof(ProofGoal.of(level), best, bound, proved, 0, 0);
    }
}
