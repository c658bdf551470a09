/** What holds for any inspection. */
@NullMarked
package io.fieldwork.scheduler.properties;

import org.jspecify.annotations.NullMarked;
