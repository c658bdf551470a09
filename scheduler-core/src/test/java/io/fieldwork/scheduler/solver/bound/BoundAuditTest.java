package io.fieldwork.scheduler.solver.bound;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import io.fieldwork.scheduler.testing.MisplacedWeeks;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the search knows without searching, held against every schedule there is: no bound is better than the best, what is
 * cut from the choices is in no best schedule and what a bound says of a schedule's file reads and preferences is true.
 */
final class BoundAuditTest {

    private final Map<String, Integer> claims = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int tight;
    private int reached;
    private long tried;

    @Test
    void noBoundIsBetterThanTheBestAndNothingIsCutThatTheBestHas() {
        audit(1, 150);
        assertThat(tight).as("bounds that are reached").isGreaterThan(10);
    }

    @Test
    @Tag("evidence")
    void noBoundOfThousandsOfWeeksIsBetterThanTheBest() {
        audit(200_001, 1_500);
    }

    /** Many things to move, each of which gains something else. */
    @Test
    void fewMovesNeverGainMoreThanTheBoundSays() {
        few(800_001, 60);
        assertThat(reached).as("bounds that so few moves reach").isGreaterThan(150);
    }

    @Test
    @Tag("evidence")
    void fewMovesInManyWeeksNeverGainMoreThanTheBoundSays() {
        few(810_001, 1_500);
    }

