/** Workbooks as files: opening within limits, saving to the same bytes, passwords. */
@NullMarked
package io.fieldwork.scheduler.format.excel.book;

import org.jspecify.annotations.NullMarked;
