package io.fieldwork.scheduler.cli.output;

/** An output could not be written; the message says which and why in plain words. What stood there before is intact. */
public final class NotWrittenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotWrittenException(String message, Throwable cause) {
        super(message, cause);
    }

    public NotWrittenException(String message) {
        super(message);
    }
}
