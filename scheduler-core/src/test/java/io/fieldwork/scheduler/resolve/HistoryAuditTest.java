package io.fieldwork.scheduler.resolve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.ChangedWeek;
import io.fieldwork.scheduler.testing.TinyWeeks;
import io.fieldwork.scheduler.validate.InspectionValidator;
import io.fieldwork.scheduler.validate.Issues;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever somebody changes about a week of which a part is over, and whoever is said to be away since: what had begun is in the
 * amended inspection as it was held, by a reading of case and slot of the test's own, and so it is in the schedule that is made
 * of it.
 */
@Tag("W2-018")
class HistoryAuditTest {

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatHadBegunIsAsItWasHeld() {
        audit(400, 1_000);
        assertThat(claims.of("held with somebody")).isGreaterThan(300);
        assertThat(claims.of("held file read")).isGreaterThan(50);
        assertThat(claims.of("held meeting")).isGreaterThan(30);
        assertThat(claims.of("somebody else by the inspection as it was typed")).isGreaterThan(30);
        assertThat(claims.of("slot that had gone")).isGreaterThan(5);
        assertThat(claims.of("was not done")).isGreaterThan(20);
    }

    @Tag("evidence")
    @Test
    void soItIsInManyMore() {
        audit(1_000, 50_000);
    }

    private void audit(int weeks, long first) {
        for (long seed = first; seed < first + weeks; seed++) {
            audit(seed);
        }
        claims.report("What had begun", weeks);
    }

    private void audit(long seed) {
        Random dice = Chance.of(seed);
        InspectionInput before = TinyWeeks.draw(seed, 100_000);
        Schedule published = ScheduleScorer.score(before, TinyWeeks.placements(before, dice.nextLong()), null, 0);
        boolean isAnyPlaced = published.cases().stream().anyMatch(one -> one.start() != null)
                || published.meetings().stream().anyMatch(one -> one.start() != null);
        if (!isAnyPlaced || !faults(before).isEmpty()) {
            return;
        }
        InspectionInput now = before;
        for (int i = dice.nextInt(4); i > 0; i--) {
            // Ids of people are matched before: here they stay.
            ChangedWeek.Kind kind = ChangedWeek.Kind.values()[dice.nextInt(ChangedWeek.Kind.values().length - 1)];
            now = attempt(kind, now, published, dice.nextLong());
        }
        LocalDateTime from = from(published, dice);
        List<String> notDone = new ArrayList<>();
        for (ScheduledCase one : published.cases()) {
            boolean isOver = one.start() != null && one.start().isBefore(from);
            boolean isListed =
                    now.cases().stream().anyMatch(other -> other.reference().equals(one.reference()));
            if (isOver && isListed && dice.nextInt(6) == 0) {
                notDone.add(one.reference());
                claims.note("was not done");
            }
        }
        Issues issues = new Issues();
        AmendedWeek week = AmendedWeek.of(
                now, published, new Amendment(absences(now, from, dice), from, notDone, List.of()), issues);
        assertThat(issues.faults()).as("seed " + seed).isEmpty();
        new Held(seed, published, now, week, from, Set.copyOf(notDone)).audit();
    }

    /** What can happen to a week where it can: one of cases alone has no meeting to withdraw. */
    private static InspectionInput attempt(ChangedWeek.Kind kind, InspectionInput now, Schedule published, long seed) {
        Set<String> left = new HashSet<>();
        now.cases().forEach(one -> left.add(one.reference()));
        now.meetings().forEach(one -> left.add(one.id()));
        boolean isAsPublished = published.cases().stream().allMatch(one -> left.contains(one.reference()))
                && published.meetings().stream().allMatch(one -> left.contains(one.id()));
        if (!isAsPublished || now.people().size() < 2) {
            return now;
        }
        try {
            InspectionInput changed = ChangedWeek.of(kind, now, published, seed);
            return faults(changed).isEmpty() ? changed : now;
        } catch (IllegalArgumentException e) {
            return now; // nothing is there to which it could happen
        }
    }

    private static List<String> faults(InspectionInput input) {
        Issues issues = new Issues();
        InspectionValidator.check(input, input, issues);
        return issues.faults().stream().map(fault -> fault.sentence()).toList();
    }

    /** When something begins, is going on, or is over. */
    private static LocalDateTime from(Schedule published, Random dice) {
        List<LocalDateTime> starts = new ArrayList<>();
        published.cases().stream()
                .map(ScheduledCase::start)
                .filter(Objects::nonNull)
                .forEach(starts::add);
        published.meetings().stream()
                .map(ScheduledMeeting::start)
                .filter(Objects::nonNull)
                .forEach(starts::add);
        return starts.get(dice.nextInt(starts.size()))
                .plusMinutes(List.of(1, 15, 60, 180, 1_440).get(dice.nextInt(5)));
    }

    private static List<Absence> absences(InspectionInput now, LocalDateTime from, Random dice) {
        List<Absence> absences = new ArrayList<>();
        for (int i = dice.nextInt(3); i > 0; i--) {
            boolean isInspector = dice.nextInt(3) == 0;
            String who = isInspector
                    ? now.inspectors()
                            .get(dice.nextInt(now.inspectors().size()))
                            .id()
                    : now.people().get(dice.nextInt(now.people().size())).id();
            LocalDateTime start = from.minusMinutes(60L * (dice.nextInt(30) - 4));
            absences.add(new Absence(who, isInspector, start, start.plusMinutes(60L * (1 + dice.nextInt(48)))));
        }
        return absences;
    }

