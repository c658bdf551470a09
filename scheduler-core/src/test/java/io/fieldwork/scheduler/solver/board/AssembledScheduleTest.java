package io.fieldwork.scheduler.solver.board;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseMode;
import io.fieldwork.scheduler.model.ConstraintFigure;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.SchedulePlacements;
import io.fieldwork.scheduler.model.ScheduledCase;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.model.SlotInput;
import io.fieldwork.scheduler.rule.ScheduleRule;
import io.fieldwork.scheduler.rule.Weight;
import io.fieldwork.scheduler.rule.WeightTable;
import io.fieldwork.scheduler.testing.InspectionGenerator;
import io.fieldwork.scheduler.testing.PlainInterview;
import io.fieldwork.scheduler.testing.RandomPlacements;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * A schedule says of each case and meeting what the placements say, and nothing that nobody decided: a meeting without a start
 * names those who hold it whenever it is, and none of those of whom any could; a case that is read or left out names nobody.
 */
class AssembledScheduleTest {

    @Test
    void everyCaseAndMeetingIsWhereItWasPlacedAndNothingElseIsSaid() {
        Map<String, Integer> seen = new LinkedHashMap<>();
        for (long seed = 0; seed < 30; seed++) {
            InspectionInput input =
                    seed % 3 == 0 ? InspectionGenerator.week2(14, seed) : InspectionGenerator.tiny(seed);
            SchedulePlacements placed = RandomPlacements.of(input, seed);
            if (seed % 4 == 0) {
                placed = new SchedulePlacements(Map.of(), Map.of());
            }
            Schedule schedule = ScheduleScorer.score(input, placed, null, seed);
            assertThat(schedule.inspection()).isEqualTo(input.inspection().id());
            assertThat(schedule.seed()).isEqualTo(seed);
            assertThat(schedule.meetings()).as("week " + seed).isEqualTo(meetings(input, placed, seen));
            assertCases(input, placed, schedule, seen);
            assertFigures(input, schedule);
        }
        assertThat(seen)
                .as("what the weeks had")
                .containsKeys(
                        "any of several, without a start",
                        "some in any case, without a start",
                        "any of several, with a start",
                        "some in any case, with a start",
                        "INTERVIEW",
                        "STAND_IN",
                        "FILE_READ",
                        "UNPLACED",
                        "shorter than the slot",
                        "as long as the slot");
    }

    private static List<ScheduledMeeting> meetings(
            InspectionInput input, SchedulePlacements placed, Map<String, Integer> seen) {
        List<ScheduledMeeting> meetings = new ArrayList<>();
        for (MeetingInput meeting : input.meetings()) {
            ScheduledMeeting at = placed.meetings().get(meeting.id());
            List<String> anyway = meeting.inspectors().all();
            seen.merge(
                    (anyway.isEmpty() ? "any of several" : "some in any case")
                            + (at == null ? ", without a start" : ", with a start"),
                    1,
                    Integer::sum);
            meetings.add(at == null ? new ScheduledMeeting(meeting.id(), anyway, null, null, meeting.room()) : at);
        }
        return meetings;
    }

    private static void assertCases(
            InspectionInput input, SchedulePlacements placed, Schedule schedule, Map<String, Integer> seen) {
        assertThat(schedule.cases())
                .extracting(ScheduledCase::reference)
                .containsExactlyElementsOf(
                        input.cases().stream().map(CaseInput::reference).toList());
        for (ScheduledCase one : schedule.cases()) {
            CaseInput asked = input.cases().stream()
                    .filter(other -> other.reference().equals(one.reference()))
                    .findFirst()
                    .orElseThrow();
            String id = placed.slotByCase().get(one.reference());
            seen.merge(one.mode().name(), 1, Integer::sum);
            if (id == null) {
                assertThat(one)
                        .isEqualTo(new ScheduledCase(
                                one.reference(), null, null, null, null, null, null, CaseMode.UNPLACED, null));
                continue;
            }
            SlotInput slot = input.slots().stream()
                    .filter(other -> other.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            assertThat(one.slot()).isEqualTo(id);
            assertThat(one.inspector()).isEqualTo(slot.inspector());
            assertThat(one.start()).isEqualTo(slot.start());
            assertThat(one.end()).isEqualTo(slot.end());
            boolean isRead = one.mode() == CaseMode.FILE_READ;
            assertThat(one.mode()).isNotEqualTo(CaseMode.UNPLACED);
            assertThat(one.attendee() == null).as(one.toString()).isEqualTo(isRead);
            assertThat(one.interviewStart() == null).as(one.toString()).isEqualTo(isRead);
            assertThat(one.interviewEnd() == null).as(one.toString()).isEqualTo(isRead);
            if (!isRead) {
                assertThat(one.attendee())
                        .isEqualTo(one.mode() == CaseMode.STAND_IN ? asked.standIn() : asked.caseManager());
                assertThat(one.interviewStart()).isEqualTo(slot.start().plusMinutes(30)); // SLOT-004
                LocalDateTime end =
                        PlainInterview.of(input, asked, slot.period()).end();
                assertThat(one.interviewEnd()).isEqualTo(end); // SLOT-005, SLOT-037, SLOT-054
                seen.merge(
                        end.isBefore(slot.end().minusMinutes(15)) ? "shorter than the slot" : "as long as the slot",
                        1,
                        Integer::sum);
            }
        }
    }

    /** Each figure is the count at its weight, and the score is their sum by level. */
    private static void assertFigures(InspectionInput input, Schedule schedule) {
        WeightTable weights = WeightTable.of(input.weights());
        long[] sums = new long[3];
        assertThat(schedule.constraints())
                .extracting(ConstraintFigure::id)
                .containsExactlyElementsOf(List.of(ScheduleRule.values()).stream()
                        .map(ScheduleRule::id)
                        .toList());
        for (ConstraintFigure figure : schedule.constraints()) {
            Weight weight = weights.get(ScheduleRule.findById(figure.id()).orElseThrow());
            long points = (long) -figure.matches() * weight.points();
            assertThat(figure.weight()).isEqualTo(weight.toString());
            assertThat(figure.score()).isEqualTo(points + weight.level().name().toLowerCase(Locale.ROOT));
            sums[weight.level().ordinal()] += points;
        }
        assertThat(schedule.score()).isEqualTo(sums[0] + "hard/" + sums[1] + "medium/" + sums[2] + "soft");
        assertThat(schedule.feasible()).isEqualTo(sums[0] == 0);
    }
}
