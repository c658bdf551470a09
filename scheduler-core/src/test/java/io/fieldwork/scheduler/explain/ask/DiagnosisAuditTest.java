package io.fieldwork.scheduler.explain.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.exact.CompanionAvailability;
import io.fieldwork.scheduler.exact.ExactCompanion;
import io.fieldwork.scheduler.exact.ExactWeek;
import io.fieldwork.scheduler.exact.LevelProof;
import io.fieldwork.scheduler.exact.Proof;
import io.fieldwork.scheduler.explain.ask.DiagnosisJudge.Wish;
import io.fieldwork.scheduler.explain.impossible.InterviewShortage;
import io.fieldwork.scheduler.explain.impossible.PlacementMatching;
import io.fieldwork.scheduler.explain.impossible.SlotShortage;
import io.fieldwork.scheduler.explain.summary.ScheduleSummariser;
import io.fieldwork.scheduler.explain.summary.ScheduleSummary;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.rule.Level;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.PlainInterview;
import io.fieldwork.scheduler.testing.RoomyWeeks;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What a diagnosis calls proved, impossible or worth a telephone call, held against every assignment of tiny weeks: with
 * the exact companion, without it, and with one in its place that is late, knows little, or lies.
 */
class DiagnosisAuditTest {

    private static final int MOST = 700;
    private static final Pattern REMOVES = Pattern.compile("(\\d+) ([a-z ]+?) \\((none|\\d+) left\\)");

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatADiagnosisClaimsIsTrueOfEveryAssignment() {
        audit(60, 0);
        assertThat(claims.of("fewest proved by matching")).isGreaterThan(30);
        assertThat(claims.of("ask wins what it says")).isGreaterThan(20);
    }

    @Tag("evidence")
    @Test
    void soItIsInManyMoreWeeks() {
        audit(400, 1_000_000);
        assertThat(claims.of("fewest proved by the companion")).isPositive();
    }

    /** Short of slots, with room for more: asks of several kinds stand beside each other, and some win more than others. */
    @Test
    void soItIsWhereSomethingIsShortAndPagesHaveRoom() {
        audit(15, 14, RoomyWeeks::of);
        assertThat(claims.of("asks that win more than one that takes less time"))
                .isPositive();
    }

    @Tag("evidence")
    @Test
    void soItIsInManyMoreWeeksWithRoom() {
        audit(120, 100_001, RoomyWeeks::of);
    }

    private void audit(int weeks, long first) {
        audit(weeks, first, seed -> TinyWeeks.draw(seed, MOST));
    }

