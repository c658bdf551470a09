package io.fieldwork.scheduler.validate;

import io.fieldwork.scheduler.model.Person;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
            context.periods().absencesOfPeople(path + ".unavailable", person.unavailable());
            context.periods().diary(path + ".preferred", person.preferred());
        }
        resemblances(people);
        sharedAddresses(people);
    }

    /** Names that only resemble each other stay two: whoever typed them knows. */
    private void resemblances(List<Person> people) {
        List<String> names = people.stream().map(Person::name).toList();
        for (ResemblingNames.Pair pair : ResemblingNames.pairs(names)) {
            issues.warningOfTwo(
                    "people[" + pair.one() + "].name",
                    "people[" + pair.other() + "].name",
                    names.get(pair.one()) + " / " + names.get(pair.other()),
                    ResemblingNames.EXPECTED);
        }
    }

    /** Two of one folded name are told by that. */
    private static boolean differ(List<Person> people, int i, int j) {
        return !FoldedName.same(people.get(i).name(), people.get(j).name());
    }

    /** An address of exactly two people: one may be written twice. One of more is a team's mailbox. */
    private void sharedAddresses(List<Person> people) {
        Map<String, List<Integer>> byAddress = new LinkedHashMap<>();
        for (int i = 0; i < people.size(); i++) {
            String address = FoldedName.of(people.get(i).email()).text();
            if (EMAIL.matcher(address).matches()) {
                byAddress.computeIfAbsent(address, unused -> new ArrayList<>()).add(i);
            }
        }
        for (List<Integer> sharers : byAddress.values()) {
            if (sharers.size() == 2 && differ(people, sharers.get(0), sharers.get(1))) {
                Person one = people.get(sharers.get(0));
                Person other = people.get(sharers.get(1));
                issues.warningOfTwo(
                        "people[" + sharers.get(0) + "].email",
                        "people[" + sharers.get(1) + "].email",
                        one.email(),
                        "an address of one person, or one name where " + one.name() + " and " + other.name()
                                + " are the same person; they are taken for two");
            }
        }
    }
}
