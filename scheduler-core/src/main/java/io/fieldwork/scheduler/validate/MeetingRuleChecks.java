package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionDetails;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Programme;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.Room;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Whether the meetings are what the programme asks for. All of it is a warning, with the rule's id: who lists meetings may
 * know better, and the schedule of such a list is still right.
 *
 * <p>The rules differ by programme and week, so what the programme asks for is worked out once and each meeting is
 * then held against that. Nobody is seen twice, and teams work at a distance, across meetings: these two look at all
 * of them.
 */
final class MeetingRuleChecks {

    private static final int SHORTEST_GROUP = 45;
    private static final int LONGEST_GROUP = 90;
    private static final int SEVERAL_INTERVIEWEES = 90;

    private final InspectionIssues issues;
    private final boolean isOf2020;
    private final boolean isWeekTwo;
    private final boolean isFullJointWeekOne;
    private final GroupRuleChecks groups;
    private final RolesOfPeople roles;
    private final Set<String> socialCare;
    private final Map<String, Room> rooms = new TreeMap<>();

    private MeetingRuleChecks(CheckContext context, InspectionInput listed) {
        issues = context.issues();
        InspectionDetails details = listed.inspection();
        boolean sound = issues.areSound("inspection.programme", "inspection.week");
        isOf2020 = sound && isOf2020(details.programme());
        isWeekTwo = sound && details.programme() == Programme.FJI && details.week() == 2;
        isFullJointWeekOne = sound && details.programme() == Programme.FJI && details.week() == 1;
        groups = new GroupRuleChecks(context, listed);
        roles = new RolesOfPeople(listed);
        socialCare = listed.inspectors().stream()
                .filter(inspector -> inspector.role() == Role.SOCIAL_CARE)
                .map(Inspector::id)
                .collect(Collectors.toUnmodifiableSet());
        listed.rooms().forEach(room -> rooms.putIfAbsent(room.id(), room));
    }

    static void check(CheckContext context, InspectionInput listed, InspectionInput expanded) {
        MeetingRuleChecks checks = new MeetingRuleChecks(context, listed);
        for (int i = 0; i < listed.meetings().size(); i++) {
            checks.meeting("meetings[" + i + "]", listed.meetings().get(i));
        }
        if (checks.isOf2020) {
            checks.seenOnce(listed);
            checks.remoteTeam(listed);
        }
        if (checks.isOf2020 && listed.inspection().programme() == Programme.SMALL) {
            new SmallInspectionChecks(context, listed).check(expanded);
        }
    }

    private static boolean isOf2020(Programme programme) {
        return programme == Programme.SINGLE || programme == Programme.SMALL || programme == Programme.JOINT;
    }

    private void meeting(String path, MeetingInput meeting) {
        if (!issues.areSound(path + ".kind", path + ".attendees", path + ".title")) {
            return;
        }
        if (isOf2020 && meeting.kind() == MeetingKind.GROUP) {
            groups.check(path, meeting);
            groupLength(path, meeting);
            seats(path, meeting);
        }
        if (isWeekTwo && (meeting.kind() == MeetingKind.GROUP || meeting.kind() == MeetingKind.INDIVIDUAL)) {
            groups.levels(path, meeting);
            socialCareLength(path, meeting);
        }
        if (isFullJointWeekOne && meeting.kind() == MeetingKind.OBSERVATION) {
            issues.warning(path + ".kind", meeting.title(), "observations in the second week only (W2-022)");
        }
    }

    private void groupLength(String path, MeetingInput meeting) {
        if (meeting.minutes() < SHORTEST_GROUP || meeting.minutes() > LONGEST_GROUP) {
            issues.warning(
                    path + ".minutes", meeting.minutes() + " minutes", "45 to 90 minutes for a group (SLOT-056)");
        }
    }

    private void socialCareLength(String path, MeetingInput meeting) {
        boolean several =
                meeting.attendees().stream().filter(Attendee::required).count() > 1;
        boolean held = Stream.concat(meeting.inspectors().all().stream(), meeting.inspectors().anyOf().stream())
                .anyMatch(socialCare::contains);
        if (several && held && meeting.minutes() != SEVERAL_INTERVIEWEES) {
            issues.warning(
                    path + ".minutes",
                    meeting.minutes() + " minutes",
                    "90 minutes for a social care meeting with more than one interviewee (W2-052)");
        }
    }

    private void seats(String path, MeetingInput meeting) {
        Room room = meeting.room() == null ? null : rooms.get(meeting.room());
        int inspectors = meeting.inspectors().isChoice()
                ? meeting.inspectors().count()
                : meeting.inspectors().all().size();
        int people = meeting.attendees().size() + inspectors;
        if (room != null && room.seats() != null && room.seats() < people) {
            issues.warning(
                    path + ".room",
                    room.name(),
                    "a room with a seat for each of the " + people + " people; this one has " + room.seats()
                            + " (M20-013)");
        }
    }

    /** Nobody is seen twice in the 2020 programmes; who fills several roles has one meeting for all of them. */
    private void seenOnce(InspectionInput listed) {
        Map<String, MeetingInput> firstMeeting = new HashMap<>();
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

    /** No local assessor where the fieldwork is remote: taken to be so where every meeting is online (TEAM-036). */
    private void remoteTeam(InspectionInput listed) {
        if (listed.meetings().isEmpty() || !listed.meetings().stream().allMatch(MeetingInput::online)) {
            return;
        }
        for (int i = 0; i < listed.inspectors().size(); i++) {
            Inspector inspector = listed.inspectors().get(i);
            if (inspector.role() == Role.LOCAL_ASSESSOR) {
                issues.warning(
                        "inspectors[" + i + "].role",
                        inspector.name(),
                        "no local assessor in the team where every meeting is online (TEAM-036)");
            }
        }
    }
}
