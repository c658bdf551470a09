package io.fieldwork.scheduler.cli.output;

/** The version of the program. */
public final class ProgramVersion {

    public static final String VERSION = "1.0.0";

    private ProgramVersion() {}
}
