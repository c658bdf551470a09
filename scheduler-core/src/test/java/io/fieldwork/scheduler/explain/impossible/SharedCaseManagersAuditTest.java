package io.fieldwork.scheduler.explain.impossible;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.explain.ask.Diagnosis;
import io.fieldwork.scheduler.explain.ask.DiagnosisJudge;
import io.fieldwork.scheduler.explain.ask.WhatIfSolver;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.LunchtimeWeeks;
import io.fieldwork.scheduler.testing.ScarceWeeks;
import io.fieldwork.scheduler.testing.StaggeredWeeks;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.testing.TwoOfficeWeeks;
import java.util.List;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Diagnoses of weeks in which interviews are in each other's way, for they want one case manager, in one office or with a
 * road between two, or an inspector's lunch: held against every assignment: what is called impossible, and what is called the fewest and how it is proved,
 * beside the best schedule there is and beside a poor one.
 */
class SharedCaseManagersAuditTest {

    private static final List<LongFunction<InspectionInput>> WEEKS = List.of(
            TwoOfficeWeeks::of,
            StaggeredWeeks::of,
            LunchtimeWeeks::of,
            TwoOfficeWeeks::of,
            AdverseWeeks::clashing,
            LunchtimeWeeks::of,
            ScarceWeeks::of);

    private static final Supplier<CompanionAvailability> NO_COMPANION =
            () -> new CompanionAvailability(null, "Nothing can be proved on this computer.");

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatIsCalledImpossibleIsInNoAssignment() {
        impossible(1, 200);
        assertThat(claims.of("cases of one case manager")).isGreaterThan(50);
    }

    @Test
    void whatIsCalledTheFewestIsSo() {
        numbers(500_001, 90);
        assertThat(claims.of("fewest proved by matching")).isGreaterThan(50);
        assertThat(claims.of("fewest as a bound")).isPositive();
    }

    @Tag("evidence")
    @Test
    void soItIsInThousandsOfWeeks() {
        impossible(1_000_001, 3_000);
        numbers(2_000_001, 1_000);
        assertThat(claims.of("fewest proved by the companion")).isPositive();
    }

    private static InspectionInput week(long seed) {
        return WEEKS.get((int) (seed % WEEKS.size())).apply(seed);
    }

    private void impossible(long first, int weeks) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput input = week(seed);
            DiagnosisJudge judge = new DiagnosisJudge(claims, seed, input);
            Diagnosis.impossible(input).forEach(judge::impossible);
        }
        claims.report("Impossible interviews of one case manager", weeks);
    }

    private void numbers(long first, int weeks) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput input = week(seed);
            DiagnosisJudge judge = new DiagnosisJudge(claims, seed, input);
            SchedulePlacements near = seed % 3 == 0 ? TinyWeeks.placements(input, seed) : fewest(judge, input, seed);
            Diagnosis diagnosis =
                    Diagnosis.of(input, near, new WhatIfSolver(0), seed % 4 == 0 ? ExactCompanion::find : NO_COMPANION);
            judge.numbers(diagnosis);
            diagnosis.impossible().forEach(judge::impossible);
        }
        claims.report("Fewest of shared case managers", weeks);
    }

    /** The schedule with the fewest left out and read from the file; anything where all break a hard rule. */
    private static SchedulePlacements fewest(DiagnosisJudge judge, InspectionInput input, long seed) {
        SchedulePlacements[] found = {TinyWeeks.placements(input, seed)};
        judge.all().each(one -> {
            if (DiagnosisJudge.Wish.of(one).equals(judge.fewest())) {
                found[0] = one.placements();
            }
        });
        return found[0];
    }
}
