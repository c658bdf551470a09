/**
 * What to do when a published week no longer holds: who is away, what is over, what must stay, and the schedules that move
 * as little as possible, each with its price.
 */
@NullMarked
package io.fieldwork.scheduler.resolve;

import org.jspecify.annotations.NullMarked;
