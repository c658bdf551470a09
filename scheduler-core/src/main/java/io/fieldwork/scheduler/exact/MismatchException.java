package io.fieldwork.scheduler.exact;

/** What a proof says does not fit the schedule. The message has no names or references: it goes to the log. */
final class MismatchException extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String what;

    MismatchException(String what) {
        super(what);
        this.what = what;
    }

    @Override
    public String getMessage() {
        return what;
    }
}
