package io.fieldwork.scheduler.cli.output;

import java.util.Locale;

/**
 * What a file is an output of. A file is replaced by its own kind alone: an explanation never takes the place of a schedule.
 *
 * <p>Of some kinds the files of a run belong together: what an earlier run left and this one does not make would tell
 * something that no longer holds, and is taken away.
 */
public enum OutputKind {
    /** The files of one version of a week, whichever of the commands makes them. */
    WEEK("solve, resolve or issue", true),
    CALENDAR("calendar", true),
    TUNE("tune", true),
    CHECK("check", false),
    EXPLAIN("explain", false),
    COMPARE("compare", false),
    REHEARSE("rehearse", false),
    LEARN("learn", false),
    WEIGHTS("weights", false),
    CONVERT("convert", false),
    NEW("new", false),
    SELECT("select", false);

    private final String commands;
    private final boolean isTogether;

    OutputKind(String commands, boolean isTogether) {
        this.commands = commands;
        this.isTogether = isTogether;
    }

    /** The word for it in the list of a folder. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The command that makes it, for people. */
    String commands() {
        return commands;
    }

    /** True where what a run does not make again is stale. */
    boolean isTogether() {
        return isTogether;
    }

    /** Where on the command line it is said what is written to. */
    public String option() {
        return this == CONVERT ? "OUT" : "-o";
    }
}
