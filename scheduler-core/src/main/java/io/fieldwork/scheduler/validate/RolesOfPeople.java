package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Attendee;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.MeetingInput;
import io.fieldwork.scheduler.model.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the roles, grades and managers of people mean to the rules of meetings. People who are unknown have none.
 *
 * <p>Offices have no list of roles in common. Patterns know the few that rules speak of, as they are usually written,
 * and nothing is concluded from one that they do not know.
 */
final class RolesOfPeople {

    private static final Pattern BOARD_CHAIR =
            Pattern.compile("(the )?(yot )?(management )?(board )?chair(man|woman|person)?( of)?( the)?( yot)?"
                    + "( management)?( board)?");

    private static final Pattern YOT_MANAGER = Pattern.compile(
            "(the )?(yot|yos|youth offending (team|service)) manager|head of (the )?(yot|yos|(youth offending )?service)");

    private final Map<String, Person> byId = new HashMap<>();

    RolesOfPeople(InspectionInput input) {
        input.people().forEach(person -> byId.putIfAbsent(person.id(), person));
    }

    /** The known people of a meeting, in the order listed. */
    List<Person> of(MeetingInput meeting) {
        List<Person> people = new ArrayList<>();
        for (Attendee attendee : meeting.attendees()) {
            Person person = byId.get(attendee.person());
            if (person != null) {
                people.add(person);
            }
        }
        return people;
    }

    /** The name, or the id where no name is given. */
    String name(String id) {
        Person person = byId.get(id);
        return person == null ? id : person.printedName();
    }

    static boolean isBoardChair(Person person) {
        return hasRole(person, BOARD_CHAIR);
    }

    static boolean isYotManager(Person person) {
        return hasRole(person, YOT_MANAGER);
    }

    /** True where the YOT Manager is among those whom the person answers to, or is the person. */
    boolean isEmployedByTheYot(Person person) {
        return isYotManager(person) || seniors(person).stream().anyMatch(RolesOfPeople::isYotManager);
    }

    /** The line manager, the line manager's manager and so on. */
    List<Person> seniors(Person person) {
        Set<Person> chain = new LinkedHashSet<>();
        Person senior = manager(person);
        // Two who are each other's manager by mistake must not keep us here.
        while (senior != null && !senior.equals(person) && chain.add(senior)) {
            senior = manager(senior);
        }
        return List.copyOf(chain);
    }

    private @Nullable Person manager(Person person) {
        return person.lineManager() == null ? null : byId.get(person.lineManager());
    }

    /** True where the grades of two people are known and differ. */
    static boolean differInGrade(Person one, Person other) {
        String grade = words(one.grade());
        String otherGrade = words(other.grade());
        return !grade.isEmpty() && !otherGrade.isEmpty() && !grade.equals(otherGrade);
    }

    /** True where two people are known to share neither a grade nor a role. */
    static boolean shareNothing(Person one, Person other) {
        boolean gradesKnown = !one.grade().isBlank() && !other.grade().isBlank();
        boolean rolesKnown = !one.roles().isEmpty() && !other.roles().isEmpty();
        boolean sameGrade = gradesKnown && !differInGrade(one, other);
        Set<String> shared = roles(one);
        shared.retainAll(roles(other));
        return (gradesKnown || rolesKnown) && !sameGrade && shared.isEmpty();
    }

    private static Set<String> roles(Person person) {
        return person.roles().stream().map(RolesOfPeople::words).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** An office that has no name yet writes the function in its place: it then counts as the role. */
    private static boolean hasRole(Person person, Pattern role) {
        List<String> given = person.roles().isEmpty() ? List.of(person.name()) : person.roles();
        return given.stream().anyMatch(text -> role.matcher(words(text)).matches());
    }

    /** Small letters, with one space between words. */
    static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }
}
