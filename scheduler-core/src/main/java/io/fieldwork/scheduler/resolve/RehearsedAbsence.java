package io.fieldwork.scheduler.resolve;

import java.time.LocalDate;

/**
 * What becomes of a week if one person or inspector is away for one day.
 *
 * @param who id of the person or inspector
 * @param name what to call them
 * @param brokenPromises the fewest found with which as little as possible is broken, left out and read from the file alone
 * @param fileReads cases that are then read from the file alone, of all cases
 * @param unplaced cases and meetings that then have no place
 * @param proved true where fewer broken promises, or fewer file reads and less left out, are known to be impossible
 */
public record RehearsedAbsence(
        String who, String name, LocalDate day, int brokenPromises, int fileReads, int unplaced, boolean proved) {}
