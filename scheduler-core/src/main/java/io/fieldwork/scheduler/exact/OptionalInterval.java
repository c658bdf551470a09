package io.fieldwork.scheduler.exact;

import com.google.ortools.sat.Literal;
import io.fieldwork.scheduler.model.Span;
import org.jspecify.annotations.Nullable;

/**
 * A period at a site that something takes where a decision is taken so; else nothing lies there.
 *
 * @param taken the decision
 * @param site null where no road leads there or from there
 */
record OptionalInterval(Literal taken, Span span, @Nullable String site) {}
