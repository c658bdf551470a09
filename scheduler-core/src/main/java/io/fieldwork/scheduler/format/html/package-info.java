/** Pages for a browser: one file each, which needs no network and no script. */
@NullMarked
package io.fieldwork.scheduler.format.html;

import org.jspecify.annotations.NullMarked;
