package org.cohort.kernel.access;

/** There is no such thing, or this person must not know of it: both look the same from outside (rule S1). */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound() {
        super("not found");
    }
}
