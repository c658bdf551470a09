package io.fieldwork.scheduler.exact;

/**
 * Looks for the library and its native part. The native part is unpacked to the folder for temporary files and loaded
 * from there, which a locked-down computer may forbid.
 */
final class CompanionFinder {

    private static final String LIBRARY = "com.google.ortools.Loader";

    private CompanionFinder() {}

    static Availability find() {
        try {
            Class.forName(LIBRARY, false, CompanionFinder.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError e) {
            return without("the library OR-Tools is not part of this installation");
        }
        try {
            return new Availability(CpSatCompanion.load(), "Schedules can be proved.");
        } catch (UnsatisfiedLinkError | NoClassDefFoundError | ExceptionInInitializerError e) {
            return without(
                    "the native part of OR-Tools could not be started; there may be none for this computer, or it"
                            + " may forbid programs in the folder for temporary files");
        } catch (RuntimeException e) {
            return without("the native part of OR-Tools could not be unpacked to the folder for temporary files");
        }
    }

    private static Availability without(String why) {
        return new Availability(
                null, "Nothing can be proved on this computer: " + why + ". Schedules are made all the same.");
    }
}
