package io.fieldwork.scheduler.model;

import io.fieldwork.scheduler.rule.RuleLimits;
import java.time.Duration;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A case of the shortlist, as listed in the input. All but the reference is restricted (FIELD-035).
 *
 * @param reference the HMIP reference, the only key between schedule and sample (FIELD-029)
 * @param caseManager person id, or null for a file read by decision
 * @param standIn id of a person who knows the case and may take the interview, or null
 * @param childProtection whether there is or was a child protection plan; null where that is not known
 * @param lookedAfter whether the child is or was looked after; null where that is not known
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
        @Nullable Boolean childProtection,
        @Nullable Boolean lookedAfter,
        @Nullable String site,
        @Nullable String pinned) {

    /**
     * A file read by decision, of a child of whom no more is known, until more is said. Gender must be said: without it
     * a girl would quietly be left out of her group (ALLOC-016).
     */
    public static Builder builder(String reference, CaseType type, Gender gender) {
        return new Builder(reference, type, gender);
    }

    /** All of this one, to be changed in parts. */
    public Builder toBuilder() {
        return new Builder(reference, type, gender)
                .caseManager(caseManager)
                .standIn(standIn)
                .ethnicity(ethnicity)
                .rosh(rosh)
                .vulnerability(vulnerability)
                .childProtection(childProtection)
                .lookedAfter(lookedAfter)
                .site(site)
                .pinned(pinned);
    }

    /** The same case, which must keep a slot, or none. */
    public CaseInput withPinned(@Nullable String slot) {
        return toBuilder().pinned(slot).build();
    }

    /** The same case with somebody who knows it and may take the interview (ALLOC-037). */
    public CaseInput withStandIn(String person) {
        return toBuilder().standIn(person).build();
    }

    /** True for a child protection plan, or high or very high vulnerability or risk of serious harm (ALLOC-020). */
    public boolean isComplex() {
        return Boolean.TRUE.equals(childProtection) || vulnerability.isHigh() || rosh.isHigh();
    }

    /** False where nobody has said what alone decides whether the case is complex: whether there is a protection plan. */
    public boolean isComplexityKnown() {
        return childProtection != null || isComplex();
    }

    /** True for a girl; a BME girl counts here and not in {@link #isBmeChild()} (GAP-007). */
    public boolean isGirl() {
        return gender == Gender.FEMALE;
    }

    /** True for a BME child who is not a girl (GAP-007). */
    public boolean isBmeChild() {
        return ethnicity == Ethnicity.BME && !isGirl();
    }

    /** Minutes that a slot must have: SLOT-003, SLOT-033, SLOT-034, SLOT-053, SLOT-054 with GAP-010. */
    public int requiredMinutes(Programme programme) {
        return switch (programme) {
            case SQS -> 120;
            case FJI -> type == CaseType.FIRST_TIER ? 120 : 150;
            case SINGLE, SMALL, JOINT -> type == CaseType.OUT_OF_COURT ? 90 : 105;
        };
    }

    /**
     * When the interview is, in a slot: {@code one.interview(Programme.SQS, slot.period())} lasts from half an hour into it for 75
     * minutes (SLOT-004, SLOT-006).
     */
    public Period interview(Programme programme, Period slot) {
        int minutes = (int) Duration.between(slot.start(), slot.end()).toMinutes();
        LocalDateTime joining = slot.start().plusMinutes(RuleLimits.LEAD_IN);
        return new Period(joining, joining.plusMinutes(interviewMinutes(programme, minutes)));
    }

    /**
     * Minutes of the interview, which begins when the lead-in ends: as many as the case needs, whatever its slot could hold,
     * and at most until the write-up (SLOT-006, SLOT-037, SLOT-053, SLOT-054).
     */
    public int interviewMinutes(Programme programme, int slotMinutes) {
        return Math.min(requiredMinutes(programme), slotMinutes) - RuleLimits.LEAD_IN - RuleLimits.WRITE_UP;
    }

    /**
     * Puts a case together.
     *
     * <pre>{@code
     * CaseInput one = CaseInput.builder("C01", CaseType.COMMUNITY, Gender.FEMALE)
     *         .caseManager("cm-1")
     *         .rosh(RiskLevel.HIGH)
     *         .build();
     * CaseInput onPaper = one.toBuilder().caseManager(null).build();
     * }</pre>
     *
     * What is not said is what its absence means in JSON: no case manager, nothing known or assessed, no mark, no pin.
     */
    public static final class Builder {

        private String reference;
        private CaseType type;
        private @Nullable String caseManager;
        private @Nullable String standIn;
        private Gender gender;
        private Ethnicity ethnicity = Ethnicity.NOT_KNOWN;
        private RiskLevel rosh = RiskLevel.NOT_ASSESSED;
        private RiskLevel vulnerability = RiskLevel.NOT_ASSESSED;
        private @Nullable Boolean childProtection = false;
        private @Nullable Boolean lookedAfter = false;
        private @Nullable String site;
        private @Nullable String pinned;

        private Builder(String reference, CaseType type, Gender gender) {
            this.reference = reference;
            this.type = type;
            this.gender = gender;
        }

        public Builder reference(String reference) {
            this.reference = reference;
            return this;
        }

        public Builder type(CaseType type) {
            this.type = type;
            return this;
        }

        public Builder caseManager(@Nullable String caseManager) {
            this.caseManager = caseManager;
            return this;
        }

        public Builder standIn(@Nullable String standIn) {
            this.standIn = standIn;
            return this;
        }

        public Builder gender(Gender gender) {
            this.gender = gender;
            return this;
        }

        public Builder ethnicity(Ethnicity ethnicity) {
            this.ethnicity = ethnicity;
            return this;
        }

        public Builder rosh(RiskLevel rosh) {
            this.rosh = rosh;
            return this;
        }

        public Builder vulnerability(RiskLevel vulnerability) {
            this.vulnerability = vulnerability;
            return this;
        }

        public Builder childProtection(@Nullable Boolean childProtection) {
            this.childProtection = childProtection;
            return this;
        }

        public Builder lookedAfter(@Nullable Boolean lookedAfter) {
            this.lookedAfter = lookedAfter;
            return this;
        }

        public Builder site(@Nullable String site) {
            this.site = site;
            return this;
        }

        public Builder pinned(@Nullable String pinned) {
            this.pinned = pinned;
            return this;
        }

        public CaseInput build() {
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
                    pinned);
        }
    }
}
