/** Inspections made up for tests: seeded, so that the same seed gives the same inspection. */
@NullMarked
package io.fieldwork.scheduler.testing;

import org.jspecify.annotations.NullMarked;
