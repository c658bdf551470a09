/**
 * Workbooks as files. In comes a file, or a workbook that is to be one; out goes an open workbook that is within the limits,
 * or bytes that are the same for the same content, encrypted where a password is in force. Open
 * {@link io.fieldwork.scheduler.format.excel.book.WorkbookFiles} first: nothing else opens or saves a workbook.
 * {@link io.fieldwork.scheduler.format.excel.book.MarkedRows} says what is done with rows that are hidden or struck through.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.book;

import org.jspecify.annotations.NullMarked;
