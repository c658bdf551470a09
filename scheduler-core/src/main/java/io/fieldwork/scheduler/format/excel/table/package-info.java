/**
 * Sheets that are one table, for every workbook that is written. Headings and rows of plain values come in, and a sheet
 * goes out that can be filtered, is wide enough, and is set up to print. Open
 * {@link io.fieldwork.scheduler.format.excel.table.PrintedTable} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.table;

import org.jspecify.annotations.NullMarked;
