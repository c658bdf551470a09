/**
 * What was read from a file, whatever its format, and where in the file each thing stands. What a reader found comes in,
 * path by path; a record goes out that jobs take, and that can say the sheet and cell of a fault. Open
 * {@link io.fieldwork.scheduler.format.loaded.LoadedInspection} first, and then {@link
 * io.fieldwork.scheduler.format.loaded.ReadReport}, which says in words what was read and what was left out.
 */
@NullMarked
package io.fieldwork.scheduler.format.loaded;

import org.jspecify.annotations.NullMarked;
