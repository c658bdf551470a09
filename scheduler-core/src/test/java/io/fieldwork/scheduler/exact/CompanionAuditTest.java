package io.fieldwork.scheduler.exact;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Claim;
import io.fieldwork.scheduler.solver.KnownBounds;
import io.fieldwork.scheduler.solver.KnownFor;
import io.fieldwork.scheduler.solver.Scoring;
import io.fieldwork.scheduler.solver.SolveResult;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.ClaimJudge;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
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

    /** Companions of which nothing may be believed. */
    private static final List<String> LIARS = List.of(
            "a score too good",
            "a bound that the schedule passes",
            "a better one that is not better",
            "a slot that there is not",
            "a case that there is not",
            "a pin that is moved",
            "a meeting off the grid",
            "a better one kept back",
            "proved without a bound",
            "proved below what is not proved",
            "a level left out",
            "levels the other way round",
            "an exception");

    private final ExactCompanion real =
            Objects.requireNonNull(ExactCompanion.find().companion());
    private final Map<String, Integer> claims = new TreeMap<>();
    private final Map<String, Integer> companions = new TreeMap<>();
    private final Map<String, Integer> notUsed = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();

    /** A companion that says of every week what it was told to say. */
    private record Told(Proof proof) implements ExactCompanion {

        @Override
        public Proof prove(
                Inspection inspection,
                WeightTable weights,
                @Nullable Schedule hint,
                ProofLimits limits,
                ProofScope scope) {
            return proof;
        }
    }

    private record Failing() implements ExactCompanion {

        @Override
        public Proof prove(
                Inspection inspection,
                WeightTable weights,
                @Nullable Schedule hint,
                ProofLimits limits,
                ProofScope scope) {
            throw new IllegalArgumentException("C01 is not in the inspection");
        }
    }

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
            Random random = new Random(seed);
            Tried start = random.nextInt(3) == 0
                    ? every.best()
                    : every.all().get(random.nextInt(every.all().size()));
            Schedule schedule = Scoring.score(week, start.placements(), null, 0);
            SolveResult solved = KnownFor.result(week, schedule);
            judge("search alone", seed, week, every, solved, ProvedResult.withoutProof(solved));
            Proof proof =
                    real.prove(InspectionBuilder.build(week, null), WeightTable.of(week.weights()), schedule, MUCH);
            for (Map.Entry<String, @Nullable ExactCompanion> entry :
                    all(week, every, start, proof, random).entrySet()) {
                ProvedResult proved = ProvenSolving.prove(
                        week, solved, MUCH, new Availability(entry.getValue(), "There is no companion here."));
                judge(entry.getKey(), seed, week, every, solved, proved);
            }
        }
        System.out.printf(
                "Proof audit, %d companions: %d weeks, claims printed %s, companions %s, not used %s, false: %d%n",
                companions.size(), weeks, claims, companions, notUsed, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(notUsed.keySet()).as("liars that were seen through").containsAll(LIARS);
        assertThat(claims.keySet())
                .as("kinds of claims that were printed")
                .hasSize(Claim.class.getPermittedSubclasses().length);
    }

    private Map<String, @Nullable ExactCompanion> all(
            InspectionInput week, EverySchedule every, Tried start, Proof proof, Random random) {
        Map<String, @Nullable ExactCompanion> all = new LinkedHashMap<>();
        all.put("true", new Told(proof));
        all.put("absent", null);
        all.put("an exception", new Failing());
        all.put("silent", told(proof, level -> level(level, null, null, false), null));
        all.put("late", late(proof, random));
        all.put("weak bounds", told(proof, level -> weak(level, random), proof.better()));
        all.put(
                "a score too good",
                told(
                        proof,
                        level -> level(level, plus(level.best(), 1), plus(level.bound(), 1), true),
                        proof.better()));
        all.put("a bound that the schedule passes", tooStrict(proof, random));
        all.put("proved without a bound", told(proof, level -> level(level, level.best(), null, true), proof.better()));
        all.put(
                "proved below what is not proved",
                told(
                        proof,
                        level -> level(level, level.best(), level.bound(), level.level() != Level.MEDIUM),
                        proof.better()));
        List<LevelProof> two = proof.levels().subList(0, 2);
        all.put("a level left out", new Told(new Proof(two, proof.better(), false)));
        List<LevelProof> turned = new ArrayList<>(proof.levels());
        Collections.reverse(turned);
        all.put("levels the other way round", new Told(new Proof(turned, proof.better(), false)));
        if (proof.better() != null) {
            all.put("a better one kept back", new Told(new Proof(proof.levels(), null, false)));
        }
        Tried other = every.all().get(random.nextInt(every.all().size()));
        all.put("any schedule as the better one", told(proof, level -> level, other.placements()));
        if (EverySchedule.BY_LOSS.compare(other, start) >= 0) {
            all.put("a better one that is not better", told(proof, level -> level, other.placements()));
        }
        spoilt(week, other.placements())
                .forEach((kind, placements) -> all.put(kind, told(proof, level -> level, placements)));
        return all;
    }

    /** The hard rules alone, or the hard rules and what is medium; the rest not looked at. */
    private static ExactCompanion late(Proof proof, Random random) {
        int looked = random.nextInt(3);
        List<LevelProof> levels = new ArrayList<>();
        for (LevelProof level : proof.levels()) {
            boolean isLeft = levels.size() >= looked;
            levels.add(isLeft ? level(level, level.best(), null, false) : level);
        }
        return new Told(new Proof(levels, proof.better(), true));
    }

    private static LevelProof weak(LevelProof level, Random random) {
        return level(level, level.best(), Math.min(0, plus(level.bound(), random.nextInt(4))), false);
    }

    /** One level's bound is a point below what is reached. */
    private static ExactCompanion tooStrict(Proof proof, Random random) {
        Level strict = Level.values()[random.nextInt(3)];
        return told(
                proof,
                level -> level.level() == strict
                        ? level(level, plus(level.best(), -1), plus(level.bound(), -1), true)
                        : level,
                proof.better());
    }

    private static Map<String, SchedulePlacements> spoilt(InspectionInput week, SchedulePlacements placements) {
        Map<String, SchedulePlacements> spoilt = new LinkedHashMap<>();
        week.cases().stream().findFirst().ifPresent(one -> {
            spoilt.put("a slot that there is not", with(placements, one.reference(), "I9-9"));
            spoilt.put(
                    "a case that there is not",
                    with(placements, "C99", week.slots().get(0).id()));
        });
        week.cases().stream().filter(one -> one.pinned() != null).findFirst().ifPresent(one -> {
            Map<String, String> slots = new LinkedHashMap<>(placements.slotByCase());
            slots.remove(one.reference());
            spoilt.put("a pin that is moved", new SchedulePlacements(slots, placements.meetings()));
        });
        placements.meetings().values().stream().findFirst().ifPresent(at -> {
            Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(placements.meetings());
            meetings.put(
                    at.id(),
                    new ScheduledMeeting(
                            at.id(),
                            at.inspectors(),
                            Objects.requireNonNull(at.start()).plusMinutes(1),
                            Objects.requireNonNull(at.end()).plusMinutes(1),
                            at.room()));
            spoilt.put("a meeting off the grid", new SchedulePlacements(placements.slotByCase(), meetings));
        });
        return spoilt;
    }

    private static SchedulePlacements with(SchedulePlacements placements, String reference, String slot) {
        Map<String, String> slots = new LinkedHashMap<>(placements.slotByCase());
        slots.put(reference, slot);
        return new SchedulePlacements(slots, placements.meetings());
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
        for (Claim claim : proved.claims()) {
            claims.merge(ClaimJudge.kind(claim), 1, Integer::sum);
            require(where + claim, judge.isTrue(claim));
            require(where + "in words: " + claim.sentence(), ClaimJudge.isSaidRightly(claim));
        }
        boolean saysBest = proved.claims().contains(new Claim.NoneBetter());
        require(where + "best possible", proved.result().bestPossible() == saysBest);
        Integer soft = proved.bounds().softBound();
        Tried best = every.best(other -> other.hard() == judge.own().hard()
                && other.medium() == judge.own().medium());
        require(where + "soft bound " + soft, soft == null || best == null || -best.soft() <= soft);
        require(where + "bounds", proved.bounds().equals(proved.result().bounds()));
        sentences(where, proved);
        if (proved.mismatch() == null) {
            require(where + "believed", !LIARS.contains(kind));
            return;
        }
        notUsed.merge(kind, 1, Integer::sum);
        require(
                where + "not used, and yet something is claimed",
                proved.claims().isEmpty() && proved.bounds().equals(KnownBounds.NONE) && proved.proof() == null);
        require(where + "not the search's schedule", schedule.equals(solved.schedule()));
        require(
                where + "what is logged has names",
                !proved.mismatch().matches("(?s).*(C0\\d|M0\\d|cm-\\d|I\\d-\\d).*"));
    }

    /** Every sentence is a claim's, or one of the few that claim nothing. */
    private void sentences(String where, ProvedResult proved) {
        List<String> words = new ArrayList<>(proved.sentences());
        words.removeAll(proved.claims().stream().map(Claim::sentence).toList());
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

    private static Told told(Proof proof, UnaryOperator<LevelProof> change, @Nullable SchedulePlacements better) {
        return new Told(new Proof(proof.levels().stream().map(change).toList(), better, false));
    }

    private static LevelProof level(LevelProof level, @Nullable Long best, @Nullable Long bound, boolean proved) {
        return new LevelProof(level.level(), best, bound, proved, 0, 0);
    }

    private static long plus(@Nullable Long points, long more) {
        return Objects.requireNonNull(points) + more;
    }
}
