/**
 * Workbooks that are written and hardly ever read back: what was explained, compared, swept, sampled or dated. The
 * result of a job comes in and the bytes of a workbook go out, one class a workbook, most of them restricted. Open
 * {@link io.fieldwork.scheduler.format.excel.report.ComparisonWorkbook} first: it is the shortest that shows all of it.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.report;

import org.jspecify.annotations.NullMarked;
