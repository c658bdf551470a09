package io.fieldwork.scheduler.explain.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import io.fieldwork.scheduler.testing.FewestByTrying;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.InspectionInputs;
import io.fieldwork.scheduler.testing.InspectionSpec;
import io.fieldwork.scheduler.testing.StaggeredWeeks;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tight inspections, in which file reads cannot be avoided: the fewest that are proved, against every schedule there is on
 * the small ones, and against what solving reaches on all (ALLOC-009, ALLOC-039, DER-002).
 */
class FewestFileReadsTest {

    private static final List<String> TEMPLATES = List.of("sqs-2", "sqs-3", "fji-3", "fji-4");

    /** More than a tiny week has. */
    private static final int FEW_CASES = 10;

    private final Map<Diagnosis.ProofBasis, Integer> proofs = new EnumMap<>(Diagnosis.ProofBasis.class);
    private int agreed;
    private int reached;
    private int exact;
    private int fileReads;
    private long counted;

    @Test
    void theFewestOfSmallTightInspectionsIsWhatTryingEverythingGives() {
        for (int seed = 1; seed <= 8; seed++) {
            small(seed);
        }
        print(8, 8);
    }

    @Test
    @Tag("evidence")
    void theFewestOfTightInspectionsIsReached() {
        for (int seed = 1; seed <= 20; seed++) {
            small(seed);
        }
        for (int seed = 21; seed <= 40; seed++) {
            compare(
                    InspectionGenerator.generate(InspectionSpec.tight(TEMPLATES.get(seed % TEMPLATES.size())), seed),
                    seed);
        }
        print(40, 20);
    }

    /** Clashes with two ways out, gaps to the minute, pins, odd weights: the matching alone, against every schedule. */
    @Test
    void noScheduleOfATinyWeekHasFewerThanTheMatchingSays() {
        tiny(500_001, 160);
    }

    @Test
    @Tag("evidence")
    void noScheduleOfThousandsOfTinyWeeksHasFewerThanTheMatchingSays() {
        tiny(510_001, 2_000);
    }

