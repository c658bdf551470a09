/** Reading and writing workbooks. */
@NullMarked
package io.fieldwork.scheduler.format.excel;

import org.jspecify.annotations.NullMarked;
