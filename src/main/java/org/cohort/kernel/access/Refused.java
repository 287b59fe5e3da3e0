package org.cohort.kernel.access;

import java.util.List;
import java.util.stream.Stream;

/** Something was refused, for a reason in words. The transaction rolls back; the web layer shows the reason. */
public class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;
    private final String field;
    private final transient List<Refused> more;
    private final transient Object name;

    public Refused(Verdict verdict) {
        this(verdict, null);
    }

    /** @param field the id of the input that the reason belongs to, or null when it belongs to the whole */
    public Refused(Verdict verdict, String field) {
        this(verdict, field, List.of(), null);
    }

    private Refused(Verdict verdict, String field, List<Refused> more, Object name) {
        super(verdict.kind() + " " + verdict.reason());
        this.verdict = verdict;
        this.field = field;
        this.more = List.copyOf(more);
        this.name = name;
    }

    /** Several refusals as one: the first of them, and the others with it. @param found at least one */
    static Refused together(List<Refused> found) {
        Refused first = found.get(0);
        return found.size() == 1 ? first : new Refused(first.verdict, first.field, found.subList(1, found.size()), first.name);
    }

    /** A value that was typed and can't be right: the reason is shown at that input. */
    public static Refused input(String field, String reason, Object... args) {
        return new Refused(Verdict.rule(reason, args), field);
    }

    /** The same, of one of several alike, such as a line of costs. @param of its name, shown in the reader's way */
    Refused named(Object of) {
        return new Refused(verdict, field, more, of);
    }

    /** Which of several alike it is about, or null where there is only one. */
    public Object name() {
        return name;
    }

    public Verdict verdict() {
        return verdict;
    }

    public String field() {
        return field;
    }

    /** This one and all that were found with it, in that order. */
    public List<Refused> all() {
        return more == null ? List.of(this) : Stream.concat(Stream.of(this), more.stream().flatMap(other -> other.all().stream())).toList();
    }
}
