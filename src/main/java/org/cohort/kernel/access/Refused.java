package org.cohort.kernel.access;

/** Something was refused, for a reason in words. The transaction rolls back; the web layer shows the reason. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final String field;

    public Refused(Verdict verdict) {
        this(verdict, null);
    }

    /** @param field the id of the input that the reason belongs to, or null when it belongs to the whole */
    public Refused(Verdict verdict, String field) {
        super(verdict.kind() + " " + verdict.reason());
        this.verdict = verdict;
        this.field = field;
    }

    /** A value that was typed and can't be right: the reason is shown at that input. */
    public static Refused input(String field, String reason, Object... args) {
        return new Refused(Verdict.rule(reason, args), field);
    }

    public Verdict verdict() {
        return verdict;
    }

    public String field() {
        return field;
    }
}
