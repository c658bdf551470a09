/**
 * The long-list of cases, as case systems export it: a form that is only ever read, and of which no message repeats a cell. In
 * comes a workbook; out go the cases to draw from with the diaries of their case managers. Open
 * {@link io.fieldwork.scheduler.format.excel.longlist.LongListSheet} first: its columns are in the resource {@code long-list.json}.
 */
@NullMarked
package io.fieldwork.scheduler.format.excel.longlist;

import org.jspecify.annotations.NullMarked;
