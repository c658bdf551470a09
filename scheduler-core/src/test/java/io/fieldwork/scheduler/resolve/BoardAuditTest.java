package io.fieldwork.scheduler.resolve;

import ai.timefold.solver.core.api.score.buildin.hardmediumsoft.HardMediumSoftScore;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduleChanges;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.solver.board.ScheduleScorer;
import io.fieldwork.scheduler.testing.AuditedClaims;
import io.fieldwork.scheduler.testing.EveryAssignment;
import io.fieldwork.scheduler.testing.EveryAssignment.Tried;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the board says of a position, by which schedules are chosen: its score, the promises that it breaks, what it leaves out, and how
 * much more those weigh who were to come soon. All is counted here from what was published and where things
 * lie now.
 */
final class BoardAuditTest {

    /** Fieldwork ends on Friday. */
    private static final int DAYS = 5;

    private static final int MOST = 1_500;

    private final AuditedClaims claims = new AuditedClaims();

    @Test
    void whatTheBoardSaysOfAPositionIsSo() {
        audit(60, 6_000);
    }

    @Tag("evidence")
    @Test
    void soItIsOfManyMoreWeeks() {
        audit(1_500, 60_000);
    }

    private void audit(int weeks, long first) {
        for (long seed = first; seed < first + weeks; seed++) {
            TinyAmendedWeek tiny = seed % 4 == 3 ? TinyAmendedWeek.misplaced(seed) : TinyAmendedWeek.draw(seed, MOST);
            EveryAssignment all = new EveryAssignment(tiny.input(), tiny.published(), null);
            int points = (int) (seed % 3) * 7;
            try (MoveBoard board = new MoveBoard(tiny.input(), tiny.week().published(), new NearnessWeight(points))) {
                for (int other = 0; other < 6; other++) {
                    SchedulePlacements placements = TinyWeeks.placements(tiny.input(), seed * 31 + other);
                    position(seed, tiny, all, points, board, placements);
                }
            }
        }
        claims.report("Positions on the board", weeks);
    }

    private void position(
            long seed,
            TinyAmendedWeek tiny,
            EveryAssignment all,
            int points,
            MoveBoard board,
            SchedulePlacements placements) {
        WeekPosition position = board.of(placements);
        SchedulePlacements now = board.placements(position);
        Tried tried = all.of(now);
        String where = "week " + seed + ", " + now;
        HardMediumSoftScore score = HardMediumSoftScore.of(tried.hard(), tried.medium(), tried.soft());
        claims.check("score", position.score().equals(score), where + " " + position.score() + " for " + score);
        int told = broken(tiny, now);
        claims.check(
                "broken promises as the changes have it",
                position.brokenPromises() == told,
                where + " " + position.brokenPromises() + " for " + told);
        claims.check(
                "left out",
                board.unplaced() == tried.casesLeftOut() + tried.meetingsLeftOut(),
                where + " " + board.unplaced());
        int nearness = points * daysLost(tiny, now);
        claims.check("nearness", position.nearness() == nearness, where + " " + position.nearness() + ", " + nearness);
        claims.note(nearness > 0 ? "somebody is told anew" : "nobody is told anew");
    }

    /** The promises that the changes of the two schedules break. */
    private static int broken(TinyAmendedWeek tiny, SchedulePlacements now) {
        Schedule scored = ScheduleScorer.score(tiny.input(), now, tiny.published(), 0);
        return tiny.week()
                .published()
                .broken(ScheduleChanges.between(tiny.input(), tiny.published(), scored))
                .size();
    }

    /** The days from when each thing that moves was to be, to the end of the week, of all those whom somebody was told. */
    private static int daysLost(TinyAmendedWeek tiny, SchedulePlacements now) {
        Schedule published = tiny.published();
        int days = 0;
        for (ScheduledCase old : published.cases()) {
            String slot = now.slotByCase().get(old.reference());
            if (slot != null && old.start() != null && old.attendee() != null) {
                SlotInput there = tiny.input().slots().stream()
                        .filter(one -> one.id().equals(slot))
                        .findFirst()
                        .orElseThrow();
                boolean isMoved = EveryAssignment.isMoved(old.reference(), there, published);
                days += isMoved ? daysLeft(tiny, old.start().toLocalDate()) : 0;
            }
        }
        for (ScheduledMeeting old : published.meetings()) {
            ScheduledMeeting there = now.meetings().get(old.id());
            if (there != null && old.start() != null && !old.start().equals(there.start())) {
                days += daysLeft(tiny, old.start().toLocalDate());
            }
        }
        return days;
    }

    private static int daysLeft(TinyAmendedWeek tiny, LocalDate day) {
        return Math.max(
                0,
                DAYS - (int) ChronoUnit.DAYS.between(tiny.input().inspection().monday(), day));
    }
}
