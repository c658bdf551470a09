/** What people type into a cell, read and shown in one manner. */
@NullMarked
package io.fieldwork.scheduler.format.excel.cell;

import org.jspecify.annotations.NullMarked;
