package io.fieldwork.scheduler.explain.why;

/**
 * How many cases of which kind one inspector or one day has. Restricted: figures for a group this small may give a child
 * away (FIELD-036).
 *
 * @param id the inspector's id; empty for a day
 * @param name the inspector's printed name, or the day
 * @param girls girls' cases
 * @param bmeChildren cases of BME children who are not girls (GAP-007)
 */
public record CaseSpread(String id, String name, int slots, int cases, int complex, int girls, int bmeChildren) {}
