package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import java.util.HashMap;
import java.util.Map;

/** Nobody is seen twice in the 2020 programmes; who fills several roles has one meeting for all of them. */
final class SeenOnceChecks {

    private final InspectionIssues issues;
    private final InspectionInput listed;
    private final RolesOfPeople roles;
    private final Map<String, MeetingInput> firstMeeting = new HashMap<>();

    SeenOnceChecks(CheckContext context, InspectionInput listed) {
        issues = context.issues();
        this.listed = listed;
        roles = new RolesOfPeople(listed);
    }

    void check() {
        for (int i = 0; i < listed.meetings().size(); i++) {
            MeetingInput meeting = listed.meetings().get(i);
            for (int k = 0; k < meeting.attendees().size(); k++) {
                String path = "meetings[" + i + "].attendees[" + k + "].person";
                String person = meeting.attendees().get(k).person();
                MeetingInput first = issues.isSound(path) ? firstMeeting.putIfAbsent(person, meeting) : null;
                if (first != null) {
                    issues.warning(path, roles.name(person), advice(person, first, meeting));
                }
            }
        }
    }

    private String advice(String person, MeetingInput first, MeetingInput second) {
        String both = said(first) + " and " + said(second);
        if (first.attendees().size() > 1 || second.attendees().size() > 1) {
            return "one meeting a person as a rule; " + both + " both have this one: one of them may do (M20-006)";
        }
        boolean severalRoles = roles.of(second).stream()
                .anyMatch(one -> one.id().equals(person) && one.roles().size() > 1);
        return severalRoles
                ? "one meeting for all the roles of a person: " + both + " can be merged (M20-004, M20-006)"
                : "one meeting a person as a rule: " + both + " can be merged (M20-006)";
    }

    private static String said(MeetingInput meeting) {
        return meeting.title().isBlank() ? meeting.id() : meeting.id() + " (" + meeting.title() + ")";
    }
}
