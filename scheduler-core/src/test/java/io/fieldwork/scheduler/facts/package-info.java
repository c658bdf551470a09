/**
 * One set of facts: what a schedule says, worked out by code of the tests' own from what was decided, against every output
 * that the program makes of it.
 */
@NullMarked
package io.fieldwork.scheduler.facts;

import org.jspecify.annotations.NullMarked;
