package io.fieldwork.scheduler.solver.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingPin;
import io.fieldwork.scheduler.model.MeetingStart;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.Slot;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.StopSignal;
import io.fieldwork.scheduler.solver.board.PlacementPins;
import io.fieldwork.scheduler.solver.board.PublishedWeek;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.solver.board.ValueRangePruning;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.ClaimJudge;
import io.fieldwork.scheduler.testing.EverySchedule;
import io.fieldwork.scheduler.testing.EverySchedule.Tried;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Tiny weeks solved from the beginning, completed and solved again: what is kept or pinned stays to the minute, nothing new
 * begins before the rest of the week does, the score is what plain loops count, and what is said of it is true.
 */
final class KeptAuditTest {

    private static final SolverSettings QUICK = new SolverSettings(0, Effort.QUICK, null, 1);

    private final Map<String, Integer> facts = new TreeMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int best;

    @Test
    void whatIsKeptStaysAndWhatIsSaidIsTrue() {
        audit(700_001, 60, 20);
    }

    @Test
    @Tag("evidence")
    void whatIsKeptStaysAndWhatIsSaidIsTrueInManyWeeks() {
        audit(710_001, 600, 24);
    }

    /** Of so many weeks one is solved too. */
    private void audit(long first, int weeks, int solvedEvery) {
        for (long seed = first; seed < first + weeks; seed++) {
            InspectionInput week = AdverseWeeks.of(seed);
            Random random = Chance.of(seed);
            List<Tried> all = EverySchedule.of(week, null).all();
            SchedulePlacements some = part(all.get(random.nextInt(all.size())).placements(), random);
            InspectionInput kept = PlacementPins.pinned(week, some);
            pinned(seed, week, kept, some);
            boolean isSolved = seed % solvedEvery == 0;
            if (isSolved) {
                SchedulePlacements nothing = new SchedulePlacements(Map.of(), Map.of());
                solved(seed, week, nothing, ScheduleSolver.solve(request(week), ProgressListener.NONE));
                solved(seed, kept, some, ScheduleSolver.solve(request(kept), ProgressListener.NONE));
            }
            again(seed, week, all.get(random.nextInt(all.size())), random, isSolved);
        }
        System.out.printf(
                "Kept: %d weeks, facts %s, best of all schedules %d times, false: %d%n",
                weeks, facts, best, wrong.size());
        assertThat(wrong).isEmpty();
    }

    private static SolveRequest request(InspectionInput week) {
        return new SolveRequest(week, QUICK);
    }

    private static SchedulePlacements part(SchedulePlacements placements, Random random) {
        Map<String, String> slots = new LinkedHashMap<>(placements.slotByCase());
        slots.keySet().removeIf(one -> random.nextBoolean());
        Map<String, ScheduledMeeting> meetings = new LinkedHashMap<>(placements.meetings());
        meetings.keySet().removeIf(one -> random.nextBoolean());
        return new SchedulePlacements(slots, meetings);
    }

    /** The pins are those placements over the week's own, and nothing else has changed. */
    private void pinned(long seed, InspectionInput week, InspectionInput kept, SchedulePlacements some) {
        for (int i = 0; i < week.cases().size(); i++) {
            CaseInput one = week.cases().get(i);
            String slot = some.slotByCase().getOrDefault(one.reference(), one.pinned());
            check("pin of a case", seed, kept.cases().get(i).equals(one.withPinned(slot)));
        }
        for (int i = 0; i < week.meetings().size(); i++) {
            MeetingInput one = week.meetings().get(i);
            ScheduledMeeting at = some.meetings().get(one.id());
            MeetingInput now = kept.meetings().get(i);
            check(
                    "pin of a meeting",
                    seed,
                    at == null
                            ? now.equals(one)
                            : now.equals(one.withPinned(
                                    new MeetingPin(Objects.requireNonNull(at.start()), at.inspectors()))));
        }
        check(
                "the rest",
                seed,
                kept.withCases(week.cases()).withMeetings(week.meetings()).equals(week));
    }

    private void solved(long seed, InspectionInput week, SchedulePlacements kept, SolveResult result) {
        SchedulePlacements found = SchedulePlacements.of(result.schedule());
        stays(seed, kept, found);
        EverySchedule every = EverySchedule.of(week, null);
        Tried own = every.find(found);
        check("a schedule of the week", seed, own != null);
        check(
                "its score",
                seed,
                own != null && own.score().equals(result.schedule().score()));
        ClaimJudge judge = new ClaimJudge(week, every, result.schedule());
        boolean isBest = own != null && EverySchedule.BY_LOSS.compare(own, every.best()) == 0;
        best += isBest ? 1 : 0;
        check("best possible", seed, !result.bestPossible() || isBest);
        result.bounds()
                .claims(result.schedule())
                .forEach(claim -> check(ClaimJudge.kind(claim), seed, judge.isTrue(claim)));
        check("not cut short", seed, !result.cutShort());
    }

