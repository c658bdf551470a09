/** Each field alone: set to an unusual value, it arrives wherever it travels, and nothing else changes with it. */
@NullMarked
package io.fieldwork.scheduler.fields;

import org.jspecify.annotations.NullMarked;
