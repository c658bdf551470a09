package io.fieldwork.scheduler.format;

import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of file with data about children that the program writes, and the name that it gives it: the one list, which
 * the writers and {@code purge} share.
 *
 * <pre>{@code RestrictedOutput.KEY_LIST.beside("inspection") // inspection-key-restricted.xlsx}</pre>
 *
 * <p>Where the user names the file, as for {@code explain -o why.xlsx}, it is known by the mark in it alone.
 */
public enum RestrictedOutput {
    /** What {@code new}, {@code select} and {@code convert} write, also after people have filled it in. */
    INSPECTION_WORKBOOK("inspection.xlsx"),
    /** The inspection as {@code resolve} amends it, or {@code convert} writes it. */
    INSPECTION_JSON("inspection.json"),
    KEY_LIST("-key-restricted.xlsx"),
    SAMPLE_AUDIT("-audit-restricted.xlsx"),
    MARKED_SCHEDULE("-checked.xlsx"),
    EXPLANATION("explanation.xlsx"),
    EXPLANATION_PAGE("explanation.html"),
    COMPARISON("comparison.xlsx"),
    REHEARSAL("rehearsal.xlsx"),
    TUNE_PAGE("tune.html"),
    TUNE_WORKBOOK("tune.xlsx"),
    RUNS("runs.jsonl"),
    /** The runs of a sweep that is going on, or was stopped: those of the one before stay until it is done. */
    UNFINISHED_RUNS("unfinished-runs.jsonl");

    /** The sub-folder of a version's folder in which all lies that must not be handed out. */
    public static final String FOLDER = "restricted";

    private final String name;

    RestrictedOutput(String name) {
        this.name = name;
    }

    /** The name in the folder of its own; with a hyphen first where it is the end of a name. */
    public String fileName() {
        return name;
    }

    /** The name in the folder of a version, all else of which may be handed out: {@code restricted/inspection.json}. */
    public String inFolder() {
        return FOLDER + "/" + name;
    }

    /** The name for what belongs to another file. */
    public String beside(String stem) {
        return stem + name;
    }

    /** The kind that a file of this name would be. */
    public static Optional<RestrictedOutput> named(String fileName) {
        return Arrays.stream(values())
                .filter(one -> one.name.startsWith("-") ? fileName.endsWith(one.name) : fileName.equals(one.name))
                .findFirst();
    }
}
