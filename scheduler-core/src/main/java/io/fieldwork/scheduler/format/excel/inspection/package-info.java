/** The input workbook of an inspection. */
@NullMarked
package io.fieldwork.scheduler.format.excel.inspection;

import org.jspecify.annotations.NullMarked;