    private void stays(long seed, SchedulePlacements kept, SchedulePlacements found) {
        kept.slotByCase()
                .forEach((one, slot) -> check(
                        "a kept case stays",
                        seed,
                        slot.equals(found.slotByCase().get(one))));
        kept.meetings().forEach((id, at) -> {
            ScheduledMeeting now = found.meetings().get(id);
            check(
                    "a kept meeting stays",
                    seed,
                    now != null
                            && Objects.equals(now.start(), at.start())
                            && Set.copyOf(now.inspectors()).equals(Set.copyOf(at.inspectors())));
        });
    }

    /** A published week after some of it is over. */
    private void again(long seed, InspectionInput week, Tried old, Random random, boolean isSolved) {
        Schedule published = ScheduleScorer.score(week, old.placements(), null, 0);
        SlotInput slot = week.slots().get(random.nextInt(week.slots().size()));
        LocalDateTime earliest = random.nextInt(4) == 0 ? null : slot.start().plusMinutes(random.nextInt(3) - 1L);
        PublishedWeek again = new PublishedWeek(published, old.placements(), earliest, Set.of());
        Inspection pruned = again.build(week);
        ValueRangePruning.apply(pruned, WeightTable.of(week.weights()));
        again.placeOn(pruned);
        for (CaseAssessment one : pruned.getCases()) {
            String then = old.placements().slotByCase().get(one.getReference());
            boolean isLeft =
                    one.getPossibleSlots().stream().anyMatch(its -> its.id().equals(then));
            String now = one.getSlot() == null ? null : one.getSlot().id();
            check("a case is put where it was", seed, Objects.equals(now, isLeft ? then : null));
            check(
                    "no slot is over",
                    seed,
                    one.getInput().pinned() != null
                            || earliest == null
                            || one.getPossibleSlots().stream()
                                    .noneMatch(its -> its.startTime().isBefore(earliest)));
        }
        for (Meeting one : pruned.getMeetings()) {
            ScheduledMeeting then = old.placements().meetings().get(one.getId());
            boolean isLeft = then != null
                    && one.getPossibleStarts().stream()
                            .anyMatch(start -> pruned.getWeek()
                                    .clock()
                                    .time(start.minute())
                                    .equals(then.start()));
            check(
                    "a meeting is put where it was",
                    seed,
                    one.getInput().pinned() != null
                            || (one.getStart() != null) == isLeft
                                    && (!isLeft
                                            || Set.copyOf(one.getHolders().ids())
                                                    .equals(Set.copyOf(then.inspectors()))));
        }
        over(seed, week, PublishedWeek.open(published, old.placements()), pruned, earliest);
        if (isSolved) {
            SolveResult result =
                    ScheduleSolver.solveAgain(request(week), again, ProgressListener.NONE, new StopSignal());
            judge(seed, week, published, earliest, result.schedule());
        }
    }

    /** Just what begins before the rest of the week does is cut; what is pinned never. */
    private void over(
            long seed, InspectionInput week, PublishedWeek whole, Inspection pruned, @Nullable LocalDateTime earliest) {
        Inspection open = whole.build(week);
        ValueRangePruning.apply(open, WeightTable.of(week.weights()));
        for (int i = 0; i < week.cases().size(); i++) {
            boolean isPinned = week.cases().get(i).pinned() != null;
            List<Slot> left = new ArrayList<>(open.getCases().get(i).getPossibleSlots());
            left.removeIf(
                    slot -> !isPinned && earliest != null && slot.startTime().isBefore(earliest));
            check(
                    "slots that are left",
                    seed,
                    pruned.getCases().get(i).getPossibleSlots().equals(left));
        }
        for (int i = 0; i < week.meetings().size(); i++) {
            boolean isPinned = week.meetings().get(i).pinned() != null;
            List<MeetingStart> left = new ArrayList<>(open.getMeetings().get(i).getPossibleStarts());
            left.removeIf(start -> !isPinned
                    && earliest != null
                    && open.getWeek().clock().time(start.minute()).isBefore(earliest));
            check(
                    "starts that are left",
                    seed,
                    pruned.getMeetings().get(i).getPossibleStarts().equals(left));
        }
    }

    private void judge(
            long seed, InspectionInput week, Schedule published, @Nullable LocalDateTime earliest, Schedule found) {
        Tried own = EverySchedule.judge(week, SchedulePlacements.of(found), published);
        check("score against what was published", seed, own.score().equals(found.score()));
        for (ScheduledCase one : found.cases()) {
            boolean isPinned = week.cases().stream()
                    .anyMatch(its -> its.reference().equals(one.reference()) && its.pinned() != null);
            check(
                    "nothing begins before",
                    seed,
                    isPinned
                            || earliest == null
                            || one.start() == null
                            || !one.start().isBefore(earliest));
        }
    }

    private void check(String kind, long seed, boolean holds) {
        facts.merge(kind, 1, Integer::sum);
        if (!holds) {
            wrong.add(kind + ", week " + seed);
        }
    }
}
