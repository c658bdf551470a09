/** Reading JSON: the limits, one cursor over a tree, and the program's own files. What the fields mean is for others to say. */
@NullMarked
package io.fieldwork.scheduler.json;

import org.jspecify.annotations.NullMarked;
