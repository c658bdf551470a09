/** Sheets that are one table, and how they are printed. */
@NullMarked
package io.fieldwork.scheduler.format.excel.table;

import org.jspecify.annotations.NullMarked;