    private void tiny(long first, int weeks) {
        int bounds = 0;
        int attained = 0;
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput whole = seed % 2 == 0 ? AdverseWeeks.clashing(seed) : AdverseWeeks.of(seed);
            // Meetings that are not pinned may be left out: they hinder no case.
            InspectionInput input = whole.withMeetings(whole.meetings().stream()
                    .filter(meeting -> meeting.pinned() != null)
                    .toList());
            EverySchedule every = EverySchedule.of(input, null);
            List<Tried> sound =
                    every.all().stream().filter(tried -> tried.hard() == 0).toList();
            if (sound.isEmpty()) {
                continue;
            }
            Tried fewest = sound.stream()
                    .min(Comparator.comparingInt(Tried::unplaced).thenComparingInt(Tried::fileReads))
                    .orElseThrow();
            for (PlacementMatching matching : List.of(
                    PlacementMatching.of(input),
                    PlacementMatching.near(every.best().placements(), input))) {
                bounds++;
                assertThat(matching.fewestUnplaced())
                        .as("left out, week %d", seed)
                        .isLessThanOrEqualTo(fewest.unplaced());
                if (matching.fewestUnplaced() == fewest.unplaced()) {
                    assertThat(matching.fewestFileReads())
                            .as("file reads, week %d", seed)
                            .isLessThanOrEqualTo(fewest.fileReads());
                }
                if (matching.isAttained()) {
                    attained++;
                    Tried witness = EverySchedule.judge(input, matching.witness(), null);
                    assertThat(witness.hard()).as("hard, week %d", seed).isZero();
                    assertThat(List.of(witness.unplaced(), witness.fileReads()))
                            .as("reached, week %d", seed)
                            .isEqualTo(List.of(fewest.unplaced(), fewest.fileReads()))
                            .isEqualTo(List.of(matching.fewestUnplaced(), matching.fewestFileReads()));
                }
            }
        }
        System.out.printf(
                "Proof audit, matching: %d weeks, claims %d, of these attained %d, false: 0%n",
                weeks, bounds, attained);
        assertThat(attained).isGreaterThan(bounds / 2);
    }

    /** Interviews in a chain, one person wanted by all, stand-ins who are there for some of the times. */
    @Test
    void noScheduleOfAStaggeredWeekHasFewerThanTheMatchingSays() {
        staggered(1, 450);
    }

    @Test
    @Tag("evidence")
    void noScheduleOfThousandsOfStaggeredWeeksHasFewerThanTheMatchingSays() {
        staggered(100_001, 2_000);
    }

    /** Looked for from nowhere, and near schedules in which two interviews of one person are in each other's way. */
    private void staggered(long first, int weeks) {
        int bounds = 0;
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput input = StaggeredWeeks.of(seed);
            int[] fewest = {Integer.MAX_VALUE};
            List<SchedulePlacements> clashing = new ArrayList<>();
            new EveryAssignment(input, null, null).each(one -> {
                if (one.breaches() == 0) {
                    fewest[0] = Math.min(fewest[0], inOrder(one.casesLeftOut(), one.count(ScheduleRule.FILE_READ)));
                } else if (one.breaches() == one.count(ScheduleRule.CASE_MANAGER_CLASH) && one.casesLeftOut() == 0) {
                    clashing.add(one.placements());
                }
            });
            Collections.shuffle(clashing, new Random(seed));
            List<PlacementMatching> matchings = new ArrayList<>(List.of(PlacementMatching.of(input)));
            clashing.stream().limit(2).forEach(near -> matchings.add(PlacementMatching.near(near, input)));
            for (PlacementMatching matching : matchings) {
                bounds++;
                int said = inOrder(matching.fewestUnplaced(), matching.fewestFileReads());
                assertThat(said).as("week %d", seed).isLessThanOrEqualTo(fewest[0]);
                exact += said == fewest[0] ? 1 : 0;
            }
            // To score a schedule takes as long as all this.
            if (seed % 10 == 0 && matchings.get(0).isAttained()) {
                assertThat(inOrder(
                                matchings.get(0).fewestUnplaced(),
                                matchings.get(0).fewestFileReads()))
                        .as("reached, week %d", seed)
                        .isEqualTo(fewest[0]);
            }
        }
        System.out.printf(
                "Proof audit, matching of staggered weeks: %d weeks, claims %d, of these exact %d, false: 0%n",
                weeks, bounds, exact);
        assertThat(exact).isGreaterThan(bounds * 9 / 10);
    }

    /** Cases left out count before file reads. */
    private static int inOrder(int leftOut, int fileReads) {
        return leftOut * FEW_CASES + fileReads;
    }

    private void small(int seed) {
        InspectionInput input = cut(InspectionGenerator.generate(InspectionSpec.tight(TEMPLATES.get(seed % 2)), seed));
        Diagnosis diagnosis = compare(input, seed);
        FewestByTrying every = FewestByTrying.of(input);
        counted += every.counted();
        assertThat(diagnosis.fewestUnplaced()).as("left out, seed %d", seed).isEqualTo(every.unplaced());
        assertThat(diagnosis.fewestFileReads()).as("file reads, seed %d", seed).isEqualTo(every.fileReads());
        agreed++;
    }

    /** What is proved is what the solved schedule has. */
    private Diagnosis compare(InspectionInput input, int seed) {
        SolverSettings settings = new SolverSettings(0, Effort.QUICK, null);
        SchedulePlacements solved =
                SchedulePlacements.of(ScheduleSolver.solve(new SolveRequest(input, settings), ProgressListener.NONE)
                        .schedule());
        ScheduleShortfall schedule = new WhatIfSolver(0).judge(input, solved);
        Diagnosis diagnosis = Diagnosis.of(input, solved);
        proofs.merge(diagnosis.proof(), 1, Integer::sum);
        assertThat(schedule.hard()).as("hard, seed %d", seed).isZero();
        assertThat(schedule.unplaced()).as("left out, seed %d", seed).isEqualTo(diagnosis.fewestUnplaced());
        assertThat(schedule.fileReads()).as("file reads, seed %d", seed).isEqualTo(diagnosis.fewestFileReads());
        reached++;
        fileReads += schedule.fileReads();
        return diagnosis;
    }

    private void print(int all, int small) {
        assertThat(reached).isEqualTo(all);
        assertThat(agreed).isEqualTo(small);
        System.out.printf(
                "Fewest file reads: %d tight inspections, %d file reads proved unavoidable (%s); every schedule tried on %d"
                        + " of them, %d placements counted: the same in %d; reached by the schedule in %d%n",
                all, fileReads, proofs, small, counted, agreed, reached);
    }

    /** Eight cases and eight slots, from all pages and days. */
    private static InspectionInput cut(InspectionInput input) {
        int step = input.slots().size() / 8;
        SlotInput[] slots =
                IntStream.range(0, 8).mapToObj(i -> input.slots().get(i * step)).toArray(SlotInput[]::new);
        return InspectionInputs.from(input)
                .slots(slots)
                .cases(input.cases().subList(0, 8).toArray(new CaseInput[0]))
                .build();
    }
}
