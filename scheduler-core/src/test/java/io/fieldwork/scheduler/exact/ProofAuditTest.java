package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Everything that the exact companion says of a week, held against every schedule there is: the best at each level, each
 * bound, the better schedule that it gives, what few broken promises can reach; with and without a hint, with much work and with hardly
 * any.
 */
final class ProofAuditTest {

    private static final ProofLimits MUCH = new ProofLimits(60, 60, 1, 0);

    /** Too little to look at all levels, hardly any, and enough. */
    private static final List<Double> WORK = List.of(0.005, 0.0101, 60.0);

    /** Of one week so many schedules are proved from with too little work: what is left unproved differs. */
    private static final int SHORT_OF_WORK = 3;

    /** What is asked of a week that was published: first of all schedules, then of those that break few promises. */
    private static final List<List<ProofGoal>> ORDERS = List.of(
            List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.PROMISES, ProofGoal.SOFT),
            List.of(ProofGoal.HARD, ProofGoal.PROMISES, ProofGoal.MEDIUM, ProofGoal.SOFT),
            List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.ATTENDEES, ProofGoal.SOFT),
            List.of(ProofGoal.HARD, ProofGoal.MEDIUM, ProofGoal.TIMES, ProofGoal.SOFT),
            ProofScope.LEVELS);

    private static final int QUESTIONS = 2 * ORDERS.size();

    private final ExactCompanion companion =
            Objects.requireNonNull(ExactCompanion.find().companion());
    private final Map<String, Integer> claims = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private long tried;

    @Test
    void whatTheCompanionSaysOfAWeekHoldsForEverySchedule() {
        audit(1, 100);
    }

    @Test
    @Tag("evidence")
    void whatTheCompanionSaysOfManyWeeksHoldsForEverySchedule() {
        audit(100_001, 400);
    }

    @Test
    void eachRuleIsCountedWhereItAloneCounts() {
        long first = 400_001;
        for (ScheduleRule rule : ScheduleRule.values()) {
            audit(first, 2, seed -> AdverseWeeks.alone(rule, seed));
            first += 2;
        }
        report((int) (first - 400_001));
    }

    private void audit(long first, int weeks) {
        audit(first, weeks, AdverseWeeks::of);
        report(weeks);
    }

    private void report(int weeks) {
        System.out.printf(
                "Proof audit, companion: %d weeks, %d schedules tried, claims %s, false: %d%n",
                weeks, tried, claims, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private void audit(long first, int weeks, LongFunction<InspectionInput> maker) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = maker.apply(seed);
            Random random = Chance.of(seed);
            Schedule published = random.nextBoolean()
                    ? score(
                            week,
                            EverySchedule.of(week, null).worthMoving(random).placements(),
                            null)
                    : null;
            EverySchedule every = EverySchedule.of(week, published);
            tried += every.all().size();
            whole(seed, week, published, every);
            from(seed, week, published, every, random, WORK.get(random.nextInt(WORK.size())));
            for (int i = 0; i < SHORT_OF_WORK; i++) {
                from(seed, week, published, every, random, WORK.get(0));
            }
            if (published != null) {
                questions(seed, week, published, every, random);
            }
        }
    }

    /** Without a hint and with enough work, all is proved. */
    private void whole(long seed, InspectionInput week, @Nullable Schedule published, EverySchedule every) {
        Proof proof = prove(week, published, null, MUCH, ProofScope.ALL);
        Tried best = every.best();
        check("all proved", seed, proof.isProved());
        SchedulePlacements found = proof.better();
        check("a schedule given", seed, found != null);
        if (found != null) {
            Tried given = every.find(found);
            check("given keeps pins", seed, given != null);
            check("given is the best", seed, given != null && EverySchedule.BY_LOSS.compare(given, best) == 0);
        }
        for (LevelProof level : proof.levels()) {
            check(
                    "best " + level.level(),
                    seed,
                    Long.valueOf(-best.lost(level.level())).equals(level.best()));
            check("bound " + level.level(), seed, Objects.equals(level.bound(), level.best()));
        }
    }

    /** From a schedule of any quality, with so little work that it may come to nothing. */
    private void from(
            long seed,
            InspectionInput week,
            @Nullable Schedule published,
            EverySchedule every,
            Random random,
            double work) {
        Tried start = every.all().get(random.nextInt(every.all().size()));
        Schedule hint = score(week, start.placements(), published);
        check("the score of a hint", seed, hint.score().equals(start.score()));
        Proof proof = prove(week, published, hint, new ProofLimits(60, work, 1, 0), ProofScope.ALL);
        bounds(seed, proof, every.all());
        check("the clock ended nothing", seed, !proof.cutByClock());
        SchedulePlacements better = proof.better();
        if (better != null) {
            Tried given = every.find(better);
            check("better is better", seed, given != null && EverySchedule.BY_LOSS.compare(given, start) < 0);
        } else if (proof.isProved()) {
            check("none is better", seed, EverySchedule.BY_LOSS.compare(start, every.best()) == 0);
        }
    }

    /** Several questions about one week: each has the best there is, goal by goal, of the schedules that it asks about. */
    private void questions(long seed, InspectionInput week, Schedule published, EverySchedule every, Random random) {
        ExactWeek open = companion.open(InspectionBuilder.build(week, published), WeightTable.of(week.weights()));
        long hard = every.best().hard();
        List<Tried> sound =
                every.all().stream().filter(one -> one.hard() == hard).toList();
        int things = week.cases().size() + week.meetings().size();
        for (int i = 0; i < QUESTIONS; i++) {
            Integer most = i < ORDERS.size() ? null : Integer.valueOf(random.nextInt(things + 1));
            List<ProofGoal> goals = ORDERS.get(i % ORDERS.size());
            List<Tried> few = sound.stream()
                    .filter(one -> most == null || one.promises() <= most)
                    .toList();
            Tried start = every.all().get(random.nextInt(every.all().size()));
            Schedule hint = random.nextBoolean() ? null : score(week, start.placements(), published);
            Proof proof = open.prove(hint == null ? null : KnownSchedule.of(hint), MUCH, new ProofScope(most, goals));
            check(
                    "goals in order",
                    seed,
                    proof.levels().stream().map(LevelProof::goal).toList().equals(goals));
            if (few.isEmpty()) {
                check("too few promises for the hard rules", seed, !proof.isProved());
                continue;
            }
            Tried best = few.stream().min(byLoss(goals)).orElseThrow();
            for (LevelProof level : proof.levels()) {
                boolean isBest = Long.valueOf(-lost(best, level.goal())).equals(level.best());
                check(
                        "best " + level.goal(),
                        seed,
                        isBest && level.proved() && level.best().equals(level.bound()));
            }
            SchedulePlacements found = proof.better();
            if (found != null) {
                Tried given = every.find(found);
                check("given is the best", seed, given != null && byLoss(goals).compare(given, best) == 0);
                check("given keeps the limit", seed, given != null && (most == null || given.promises() <= most));
            } else {
                check(
                        "the hint is the best",
                        seed,
                        hint != null && byLoss(goals).compare(start, best) == 0);
            }
        }
    }

    private static Comparator<Tried> byLoss(List<ProofGoal> goals) {
        Comparator<Tried> order = (a, b) -> 0;
        for (ProofGoal goal : goals) {
            order = order.thenComparingLong(one -> lost(one, goal));
        }
        return order;
    }

    private static long lost(Tried one, ProofGoal goal) {
        return switch (goal) {
            case HARD -> one.hard();
            case MEDIUM -> one.medium();
            case SOFT -> one.soft();
            case PROMISES -> one.promises();
            case ATTENDEES -> one.attendees();
            case TIMES -> one.times();
        };
    }

    /** A bound holds for the schedules that have the best found at the levels above. */
    private void bounds(long seed, Proof proof, List<Tried> all) {
        List<Tried> left = all;
        boolean proved = true;
        for (LevelProof level : proof.levels()) {
            long least = left.stream()
                    .mapToLong(one -> one.lost(level.level()))
                    .min()
                    .orElse(Long.MAX_VALUE);
            Long bound = level.bound();
            if (bound != null) {
                check("bound " + level.level(), seed, least >= -bound);
            }
            proved &= level.proved();
            check("proved in order", seed, proved == level.proved());
            Long best = level.best();
            if (level.proved()) {
                check("proved " + level.level(), seed, best != null && least == -best);
            }
            if (best == null) {
                return;
            }
            left = left.stream().filter(one -> one.lost(level.level()) == -best).toList();
        }
    }

    private Proof prove(
            InspectionInput week,
            @Nullable Schedule published,
            @Nullable Schedule hint,
            ProofLimits limits,
            ProofScope scope) {
        return companion.prove(
                InspectionBuilder.build(week, published), WeightTable.of(week.weights()), hint, limits, scope);
    }

    private void check(String kind, long seed, boolean holds) {
        claims.merge(kind, 1, Integer::sum);
        if (!holds) {
            wrong.add(kind + ", week " + seed);
        }
    }

    private static LevelProof level(Proof proof, Level level) {
        return proof.levels().stream()
                .filter(one -> one.level() == level)
                .findFirst()
                .orElseThrow();
    }

    private static Schedule score(InspectionInput week, SchedulePlacements placements, @Nullable Schedule published) {
        return ScheduleScorer.score(week, placements, published, 0);
    }
}
