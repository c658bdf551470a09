/**
 * What the program once wrote into a schedule workbook, kept in the workbook itself, and how what stands there now differs from it.
 * A workbook comes in, and the record of it goes out; or a record with a workbook comes in, and every edit goes out at its cell. Open
 * {@link io.fieldwork.scheduler.format.excel.record.WorkbookComparison} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.record;

import org.jspecify.annotations.NullMarked;
