package io.fieldwork.scheduler.validate;

/** Turns the JSON path of an issue into the place that its reader knows: the path itself, or sheet and cell. */
@FunctionalInterface
public interface IssuePlaces {

    /** For JSON files: the path is the place. */
    IssuePlaces PATHS = path -> path;

    /** The place for a path such as {@code cases[3].caseManager}. */
    String of(String path);
}
