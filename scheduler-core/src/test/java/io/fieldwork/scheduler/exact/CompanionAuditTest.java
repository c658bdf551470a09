package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.bound.KnownBounds;
import io.fieldwork.scheduler.solver.bound.KnownFor;
import io.fieldwork.scheduler.solver.bound.OptimalityClaim;
import io.fieldwork.scheduler.solver.search.SolveResult;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.ClaimJudge;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever companion is put in its place, what is printed of a proof is true, or the proof is not used and nothing is called
 * proved: one that works, one that stops early, one that is late, one that is not there, and some that say what is not so.
 */
final class CompanionAuditTest {

    private static final ProofLimits MUCH = new ProofLimits(60, 60, 1, 0);

    private static final List<String> REMARKS = List.of(
            "The proof found a better schedule than the search; this is it.",
            "The clock ended the proof: another run may prove more or less.",
            "There is no companion here.");

    private final ExactCompanion real =
            Objects.requireNonNull(ExactCompanion.find().companion());
    private final CompanionsOnTrial onTrial = new CompanionsOnTrial(real);
    private final Map<String, Integer> claims = new TreeMap<>();
    private final Map<String, Integer> companions = new TreeMap<>();
    private final Map<String, Integer> notUsed = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    @Test
    void whateverTheCompanionSaysWhatIsPrintedIsTrue() {
        audit(300_001, 40);
    }

    @Test
    @Tag("evidence")
    void whateverTheCompanionSaysOfManyWeeksWhatIsPrintedIsTrue() {
        audit(310_001, 500);
    }

    private void audit(long first, int weeks) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = seed % 8 == 0 ? AdverseWeeks.competing(seed) : AdverseWeeks.of(seed);
            EverySchedule every = EverySchedule.of(week, null);
            Random random = Chance.of(seed);
            Tried start = random.nextInt(3) == 0 ? every.best() : every.worthMoving(random);
            Schedule schedule = ScheduleScorer.score(week, start.placements(), null, 0);
            SolveResult solved = KnownFor.result(week, schedule);
            judge("search alone", seed, week, every, solved, ProvedResult.withoutProof(solved));
            Proof proof =
                    real.prove(InspectionBuilder.build(week, null), WeightTable.of(week.weights()), schedule, MUCH);
            for (Map.Entry<String, @Nullable ExactCompanion> entry :
                    onTrial.all(week, every, start, proof, random).entrySet()) {
                ProvedResult proved = ScheduleProver.prove(
                        week, solved, MUCH, new CompanionAvailability(entry.getValue(), "There is no companion here."));
                judge(entry.getKey(), seed, week, every, solved, proved);
                if (entry.getKey().equals("true")) {
                    allIsSaid(seed, week, every, proved);
                }
            }
        }
        System.out.printf(
                "Proof audit, %d companions: %d weeks, claims printed %s, companions %s, not used %s, false: %d%n",
                companions.size(), weeks, claims, companions, notUsed, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(notUsed.keySet()).as("liars that were seen through").containsAll(CompanionsOnTrial.LIARS);
        assertThat(claims.keySet())
                .as("kinds of claims that were printed")
                .hasSize(OptimalityClaim.class.getPermittedSubclasses().length);
    }

    private void judge(
            String kind,
            long seed,
            InspectionInput week,
            EverySchedule every,
            SolveResult solved,
            ProvedResult proved) {
        companions.merge(kind, 1, Integer::sum);
        Schedule schedule = proved.result().schedule();
        ClaimJudge judge = new ClaimJudge(week, every, schedule);
        String where = kind + ", week " + seed + ": ";
        require(where + "a schedule of the week", every.find(SchedulePlacements.of(schedule)) != null);
        require(where + "its score", judge.own().score().equals(schedule.score()));
        for (OptimalityClaim claim : proved.claims()) {
            claims.merge(ClaimJudge.kind(claim), 1, Integer::sum);
            require(where + claim, judge.isTrue(claim));
            require(where + "in words: " + claim.sentence(), ClaimJudge.isSaidRightly(claim));
        }
        boolean saysBest = proved.claims().contains(new OptimalityClaim.NoneBetter());
        require(where + "best possible", proved.result().bestPossible() == saysBest);
        Integer soft = proved.bounds().softBound();
        Tried best = every.best(other -> other.hard() == judge.own().hard()
                && other.medium() == judge.own().medium());
        require(where + "soft bound " + soft, soft == null || best == null || -best.soft() <= soft);
        require(where + "bounds", proved.bounds().equals(proved.result().bounds()));
        sentences(where, proved);
        if (proved.mismatch() == null) {
            require(where + "believed", !CompanionsOnTrial.LIARS.contains(kind));
            return;
        }
        notUsed.merge(kind, 1, Integer::sum);
        require(where + "not believed: " + proved.mismatch(), !CompanionsOnTrial.HONEST.contains(kind));
        require(
                where + "not used, and yet something is claimed",
                proved.claims().isEmpty() && proved.bounds().equals(KnownBounds.NONE) && proved.proof() == null);
        require(where + "not the search's schedule", schedule.equals(solved.schedule()));
        require(
                where + "what is logged has names",
                !proved.mismatch().matches("(?s).*(C0\\d|M0\\d|cm-\\d|I\\d-\\d).*"));
    }

    /** What a whole proof knows is said, of the schedule that is handed out: the levels, and how few file reads there are. */
    private void allIsSaid(long seed, InspectionInput week, EverySchedule every, ProvedResult proved) {
        String where = "said of a whole proof, week " + seed + ": ";
        Tried own = new ClaimJudge(week, every, proved.result().schedule()).own();
        require(where + "none is better", proved.claims().contains(new OptimalityClaim.NoneBetter()));
        for (Level level : Level.values()) {
            long lost = own.lost(level);
            require(where + level, proved.claims().contains(new OptimalityClaim.AtLevel(level, lost, lost, true)));
        }
        require(where + "soft bound", Objects.equals(proved.bounds().softBound(), (int) -own.soft()));
        boolean isDecided = own.unattended() > own.fileReads() && own.unplaced() > 0;
        boolean isTraded = own.fileReads() > 0
                && own.unplaced() > 0
                && week.cases().stream().anyMatch(one -> one.caseManager() == null);
        if (week.weights().isEmpty()
                && week.meetings().isEmpty()
                && !week.cases().isEmpty()
                && !isDecided
                && !isTraded) {
            OptimalityClaim fewest =
                    new OptimalityClaim.FewestFileReads(own.unattended(), own.unattended(), own.unplaced());
            require(where + fewest, proved.claims().contains(fewest));
        }
    }

    /** Every sentence is a claim's, or one of the few that claim nothing. */
    private void sentences(String where, ProvedResult proved) {
        List<String> words = new ArrayList<>(proved.sentences());
        words.removeAll(proved.claims().stream().map(OptimalityClaim::sentence).toList());
        words.removeAll(REMARKS);
        if (proved.mismatch() == null) {
            require(where + words, words.isEmpty());
        } else {
            require(where + words, words.size() == 1 && words.get(0).startsWith("The proof was not used: "));
        }
    }

    private void require(String what, boolean holds) {
        if (!holds) {
            wrong.add(what);
        }
    }
}
