package io.fieldwork.scheduler.exact;

import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Companions to be put in the place of the real one: some work, some do little, some say what is not so. */
final class CompanionsOnTrial {

    /** Companions of which nothing may be believed. */
    static final List<String> LIARS = List.of(
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

    /** Companions of which all is to be believed, however little it is. */
    static final List<String> HONEST =
            List.of("search alone", "true", "absent", "silent", "late", "weak bounds", "short of work");

    private final ExactCompanion real;

    CompanionsOnTrial(ExactCompanion real) {
        this.real = real;
    }

    /** A companion that says of every week what it was told to say. */
    private record Told(Proof proof) implements ExactCompanion {

        @Override
        public ExactWeek open(Inspection inspection, WeightTable weights) {
            return (hint, limits, scope) -> proof;
        }
    }

    private record Failing() implements ExactCompanion {

        @Override
        public ExactWeek open(Inspection inspection, WeightTable weights) {
            throw new IllegalArgumentException("C01 is not in the inspection");
        }
    }

    /** Each under what it does; null stands for none. */
    Map<String, @Nullable ExactCompanion> all(
            InspectionInput week, EverySchedule every, Tried start, Proof proof, Random random) {
        Map<String, @Nullable ExactCompanion> all = new LinkedHashMap<>();
        all.put("true", new Told(proof));
        all.put("absent", null);
        all.put("an exception", new Failing());
        all.put("silent", told(proof, level -> level(level, null, null, false), null));
        all.put("late", late(proof, random));
        all.put("weak bounds", told(proof, level -> weak(level, random), proof.better()));
        all.put(
                "short of work",
                new Told(real.prove(
                        InspectionBuilder.build(week, null),
                        WeightTable.of(week.weights()),
                        ScheduleScorer.score(week, start.placements(), null, 0),
                        new ProofLimits(60, 0.005, 1, 0))));
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

    private static Told told(Proof proof, UnaryOperator<LevelProof> change, @Nullable SchedulePlacements better) {
        return new Told(new Proof(proof.levels().stream().map(change).toList(), better, false));
    }

    private static LevelProof level(LevelProof level, @Nullable Long best, @Nullable Long bound, boolean proved) {
        return new LevelProof(level.goal(), best, bound, proved, 0, 0);
    }

    private static long plus(@Nullable Long points, long more) {
        return Objects.requireNonNull(points) + more;
    }
}
