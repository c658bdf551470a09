/** The long-list of cases as a workbook. */
@NullMarked
package io.fieldwork.scheduler.format.excel.longlist;

import org.jspecify.annotations.NullMarked;
