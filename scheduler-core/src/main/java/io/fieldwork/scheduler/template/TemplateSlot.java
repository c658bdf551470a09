package io.fieldwork.scheduler.template;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A pre-organised period of a page into which one case goes (SLOT-025, SLOT-045). */
public record TemplateSlot(DayOfWeek day, LocalTime start, LocalTime end) implements TemplateRow {}
