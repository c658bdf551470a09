package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.PromisesFirst;
import io.fieldwork.scheduler.exact.PromisesFirst.Least;
import io.fieldwork.scheduler.format.json.ScheduleJson;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.resolve.ToldWeek.Changed;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.FewestPromises;
import io.fieldwork.scheduler.testing.PromiseCount;
import io.fieldwork.scheduler.testing.PromiseCount.Told;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What was published is kept unless it must be broken (W2-018, ALLOC-003): weeks of every sort to which something has happened
 * are solved again, and what is recommended breaks as few promises as any schedule that leaves out, misses and breaks as little
 * as can be. Broken promises are counted from the two files; the fewest are proved by another model than that of the rows and,
 * of weeks of cases alone, by a matching that shares nothing with the program.
 */
class PromisesTest {

    /** So many changes are tried on each week. */
    private static final int CHANGES = 4;

    private final AuditedClaims claims = new AuditedClaims();
    private long worstGap;

    @Test
    void asFewPromisesAreBrokenAsCanBe() {
        audit(0, 4, ToldWeek::of);
        report("Promises", 4);
    }

    @Tag("evidence")
    @Test
    void soItIsOfTwoHundredChanges() {
        audit(100, 50, ToldWeek::of);
        report("Promises", 50);
        assertThat(claims.of("a promise must break")).isGreaterThanOrEqualTo(120);
        assertThat(claims.of("a case cannot be placed")).isGreaterThanOrEqualTo(40);
        assertThat(claims.of("no spare slot")).isGreaterThanOrEqualTo(40);
        for (String sort : ToldWeek.SORTS) {
            assertThat(claims.of(sort)).isGreaterThan(30);
        }
    }

    /** As large as weeks are, where the best preferences cannot always be proved. */
    @Tag("evidence")
    @Test
    void soItIsOfWholeWeeks() {
        audit(0, ToldWeek.WHOLE.size(), ToldWeek::whole);
        report("Promises of whole weeks", ToldWeek.WHOLE.size());
    }

    private void report(String title, int weeks) {
        int best = claims.of("soft at its best");
        System.out.printf(
                "%s: soft at its best in %d of %d proved, worst gap %d%n",
                title, best, best + claims.of("soft below its best"), worstGap);
        claims.report(title, weeks * CHANGES);
    }

    private void audit(int first, int weeks, IntFunction<ToldWeek> maker) {
        for (int number = first; number < first + weeks; number++) {
            ToldWeek told = maker.apply(number);
            unchanged(number, told);
            for (int change = 0; change < CHANGES; change++) {
                claims.note(ToldWeek.SORTS.get(number % ToldWeek.SORTS.size()));
                changed(number, told, told.changed(number * CHANGES + change));
            }
        }
    }

    /** Where nothing has changed, nothing is broken. */
    private void unchanged(int number, ToldWeek told) {
        AmendedWeek week = told.amended(told.input(), null);
        PriceRow row = ToldWeek.solvedAgain(week).prices().recommendedRow();
        List<String> broken = told.promises().brokenIn(told(row), null, Set.of());
        claims.check("nothing changed, nothing broken", broken.isEmpty(), "week " + number + ": " + broken);
    }

    private static PromiseCount told(PriceRow row) {
        return PromiseCount.of(ScheduleJson.write(row.schedule()));
    }

    private void changed(int number, ToldWeek told, Changed change) {
        AmendedWeek week = told.amended(change.input(), change.from());
        PriceRow row = ToldWeek.solvedAgain(week).prices().recommendedRow();
        Map<String, Told> open = told.promises().open(change.from(), Set.of());
        Least least = PromisesFirst.of(week.input(), week.published(), open, SchedulePlacements.of(row.schedule()));
        String about =
                "week " + number + ", " + change.kind() + (change.from() == null ? "" : " from " + change.from());
        if (least == null) {
            claims.check("the fewest can be proved", false, about);
            return;
        }
        List<String> broken = told.promises().brokenIn(told(row), change.from(), Set.of());
        HardMediumSoftScore score =
                HardMediumSoftScore.parseScore(row.schedule().score());
        claims.check(
                "as sound as any",
                -score.hardScore() == least.hard() && -score.mediumScore() == least.medium(),
                about + ": " + score + " for " + least);
        claims.check("fewest promises", broken.size() == least.promises(), about + ": " + broken + " for " + least);
        note(week, row, least);
        if (!least.isSoftProved()) {
            claims.note("soft not proved");
        } else {
            long gap = -score.softScore() - least.soft();
            claims.check("no better than the best", gap >= 0 || broken.size() != least.promises(), about + ": " + gap);
            claims.note(gap == 0 ? "soft at its best" : "soft below its best");
            worstGap = Math.max(worstGap, gap);
        }
        boolean isMatched = week.input().meetings().isEmpty() && change.from() == null && least.hard() == 0;
        if (isMatched) {
            byMatching(week, open, least, about);
        }
    }

    /** What the draw is of. */
    private void note(AmendedWeek week, PriceRow row, Least least) {
        if (least.promises() > 0) {
            claims.note("a promise must break");
        }
        if (row.schedule().cases().stream().anyMatch(one -> one.start() == null)) {
            claims.note("a case cannot be placed");
        }
        if (!week.input().cases().isEmpty()
                && week.input().slots().size() <= week.input().cases().size()) {
            claims.note("no spare slot");
        }
    }

    /** The matching knows no rule about two cases: it is never above what is proved, and mostly there. */
    private void byMatching(AmendedWeek week, Map<String, Told> open, Least least, String about) {
        FewestPromises fewest = FewestPromises.of(week.input(), open);
        boolean isSame = fewest.medium() == least.medium() && fewest.promises() == least.promises();
        boolean isLess = fewest.medium() < least.medium()
                || (fewest.medium() == least.medium() && fewest.promises() < least.promises());
        claims.check("the matching is not above", isSame || isLess, about);
        claims.note(isSame ? "the same by the matching" : "less by the matching");
    }
}