    private void few(long first, int weeks) {
        for (long seed = first; seed < first + weeks; seed++) {
            MisplacedWeeks week = MisplacedWeeks.of(seed);
            Schedule published = ScheduleScorer.score(week.input(), week.told(), null, 0);
            EverySchedule every = EverySchedule.of(week.input(), published);
            tried += every.all().size();
            WeightTable weights = WeightTable.of(week.input().weights());
            Inspection pruned = InspectionBuilder.build(week.input(), published);
            ValueRangePruning.apply(pruned, weights);
            promises(seed, pruned, weights, published, every);
        }
        System.out.printf(
                "Proof audit, bounds of few moves: %d weeks, %d schedules tried, claims %s, reached %d times, false: %d%n",
                weeks, tried, claims, reached, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private void audit(long first, int weeks) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = AdverseWeeks.of(seed);
            Random random = Chance.of(seed);
            Schedule published = random.nextBoolean() ? published(week, random) : null;
            EverySchedule every = EverySchedule.of(week, published);
            tried += every.all().size();
            WeightTable weights = WeightTable.of(week.weights());
            Inspection pruned = InspectionBuilder.build(week, published);
            ValueRangePruning.apply(pruned, weights);
            score(seed, pruned, weights, every);
            cut(seed, pruned, every);
            known(seed, week, published, ScoreBound.of(pruned, weights), every);
            promises(seed, pruned, weights, published, every);
        }
        System.out.printf(
                "Proof audit, bounds: %d weeks, %d schedules tried, claims %s, reached by the best of %d weeks, false: %d%n",
                weeks, tried, claims, tight, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static Schedule published(InspectionInput week, Random random) {
        return ScheduleScorer.score(
                week, EverySchedule.of(week, null).worthMoving(random).placements(), null, 0);
    }

    private void score(long seed, Inspection pruned, WeightTable weights, EverySchedule every) {
        HardMediumSoftScore bound = ScoreBound.of(pruned, weights);
        HardMediumSoftScore best = HardMediumSoftScore.parseScore(every.best().score());
        check("no score is better", seed, best.compareTo(bound) <= 0);
        tight += best.equals(bound) ? 1 : 0;
    }

    /** A best schedule lies in what is left, and a choice that was cut is in no best one. */
    private void cut(long seed, Inspection pruned, EverySchedule every) {
        Tried best = every.best();
        List<Tried> bests = every.all().stream()
                .filter(one -> EverySchedule.BY_LOSS.compare(one, best) == 0)
                .toList();
        check("a best one is left", seed, bests.stream().anyMatch(one -> isLeft(pruned, one)));
        for (CaseAssessment one : pruned.getCases()) {
            String pin = one.getInput().pinned();
            Set<String> left = ids(one);
            if (pin != null) {
                check("a pin is left alone", seed, left.equals(Set.of(pin)));
            }
            pruned.getInput().slots().stream()
                    .filter(slot -> pin == null && !left.contains(slot.id()))
                    .forEach(slot -> check(
                            "what is cut is in no best one",
                            seed,
                            bests.stream()
                                    .noneMatch(tried -> slot.id()
                                            .equals(tried.placements()
                                                    .slotByCase()
                                                    .get(one.getReference())))));
        }
    }

    private static Set<String> ids(CaseAssessment one) {
        return one.getPossibleSlots().stream().map(slot -> slot.id()).collect(Collectors.toSet());
    }

    private static boolean isLeft(Inspection pruned, Tried tried) {
        for (CaseAssessment one : pruned.getCases()) {
            String slot = tried.placements().slotByCase().get(one.getReference());
            if (slot != null && !ids(one).contains(slot)) {
                return false;
            }
        }
        for (Meeting meeting : pruned.getMeetings()) {
            ScheduledMeeting at = tried.placements().meetings().get(meeting.getId());
            if (at != null
                    && meeting.getPossibleStarts().stream()
                            .noneMatch(start -> pruned.getWeek()
                                    .clock()
                                    .time(start.minute())
                                    .equals(at.start()))) {
                return false;
            }
        }
        return true;
    }

    /** For a schedule that reaches the bound, and for any other. */
    private void known(
            long seed,
            InspectionInput week,
            @Nullable Schedule published,
            HardMediumSoftScore bound,
            EverySchedule every) {
        Random random = Chance.of(seed);
        Tried best = every.best();
        if (week.meetings().isEmpty()) {
            Integer proved = KnownBounds.fileReadsOf(ScheduleScorer.score(week, best.placements(), published, 0));
            if (proved != null) {
                check("file reads of the best", seed, fewestOf(best, every) >= proved);
            }
        }
        for (Tried one :
                List.of(best, every.all().get(random.nextInt(every.all().size())))) {
            KnownBounds known = KnownBounds.of(ScheduleScorer.score(week, one.placements(), published, 0), bound);
            Integer fewest = known.fewestFileReads();
            if (fewest != null) {
                check("fewest file reads", seed, fewest == one.fileReads() && fewestOf(one, every) >= fewest);
            }
            Integer soft = known.softBound();
            if (soft != null) {
                Tried better = every.best(other -> other.hard() == one.hard() && other.medium() == one.medium());
                check("soft bound", seed, better == null || -better.soft() <= soft);
            }
        }
    }

    private static int fewestOf(Tried one, EverySchedule every) {
        return every.all().stream()
                .filter(other -> other.hard() <= one.hard() && other.unplaced() <= one.unplaced())
                .mapToInt(Tried::fileReads)
                .min()
                .orElseThrow();
    }

    /** The fewest medium points with so many broken promises, of schedules that break no hard rule. */
    private void promises(
            long seed, Inspection pruned, WeightTable weights, @Nullable Schedule published, EverySchedule every) {
        PromiseBound bound = new PromiseBound(pruned, weights);
        Tried best = every.best(one -> one.hard() == 0);
        if (best != null) {
            check("medium points", seed, bound.medium() <= best.medium());
        }
        long hard = every.best().hard();
        int things = pruned.getCases().size() + pruned.getMeetings().size();
        for (int most = 0; published != null && most <= things; most++) {
            int promises = most;
            Tried few = every.best(one -> one.hard() == 0 && one.promises() <= promises);
            if (few != null) {
                check("medium points with few broken promises", seed, bound.medium(promises) <= few.medium());
                reached += bound.medium(promises) == few.medium() ? 1 : 0;
            }
            check(
                    "fewest promises",
                    seed,
                    (promises < bound.fewestPromises()) == (bound.medium(promises) == Long.MAX_VALUE));
            if (bound.medium(promises) == Long.MAX_VALUE) {
                check(
                        "none breaks so few",
                        seed,
                        every.best(one -> one.hard() == hard && one.promises() <= promises) == null);
            }
        }
    }

    private void check(String kind, long seed, boolean holds) {
        claims.merge(kind, 1, Integer::sum);
        if (!holds) {
            wrong.add(kind + ", week " + seed);
        }
    }
}
