/**
 * The workbook of an inspection, a form like any other. In comes a workbook or an inspection; out goes the tree of
 * {@code inspection.json} with the cell of every value, or a workbook. Open
 * {@link io.fieldwork.scheduler.format.excel.inspection.InspectionSheets} first: a column is said there or in the sheets that it
 * lists, and nowhere else in this package.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.inspection;

import org.jspecify.annotations.NullMarked;
