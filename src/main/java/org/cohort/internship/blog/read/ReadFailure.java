package org.cohort.internship.blog.read;

/** A feed could not be read. */
public final class ReadFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ReadProblem problem;
    private final String detail;

    ReadFailure(ReadProblem problem, String detail) {
        super(problem + (detail == null ? "" : " " + detail));
        this.problem = problem;
        this.detail = detail;
    }

    public ReadFailure(ReadProblem problem) {
        this(problem, null);
    }

    public ReadProblem problem() {
        return problem;
    }

    /** A number or a host; null where there is none. */
    public String detail() {
        return detail;
    }
}
