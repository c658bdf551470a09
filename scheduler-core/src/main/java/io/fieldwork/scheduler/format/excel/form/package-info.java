/** Filled-in sheets: columns said once, for writing and for reading. */
@NullMarked
package io.fieldwork.scheduler.format.excel.form;

import org.jspecify.annotations.NullMarked;
