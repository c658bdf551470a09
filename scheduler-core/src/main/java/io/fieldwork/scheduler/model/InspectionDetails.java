package io.fieldwork.scheduler.model;

import java.time.LocalDate;

/**
 * Which inspection it is, and when.
 *
 * @param week 1, or 2 for the second fieldwork week
 * @param monday the Monday of the fieldwork week
 */
public record InspectionDetails(
        String id, Programme programme, int week, String yot, Nation nation, LocalDate monday) {}
