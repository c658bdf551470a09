package io.fieldwork.scheduler.validate;

import java.util.List;

/**
 * The input cannot be used; it carries every issue that was found, each at its place.
 *
 * <p>Whoever catches it prints the issues; the message of the exception itself holds none of the input.
 */
public final class InvalidInputException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<Issue> issues;

    public InvalidInputException(List<Issue> issues) {
        super(issues.size() + " things are wrong with the input");
        this.issues = List.copyOf(issues);
    }

    public List<Issue> issues() {
        return issues;
    }
}