    private void audit(int weeks, long first, LongFunction<InspectionInput> drawn) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput input = drawn.apply(seed);
            new Week(seed, input, TinyWeeks.placements(input, seed), companion(seed)).audit();
        }
        claims.report("Diagnoses", weeks);
    }

    /** Mostly the real one. */
    private static Supplier<CompanionAvailability> companion(long seed) {
        CompanionAvailability real = ExactCompanion.find();
        ExactCompanion exact = real.companion();
        return switch ((int) (seed % 8)) {
            case 5 -> () -> new CompanionAvailability(null, "Nothing can be proved on this computer.");
            case 6 ->
                () -> new CompanionAvailability(exact == null ? null : other(exact, seed), "Schedules can be proved.");
            case 7 ->
                () -> new CompanionAvailability(
                        exact == null ? null : other(exact, seed / 8), "Schedules can be proved.");
            default -> () -> real;
        };
    }

    /** What the companion says, but for one thing: the costs it proves, the schedule that it shows, or that it is done. */
    private static ExactCompanion other(ExactCompanion exact, long kind) {
        return (inspection, weights) -> {
            ExactWeek week = exact.open(inspection, weights);
            return (hint, limits, scope) -> {
                Proof proof = week.prove(hint, limits, scope);
                List<LevelProof> levels = new ArrayList<>();
                for (LevelProof level : proof.levels()) {
                    Long best = level.best();
                    Long bound = level.bound();
                    long off =
                            level.level() == Level.MEDIUM ? List.of(1, -1, 0, 0).get((int) (kind % 4)) : 0;
                    levels.add(new LevelProof(
                            level.goal(),
                            best == null ? null : best + off,
                            bound == null ? null : bound + off,
                            kind % 4 != 3 && level.proved(),
                            0,
                            0));
                }
                SchedulePlacements better = proof.better();
                SchedulePlacements shown =
                        kind % 4 == 2 && better != null ? new SchedulePlacements(Map.of(), better.meetings()) : better;
                return new Proof(levels, shown, false);
            };
        };
    }

    private final class Week {

        private final long seed;
        private final InspectionInput input;
        private final SchedulePlacements placements;
        private final DiagnosisJudge judge;
        private final EveryAssignment all;
        private final Set<Wish> reachable;
        private final Diagnosis diagnosis;
        private final @Nullable Wish fewest;

        Week(
                long seed,
                InspectionInput input,
                SchedulePlacements placements,
                Supplier<CompanionAvailability> companion) {
            this.seed = seed;
            this.input = input;
            this.placements = placements;
            this.judge = new DiagnosisJudge(claims, seed, input);
            this.all = judge.all();
            this.reachable = judge.reachable();
            this.fewest = judge.fewest();
            // A search takes a hundred times as long as all else: few weeks have one.
            this.diagnosis = Diagnosis.of(input, placements, new WhatIfSolver(seed % 100 == 1 ? 4 : 0), companion);
        }

        private void claim(String kind, boolean isTrue, Object about) {
            claims.check(kind, isTrue, "week " + seed + ": " + about);
        }

        void audit() {
            judge.numbers(diagnosis);
            diagnosis.impossible().forEach(judge::impossible);
            shortages();
            asks();
            summary();
        }

        private void shortages() {
            PlacementMatching matching = PlacementMatching.of(input);
            for (SlotShortage shortage : matching.unplacedBecause()) {
                List<Integer> cases =
                        shortage.cases().stream().map(judge::index).toList();
                List<String> slots = shortage.slots().stream().map(Slot::id).toList();
                claim(
                        "group with too few slots",
                        judge.isNeverSound(tried -> judge.placed(tried, cases) > slots.size()),
                        shortage.sentence());
            }
            for (InterviewShortage shortage : matching.fileReadsBecause()) {
                List<Integer> cases =
                        shortage.cases().stream().map(judge::index).toList();
                claim(
                        "group with too few interviews",
                        judge.isNeverSound(tried -> judge.placed(tried, cases) == cases.size()
                                && cases.size() - judge.interviewed(tried, cases) < shortage.fileReads()),
                        shortage);
            }
        }

        /** With the ask there is a schedule that has what it says, and without it there is none. */
        private void asks() {
            int gain = Integer.MAX_VALUE;
            long minutes = 0;
            for (ConcessionRequest ask : diagnosis.asks()) {
                claim(
                        "asks in order",
                        ask.gain() < gain
                                || (ask.gain() == gain && ask.concession().minutes() >= minutes),
                        ask.sentence());
                if (ask.gain() < gain && ask.concession().minutes() < minutes) {
                    claims.note("asks that win more than one that takes less time");
                }
                gain = ask.gain();
                minutes = ask.concession().minutes();
                Wish reached = reached(ask, Integer.MAX_VALUE, Integer.MAX_VALUE);
                Wish needed = reached(ask, leastHard(), 0);
                Set<Wish> with = DiagnosisJudge.reachable(ask.concession().applyTo(input));
                claim(
                        "ask wins what it says",
                        with.stream().anyMatch(one -> one.isAsGoodAs(reached)),
                        ask.sentence() + " " + reached);
                claim(
                        "ask is needed for it",
                        reachable.stream().noneMatch(one -> one.isAsGoodAs(needed)),
                        ask.sentence() + " " + needed);
                claim("ask takes what is there", isTaken(ask.concession()), ask.sentence());
            }
            missing();
        }

        private int leastHard() {
            return reachable.stream().mapToInt(Wish::hard).min().orElse(0);
        }

        /**
         * What is left where the ask says so.
         *
         * @param hard breaches where it does not speak of them
         * @param others cases, meetings and file reads where it does not speak of them and nothing is known of them
         */
        private Wish reached(ConcessionRequest ask, int hard, int others) {
            int unplaced = others;
            int meetings = others;
            int fileReads = others;
            if (others == 0 && fewest != null && diagnosis.proof() != Diagnosis.ProofBasis.BOUND) {
                unplaced = diagnosis.fewestUnplaced();
                fileReads = diagnosis.fewestFileReads();
            }
            int breaches = hard;
            int total = 0;
            Matcher words = REMOVES.matcher(ask.removes());
            while (words.find()) {
                int left = words.group(3).equals("none") ? 0 : Integer.parseInt(words.group(3));
                total += Integer.parseInt(words.group(1));
                String what = words.group(2);
                if (what.contains("hard")) {
                    breaches = left;
                } else if (what.startsWith("case")) {
                    unplaced = left;
                } else if (what.startsWith("meeting")) {
                    meetings = left;
                } else {
                    fileReads = left;
                }
            }
            claim("gain of an ask", total == ask.gain(), ask.sentence());
            return new Wish(breaches, unplaced, meetings, fileReads);
        }

        /** Nobody is asked to give up what is not in the diary. */
        private boolean isTaken(Concession change) {
            if (change instanceof Concession.PersonFree free) {
                return isAway(free.person().unavailable(), free.when());
            }
            if (change instanceof Concession.InspectorFree free) {
                return isAway(free.inspector().unavailable(), free.when());
            }
            return true;
        }

        private boolean isAway(List<Unavailability> away, Period when) {
            return away.stream().anyMatch(one -> one.period().overlaps(when));
        }

        /** Every single thing that somebody could give up, or agree to, and that wins something: is its kind named? */
        private void missing() {
            if (fewest == null || fewest.unplaced() + fewest.fileReads() == 0) {
                return;
            }
            Map<Class<?>, Long> least = new LinkedHashMap<>();
            for (Concession change : changes()) {
                Wish with = null;
                for (Wish one : DiagnosisJudge.reachable(change.applyTo(input))) {
                    if (one.hard() == 0 && (with == null || one.isFewerThan(with))) {
                        with = one;
                    }
                }
                if (with != null && with.isFewerThan(fewest)) {
                    least.merge(change.getClass(), change.minutes(), Math::min);
                }
            }
            least.forEach((kind, minutes) -> {
                boolean isNamed = diagnosis.asks().stream()
                        .anyMatch(ask -> ask.concession().getClass() == kind);
                claims.note(isNamed ? "kind of ask named" : "kind of ask missed: " + kind.getSimpleName());
                boolean isLeast = diagnosis.asks().stream()
                        .anyMatch(ask -> ask.concession().getClass() == kind
                                && ask.concession().minutes() <= minutes);
                claims.note(isLeast ? "smallest ask named" : "smallest ask missed: " + kind.getSimpleName());
            });
        }

        private Set<Concession> changes() {
            Set<Concession> changes = new LinkedHashSet<>();
            for (CaseInput one : input.cases()) {
                if (one.pinned() != null) {
                    continue;
                }
                for (SlotInput slot : input.slots()) {
                    Period interview = PlainInterview.of(input, one, slot.period());
                    for (Person person : input.people()) {
                        if (person.id().equals(one.caseManager()) || person.id().equals(one.standIn())) {
                            add(changes, person, interview);
                        }
                    }
                    for (Inspector inspector : input.inspectors()) {
                        if (inspector.id().equals(slot.inspector())) {
                            add(changes, inspector, slot.period());
                        }
                    }
                }
                if (one.caseManager() != null && one.standIn() == null) {
                    changes.add(new Concession.StandIn(one, 75));
                }
            }
            for (Person person : input.people()) {
                if (!person.firstDayBackWaived()) {
                    changes.add(new Concession.Waiver(person, input.inspection().monday()));
                }
            }
            return changes;
        }

        private void add(Set<Concession> changes, Person person, Period interview) {
            Period taken = taken(person.unavailable(), interview);
            if (taken != null) {
                changes.add(new Concession.PersonFree(person, taken));
            }
        }

        private void add(Set<Concession> changes, Inspector inspector, Period slot) {
            Period taken = taken(inspector.unavailable(), slot);
            if (taken != null) {
                changes.add(new Concession.InspectorFree(inspector, taken));
            }
        }

        /** From the first to the last minute of the period in which somebody is away. */
        private @Nullable Period taken(List<Unavailability> away, Period whole) {
            LocalDateTime from = null;
            LocalDateTime to = null;
            for (Unavailability one : away) {
                if (one.period().overlaps(whole)) {
                    LocalDateTime start = one.start().isAfter(whole.start()) ? one.start() : whole.start();
                    LocalDateTime end = one.end().isBefore(whole.end()) ? one.end() : whole.end();
                    from = from == null || start.isBefore(from) ? start : from;
                    to = to == null || end.isAfter(to) ? end : to;
                }
            }
            return from == null || to == null ? null : new Period(from, to);
        }

        /** The figures that may be handed out, of the schedule as it is. */
        private void summary() {
            Schedule schedule = ScheduleScorer.score(input, placements, null, 0);
            ScheduleSummary summary = ScheduleSummariser.of(input, schedule);
            Tried own = all.of(placements);
            Wish now = Wish.of(own);
            List<Integer> everybody = input.cases().stream()
                    .map(one -> judge.index(one.reference()))
                    .toList();
            int attended = judge.interviewed(own, everybody);
            claim(
                    "figures of a summary",
                    summary.interviews() + summary.standIns() == attended
                            && summary.standIns() == own.count(ScheduleRule.STAND_IN)
                            && summary.unplaced() == own.casesLeftOut()
                            && summary.meetingsUnplaced() == own.meetingsLeftOut()
                            && summary.fileReads() == judge.placed(own, everybody) - attended,
                    summary);
            claim(
                    "a sentence for each",
                    summary.fileReadReasons().size() == summary.fileReads()
                            && summary.hardRules().isEmpty() == (own.breaches() == 0),
                    summary);
            Integer least = summary.fewestFileReads();
            if (least != null) {
                int left = own.casesLeftOut();
                claim(
                        "no fewer file reads in the summary",
                        judge.isNeverSound(tried -> tried.casesLeftOut() <= left
                                && judge.placed(tried, everybody) - judge.interviewed(tried, everybody) < least),
                        summary);
            }
            for (String waiver : summary.waivers()) {
                waiver(waiver, now, everybody);
            }
        }

        private void waiver(String sentence, Wish own, List<Integer> everybody) {
            Matcher words = Pattern.compile(
                            "If (.*) agrees .*, (\\d+) file reads? (?:is|are) left instead of (\\d+)\\.")
                    .matcher(sentence);
            boolean isKnown = words.find();
            claim("waiver that wins", isKnown, sentence);
            int left = Integer.parseInt(words.group(2));
            Person person = input.people().stream()
                    .filter(one -> one.name().equals(words.group(1)))
                    .findFirst()
                    .orElseThrow();
            Set<Wish> won = new HashSet<>();
            InspectionInput with =
                    new Concession.Waiver(person, input.inspection().monday()).applyTo(input);
            new EveryAssignment(with, null, null).each(one -> {
                Wish wish = Wish.of(one);
                // Whoever has no case manager is read from the file as well, if it has a place.
                boolean isSo = judge.placed(one, everybody) - judge.interviewed(one, everybody) <= left;
                if (isSo && wish.isAsGoodAs(own)) {
                    won.add(wish);
                }
            });
            claim("waiver that wins", !won.isEmpty(), sentence);
            claim(
                    "waiver that is needed",
                    won.stream().anyMatch(one -> reachable.stream().noneMatch(other -> other.isAsGoodAs(one))),
                    sentence);
        }
    }
}
