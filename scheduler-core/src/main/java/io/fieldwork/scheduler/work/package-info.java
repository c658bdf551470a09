/**
 * A job as one call: what somebody wants goes in as a plain record, what came of it comes out as values and as files by
 * name. A job reads the files that it is given, and writes none; it prints nothing. So the command line and every other
 * caller do the same job in the same way, and each writes and shows the outcome as it likes.
 *
 * <p>Open {@link io.fieldwork.scheduler.work.SolveJob} first: the others look like it. A {@link
 * io.fieldwork.scheduler.work.WorkListener} hears of what was read, warnings and progress; what is wrong with an input is an {@link
 * io.fieldwork.scheduler.validate.InvalidInputException} with all of it. A job reads and makes workbooks on the thread that
 * calls it: who runs it within a {@link io.fieldwork.scheduler.format.excel.book.WorkbookPassword} may give it encrypted ones,
 * and gets none but those; who runs it within {@link io.fieldwork.scheduler.format.excel.book.MarkedRows} says what is done with
 * rows that are hidden or struck through, which are else a fault.
 */
@NullMarked
package io.fieldwork.scheduler.work;

import org.jspecify.annotations.NullMarked;
