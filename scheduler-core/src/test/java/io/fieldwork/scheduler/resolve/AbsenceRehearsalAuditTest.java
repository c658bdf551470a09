package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.solver.bound.PromiseBound;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.ScarceWeeks;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.testing.TwoOfficeWeeks;
import io.fieldwork.scheduler.testing.WeekPromises;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every single absence of tiny weeks, played through and tried out in every way. */
class AbsenceRehearsalAuditTest {

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatARehearsalCallsProvedIsTrueOfEveryAssignment() {
        audit(30, 0);
        assertThat(claims.of("absence proved")).isGreaterThan(100);
    }

    /** Where cases are in each other's way, what is reached is the best, and yet nothing at hand proves it. */
    @Test
    void soItIsWhereCasesAreInEachOthersWay() {
        audit(20, 500_000, AbsenceRehearsalAuditTest::narrow);
        assertThat(claims.of("absence proved")).isGreaterThan(30);
        assertThat(claims.of("absence not proved, best all the same")).isGreaterThan(10);
    }

    @Tag("evidence")
    @Test
    void soItIsInManyMoreWeeks() {
        audit(400, 1_000_000);
        audit(200, 2_000_000, AbsenceRehearsalAuditTest::narrow);
    }

    private static InspectionInput narrow(long seed) {
        return switch ((int) (seed % 3)) {
            case 0 -> ScarceWeeks.of(seed);
            case 1 -> TwoOfficeWeeks.of(seed);
            default -> AdverseWeeks.clashing(seed);
        };
    }

    private void audit(int weeks, long first) {
        audit(weeks, first, seed -> TinyWeeks.draw(seed, 300));
    }

    private void audit(int weeks, long first, LongFunction<InspectionInput> maker) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput input = maker.apply(seed);
            Schedule published = ScheduleScorer.score(input, TinyWeeks.placements(input, seed), null, 0);
            List<RehearsedAbsence> played =
                    AbsenceRehearsal.play(input, published, (done, all) -> {}, new StopSignal());
            Set<String> absences = new HashSet<>();
            for (LocalDate day : days(input, published)) {
                input.inspectors().forEach(one -> absences.add(one.id() + " " + day));
                input.people().forEach(one -> absences.add(one.id() + " " + day));
            }
            RehearsedAbsence last = null;
            for (RehearsedAbsence one : played) {
                claims.check("each absence once", absences.remove(one.who() + " " + one.day()), seed + " " + one);
                claims.check("weakest first", last == null || isNoWeaker(last, one), seed + " " + last + " " + one);
                last = one;
                absence(seed, input, published, one);
            }
            claims.check("all absences", absences.isEmpty(), seed + " " + absences);
        }
        claims.report("Rehearsals", weeks);
    }

    private static Set<LocalDate> days(InspectionInput input, Schedule published) {
        Set<LocalDate> days = new TreeSet<>();
        input.slots().forEach(slot -> days.add(slot.start().toLocalDate()));
        for (ScheduledMeeting meeting : published.meetings()) {
            if (meeting.start() != null) {
                days.add(meeting.start().toLocalDate());
            }
        }
        return days;
    }

    private static boolean isNoWeaker(RehearsedAbsence before, RehearsedAbsence after) {
        if (before.unplaced() != after.unplaced()) {
            return before.unplaced() > after.unplaced();
        }
        return before.fileReads() != after.fileReads()
                ? before.fileReads() > after.fileReads()
                : before.brokenPromises() >= after.brokenPromises();
    }

    private void absence(long seed, InspectionInput input, Schedule published, RehearsedAbsence one) {
        boolean isInspector =
                input.inspectors().stream().anyMatch(other -> other.id().equals(one.who()));
        InspectionInput now = new Absence(
                        one.who(),
                        isInspector,
                        one.day().atStartOfDay(),
                        one.day().plusDays(1).atStartOfDay())
                .addTo(input);
        int[] best = {Integer.MIN_VALUE, 0, 0};
        Set<List<Integer>> figures = new HashSet<>();
        Set<List<Integer>> points = new HashSet<>();
        WeekPromises promises = new WeekPromises(now, published, null, Set.of());
        new EveryAssignment(now, published, null).each(tried -> {
            int broken = promises.lostBy(tried).promises();
            int compared = compare(tried, broken, best);
            List<Integer> seen = List.of(fileReads(now, tried), tried.casesLeftOut() + tried.meetingsLeftOut());
            if (compared > 0) {
                best[0] = tried.hard();
                best[1] = tried.medium();
                best[2] = broken;
                figures.clear();
            }
            if (compared >= 0) {
                figures.add(seen);
            }
            if (broken == one.brokenPromises() && seen.equals(List.of(one.fileReads(), one.unplaced()))) {
                points.add(List.of(tried.hard(), tried.medium()));
            }
        });
        boolean isBest = one.brokenPromises() == best[2] && figures.contains(List.of(one.fileReads(), one.unplaced()));
        String about = seed + " " + one + " " + best[2] + " broken promises, " + figures;
        PromiseBound bound = boundOf(now, published);
        if (one.proved()) {
            claims.check("absence proved", isBest, about);
            claims.check("grounds of a proof", isAtBound(best[0], -best[1], one.brokenPromises(), bound), about);
        } else {
            claims.note(isBest ? "absence not proved, best all the same" : "absence not proved");
            if (points.size() == 1) {
                List<Integer> only = points.iterator().next();
                claims.check(
                        "nothing proves it",
                        !isAtBound(only.get(0), -only.get(1), one.brokenPromises(), bound),
                        about + only);
            }
        }
    }

    /** What is known without trying: no other grounds has a rehearsal. */
    private static PromiseBound boundOf(InspectionInput now, Schedule published) {
        WeightTable weights = WeightTable.of(now.weights());
        Inspection inspection = InspectionBuilder.build(now, published);
        ValueRangePruning.apply(inspection, weights);
        return new PromiseBound(inspection, weights);
    }

    /** However many are broken, none loses fewer points, and with one less each loses more. */
    private static boolean isAtBound(int hard, long medium, int broken, PromiseBound bound) {
        return hard == 0 && bound.medium() >= medium && (broken == 0 || bound.medium(broken - 1) > medium);
    }

    /** Hard, then medium, then as few broken promises as can be. */
    private static int compare(Tried one, int broken, int[] best) {
        if (one.hard() != best[0]) {
            return Integer.compare(one.hard(), best[0]);
        }
        return one.medium() != best[1] ? Integer.compare(one.medium(), best[1]) : Integer.compare(best[2], broken);
    }

    /** Those decided beforehand too. */
    private static int fileReads(InspectionInput input, Tried one) {
        int reads = one.count(ScheduleRule.FILE_READ);
        for (int i = 0; i < input.cases().size(); i++) {
            reads += input.cases().get(i).caseManager() == null && one.slotOf(i) >= 0 ? 1 : 0;
        }
        return reads;
    }
}
