package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.exact.ProofLimits;
import io.fieldwork.scheduler.exact.ProofScope;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.problems.Problems;
import io.fieldwork.scheduler.problems.PublishedWeeks;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.board.PromisePreference;
import io.fieldwork.scheduler.testing.GeneratedAbsences;
import io.fieldwork.scheduler.validate.Issues;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The rows of published weeks, meetings and cases: with the exact companion each is the proved best at every level, soft points
 * too, as separate proofs have it that know nothing of the list; and no usual search is needed for it.
 */
class ExactRowsTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null);

    @Test
    void theRowsOfAWeekOfMeetingsAreTheProvedBestWithoutAnySearch() {
        InspectionInput input = Problems.expanded("week2-absence");
        AmendedWeek week = week("week2-absence", PublishedWeeks.read(input, PublishedWeeks.absences("week2-absence")));
        PriceList prices = alone(week).prices();
        assertThat(prices.recommendedRow().brokenPromises()).isPositive();
        prices.rows().forEach(row -> audit(week, row));
        assertThat(alone(week).prices()).isEqualTo(prices);
    }

    @Test
    void soAreThoseOfAWeekOfCases() {
        AmendedWeek week = week("sqs-20-absence", 1);
        alone(week).prices().rows().forEach(row -> audit(week, row));
    }

    @Tag("evidence")
    @Test
    void soAreThoseOfManyMoreWeeks() {
        int rows = 0;
        for (String pair : List.of("week2-absence", "sqs-20-absence", "fji-34-absence", "inspector-ill")) {
            for (int seed = 2; seed < 8; seed++) {
                AmendedWeek week = week(pair, seed);
                List<PriceRow> list = alone(week).prices().rows();
                list.forEach(row -> audit(week, row));
                rows += list.size();
            }
        }
        System.out.printf("Rows of published weeks: %d, each the proved best%n", rows);
        assertThat(rows).isGreaterThan(60);
    }

    /** Nothing is lost of what the companion found by then: rows that it left open are searched. */
    @Test
    void whereTheCompanionIsNotThereNothingIsCalledProvedByIt() {
        AmendedWeek week = week("sqs-20-absence", 1);
        ResolveResult result = Resolving.resolve(
                request(week),
                () -> new CompanionAvailability(null, "Nothing can be proved on this computer."),
                PriceListAuditTest::poor);
        assertThat(result.prices().rows())
                .noneMatch(PriceRow::proved)
                .noneMatch(row -> row.provedBy() == PriceRow.Evidence.COMPANION);
        assertThat(result.sentences(result.prices().recommendedRow()))
                .contains("Nothing can be proved on this computer.");
    }

    private static AmendedWeek week(String pair, int seed) {
        return week(pair, GeneratedAbsences.of(Problems.expanded(pair), seed));
    }

    private static AmendedWeek week(String pair, List<Absence> absences) {
        InspectionInput input = Problems.expanded(pair);
        Schedule published = PublishedWeeks.published(pair, input);
        return AmendedWeek.of(input, published, new Amendment(absences, null, List.of(), List.of()), new Issues());
    }

    private static ResolveRequest request(AmendedWeek week) {
        return new ResolveRequest(week, QUICK, 0, null);
    }

    private static ResolveResult alone(AmendedWeek week) {
        return Resolving.resolve(request(week), ExactCompanion::find, (search, published, listener, stop) -> {
            throw new IllegalStateException("The usual search is asked.");
        });
    }

    /** Proves the row anew, from nothing. */
    private static void audit(AmendedWeek week, PriceRow row) {
        assertThat(row.proved()).as("row %d", row.brokenPromises()).isTrue();
        Inspection inspection = week.published().build(week.input());
        Proof proof = Objects.requireNonNull(ExactCompanion.find().companion())
                .prove(
                        inspection,
                        WeightTable.of(week.input().weights()),
                        null,
                        new ProofLimits(60, 20, 1, 7),
                        new ProofScope(row.brokenPromises(), ProofScope.LEVELS));
        assertThat(proof.isProved()).isTrue();
        List<Long> best = proof.levels().stream().map(LevelProof::best).toList();
        HardMediumSoftScore score =
                HardMediumSoftScore.parseScore(row.schedule().score());
        assertThat(best.subList(0, 2)).containsExactly((long) score.hardScore(), (long) score.mediumScore());
        if (row.preference() == PromisePreference.NONE) {
            assertThat(best.get(2)).isEqualTo(score.softScore());
        }
    }
}
