package io.fieldwork.scheduler.model;

import org.jspecify.annotations.Nullable;

/**
 * What follows from putting one case into one slot, other cases apart: worked out once, before solving.
 *
 * @param attendee who is in the room; null for a file read
 * @param tooShort the slot has fewer minutes than the case needs
 * @param complexOnMonday a complex case with a local assessor on the Monday
 * @param firstDayBack the interview lies on the attendee's first day back, not waived
 * @param conflict the inspector declared a conflict with the case or somebody in it
 * @param elsewhere the attendee works at another site
 * @param outsidePreferred the attendee gave preferred times and the interview is in none
 * @param daysLeft fieldwork days after this one, where the attendee was absent the week before; else 0
 */
public record CasePlacement(
        Slot slot,
        CaseMode mode,
        @Nullable Person attendee,
        boolean tooShort,
        boolean complexOnMonday,
        boolean firstDayBack,
        boolean conflict,
        boolean elsewhere,
        boolean outsidePreferred,
        int daysLeft) {}
