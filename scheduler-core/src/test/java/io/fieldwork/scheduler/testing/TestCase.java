package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.RiskLevel;

/** A case of a small test: first tier, of no group, not complex, with no case manager, unless said. */
public final class TestCase {

    private final CaseInput.Builder one;

    TestCase(String reference) {
        one = CaseInput.builder(reference, CaseType.FIRST_TIER, Gender.MALE)
                .ethnicity(Ethnicity.WHITE)
                .rosh(RiskLevel.LOW)
                .vulnerability(RiskLevel.MEDIUM);
    }

    public TestCase type(CaseType newType) {
        one.type(newType);
        return this;
    }

    public TestCase with(String person) {
        one.caseManager(person);
        return this;
    }

    public TestCase orWith(String person) {
        one.standIn(person);
        return this;
    }

    public TestCase girl() {
        one.gender(Gender.FEMALE);
        return this;
    }

    public TestCase bme() {
        one.ethnicity(Ethnicity.BME);
        return this;
    }

    /** Complex by the risk of serious harm. */
    public TestCase complex() {
        return rosh(RiskLevel.HIGH);
    }

    public TestCase rosh(RiskLevel level) {
        one.rosh(level);
        return this;
    }

    public TestCase vulnerability(RiskLevel level) {
        one.vulnerability(level);
        return this;
    }

    public TestCase childProtection() {
        one.childProtection(true);
        return this;
    }

    CaseInput build() {
        return one.build();
    }
}
