/**
 * What was read from a file, whatever its format, and where in the file each thing stands. The readers of all formats
 * give it out; the jobs take it in. Open {@link io.fieldwork.scheduler.format.loaded.LoadedInspection} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.loaded;

import org.jspecify.annotations.NullMarked;
