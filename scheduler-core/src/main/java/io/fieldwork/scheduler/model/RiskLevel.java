package io.fieldwork.scheduler.model;

/** A level of risk of serious harm or of vulnerability. Restricted: never written to an output (FIELD-035). */
public enum RiskLevel {
    LOW,
    MEDIUM,
    HIGH,
    VERY_HIGH,
    NOT_ASSESSED;

    /** True from {@link #HIGH} on: one of the marks of a complex case (ALLOC-020). */
    public boolean isHigh() {
        return this == HIGH || this == VERY_HIGH;
    }
}
