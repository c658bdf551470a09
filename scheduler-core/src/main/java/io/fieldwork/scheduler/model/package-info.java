/**
 * The planning domain: an inspection as it was told, as it is planned and as it was decided. It knows no format, no default
 * weight and no solver call.
 *
 * <p>In comes {@link io.fieldwork.scheduler.model.InspectionInput} with everything named by its id. Out go
 * {@link io.fieldwork.scheduler.model.Inspection}, ids resolved and every placement's breaches counted, ready to be scored or
 * solved, and {@link io.fieldwork.scheduler.model.Schedule}, what came of it. Open
 * {@link io.fieldwork.scheduler.model.InspectionBuilder} first: it leads from the one to the other.
 */
@NullMarked
package io.fieldwork.scheduler.model;

import org.jspecify.annotations.NullMarked;
