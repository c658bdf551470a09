package io.fieldwork.scheduler.resolve;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AdverseWeeks;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.LunchtimeWeeks;
import io.fieldwork.scheduler.testing.MisplacedWeeks;
import io.fieldwork.scheduler.testing.ScarceWeeks;
import io.fieldwork.scheduler.testing.StaggeredWeeks;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.validate.Issues;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A tiny week that was published, well or badly, with cases left out too, and what has happened since: somebody is away,
 * some of it is over, something was not done, something is frozen; a slot is gone, a case is new.
 *
 * @param published what people were told
 * @param amendment what has happened
 * @param week the two together, as the commands make it
 */
record TinyAmendedWeek(Schedule published, Amendment amendment, AmendedWeek week) {

    static TinyAmendedWeek draw(long seed, int most) {
        Random dice = Chance.of(seed);
        InspectionInput before = TinyWeeks.draw(seed, most);
        SchedulePlacements told = TinyWeeks.placements(before, dice.nextLong());
        boolean isNewCase = dice.nextInt(5) == 0 && before.cases().size() > 2;
        InspectionInput earlier = isNewCase
                ? before.withCases(before.cases().subList(0, before.cases().size() - 1))
                : before;
        Schedule published = ScheduleScorer.score(earlier, of(earlier, told), null, 0);
        InspectionInput now = before;
        if (dice.nextInt(6) == 0) {
            String gone =
                    before.slots().get(dice.nextInt(before.slots().size())).id();
            boolean isPinned = before.cases().stream().anyMatch(one -> gone.equals(one.pinned()));
            List<SlotInput> left = before.slots().stream()
                    .filter(slot -> isPinned || !slot.id().equals(gone))
                    .toList();
            now = before.expandedTo(left, before.commitments(), before.weights());
        }
        Amendment amendment = amendment(now, published, dice);
        Issues issues = new Issues();
        AmendedWeek week = AmendedWeek.of(now, published, amendment, issues);
        if (issues.hasFaults()) {
            throw new IllegalStateException(issues.faults().toString());
        }
        return new TinyAmendedWeek(published, amendment, week);
    }

    /** A week of which much was published in the wrong place, and to which nothing has happened since. */
    static TinyAmendedWeek misplaced(long seed) {
        MisplacedWeeks told = MisplacedWeeks.of(seed);
        Schedule published = ScheduleScorer.score(told.input(), told.told(), null, 0);
        return new TinyAmendedWeek(
                published, Amendment.NONE, AmendedWeek.of(told.input(), published, Amendment.NONE, new Issues()));
    }

    /** A week whose few case managers are wanted by two inspectors at one time: no bound by single cases says all of it. */
    static TinyAmendedWeek clashing(long seed) {
        InspectionInput week = AdverseWeeks.clashing(seed);
        Schedule published = ScheduleScorer.score(week, TinyWeeks.placements(week, seed), null, 0);
        return new TinyAmendedWeek(
                published, Amendment.NONE, AmendedWeek.of(week, published, Amendment.NONE, new Issues()));
    }

    /**
     * A week that is short of slots or of people's time and was published without sense; in most, rules of preference count at
     * the medium level, and are traded for file reads.
     */
    static TinyAmendedWeek traded(long seed) {
        InspectionInput drawn = switch ((int) (seed % 3)) {
            case 0 -> ScarceWeeks.of(seed);
            case 1 -> StaggeredWeeks.of(seed);
            default -> LunchtimeWeeks.of(seed);
        };
        InspectionInput week = seed % 4 == 0 ? drawn : drawn.withWeights(ScarceWeeks.raised(seed));
        Schedule published = ScheduleScorer.score(week, TinyWeeks.placements(week, seed), null, 0);
        return new TinyAmendedWeek(
                published, Amendment.NONE, AmendedWeek.of(week, published, Amendment.NONE, new Issues()));
    }

    private static SchedulePlacements of(InspectionInput input, SchedulePlacements placements) {
        Map<String, String> slots = new LinkedHashMap<>(placements.slotByCase());
        slots.keySet()
                .retainAll(input.cases().stream().map(CaseInput::reference).toList());
        return new SchedulePlacements(slots, placements.meetings());
    }

    private static Amendment amendment(InspectionInput input, Schedule published, Random dice) {
        List<Absence> absences = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            boolean isInspector = dice.nextInt(4) == 0;
            String who = isInspector
                    ? input.inspectors()
                            .get(dice.nextInt(input.inspectors().size()))
                            .id()
                    : input.people().get(dice.nextInt(input.people().size())).id();
            LocalDateTime start = moment(input, dice);
            absences.add(new Absence(who, isInspector, start, start.plusMinutes(60L * (1 + dice.nextInt(12)))));
        }
        LocalDateTime from = dice.nextInt(3) == 0 ? moment(input, dice) : null;
        List<String> notDone = new ArrayList<>();
        Set<String> frozen = new TreeSet<>();
        for (ScheduledCase one : published.cases()) {
            boolean isOver = from != null && one.start() != null && one.start().isBefore(from);
            if (isOver && dice.nextInt(4) == 0) {
                notDone.add(one.reference());
            } else if (dice.nextInt(12) == 0) {
                frozen.add(one.reference());
            }
        }
        for (ScheduledMeeting meeting : published.meetings()) {
            if (dice.nextInt(10) == 0) {
                frozen.add(meeting.id());
            }
        }
        if (dice.nextInt(10) == 0) {
            frozen.add(input.inspectors().get(0).id());
        }
        if (dice.nextInt(12) == 0) {
            frozen.add(input.slots().get(0).start().toLocalDate().toString());
        }
        return new Amendment(absences, from, notDone, List.copyOf(frozen));
    }

    /** When a slot or its interview begins, or a minute after. */
    private static LocalDateTime moment(InspectionInput input, Random dice) {
        SlotInput slot = input.slots().get(dice.nextInt(input.slots().size()));
        return slot.start().plusMinutes(List.of(0, 1, 30, -60).get(dice.nextInt(4)));
    }

    InspectionInput input() {
        return week.input();
    }

    @Nullable LocalDateTime earliest() {
        return amendment.from();
    }

    /** True where something that was published must stay: it has begun and was done, or it is frozen. */
    boolean mustStay(String id, @Nullable LocalDateTime start, List<String> inspectors) {
        if (start == null || amendment.notDone().contains(id)) {
            return false;
        }
        LocalDateTime from = amendment.from();
        return (from != null && start.isBefore(from))
                || amendment.frozen().contains(id)
                || amendment.frozen().contains(start.toLocalDate().toString())
                || inspectors.stream().anyMatch(amendment.frozen()::contains);
    }

    /** True where there is a slot of that inspector at that time still. */
    boolean isSlotLeft(ScheduledCase old) {
        return input().slots().stream()
                .anyMatch(slot ->
                        Objects.equals(slot.inspector(), old.inspector()) && Objects.equals(slot.start(), old.start()));
    }
}
