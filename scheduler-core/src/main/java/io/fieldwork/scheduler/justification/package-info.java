/** What one match of a constraint means, as records that print one plain sentence. */
@NullMarked
package io.fieldwork.scheduler.justification;

import org.jspecify.annotations.NullMarked;
