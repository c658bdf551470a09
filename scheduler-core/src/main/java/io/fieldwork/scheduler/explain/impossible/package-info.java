/** What no schedule of an inspection can do, proved. */
@NullMarked
package io.fieldwork.scheduler.explain.impossible;

import org.jspecify.annotations.NullMarked;
