package io.fieldwork.scheduler.explain.summary;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.exact.ProvedResult;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.bound.KnownFor;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.ClaimJudge;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import io.fieldwork.scheduler.testing.ScarceWeeks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.LongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * "No schedule has fewer" beside the file reads of a summary, held against every schedule there is: also where cases are left
 * out, where file reads were decided beforehand, where pins break hard rules and where weights are odd.
 */
final class FileReadClaimAuditTest {

    private static final Pattern IN_BRACKETS =
            Pattern.compile(" \\(proved: no schedule( that leaves out as few cases)? has fewer(?: than (\\d+))?\\)");

    private final List<String> wrong = new ArrayList<>();
    private int claims;
    private int reached;
    private int withCasesLeftOut;
    private int withNobodyAsked;

    @Test
    void noScheduleHasFewerFileReadsThanIsSaid() {
        audit(400_001, 80);
        assertThat(claims).as("claims").isGreaterThan(80);
        assertThat(claims - reached)
                .as("claims of which another schedule reaches more")
                .isGreaterThan(10);
        assertThat(withCasesLeftOut).as("claims where cases are left out").isGreaterThan(10);
    }

    @Test
    @Tag("evidence")
    void noScheduleOfThousandsOfWeeksHasFewerFileReadsThanIsSaid() {
        audit(410_001, 1_200);
    }

    /** Another case may be left out than the schedule leaves out, and it may be the one that is read from the file anyway. */
    @Test
    void soItIsWhereTheTeamIsTooSmallAndNobodyCanBeAsked() {
        audit(420_001, 35, ScarceWeeks::of);
        assertThat(withCasesLeftOut).as("claims where cases are left out").isGreaterThan(20);
        assertThat(withNobodyAsked)
                .as("schedules that leave out cases and read files that nobody is asked about")
                .isGreaterThan(20);
    }

    @Test
    @Tag("evidence")
    void soItIsInHundredsOfWeeksWhereTheTeamIsTooSmall() {
        audit(430_001, 400, ScarceWeeks::of);
    }

    private void audit(long first, int weeks) {
        audit(first, weeks, seed -> seed % 4 == 0 ? AdverseWeeks.clashing(seed) : AdverseWeeks.of(seed));
    }

    private void audit(long first, int weeks, LongFunction<InspectionInput> maker) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = maker.apply(seed);
            if (!week.cases().isEmpty()) {
                audit(seed, week);
            }
        }
        System.out.printf(
                "Proof audit, file reads: %d weeks, claims %d, of these reached %d and with cases left out %d, false: %d%n",
                weeks, claims, reached, withCasesLeftOut, wrong.size());
        assertThat(wrong).isEmpty();
    }

    /** The best, one as good that reads most files, the one with the fewest, one that leaves out more than it must, and any. */
    private void audit(long seed, InspectionInput week) {
        EverySchedule every = EverySchedule.of(week, null);
        Random random = Chance.of(seed);
        Tried fewest = every.all().stream()
                .min(Comparator.comparingLong(Tried::hard)
                        .thenComparingInt(Tried::unplaced)
                        .thenComparingInt(Tried::fileReads))
                .orElseThrow();
        every.all().stream()
                .filter(tried -> tried.hard() == fewest.hard() && tried.unplaced() > fewest.unplaced())
                .max(Comparator.comparingInt((Tried tried) -> tried.fileReads())
                        .thenComparingInt(tried -> -tried.unplaced()))
                .ifPresent(more -> judge(seed, week, every, more));
        every.all().stream()
                .filter(tried -> tried.hard() == fewest.hard() && tried.unplaced() == fewest.unplaced())
                .max(Comparator.comparingInt(Tried::fileReads))
                .ifPresent(more -> judge(seed, week, every, more));
        Tried best = every.best();
        every.all().stream()
                .filter(tried -> tried.hard() == best.hard() && tried.medium() == best.medium())
                .max(Comparator.comparingInt(Tried::unattended))
                .ifPresent(more -> judge(seed, week, every, more));
        judge(seed, week, every, best);
        judge(seed, week, every, fewest);
        judge(seed, week, every, every.all().get(random.nextInt(every.all().size())));
    }

    private void judge(long seed, InspectionInput week, EverySchedule every, Tried one) {
        Schedule schedule = ScheduleScorer.score(week, one.placements(), null, 0);
        StopSignal noWaivers = new StopSignal();
        noWaivers.stop();
        ScheduleSummary summary = ScheduleSummariser.of(week, schedule, noWaivers, () -> {});
        SolveResult solved = KnownFor.result(week, schedule);
        SolveResult bare = new SolveResult(schedule, 0, 0, false, false, KnownBounds.NONE);
        ClaimJudge judge = new ClaimJudge(week, every, schedule);
        withNobodyAsked += one.unplaced() > 0 && one.unattended() > one.fileReads() ? 1 : 0;
        for (SolveResult result : List.of(solved, bare)) {
            ProvedFileReads.of(ProvedResult.withoutProof(result), summary).ifPresent(claim -> {
                claims++;
                reached += claim.fewest() == claim.reached() ? 1 : 0;
                withCasesLeftOut += claim.leftOut() > 0 ? 1 : 0;
                if (!judge.isTrue(claim)) {
                    wrong.add("week " + seed + ": " + claim + " of " + one.score() + " " + one.placements());
                }
                if (claim.sentence().contains("as few") != claim.leftOut() > 0) {
                    wrong.add("week " + seed + ": " + claim.sentence());
                }
                if (!isTrueByTheWord(claim.inBrackets(), summary, every, judge.own())
                        || !ClaimJudge.isSaidRightly(claim)) {
                    wrong.add("week " + seed + ": " + summary.fileReads() + claim.inBrackets());
                }
            });
        }
    }

    /** Read as anybody reads it, beside the number of the summary: has no such schedule fewer than are named? */
    private static boolean isTrueByTheWord(String words, ScheduleSummary summary, EverySchedule every, Tried own) {
        Matcher said = IN_BRACKETS.matcher(words);
        if (!said.matches()) {
            return false;
        }
        int least = said.group(2) == null ? summary.fileReads() : Integer.parseInt(said.group(2));
        int leftOut = said.group(1) == null ? 0 : own.unplaced();
        return least <= summary.fileReads()
                && own.unplaced() == leftOut
                && every.all().stream()
                        .filter(other -> other.hard() <= own.hard() && other.unplaced() <= leftOut)
                        .allMatch(other -> other.unattended() >= least);
    }
}
