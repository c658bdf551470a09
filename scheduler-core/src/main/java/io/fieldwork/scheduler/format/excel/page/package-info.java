/** An inspector's page: what it prints, and reading it back. */
@NullMarked
package io.fieldwork.scheduler.format.excel.page;

import org.jspecify.annotations.NullMarked;
