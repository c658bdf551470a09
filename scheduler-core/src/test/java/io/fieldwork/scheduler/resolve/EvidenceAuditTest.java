package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.ExactWeek;
import io.fieldwork.scheduler.exact.KnownSchedule;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofGoal;
import io.fieldwork.scheduler.exact.ProofScope;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.resolve.PriceRow.Evidence;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.Chance;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Where a price list says that something is proved by a bound or by the exact companion, that one has proved it: each question
 * to the companion is kept with its answer. It answers truly, but often it has finished only a part, and with which question
 * that happens is chance. A claim without a proof behind it is false, whether or not it happens to be so.
 */
final class EvidenceAuditTest {

    private static final int MOST = 100_000;

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatIsCalledProvedIsProvedByWhoIsNamed() {
        audit(100, 9_000);
        assertThat(claims.of("row proved by COMPANION")).isGreaterThan(20);
        assertThat(claims.of("minimum proved by COMPANION")).isGreaterThan(2);
        assertThat(claims.of("minimum not proved")).isGreaterThan(2);
        assertThat(claims.of("row not proved")).isGreaterThan(10);
    }

    @Tag("evidence")
    @Test
    void soItIsOfManyMoreWeeks() {
        audit(1_500, 90_000);
    }

    private void audit(int weeks, long first) {
        ExactCompanion real = Objects.requireNonNull(ExactCompanion.find().companion());
        for (long seed = first; seed < first + weeks; seed++) {
            TinyAmendedWeek tiny = seed % 5 == 0
                    ? TinyAmendedWeek.misplaced(seed)
                    : seed % 5 == 1 ? TinyAmendedWeek.draw(seed, MOST) : TinyAmendedWeek.clashing(seed);
            Interrupted companion = new Interrupted(real, Chance.of(seed));
            ResolveResult result = Resolving.resolve(
                    new ResolveRequest(tiny.week(), new SolverSettings(0, Effort.QUICK, null), 0, null),
                    () -> new CompanionAvailability(companion, "Schedules can be proved."),
                    PriceListAuditTest::poor);
            new Grounds(seed, tiny, result.prices(), companion.answers).audit();
        }
        claims.report("Evidence of price lists", weeks);
    }

    /** A question with its answer. */
    private record Answer(ProofScope scope, Proof proof) {

        /** True where it says that, within so many promises or any number, no schedule is sounder than this score. */
        boolean proves(HardMediumSoftScore score, @Nullable Integer promises) {
            return isAbout(promises)
                    && isWhole(ProofGoal.HARD, score.hardScore())
                    && isWhole(ProofGoal.MEDIUM, score.mediumScore());
        }

        /** True where it says that what this score reaches cannot be reached with fewer than so many. */
        boolean provesFewest(HardMediumSoftScore score, int promises) {
            boolean isAtBest = !isBefore(ProofGoal.MEDIUM) || isWhole(ProofGoal.MEDIUM, score.mediumScore());
            return scope.mostPromises() == null
                    && isWhole(ProofGoal.HARD, score.hardScore())
                    && isAtBest
                    && isWhole(ProofGoal.PROMISES, -promises);
        }

        private boolean isBefore(ProofGoal goal) {
            return scope.goals().indexOf(goal) < scope.goals().indexOf(ProofGoal.PROMISES);
        }

        /** Where it makes the promises fewest first, it is about those that break as few as it found. */
        private boolean isAbout(@Nullable Integer promises) {
            boolean isOfFewest = scope.goals().contains(ProofGoal.PROMISES) && !isBefore(ProofGoal.MEDIUM);
            if (isOfFewest) {
                return promises != null && isWhole(ProofGoal.PROMISES, -promises);
            }
            Integer most = scope.mostPromises();
            return most == null || (promises != null && most >= promises);
        }

        private boolean isWhole(ProofGoal goal, long points) {
            return proof.levels().stream()
                    .anyMatch(said -> said.goal() == goal
                            && said.proved()
                            && Objects.equals(said.best(), points)
                            && Objects.equals(said.bound(), points));
        }
    }

    /** The real companion, which is ended early at times: it knows all, the hard rules alone, a bound that is far off, nothing. */
    private static final class Interrupted implements ExactCompanion {

        private final ExactCompanion real;
        private final Random random;
        private final List<Answer> answers = new ArrayList<>();

        Interrupted(ExactCompanion real, Random random) {
            this.real = real;
            this.random = random;
        }

        @Override
        public ExactWeek open(Inspection inspection, WeightTable weights) {
            ExactWeek week = real.open(inspection, weights);
            return (hint, limits, scope) -> {
                Proof whole = week.prove(hint, limits, scope);
                Proof said = random.nextBoolean() ? whole : part(whole, Objects.requireNonNull(hint), scope);
                answers.add(new Answer(scope, said));
                return said;
            };
        }

