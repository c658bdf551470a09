package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.MeetingKind;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.model.Programme;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Who sits in a group with whom: the 2020 programme's groups, and the levels of staff of week 2.
 *
 * <p>Titles and roles are typed by offices in their own words; so boards, chairs and managers are told by words in
 * them, and a doubt is a warning.
 */
final class GroupRuleChecks {

    /** People of one meeting who are compared with each other. */
    private static final int MOST_COMPARED = 100;

    private static final int FEWEST = 6;
    private static final int MOST = 10;
    private static final int MOST_ONLINE = 6;

    private final InspectionIssues issues;
    private final RolesOfPeople roles;
    private final boolean isSmall;

    GroupRuleChecks(CheckContext context, InspectionInput listed) {
        issues = context.issues();
        roles = new RolesOfPeople(listed);
        isSmall = listed.inspection().programme() == Programme.SMALL;
    }

    /** The rules of a group meeting of the 2020 programmes. */
    void check(String path, MeetingInput meeting) {
        size(path, meeting);
        Set<Person> misplaced = new HashSet<>(misplaced(path, meeting));
        managers(path, meeting, misplaced, "a group without their own line or senior managers", "M20-011");
        mixture(
                path,
                meeting,
                RolesOfPeople::shareNothing,
                "people who share a grade or a role, as all of a group should (M20-011)");
    }

    /** Staff of different levels are seen one by one. */
    void levels(String path, MeetingInput meeting) {
        managers(path, meeting, Set.of(), "each level of staff in meetings of its own", "W2-023");
        mixture(path, meeting, RolesOfPeople::differInGrade, "each level of staff in meetings of its own (W2-023)");
    }

    /** A group that nobody is listed for yet has no size. */
    private void size(String path, MeetingInput meeting) {
        int size = meeting.attendees().size();
        if (meeting.online() && size > MOST_ONLINE) {
            issues.warning(path + ".attendees", size + " people", "at most 6 people in an online group (M20-010)");
        } else if (!meeting.online() && size > 0 && (size < FEWEST || size > MOST)) {
            issues.warning(path + ".attendees", people(size), "6 to 10 people in a group (M20-009)");
        }
    }

    private static String people(int size) {
        return size == 1 ? "1 person" : size + " people";
    }

    /** People whose role keeps them out of this group. */
    private List<Person> misplaced(String path, MeetingInput meeting) {
        boolean board = isBoardGroup(meeting);
        boolean management = isManagementGroup(meeting);
        return roles.of(meeting).stream()
                .filter(person -> {
                    String expected = "";
                    if (board && !isSmall && RolesOfPeople.isBoardChair(person)) {
                        expected = "the board without its chair, who has a meeting alone (M20-032)";
                    } else if (board && roles.isEmployedByTheYot(person)) {
                        expected = "board members whom the YOT does not employ (M20-032)";
                    } else if (management && RolesOfPeople.isYotManager(person)) {
                        expected = "the management team without the YOT Manager (M20-029)";
                    }
                    if (!expected.isEmpty()) {
                        issues.warning(place(path, meeting, person), roles.name(person.id()), expected);
                    }
                    return !expected.isEmpty();
                })
                .toList();
    }

    /** True for the group of board members, told by its title. */
    static boolean isBoardGroup(MeetingInput meeting) {
        return meeting.kind() == MeetingKind.GROUP && hasWord(meeting, "board");
    }

    private static boolean isManagementGroup(MeetingInput meeting) {
        return (hasWord(meeting, "management") || hasWord(meeting, "managers"))
                && !hasWord(meeting, "board")
                && !RolesOfPeople.words(meeting.title()).contains("partner");
    }

    private static boolean hasWord(MeetingInput meeting, String word) {
        return List.of(RolesOfPeople.words(meeting.title()).split(" ", -1)).contains(word);
    }

    private void managers(String path, MeetingInput meeting, Set<Person> passedOver, String expected, String rule) {
        List<Person> people = roles.of(meeting);
        for (Person person : people) {
            for (Person senior : roles.seniors(person)) {
                if (people.contains(senior) && !passedOver.contains(senior)) {
                    issues.warning(
                            place(path, meeting, person),
                            roles.name(person.id()),
                            expected + "; " + roles.name(senior.id()) + " is one (" + rule + ")");
                }
            }
        }
    }

    private void mixture(String path, MeetingInput meeting, BiPredicate<Person, Person> isMixed, String expected) {
        List<Person> people = roles.of(meeting);
        if (people.size() > MOST_COMPARED) {
            return; // its size is a warning of its own; to compare all pairs would take too long
        }
        Set<Person> mixed = new LinkedHashSet<>();
        for (Person one : people) {
            if (people.stream().anyMatch(other -> isMixed.test(one, other))) {
                mixed.add(one);
            }
        }
        if (!mixed.isEmpty()) {
            List<String> names = mixed.stream().map(GroupRuleChecks::described).toList();
            issues.warning(path + ".attendees", String.join(", ", names), expected);
        }
    }

    private static String described(Person person) {
        String what = person.grade().isBlank() ? String.join("/", person.roles()) : person.grade();
        return person.printedName() + " (" + what + ")";
    }

    private static String place(String path, MeetingInput meeting, Person person) {
        for (int k = 0; k < meeting.attendees().size(); k++) {
            if (meeting.attendees().get(k).person().equals(person.id())) {
                return path + ".attendees[" + k + "].person";
            }
        }
        return path + ".attendees";
    }
}
