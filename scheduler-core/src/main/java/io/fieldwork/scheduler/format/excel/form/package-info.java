/**
 * The engine for sheets that people fill in. In come the declaration of a sheet with its columns and a sheet as it was found;
 * out goes a tree of JSON with the cell of every value, and the other way round a sheet that is ready to be filled. Open
 * {@link io.fieldwork.scheduler.format.excel.form.FormSheet} first: the engine knows nothing of
 * what is declared, but for the one sheet that two workbooks have, Absences.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.form;

import org.jspecify.annotations.NullMarked;
