/**
 * Reading JSON: in goes a tree, out come values by field, and everything that is wrong with it by path. What the fields mean is
 * for others to say; the limits and the program's own files are read here too.
 *
 * <p>Open {@link io.fieldwork.scheduler.json.JsonCursor} first.
 */
@NullMarked
package io.fieldwork.scheduler.json;

import org.jspecify.annotations.NullMarked;
