/**
 * The words of the schedule workbook in English, Welsh and both. A label and its values come in and its words go out,
 * as they stand in a file for each language. Open {@link io.fieldwork.scheduler.format.labels.Labels} first.
 */
@NullMarked
package io.fieldwork.scheduler.format.labels;

import org.jspecify.annotations.NullMarked;