        private Proof part(Proof whole, KnownSchedule hint, ProofScope scope) {
            HardMediumSoftScore own = hint.score();
            LevelProof hard = whole.levels().get(Level.HARD.ordinal());
            boolean isAsGood = Objects.equals(hard.best(), (long) own.hardScore());
            boolean isHardKnown = isAsGood && random.nextInt(4) > 0;
            List<LevelProof> levels = new ArrayList<>();
            levels.add(isHardKnown ? hard : level(ProofGoal.HARD, own.hardScore(), 0L));
            boolean isMediumNext = scope.goals().get(1) == ProofGoal.MEDIUM;
            levels.add(
                    switch (isMediumNext ? random.nextInt(3) : 2) {
                        case 0 -> level(ProofGoal.MEDIUM, own.mediumScore(), null);
                        case 1 -> level(ProofGoal.MEDIUM, own.mediumScore(), 0L);
                        default -> level(scope.goals().get(1), null, null);
                    });
            for (ProofGoal goal : scope.goals().subList(2, scope.goals().size())) {
                levels.add(level(goal, null, null));
            }
            return new Proof(levels, null, true);
        }

        private static LevelProof level(ProofGoal goal, @Nullable Number best, @Nullable Long bound) {
            return new LevelProof(goal, best == null ? null : best.longValue(), bound, false, 0, 0);
        }
    }

    /** What there is behind each claim of one list. */
    private final class Grounds {

        private final long seed;
        private final PriceList prices;
        private final List<Answer> answers;
        private final PromiseBound bound;

        Grounds(long seed, TinyAmendedWeek tiny, PriceList prices, List<Answer> answers) {
            this.seed = seed;
            this.prices = prices;
            this.answers = answers;
            WeightTable weights = WeightTable.of(tiny.input().weights());
            Inspection inspection = tiny.week().published().build(tiny.input());
            ValueRangePruning.apply(inspection, weights);
            this.bound = new PromiseBound(inspection, weights);
        }

        void audit() {
            PriceRow chosen = prices.recommendedRow();
            for (PriceRow row : prices.rows()) {
                boolean isLate = row.brokenPromises() >= chosen.brokenPromises();
                boolean isBound = isReached(row, bound.medium(row.brokenPromises()))
                        || (isLate && isReached(row, bound.medium()));
                claim(
                        "row",
                        row.provedBy(),
                        isBound,
                        isProved(row, isLate ? null : row.brokenPromises()) || isProved(row, row.brokenPromises()),
                        row.brokenPromises());
            }
            claim("best", prices.bestProvedBy(), isReached(chosen, bound.medium()), isProved(chosen, null), "best");
            minimum(chosen);
        }

        /** That fewer promises cannot reach as much: nothing is fewer, a bound says so, or the row before is proved. */
        private void minimum(PriceRow chosen) {
            int fewer = chosen.brokenPromises() - 1;
            HardMediumSoftScore score = PriceList.score(chosen);
            boolean isBound = fewer < 0
                    || bound.medium(fewer) == Long.MAX_VALUE
                    || (score.hardScore() == 0 && bound.medium(fewer) > -score.mediumScore());
            boolean isCompanion = answers.stream()
                    .anyMatch(answer -> answer.provesFewest(PriceList.score(chosen), chosen.brokenPromises()));
            if (prices.recommended() > 0) {
                PriceRow before = prices.rows().get(prices.recommended() - 1);
                boolean isRowAtBound = isReached(before, bound.medium(before.brokenPromises()));
                isBound |= isRowAtBound;
                isCompanion |= isProved(before, before.brokenPromises());
            }
            claim("minimum", prices.minimumProvedBy(), isBound, isCompanion, "minimum");
        }

        private boolean isProved(PriceRow row, @Nullable Integer promises) {
            return answers.stream().anyMatch(answer -> answer.proves(PriceList.score(row), promises));
        }

        private static boolean isReached(PriceRow row, long leastMedium) {
            HardMediumSoftScore score = PriceList.score(row);
            return score.hardScore() == 0 && -score.mediumScore() <= leastMedium;
        }

        private void claim(
                String what, @Nullable Evidence evidence, boolean isBound, boolean isCompanion, Object about) {
            String kind = what + (evidence == null ? " not proved" : " proved by " + evidence);
            boolean isGrounded = evidence == null ? !isBound : evidence == Evidence.BOUND ? isBound : isCompanion;
            claims.check(kind, isGrounded, "week " + seed + ", " + about);
        }
    }
}
