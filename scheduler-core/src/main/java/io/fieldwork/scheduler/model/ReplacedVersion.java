package io.fieldwork.scheduler.model;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What people had been told by the version before. A schedule that replaces another carries it, so that its changes and whom to ring
 * can be said again when it is issued, or moved by hand before (OUT-023, W2-018).
 *
 * @param from what began before this time had happened when the new version was made, and stays; null: all of the week was open
 * @param notDone references and ids of what was to be done before that and was not
 */
public record ReplacedVersion(
        Edition edition,
        @Nullable LocalDateTime from,
        List<String> notDone,
        List<ScheduledCase> cases,
        List<ScheduledMeeting> meetings,
        List<NamedPerson> people) {

    public ReplacedVersion {
        notDone = List.copyOf(notDone);
        cases = List.copyOf(cases);
        meetings = List.copyOf(meetings);
        people = List.copyOf(people);
    }

    /** What people were told by a schedule, when another is made of it. */
    public static ReplacedVersion of(Schedule told, @Nullable LocalDateTime from, List<String> notDone) {
        return new ReplacedVersion(told.edition(), from, notDone, told.cases(), told.meetings(), told.people());
    }

    /** The same as a schedule of its inspection. */
    public Schedule told(String inspection) {
        return Schedule.told(inspection, cases, meetings, edition, people);
    }
}
