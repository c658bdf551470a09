/** Hostile and broken input for every reader: made from bytes, by a fuzzer or from the kept corpus. */
@NullMarked
package io.fieldwork.scheduler.fuzz;

import org.jspecify.annotations.NullMarked;
