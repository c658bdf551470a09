package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Person;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Checks the people who are interviewed or come to meetings.
 *
 * <p>Two of one name are a warning and no fault, since there are such; addresses are looked at as far as an
 * invitation needs them.
 */
final class PeopleChecks {

    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private final CheckContext context;
    private final InspectionIssues issues;

    PeopleChecks(CheckContext context) {
        this.context = context;
        this.issues = context.issues();
    }

    void check(List<Person> people) {
        IdChecks ids = new IdChecks("person", issues);
        for (int i = 0; i < people.size(); i++) {
            String path = "people[" + i + "]";
            Person person = people.get(i);
            ids.id(path + ".id", person.id());
            ids.name(path + ".name", person.name());
            context.sites().check(path + ".site", person.site());
            context.people().check(path + ".lineManager", person.lineManager());
            if (person.id().equals(person.lineManager()) && issues.isSound(path + ".id")) {
                issues.fault(path + ".lineManager", person.lineManager(), "somebody else as line manager");
            }
            if (!person.email().isEmpty() && !EMAIL.matcher(person.email()).matches()) {
                issues.warning(path + ".email", person.email(), "an e-mail address such as name@example.org");
            }
            context.periods().absences(path + ".unavailable", person.unavailable());
            context.periods().diary(path + ".preferred", person.preferred());
        }
    }
}