    private final class Held {

        private final String seed;
        private final Schedule published;
        private final InspectionInput typed;
        private final AmendedWeek week;
        private final LocalDateTime from;
        private final Set<String> notDone;
        private final Schedule scored;

        Held(
                long seed,
                Schedule published,
                InspectionInput typed,
                AmendedWeek week,
                LocalDateTime from,
                Set<String> notDone) {
            this.seed = "seed " + seed;
            this.published = published;
            this.typed = typed;
            this.week = week;
            this.from = from;
            this.notDone = notDone;
            scored = ScheduleScorer.score(week.input(), week.published().placements(), null, 0);
        }

        void audit() {
            // Of two cases in one slot, as a schedule made by hand may have it, both were held.
            assertThat(faults(week.input())).as(seed).allMatch(fault -> fault.contains("expected a slot of its own"));
            published.cases().stream()
                    .filter(one -> isOver(one.reference(), one.start()))
                    .forEach(this::audit);
            published.meetings().stream()
                    .filter(one -> isOver(one.id(), one.start()))
                    .forEach(this::audit);
        }

        private boolean isOver(String id, @Nullable LocalDateTime start) {
            return start != null && start.isBefore(from) && !notDone.contains(id);
        }

        private void audit(ScheduledCase old) {
            CaseInput one = find(week.input(), old.reference());
            if (one == null) {
                return;
            }
            SlotInput slot = week.input().slots().stream()
                    .filter(other -> other.id().equals(one.pinned()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(seed + ": " + old.reference() + " is not pinned"));
            assertThat(List.of(slot.inspector(), slot.start(), slot.end()))
                    .as(seed + ", " + old)
                    .isEqualTo(List.of(
                            Objects.requireNonNull(old.inspector()),
                            Objects.requireNonNull(old.start()),
                            Objects.requireNonNull(old.end())));
            assertThat(attendee(week.input(), one, slot)).as(seed + ", " + old).isEqualTo(old.attendee());
            ScheduledCase now = scored.cases().stream()
                    .filter(other -> other.reference().equals(old.reference()))
                    .findFirst()
                    .orElseThrow();
            assertThat(now.attendee()).as(seed + ", " + old).isEqualTo(old.attendee());
            assertThat(now.start()).isEqualTo(old.start());
            claims.note(old.attendee() == null ? "held file read" : "held with somebody");
            CaseInput asTyped = Objects.requireNonNull(find(typed, old.reference()));
            if (!Objects.equals(attendee(typed, asTyped, slot), old.attendee())) {
                claims.note("somebody else by the inspection as it was typed");
            }
            if (typed.slots().stream().noneMatch(other -> other.id().equals(old.slot()))) {
                claims.note("slot that had gone");
            }
        }

        private void audit(ScheduledMeeting old) {
            MeetingInput meeting = week.input().meetings().stream()
                    .filter(one -> one.id().equals(old.id()))
                    .findFirst()
                    .orElse(null);
            if (meeting != null) {
                assertThat(Objects.requireNonNull(meeting.pinned()).start()).isEqualTo(old.start());
                assertThat(meeting.pinned().inspectors()).isEqualTo(old.inspectors());
                assertThat(scored.meetings().stream().filter(one -> one.id().equals(old.id())))
                        .as(seed)
                        .extracting(ScheduledMeeting::start, ScheduledMeeting::end, one -> Set.copyOf(one.inspectors()))
                        .containsExactly(tuple(old.start(), old.end(), Set.copyOf(old.inspectors())));
                claims.note("held meeting");
            }
        }

        private static @Nullable CaseInput find(InspectionInput input, String reference) {
            return input.cases().stream()
                    .filter(one -> one.reference().equals(reference))
                    .findFirst()
                    .orElse(null);
        }

        /** Who is in the room by the rule: the case manager where free for the interview, else the stand-in, else nobody. */
        private static @Nullable String attendee(InspectionInput input, CaseInput one, SlotInput slot) {
            LocalDateTime start = slot.start().plusMinutes(30);
            int needed = switch (input.inspection().programme()) {
                case SQS -> 75;
                case FJI -> one.type().name().equals("FIRST_TIER") ? 75 : 105;
                case SINGLE, SMALL, JOINT -> one.type().name().equals("OUT_OF_COURT") ? 45 : 60;
            };
            long room = Duration.between(slot.start(), slot.end()).toMinutes() - 45;
            LocalDateTime end = start.plusMinutes(Math.min(needed, room));
            if (one.caseManager() == null) {
                return null;
            }
            if (isFree(input, one.caseManager(), start, end)) {
                return one.caseManager();
            }
            return one.standIn() != null && isFree(input, one.standIn(), start, end) ? one.standIn() : null;
        }

        private static boolean isFree(InspectionInput input, String id, LocalDateTime start, LocalDateTime end) {
            Person person = input.people().stream()
                    .filter(one -> one.id().equals(id))
                    .findFirst()
                    .orElse(null);
            return person != null
                    && person.unavailable().stream()
                            .noneMatch(one -> one.start().isBefore(end) && start.isBefore(one.end()))
                    && input.commitments().stream()
                            .noneMatch(one -> one.people().contains(id)
                                    && one.start().isBefore(end)
                                    && start.isBefore(one.end()));
        }
    }
}
