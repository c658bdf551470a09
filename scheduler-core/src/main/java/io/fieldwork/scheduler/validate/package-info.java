/**
 * Input checks: in goes an inspection as it was read, out comes every fault and warning at once, each with its place, the value
 * and what would be right. What all readers need for that is here too: how issues are told, the limits of an input, and the
 * nearest name to one that was mistyped.
 *
 * <p>Open {@link io.fieldwork.scheduler.validate.Issue} first, for how a fault is told, and then {@link
 * io.fieldwork.scheduler.validate.InspectionValidator}, which calls all checks.
 */
@NullMarked
package io.fieldwork.scheduler.validate;

import org.jspecify.annotations.NullMarked;
