package io.fieldwork.scheduler.validate;

import static org.assertj.core.api.Assertions.assertThat;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.InspectionInput;
import io.fieldwork.scheduler.testing.InspectionInputs;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A child's name in the place of a reference is said to be one, and printed nowhere (FIELD-035, PRIV-001). */
@Tag("FIELD-035")
@Tag("PRIV-001")
class NamesOfChildrenTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jo Smith",
                "Smith, Jo",
                "SMITH Jo",
                "O'Neill Mary",
                "Siân Gŵyn",
                "Jo Smith (14)",
                "Mary-Ann Jones",
                "Mary-Jones",
                "Mary.Jones"
            })
    void aNameIsOneFaultThatDoesNotRepeatIt(String name) {
        assertThat(NamesOfChildren.isLikeName(name)).isTrue();
        Issues issues = new Issues();
        InspectionInput input = named(name);
        InspectionValidator.check(input, input, issues);
        assertThat(issues.list())
                .extracting(Issue::sentence)
                .containsExactly(
                        "cases[0].reference: what stands there is not repeated here, since it looks like a name; expected the"
                                + " reference of the case, such as C01: it stands on every page and in calendars, where no child is"
                                + " named.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "C01",
                "C-01",
                "HMIP 12",
                "Case No 12",
                "case-one",
                "SQS-FJI",
                "2014.09-ab",
                "Smith",
                "",
                "A B",
                "C-ab"
            })
    void aReferenceIsNoName(String reference) {
        assertThat(NamesOfChildren.isLikeName(reference)).isFalse();
    }

    /** Whoever mistypes the case of a conflict is not told the name of a child. */
    @ParameterizedTest
    @ValueSource(strings = {"Jo Smyth", "Jo Smit"})
    void noNameIsProposed(String typed) {
        InspectionInput input = named("Jo Smith");
        input = input.withInspectors(input.inspectors().stream()
                .map(one -> one.id().equals("LI") ? InspectionInputs.withConflicts(one, typed) : one)
                .toList());
        Issues issues = new Issues();
        InspectionValidator.check(input, input, issues);
        assertThat(issues.list()).hasSize(2);
        assertThat(issues.list()).noneMatch(issue -> issue.sentence().contains("Jo Smith"));
    }

    private static InspectionInput named(String name) {
        InspectionInput small = InspectionInputs.sqs().build();
        List<CaseInput> cases = new ArrayList<>(small.cases());
        cases.set(0, cases.get(0).toBuilder().reference(name).build());
        return small.withCases(cases);
    }
}
