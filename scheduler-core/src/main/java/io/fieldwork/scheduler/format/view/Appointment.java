package io.fieldwork.scheduler.format.view;

import java.time.LocalDateTime;

/**
 * Where one person is to be, when and with whom (FIELD-038, M20-003).
 *
 * @param person id
 * @param start when the person joins: of an interview, half an hour into the slot (SLOT-004)
 * @param what for example {@code Interview about C01}, or a meeting's title
 * @param with names of the inspectors
 * @param joining how to join from elsewhere; empty where the person comes
 * @param note for example {@code optional}; empty where there is nothing to say
 */
public record Appointment(
        String person,
        LocalDateTime start,
        LocalDateTime end,
        String what,
        String with,
        String where,
        String joining,
        String note) {}
