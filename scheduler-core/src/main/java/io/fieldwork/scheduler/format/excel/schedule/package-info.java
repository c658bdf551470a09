/** The workbook of a schedule: its sheets, written and read. */
@NullMarked
package io.fieldwork.scheduler.format.excel.schedule;

import org.jspecify.annotations.NullMarked;
