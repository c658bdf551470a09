package io.fieldwork.scheduler.validate;

import static io.fieldwork.scheduler.testing.InspectionInputs.sqs;
import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.model.Person;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names that may be one person's are said once, with both places, and stay two. */
class NameResemblanceTest {

    @ParameterizedTest
    @CsvSource({
        "Grace Lee, Grace Lea",
        "Siân Gŵyn, Sian Gwyn",
        "O'Neill Sarah, ONeill Sarah",
        "Catherine Williams, Katharine Williams",
        "Mohammed Khan, Mohamed Khan",
        "Grace Lee, G Lee",
        "Grace Lee, G. Lee",
        "Grace Lee, Grace M Lee",
        "Grace Lee, Grace Mary Lee",
        "Grace Lee, Grace Lee-Brown",
        "Grace Brown, Grace Lee-Brown",
        "Grace Brown, Grace Brown (née Lee)",
        "Grace Lee, Grace Brown (née Lee)",
        "Anne-Marie Smith, Anne Marie Smith"
    })
    void theyResemble(String one, String other) {
        assertThat(of(one).isOfAPerson()).isTrue();
        assertThat(of(one).resembles(of(other))).isTrue();
        assertThat(of(other).resembles(of(one))).isTrue();
        List<Issue.Warning> warnings = warnings(person("p-1", one, ""), person("p-2", other, ""));
        assertThat(warnings).extracting(Issue::place).containsExactly("people[0].name and people[1].name");
        assertThat(warnings).extracting(Issue::value).containsExactly(one + " / " + other);
    }

    @ParameterizedTest
    @CsvSource({
        "Case Manager 1, Case Manager 2",
        "Case Manager 1, Case Manager 11",
        "Head of Service, Head of Services",
        "YOT Manager, YOT Manager North",
        "Grace Lee, Grace Brown",
        "Ann Lee, Ian Lee",
        "G Lee, H Lee",
        "Person A, Person B",
        "Gwendolen A Williams, Gwendolen B Williams",
        "J S, John Smith",
        "Grace, Gracie",
        "Paul Young, Pauline Younger"
    })
    void theyAreLikeNobodyElse(String one, String other) {
        assertThat(warnings(person("p-1", one, ""), person("p-2", other, ""))).isEmpty();
    }

    @Test
    void oneFoldedNameUnderTwoIdsIsOneWarningAndNoResemblance() {
        List<Issue.Warning> warnings =
                warnings(person("p-1", "Grace Lee", "a@b.uk"), person("p-2", "LEE, Grace", "a@b.uk"));
        assertThat(warnings).extracting(Issue::place).containsExactly("people[0].name and people[1].name");
    }

    @Test
    void anAddressOfExactlyTwoIsOneWarningAndOfMoreNone() {
        Person one = person("p-1", "Grace Lee", "grace@example.org");
        Person two = person("p-2", "Paul Young", " Grace@Example.org");
        Person three = person("p-3", "Ines Romero", "grace@example.org");
        assertThat(warnings(one, two))
                .extracting(Issue::sentence)
                .containsExactly(
                        "people[0].email and people[1].email: \"grace@example.org\"; expected an address of one"
                                + " person, or one name where Grace Lee and Paul Young are the same person; they are taken for"
                                + " two.");
        assertThat(warnings(one, two, three)).isEmpty();
        assertThat(warnings(person("p-1", "Grace Lee", ""), person("p-2", "Paul Young", "")))
                .isEmpty();
    }

    private static NameResemblance of(String name) {
        return new NameResemblance(FoldedName.of(name));
    }

    private static Person person(String id, String name, String email) {
        return Person.builder(id, name).email(email).build();
    }

    /** Of names and shared addresses: how an address must look is another check. */
    private static List<Issue.Warning> warnings(Person... people) {
        List<Person> all = new ArrayList<>(sqs().build().people());
        all.addAll(0, List.of(people));
        InspectionInput input = sqs().build().withPeople(all);
        Issues issues = new Issues();
        InspectionValidator.check(input, input, issues);
        assertThat(issues.faults()).isEmpty();
        return issues.warnings().stream()
                .filter(warning -> warning.place().contains(Issue.AND))
                .toList();
    }
}
