package io.fieldwork.scheduler.work;

/**
 * Somebody stopped a job before there was anything to show for it. The message says so in plain words.
 *
 * <p>There would be a file with no case in it in place of yesterday's schedule; so nothing is made.
 */
public final class StoppedTooEarlyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoppedTooEarlyException(String message) {
        super(message);
    }
}
