package io.fieldwork.scheduler.resolve;

import static io.fieldwork.scheduler.testing.InspectionInputs.sqs;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.NamedPerson;
import io.fieldwork.scheduler.model.Person;
import io.fieldwork.scheduler.testing.Chance;
import io.fieldwork.scheduler.testing.Spellings;
import io.fieldwork.scheduler.validate.Issue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever was named by a published schedule is the same person with the same id, in whatever row the name is now. */
class SamePeopleTest {

    private static final List<NamedPerson> THEN = List.of(
            new NamedPerson("cm-1", "Grace Lee"),
            new NamedPerson("cm-2", "Paul Young"),
            new NamedPerson("cm-3", "Ines Romero"));

    @Test
    void aRowThatWasPutInMovesNobody() {
        SamePeople same = of("New Person", "Grace Lee", "Paul Young", "Ines Romero");
        assertThat(ids(same)).containsExactly("cm-5", "cm-1", "cm-2", "cm-3");
        assertThat(same.renamed()).isEmpty();
        assertThat(same.input().cases())
                .extracting(CaseInput::caseManager)
                .containsExactly("cm-5", "cm-1", "cm-2", "cm-3");
    }

    @Test
    void aRowThatWasTakenOutMovesNobody() {
        assertThat(ids(of("Grace Lee", "Ines Romero"))).containsExactly("cm-1", "cm-3");
    }

    @Test
    void rowsThatWereExchangedMoveNobody() {
        assertThat(ids(of("Ines Romero", "LEE, Grace", "Paul Young"))).containsExactly("cm-3", "cm-1", "cm-2");
    }

    @Test
    void oneIdUnderAnotherNameIsThatPersonRenamedAndSaid() {
        SamePeople same = of("Grace Lee", "Paul Younger-Smith", "Ines Romero");
        assertThat(ids(same)).containsExactly("cm-1", "cm-2", "cm-3");
        assertThat(same.renamed())
                .extracting(Issue::sentence)
                .containsExactly(
                        "people[1].name: \"Paul Younger-Smith\"; expected Paul Young, as the published schedule"
                                + " calls cm-2; taken for the same person under a new name.");
    }

    @Test
    void anIdWhoseOldNameIsStillThereRenamesNobody() {
        SamePeople same = of("New Person", "Grace Lee");
        assertThat(ids(same)).containsExactly("cm-4", "cm-1");
        assertThat(same.renamed()).isEmpty();
    }

    @Test
    void whereTwoHaveOneNameTheIdCounts() {
        List<NamedPerson> twins = List.of(new NamedPerson("cm-1", "Grace Lee"), new NamedPerson("cm-2", "Grace Lee"));
        SamePeople same = SamePeople.of(week(List.of("Grace Lee", "Grace Lee")), twins);
        assertThat(ids(same)).containsExactly("cm-1", "cm-2");
        assertThat(same.renamed()).isEmpty();
    }

    @Test
    void aScheduleThatNamesNobodyChangesNothing() {
        InspectionInput now = week(List.of("Paul Young", "Grace Lee"));
        assertThat(SamePeople.of(now, List.of()).input()).isSameAs(now);
        assertThat(SamePeople.of(now, List.of(new NamedPerson("cm-1", "Paul Young")))
                        .input())
                .isSameAs(now);
    }

    @Test
    void rowsThatMoveAnyHowKeepTheirPeople() {
        judge(300);
    }

    @Test
    @Tag("evidence")
    void rowsOfManyListsThatMoveAnyHowKeepTheirPeople() {
        judge(100_000);
    }

    /** Rows are put in, taken out, sorted, spelt otherwise; at most one is renamed, and stays in its row. */
    private static void judge(int trials) {
        int moved = 0;
        for (int trial = 0; trial < trials; trial++) {
            Random random = Chance.of(trial);
            List<String> names = new ArrayList<>();
            int size = 2 + random.nextInt(12);
            for (int i = 0; i < size; i++) {
                names.add("Worker " + (char) ('A' + i) + "son");
            }
            List<NamedPerson> then = SamePeopleTest.then(names);
            Map<String, String> idByName = new HashMap<>();
            then.forEach(one -> idByName.put(one.name(), one.id()));
            List<String> rows = new ArrayList<>(names);
            for (int step = 1 + random.nextInt(4); step > 0; step--) {
                switch (random.nextInt(4)) {
                    case 0 -> rows.add(random.nextInt(rows.size() + 1), "Newcomer " + (char) ('A' + step) + "sen");
                    case 1 -> rows.remove(random.nextInt(rows.size()));
                    case 2 -> Collections.shuffle(rows, random);
                    default -> Collections.sort(rows, Collections.reverseOrder());
                }
                if (rows.isEmpty()) {
                    rows.add(names.get(0));
                }
            }
            List<String> spelt =
                    rows.stream().map(name -> Spellings.of(name, random)).toList();
            SamePeople same = SamePeople.of(week(spelt), then);
            List<String> ids = ids(same);
            assertThat(ids).as("trial %d", trial).doesNotHaveDuplicates();
            for (int i = 0; i < rows.size(); i++) {
                String known = idByName.get(rows.get(i));
                if (known != null) {
                    assertThat(ids.get(i))
                            .as("%s in trial %d", rows.get(i), trial)
                            .isEqualTo(known);
                    moved += known.equals("cm-" + (i + 1)) ? 0 : 1;
                }
                assertThat(same.input().cases().get(i).caseManager()).isEqualTo(ids.get(i));
            }
        }
        assertThat(moved).isPositive();
        System.out.printf("same people: %d lists, %d people in another row, 0 with another id%n", trials, moved);
    }

    private static List<NamedPerson> then(List<String> names) {
        return week(names).people().stream()
                .map(person -> new NamedPerson(person.id(), person.name()))
                .collect(Collectors.toList());
    }

    private static SamePeople of(String... names) {
        return SamePeople.of(week(List.of(names)), THEN);
    }

    private static List<String> ids(SamePeople same) {
        return same.input().people().stream().map(Person::id).toList();
    }

    /** Ids are those of the rows, and each has a case. */
    private static InspectionInput week(List<String> names) {
        InspectionInput small = sqs().build();
        List<Person> people = new ArrayList<>();
        List<CaseInput> cases = new ArrayList<>();
        for (int i = 1; i <= names.size(); i++) {
            people.add(Person.builder("cm-" + i, names.get(i - 1)).build());
            cases.add(small.cases().get(0).toBuilder()
                    .reference("C" + i)
                    .caseManager("cm-" + i)
                    .build());
        }
        return small.withPeople(people).withCases(cases);
    }
}
