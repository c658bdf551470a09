/**
 * One cell, read and shown in one manner for pages, forms and lists. In comes a cell of the library or the words that somebody
 * typed; out goes a date, a time, periods or the meaning of a word, or what would have been right. Open
 * {@link io.fieldwork.scheduler.format.excel.cell.CellReading} first; what is typed as text goes on to the class of what it says.
 * {@link io.fieldwork.scheduler.format.excel.cell.SheetGrid} has the cells of a list as a person sees them.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.cell;

import org.jspecify.annotations.NullMarked;
