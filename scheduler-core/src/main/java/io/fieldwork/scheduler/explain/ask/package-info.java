/** What somebody could be asked for, so that more becomes possible. */
@NullMarked
package io.fieldwork.scheduler.explain.ask;

import org.jspecify.annotations.NullMarked;
