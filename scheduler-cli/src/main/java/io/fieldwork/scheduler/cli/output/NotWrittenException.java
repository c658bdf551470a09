package io.fieldwork.scheduler.cli.output;

/**
 * An output could not be written; the message says which and why in plain words. What stood there before is intact.
 *
 * <p>It ends the command with an exit code of its own: an input that is wrong is mended in the input, a disk that is
 * full is not.
 */
public final class NotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWrittenException(String message, Throwable cause) {
        super(message, cause);
    }

    public NotWrittenException(String message) {
        super(message);
    }
}
