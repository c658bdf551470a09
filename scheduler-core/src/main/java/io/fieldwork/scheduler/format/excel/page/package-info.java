/**
 * The page of an inspector, printed and read back. A schedule with its names looked up comes in, and a drawn sheet goes
 * out; or a sheet comes in that people may have changed, and the slot of each case goes out. Open
 * {@link io.fieldwork.scheduler.format.excel.page.PageContent} first for what is printed,
 * {@link io.fieldwork.scheduler.format.excel.page.PageReader} for what is read.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.page;

import org.jspecify.annotations.NullMarked;
