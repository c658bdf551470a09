/**
 * What one match of a constraint means, as records that print one plain sentence.
 *
 * <p>In come cases and meetings where they lie now, from the constraints. Out go matches, each with the ids that it concerns
 * and its words. Open {@link io.fieldwork.scheduler.justification.RuleMatch} first, then
 * {@link io.fieldwork.scheduler.justification.UnaryRules}, where most words stand.
 */
@NullMarked
package io.fieldwork.scheduler.justification;

import org.jspecify.annotations.NullMarked;
