package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Inspector;
import io.fieldwork.scheduler.model.MeetingHolders;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Role;
import io.fieldwork.scheduler.model.SlotInput;
import java.util.List;

/**
 * What differs in an inspection of a small YOT: the team, and the board chair's meeting.
 *
 * <p>A small inspection follows the same rules as the others but for these; so they have a class of their own, and
 * the rules of groups stand in {@link GroupRuleChecks}.
 */
final class SmallInspectionChecks {

    private final CheckContext context;
    private final InspectionIssues issues;
    private final InspectionInput listed;
    private final RolesOfPeople roles;
    private final List<String> leads;

    SmallInspectionChecks(CheckContext context, InspectionInput listed) {
        this.context = context;
        issues = context.issues();
        this.listed = listed;
        roles = new RolesOfPeople(listed);
        leads = listed.inspectors().stream()
                .filter(inspector -> inspector.role() == Role.LEAD_INSPECTOR)
                .map(Inspector::id)
                .toList();
    }

    void check(InspectionInput expanded) {
        team();
        if (context.isExpanded()) {
            leadsSlots(expanded);
        }
        for (int i = 0; i < listed.meetings().size(); i++) {
            meeting("meetings[" + i + "]", listed.meetings().get(i));
        }
    }

    private void team() {
        for (int i = 0; i < listed.inspectors().size(); i++) {
            Inspector inspector = listed.inspectors().get(i);
            if (inspector.role() == Role.DEPUTY_LEAD_INSPECTOR) {
                issues.warning(
                        "inspectors[" + i + "].role",
                        inspector.name(),
                        "no deputy lead inspector in a small inspection (TEAM-032)");
            }
        }
    }

    /** The lead inspector has no case, so no slot for one. */
    private void leadsSlots(InspectionInput expanded) {
        List<String> slots = expanded.slots().stream()
                .filter(slot -> leads.contains(slot.inspector()))
                .map(SlotInput::id)
                .toList();
        if (slots.isEmpty()) {
            return;
        }
        String place = "template";
        for (int i = listed.slots().size() - 1; i >= 0; i--) {
            if (slots.contains(listed.slots().get(i).id())) {
                place = "slots[" + i + "]";
            }
        }
        issues.warning(
                place,
                String.join(", ", slots),
                "no slot for the lead inspector of a small inspection, who inspects no case (TEAM-032)");
    }

    private void meeting(String path, MeetingInput meeting) {
        List<Person> people = roles.of(meeting);
        boolean isInterview = meeting.kind() == MeetingKind.INDIVIDUAL || meeting.kind() == MeetingKind.GROUP;
        if (isInterview && !leads.isEmpty() && !isHeldByALead(meeting.inspectors())) {
            issues.warning(
                    path + ".inspectors",
                    meeting.title(),
                    "the lead inspector, who holds all these meetings in a small inspection (TEAM-032)");
        }
        if (people.size() == 1 && RolesOfPeople.isBoardChair(people.get(0)) && !GroupRuleChecks.isBoardGroup(meeting)) {
            issues.warning(
                    path + ".attendees[0].person",
                    roles.name(people.get(0).id()),
                    "the board chair in the board's group, not in a meeting alone: the inspection is small (M20-028)");
        } else if (GroupRuleChecks.isBoardGroup(meeting) && !people.isEmpty()) {
            chairIn(path, meeting);
        }
    }

    private boolean isHeldByALead(MeetingHolders holders) {
        if (!holders.isChoice()) {
            return holders.all().stream().anyMatch(leads::contains);
        }
        long others = holders.anyOf().stream()
                .filter(inspector -> !leads.contains(inspector))
                .count();
        return holders.count() > others;
    }

    private void chairIn(String path, MeetingInput meeting) {
        List<String> there = meeting.attendees().stream().map(Attendee::person).toList();
        for (Person person : listed.people()) {
            if (RolesOfPeople.isBoardChair(person) && !there.contains(person.id())) {
                issues.warning(
                        path + ".attendees",
                        meeting.title(),
                        "the board chair too, " + roles.name(person.id()) + ": the inspection is small (M20-028)");
            }
        }
    }
}
