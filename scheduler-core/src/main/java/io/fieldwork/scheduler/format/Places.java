package io.fieldwork.scheduler.format;

/** Turns the JSON path of an issue into the place that its reader knows: the path itself, or sheet and cell. */
@FunctionalInterface
public interface Places {

    /** For JSON files: the path is the place. */
    Places PATHS = path -> path;

    /** The place for a path such as {@code cases[3].caseManager}. */
    String of(String path);
}
