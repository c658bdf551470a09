package io.fieldwork.scheduler.explain.ask;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.justification.PrintedTimes;
import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.InspectionBuilder;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.model.Unavailability;
import io.fieldwork.scheduler.testing.RoomyWeeks;
import io.fieldwork.scheduler.testing.TinyWeeks;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One more slot is proposed just where a page has room for it (SLOT-049): every quarter of an hour of every day of every
 * inspector is looked at by plain loops, from the first minute of the team's day to the last.
 */
class ExtraSlotsTest {

    private static final int QUARTER = 15;

    private int proposed;
    private int atTheEnd;
    private int withJustTheGap;

    @Test
    void oneMoreSlotIsProposedWhereverAPageHasRoomForItAndNowhereElse() {
        for (long seed = 1; seed <= 120; seed++) {
            compare("roomy week " + seed, RoomyWeeks.of(seed));
            compare("tiny week " + seed, TinyWeeks.draw(seed, 200));
        }
        assertThat(proposed).as("proposed").isGreaterThan(500);
        assertThat(atTheEnd).as("of these to the last minute of a day").isGreaterThan(50);
        assertThat(withJustTheGap).as("of these with just the gap beside it").isGreaterThan(50);
    }

    private void compare(String about, InspectionInput week) {
        Inspection inspection = InspectionBuilder.build(week, null);
        ExtraSlots slots = new ExtraSlots(week, inspection);
        for (CaseAssessment one : inspection.getCases()) {
            for (boolean wantsInterview : new boolean[] {true, false}) {
                Person asked = wantsInterview ? one.getCaseManager() : null;
                List<String> expected =
                        wantsInterview && asked == null ? List.of() : expected(week, one.getRequiredMinutes(), asked);
                assertThat(slots.of(one, wantsInterview).stream().map(Concession::what))
                        .as("%s, %s, interview wanted: %s", about, one.getReference(), wantsInterview)
                        .containsExactlyElementsOf(expected);
            }
        }
    }

    /** The first of each day and page: inspectors in the order of the list, days in theirs. */
    private List<String> expected(InspectionInput week, int minutes, @Nullable Person asked) {
        TreeSet<LocalDate> days = new TreeSet<>();
        week.slots().forEach(slot -> days.add(slot.start().toLocalDate()));
        List<String> expected = new ArrayList<>();
        for (Inspector inspector : week.inspectors()) {
            if (week.slots().stream().anyMatch(slot -> slot.inspector().equals(inspector.id()))) {
                for (LocalDate day : days) {
                    Period first = first(week, inspector, day, minutes, asked);
                    if (first != null) {
                        expected.add(
                                "one more slot for " + inspector.printedName() + " on " + PrintedTimes.when(first));
                    }
                }
            }
        }
        return expected;
    }

    private @Nullable Period first(
            InspectionInput week, Inspector inspector, LocalDate day, int minutes, @Nullable Person asked) {
        LocalDateTime opens = LocalDateTime.MAX;
        LocalDateTime closes = LocalDateTime.MIN;
        for (SlotInput slot : week.slots()) {
            if (slot.start().toLocalDate().equals(day)) {
                opens = slot.start().isBefore(opens) ? slot.start() : opens;
                closes = slot.end().isAfter(closes) ? slot.end() : closes;
            }
        }
        List<Period> taken = taken(week, inspector);
        for (LocalDateTime start = opens;
                !start.plusMinutes(minutes).isAfter(closes);
                start = start.plusMinutes(QUARTER)) {
            Period slot = new Period(start, start.plusMinutes(minutes));
            Period interview = new Period(start.plusMinutes(30), slot.end().minusMinutes(15));
            boolean isAsked = asked == null
                    || asked.unavailable().stream().map(Unavailability::period).noneMatch(interview::overlaps);
            if (isAsked && taken.stream().noneMatch(widened(slot, QUARTER)::overlaps)) {
                proposed++;
                atTheEnd += slot.end().equals(closes) ? 1 : 0;
                withJustTheGap += taken.stream().anyMatch(widened(slot, QUARTER + 1)::overlaps) ? 1 : 0;
                return slot;
            }
        }
        return null;
    }

    /** With the minutes that must lie between it and everything else. */
    private static Period widened(Period period, int minutes) {
        return new Period(period.start().minusMinutes(minutes), period.end().plusMinutes(minutes));
    }

    private static List<Period> taken(InspectionInput week, Inspector inspector) {
        List<Period> taken = new ArrayList<>();
        for (SlotInput slot : week.slots()) {
            if (slot.inspector().equals(inspector.id())) {
                taken.add(slot.period());
            }
        }
        for (Commitment commitment : week.commitments()) {
            if (commitment.inspectors().contains(inspector.id())) {
                taken.add(commitment.period());
            }
        }
        inspector.unavailable().forEach(away -> taken.add(away.period()));
        return taken;
    }
}
