package io.fieldwork.scheduler.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.format.InspectionFiles;
import io.fieldwork.scheduler.model.Commitment;
import io.fieldwork.scheduler.model.CommitmentKind;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Period;
import io.fieldwork.scheduler.model.Schedule;
import io.fieldwork.scheduler.model.ScheduledMeeting;
import io.fieldwork.scheduler.solver.Effort;
import io.fieldwork.scheduler.solver.ProgressListener;
import io.fieldwork.scheduler.solver.SolverSettings;
import io.fieldwork.scheduler.solver.search.ScheduleSolver;
import io.fieldwork.scheduler.solver.search.SolveRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One of the problems that are shipped, solved: who is where, and when. */
record SolvedWeek(InspectionInput inspection, Schedule schedule) {

    /** A meeting as it was asked for and as it is held. */
    record Held(MeetingInput input, ScheduledMeeting scheduled) {

        Period period() {
            return new Period(Objects.requireNonNull(scheduled.start()), Objects.requireNonNull(scheduled.end()));
        }

        DayOfWeek day() {
            return period().start().getDayOfWeek();
        }

        LocalTime from() {
            return period().start().toLocalTime();
        }

        LocalTime until() {
            return period().end().toLocalTime();
        }

        long minutes() {
            return java.time.Duration.between(period().start(), period().end()).toMinutes();
        }

        List<String> inspectors() {
            return scheduled.inspectors();
        }
    }

    /** Reads and solves {@code problems/NAME}. */
    static SolvedWeek of(String name, Effort effort) {
        try {
            InspectionInput expanded = InspectionFiles.read(Path.of("..", "problems", name, "inspection.json"))
                    .expanded();
            SolverSettings settings = new SolverSettings(0, effort, null);
            return new SolvedWeek(
                    expanded,
                    ScheduleSolver.solve(new SolveRequest(expanded, settings), ProgressListener.NONE)
                            .schedule());
        } catch (IOException e) {
            throw new UncheckedIOException("The problem (" + name + ") cannot be read.", e);
        }
    }

    /** Every meeting; all of them are placed. */
    List<Held> meetings() {
        List<Held> held = new ArrayList<>();
        for (int i = 0; i < inspection.meetings().size(); i++) {
            ScheduledMeeting scheduled = schedule.meetings().get(i);
            assertThat(scheduled.id()).isEqualTo(inspection.meetings().get(i).id());
            assertThat(scheduled.start()).as(scheduled.id()).isNotNull();
            held.add(new Held(inspection.meetings().get(i), scheduled));
        }
        return held;
    }

    List<Held> meetingsOf(String inspector) {
        return meetings().stream()
                .filter(meeting -> meeting.inspectors().contains(inspector))
                .toList();
    }

    /** The one meeting of that title. */
    Held meeting(String title) {
        List<Held> found = meetingsLike(title);
        assertThat(found).as(title).hasSize(1);
        return found.get(0);
    }

    /** The meetings whose titles begin so. */
    List<Held> meetingsLike(String title) {
        return meetings().stream()
                .filter(meeting -> meeting.input().title().startsWith(title))
                .toList();
    }

    List<String> team() {
        return inspection.inspectors().stream().map(one -> one.id()).toList();
    }

    List<Commitment> commitmentsOf(String inspector) {
        return inspection.commitments().stream()
                .filter(commitment -> commitment.inspectors().contains(inspector))
                .toList();
    }

    /** Commitments and meetings of an inspector. */
    List<Period> activitiesOf(String inspector) {
        List<Period> periods = new ArrayList<>();
        commitmentsOf(inspector).forEach(commitment -> periods.add(commitment.period()));
        meetingsOf(inspector).forEach(meeting -> periods.add(meeting.period()));
        return periods;
    }

    /** Fails unless each inspector is held so then, and does nothing else. */
    void assertHeld(List<String> inspectors, CommitmentKind kind, DayOfWeek day, String from, String until) {
        Period period = new Period(at(day, from), at(day, until));
        for (String inspector : inspectors) {
            assertThat(commitmentsOf(inspector))
                    .as(inspector)
                    .anyMatch(row -> row.kind() == kind && row.period().equals(period));
            assertThat(activitiesOf(inspector))
                    .as(inspector)
                    .filteredOn(period::overlaps)
                    .hasSize(1);
        }
    }

    LocalDateTime at(DayOfWeek day, String time) {
        return inspection.inspection().monday().with(day).atTime(LocalTime.parse(time));
    }
}
