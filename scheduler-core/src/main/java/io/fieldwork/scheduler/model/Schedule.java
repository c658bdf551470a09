package io.fieldwork.scheduler.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was decided: the content of {@code schedule.json}. The record components are the field names of the format, and
 * those of the edition and of the week are too. It holds nothing of a child but the reference (FIELD-035).
 *
 * @param inspection id of the inspection
 * @param score for example {@code 0hard/0medium/-61soft}
 * @param feasible true where no hard constraint is broken
 * @param edition which version it is; the first unless {@link #as} says another
 * @param people everybody whom it concerns; none in a schedule that was written without them
 * @param week of which week it is; null in a schedule that does not say
 * @param replaces what people had been told by the version before; null in a first version, and in one that does not say
 */
public record Schedule(
        String inspection,
        String score,
        boolean feasible,
        long seed,
        List<ScheduledCase> cases,
        List<ScheduledMeeting> meetings,
        List<ConstraintFigure> constraints,
        Edition edition,
        List<NamedPerson> people,
        @Nullable WeekIdentity week,
        @Nullable ReplacedVersion replaces) {

    public Schedule {
        people = List.copyOf(people);
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        constraints = List.copyOf(constraints);
    }

    /** A first version, with no time of issue. */
    public Schedule(
            String inspection,
            String score,
            boolean feasible,
            long seed,
            List<ScheduledCase> cases,
            List<ScheduledMeeting> meetings,
            List<ConstraintFigure> constraints) {
        this(inspection, score, feasible, seed, cases, meetings, constraints, Edition.FIRST);
    }

    /** A version that names nobody. */
    public Schedule(
            String inspection,
            String score,
            boolean feasible,
            long seed,
            List<ScheduledCase> cases,
            List<ScheduledMeeting> meetings,
            List<ConstraintFigure> constraints,
            Edition edition) {
        this(inspection, score, feasible, seed, cases, meetings, constraints, edition, List.of(), null, null);
    }

    /** What people were told, and nothing else: it has no score, since by the inspection of another day it would be another. */
    public static Schedule told(
            String inspection,
            List<ScheduledCase> cases,
            List<ScheduledMeeting> meetings,
            Edition edition,
            List<NamedPerson> people) {
        return new Schedule(inspection, "", true, 0, cases, meetings, List.of(), edition, people, null, null);
    }

    /** The same schedule as another version. */
    public Schedule as(Edition newEdition) {
        return new Schedule(
                inspection, score, feasible, seed, cases, meetings, constraints, newEdition, people, week, replaces);
    }

    /** The same schedule, found with this seed. */
    public Schedule foundWith(long itsSeed) {
        return new Schedule(
                inspection, score, feasible, itsSeed, cases, meetings, constraints, edition, people, week, replaces);
    }

    /** The same schedule of this week. */
    public Schedule of(@Nullable WeekIdentity newWeek) {
        return new Schedule(
                inspection, score, feasible, seed, cases, meetings, constraints, edition, people, newWeek, replaces);
    }

    /** The same schedule for whichever inspection of the week it is filled in: nobody has said yet whose it is. */
    public Schedule ofAnyInspection(LocalDate monday) {
        WeekIdentity anyOffice = new WeekIdentity("", monday, "");
        return new Schedule(
                "", score, feasible, seed, cases, meetings, constraints, edition, people, anyOffice, replaces);
    }

    /** The same schedule in the place of what people had been told before. */
    public Schedule replacing(@Nullable ReplacedVersion before) {
        return new Schedule(
                inspection, score, feasible, seed, cases, meetings, constraints, edition, people, week, before);
    }
}
