package io.fieldwork.scheduler.exact;

import org.jspecify.annotations.Nullable;

/**
 * Whether the exact companion can be used here.
 *
 * @param companion null where it cannot
 * @param sentence what to tell the user, in plain words
 */
public record CompanionAvailability(@Nullable ExactCompanion companion, String sentence) {

    private static final String LIBRARY = "com.google.ortools.Loader";

    public boolean isAvailable() {
        return companion != null;
    }

    /**
     * Looks for the library and its native part. The native part is unpacked to the folder for temporary files and loaded
     * from there, which a locked-down computer may forbid. Only {@link CpSatCompanion} names a class of the library, so that
     * this one can be loaded without it.
     */
    static CompanionAvailability find() {
        try {
            Class.forName(LIBRARY, false, CompanionAvailability.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return without("the library OR-Tools is not part of this installation");
        }
        try {
            return new CompanionAvailability(CpSatCompanion.load(), "Schedules can be proved.");
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            return without(
                    "the native part of OR-Tools could not be started; there may be none for this computer, or it"
                            + " may forbid programs in the folder for temporary files");
        } catch (RuntimeException e) {
            return without("the native part of OR-Tools could not be unpacked to the folder for temporary files");
        }
    }

    private static CompanionAvailability without(String why) {
        return new CompanionAvailability(
                null, "Nothing more can be proved on this computer: " + why + ". Schedules are made all the same.");
    }
}
