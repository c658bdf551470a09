package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/**
 * A case of the shortlist, as listed in the input. All but the reference is restricted (FIELD-035).
 *
 * @param reference the HMIP reference, the only key between schedule and sample (FIELD-029)
 * @param caseManager person id, or null for a file read by decision
 * @param standIn id of a person who knows the case and may take the interview, or null
 * @param site id of the site where the paper record lies, or null
 * @param pinned id of the slot that the case must keep, or null
 */
public record CaseInput(
        String reference,
        CaseType type,
        @Nullable String caseManager,
        @Nullable String standIn,
        Gender gender,
        Ethnicity ethnicity,
        RiskLevel rosh,
        RiskLevel vulnerability,
        boolean childProtection,
        boolean lookedAfter,
        @Nullable String site,
        @Nullable String pinned) {

    /** The same case, which must keep a slot, or none. */
    public CaseInput withPinned(@Nullable String slot) {
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
                lookedAfter,
                site,
                slot);
    }

    /** The same case with somebody who knows it and may take the interview (ALLOC-037). */
    public CaseInput withStandIn(String person) {
        return new CaseInput(
                reference,
                type,
                caseManager,
                person,
                gender,
                ethnicity,
                rosh,
                vulnerability,
                childProtection,
                lookedAfter,
                site,
                pinned);
    }

    /** True for a child protection plan, or high or very high vulnerability or risk of serious harm (ALLOC-020). */
    public boolean isComplex() {
        return childProtection || vulnerability.isHigh() || rosh.isHigh();
    }

    /** True for a girl; a BME girl counts here and not in {@link #isBmeChild()} (GAP-007). */
    public boolean isGirl() {
        return gender == Gender.FEMALE;
    }

    /** True for a BME child who is not a girl (GAP-007). */
    public boolean isBmeChild() {
        return ethnicity == Ethnicity.BME && !isGirl();
    }
}
