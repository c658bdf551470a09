package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.model.ScheduleChange.Place;
import io.fieldwork.scheduler.model.ScheduleChange.Subject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Where a schedule has each case and meeting; what has no place is not in it.
 *
 * @param cases by reference
 * @param meetings by id
 */
record PlacedWeek(Map<String, Place> cases, Map<String, Place> meetings) {

    PlacedWeek {
        cases = Collections.unmodifiableMap(new LinkedHashMap<>(cases));
        meetings = Collections.unmodifiableMap(new LinkedHashMap<>(meetings));
    }

    static PlacedWeek of(Schedule schedule) {
        Map<String, Place> cases = new LinkedHashMap<>();
        for (ScheduledCase one : schedule.cases()) {
            if (one.start() != null && one.end() != null && one.inspector() != null) {
                Period attended = one.interviewStart() == null || one.interviewEnd() == null
                        ? null
                        : new Period(one.interviewStart(), one.interviewEnd());
                cases.put(
                        one.reference(),
                        new Place(one.start(), one.end(), attended, List.of(one.inspector()), one.attendee()));
            }
        }
        Map<String, Place> meetings = new LinkedHashMap<>();
        for (ScheduledMeeting one : schedule.meetings()) {
            if (one.start() != null && one.end() != null) {
                Period attended = new Period(one.start(), one.end());
                meetings.put(one.id(), new Place(one.start(), one.end(), attended, one.inspectors(), null));
            }
        }
        return new PlacedWeek(cases, meetings);
    }

    /** What an inspection still has of it. */
    PlacedWeek within(InspectionInput input) {
        Map<String, Place> known = new LinkedHashMap<>(cases);
        known.keySet()
                .retainAll(input.cases().stream().map(CaseInput::reference).collect(Collectors.toSet()));
        Map<String, Place> held = new LinkedHashMap<>(meetings);
        held.keySet().retainAll(input.meetings().stream().map(MeetingInput::id).collect(Collectors.toSet()));
        return new PlacedWeek(known, held);
    }

    /** The cases, or the meetings. */
    Map<String, Place> of(Subject subject) {
        return subject == Subject.CASE ? cases : meetings;
    }
}
