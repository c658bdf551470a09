package io.fieldwork.scheduler.testing;

import io.fieldwork.scheduler.model.CaseInput;
import io.fieldwork.scheduler.model.CaseType;
import io.fieldwork.scheduler.model.Ethnicity;
import io.fieldwork.scheduler.model.Gender;
import io.fieldwork.scheduler.model.RiskLevel;
import org.jspecify.annotations.Nullable;

/** A case of a small test: first tier, of no group, not complex, with no case manager, unless said. */
public final class TestCase {

    private final String reference;
    private CaseType type = CaseType.FIRST_TIER;
    private @Nullable String caseManager;
    private @Nullable String standIn;
    private Gender gender = Gender.MALE;
    private Ethnicity ethnicity = Ethnicity.WHITE;
    private RiskLevel rosh = RiskLevel.LOW;
    private RiskLevel vulnerability = RiskLevel.MEDIUM;
    private boolean childProtection;

    TestCase(String reference) {
        this.reference = reference;
    }

    public TestCase type(CaseType newType) {
        type = newType;
        return this;
    }

    public TestCase with(String person) {
        caseManager = person;
        return this;
    }

    public TestCase orWith(String person) {
        standIn = person;
        return this;
    }

    public TestCase girl() {
        gender = Gender.FEMALE;
        return this;
    }

    public TestCase bme() {
        ethnicity = Ethnicity.BME;
        return this;
    }

    /** Complex by the risk of serious harm. */
    public TestCase complex() {
        return rosh(RiskLevel.HIGH);
    }

    public TestCase rosh(RiskLevel level) {
        rosh = level;
        return this;
    }

    public TestCase vulnerability(RiskLevel level) {
        vulnerability = level;
        return this;
    }

    public TestCase childProtection() {
        childProtection = true;
        return this;
    }

    CaseInput build() {
        return new CaseInput(
                reference,
                type,
                caseManager,
                standIn,
                gender,
                ethnicity,
                rosh,
                vulnerability,
                childProtection,
                false,
                null,
                null);
    }
}
