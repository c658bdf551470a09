package io.fieldwork.scheduler.model;

/**
 * What follows from one start of one meeting, other meetings apart.
 *
 * @param outsideWindow not wholly inside one of its windows
 * @param empty the meeting needs people and none of them is free throughout
 * @param missing people it needs who are unavailable then
 * @param missingOptional people it may have who are unavailable then
 * @param outsidePreferred it has preferred windows and lies in none
 */
public record MeetingPlacement(
        boolean outsideWindow, boolean empty, int missing, int missingOptional, boolean outsidePreferred) {}
