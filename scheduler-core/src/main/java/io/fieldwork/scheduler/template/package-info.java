/**
 * Model schedules, kept as data: in go their files, shipped or a user's own, out come the slots, commitments and meetings of a
 * team's week before any case is placed, for an inspection that names the model schedule or is to be filled in.
 *
 * <p>Open {@link io.fieldwork.scheduler.template.ModelSchedule} first: what it is; {@link
 * io.fieldwork.scheduler.template.TemplateExpansion} then says what an inspection makes of it, and {@link
 * io.fieldwork.scheduler.template.TemplateCheck} by which rules it is judged.
 */
@NullMarked
package io.fieldwork.scheduler.template;

import org.jspecify.annotations.NullMarked;
