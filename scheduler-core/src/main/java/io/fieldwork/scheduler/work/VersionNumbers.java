package io.fieldwork.scheduler.work;

import io.fieldwork.scheduler.model.Edition;

/**
 * Gives a version that follows another its number.
 *
 * <p>Each version lies in a folder of its own, and its number is that of the folder, so that no two versions of a week have one
 * number. Who calls a job knows of folders; the job does not.
 */
@FunctionalInterface
public interface VersionNumbers {

    /** One more than the version before. */
    VersionNumbers NEXT = published -> published.version() + 1;

    /**
     * The number of the version that is made of this one. It is asked once, as soon as the schedule is read.
     *
     * @throws io.fieldwork.scheduler.validate.InvalidInputException where there is no place for that version
     */
    int after(Edition published);
}
