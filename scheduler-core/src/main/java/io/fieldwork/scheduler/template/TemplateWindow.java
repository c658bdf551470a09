package io.fieldwork.scheduler.template;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** A period of one weekday in which a meeting may be held, or would suit best (W2-024, W2-042). */
public record TemplateWindow(DayOfWeek day, LocalTime start, LocalTime end) implements TemplateRow {}
