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

    /** Where the restricted files of a week lie in its folder: all else there may be handed out (PRIV-018). */
    public static final String PLACE = "restricted/";

    private final String name;

    RestrictedOutput(String name) {
        this.name = name;
    }

    /** The name in the folder of its own; with a hyphen first where it is the end of a name. */
    public String fileName() {
        return name;
    }

    /** The name for what belongs to another file. */
    public String beside(String stem) {
        return stem + name;
    }

    /**
     * The name in the folder of a week.
     *
     * <pre>{@code RestrictedOutput.INSPECTION_JSON.placed() // restricted/inspection.json}</pre>
     */
    public String placed() {
        return PLACE + name;
    }

    /** The name in the folder of a week, for what belongs to another file. */
    public String placedBeside(String stem) {
        return PLACE + beside(stem);
    }

    /** True for the name of a file, in the folder of a week, that lies where restricted files do. */
    public static boolean isPlaced(String name) {
        return name.startsWith(PLACE);
    }

    /** The kind that a file of this name would be. */
    public static Optional<RestrictedOutput> named(String fileName) {
        return Arrays.stream(values())
                .filter(one -> one.name.startsWith("-") ? fileName.endsWith(one.name) : fileName.equals(one.name))
                .findFirst();
    }
}
