package io.fieldwork.scheduler.template;

import io.fieldwork.scheduler.model.CommitmentKind;
import java.time.DayOfWeek;
import java.time.LocalTime;

/** A fixed, blocked-out period of a page (SLOT-027, SLOT-038). The label is what a page prints. */
public record TemplateCommitment(DayOfWeek day, LocalTime start, LocalTime end, CommitmentKind kind, String label)
        implements TemplateRow {}
