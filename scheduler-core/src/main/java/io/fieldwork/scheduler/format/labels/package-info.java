/** The words that a schedule workbook prints, in English and in Welsh. */
@NullMarked
package io.fieldwork.scheduler.format.labels;

import org.jspecify.annotations.NullMarked;
