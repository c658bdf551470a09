package io.fieldwork.scheduler.format.ics;

/**
 * Who invites whom, by e-mail address.
 *
 * @param organiser address of who invites
 * @param guest address of who is invited
 * @param guestName name of who is invited; may be empty
 */
public record IcsInvitation(String organiser, String guest, String guestName) {}
