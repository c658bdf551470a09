package io.fieldwork.scheduler.cli.answer;

/**
 * The exit codes of {@code fieldwork}; scripts may rely on them.
 *
 * <p>They are few, so that a script need ask two things alone: whether there is an output, and whether it is sound.
 * What is wrong is said in words.
 */
public enum ExitCode {
    /** Done; no hard rule is broken. */
    DONE(0),
    /**
     * Done and written, but a hard rule is broken, or a case or meeting has no place; or a schedule that was checked is not what its
     * papers tell, since its workbook was edited. The output says which, and why.
     */
    NOT_SOUND(1),
    /** Wrong usage or unusable input: nothing was written. */
    UNUSABLE(2),
    /** An output could not be written: whatever stood there before is intact. */
    NOT_WRITTEN(3),
    /** A fault of the program: a short message, and where the log is. */
    PROGRAM_FAULT(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }
}
