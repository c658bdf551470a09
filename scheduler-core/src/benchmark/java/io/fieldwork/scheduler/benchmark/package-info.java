/** Measurements, outside the main build: how good the search is, how fast, and what can be proved. */
@NullMarked
package io.fieldwork.scheduler.benchmark;

import org.jspecify.annotations.NullMarked;
