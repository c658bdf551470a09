/** Workbooks that report: dates, explanations, sweeps, samples. */
@NullMarked
package io.fieldwork.scheduler.format.excel.report;

import org.jspecify.annotations.NullMarked;
