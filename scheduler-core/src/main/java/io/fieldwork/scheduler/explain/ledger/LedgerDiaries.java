package io.fieldwork.scheduler.explain.ledger;

import io.fieldwork.scheduler.model.CaseAssessment;
import io.fieldwork.scheduler.model.Engagement;
import io.fieldwork.scheduler.model.Inspection;
import io.fieldwork.scheduler.model.Meeting;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.rule.RuleCounts;
import io.fieldwork.scheduler.rule.ScheduleRule;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is interviewed when: {@code caseManagerClash} and {@code caseManagerSameDay} (SLOT-006, DER-020, SAMP-014).
 *
 * <p>A case that comes or goes is compared with those of the same person alone: one or two as a rule, whatever the size
 * of the week.
 */
final class LedgerDiaries {

    private final Map<Person, List<CaseAssessment>> interviews = new HashMap<>();
    private final Map<Person, List<Engagement>> meetings = new HashMap<>();

    LedgerDiaries(Inspection inspection) {
        for (Meeting meeting : inspection.getMeetings()) {
            if (meeting.getStart() != null) {
                for (Engagement engagement : meeting.getEngagements()) {
                    meetings.computeIfAbsent(engagement.person(), person -> new ArrayList<>())
                            .add(engagement);
                }
            }
        }
    }

    /** The case is in its slot; counts the pairs that it makes with those that are there. */
    void put(CaseAssessment one, RuleCounts counts) {
        Person attendee = one.getAttendee();
        if (attendee != null) {
            List<CaseAssessment> others = interviews.computeIfAbsent(attendee, person -> new ArrayList<>());
            count(one, attendee, others, 1, counts);
            others.add(one);
        }
    }

    /** The case is still in its slot; takes its pairs away again. */
    void take(CaseAssessment one, RuleCounts counts) {
        Person attendee = one.getAttendee();
        if (attendee != null) {
            List<CaseAssessment> others = interviews.getOrDefault(attendee, List.of());
            others.remove(one);
            count(one, attendee, others, -1, counts);
        }
    }

    private void count(CaseAssessment one, Person attendee, List<CaseAssessment> others, int sign, RuleCounts counts) {
        for (CaseAssessment other : others) {
            if (isClose(one, other)) {
                counts.add(ScheduleRule.CASE_MANAGER_CLASH, sign);
            }
            if (one.getDay() == other.getDay()) {
                counts.add(ScheduleRule.CASE_MANAGER_SAME_DAY, sign);
            }
        }
        for (Engagement meeting : meetings.getOrDefault(attendee, List.of())) {
            if (meeting.isCloseTo(one.getEngagement())) {
                counts.add(ScheduleRule.CASE_MANAGER_CLASH, sign);
            }
        }
    }

    List<CaseAssessment> clashingWith(CaseAssessment one) {
        Person attendee = one.getSlot() == null ? null : one.getAttendee();
        if (attendee == null) {
            return List.of();
        }
        return interviews.getOrDefault(attendee, List.of()).stream()
                .filter(other -> other != one && isClose(one, other))
                .toList();
    }

    private static boolean isClose(CaseAssessment one, CaseAssessment other) {
        return one.getPlacement().isInterviewCloseTo(other.getPlacement());
    }
}
