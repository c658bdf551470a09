package io.fieldwork.scheduler.format.loaded;

/** Turns the JSON path of an issue into the place that its reader knows: the path itself, or sheet and cell. */
@FunctionalInterface
public interface PathPlaces {

    /** For JSON files: the path is the place. */
    PathPlaces PATHS = path -> path;

    /** The place for a path such as {@code cases[3].caseManager}. */
    String of(String path);
}
