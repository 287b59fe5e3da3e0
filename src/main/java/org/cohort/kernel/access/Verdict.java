package org.cohort.kernel.access;

import java.util.List;

/**
 * The answer to "may this be done?": yes, or no with the reason. Asking never changes anything. The same verdict
 * enforces in the service, explains a disabled button, and becomes a status code.
 *
 * @param kind   what kind of answer this is
 * @param reason the key of the reason's words without its prefix {@code refusal.}; null when allowed
 * @param args   what the words are filled with; instants, dates and amounts are shown in the reader's way
 */
public record Verdict(Kind kind, String reason, List<Object> args) {

    /** What a verdict says, with the HTTP status that says the same. */
    public enum Kind {
        ALLOWED(200),
        /** Not this person. */
        DENIED(403),
        /** Not in this state. */
        CONFLICT(409),
        /** Not by a rule: a closed window, a missing mentor, an empty fund. */
        RULE(422);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private static final Verdict ALLOWED = new Verdict(Kind.ALLOWED, null, List.of());

    public static Verdict allowed() {
        return ALLOWED;
    }

    public static Verdict denied(String reason, Object... args) {
        return new Verdict(Kind.DENIED, reason, List.of(args));
    }

    public static Verdict conflict(String reason, Object... args) {
        return new Verdict(Kind.CONFLICT, reason, List.of(args));
    }

    public static Verdict rule(String reason, Object... args) {
        return new Verdict(Kind.RULE, reason, List.of(args));
    }

    /** Allowed when the condition holds, else a broken rule with this reason. */
    public static Verdict when(boolean condition, String reason, Object... args) {
        return condition ? ALLOWED : rule(reason, args);
    }

    /** Whether somebody decides on what she read. @param seen what her page showed, or null when there was none @param now what there is */
    public static Verdict unchanged(String seen, String now) {
        return seen == null || seen.equals(now) ? ALLOWED : conflict("changed");
    }

    public boolean isAllowed() {
        return kind == Kind.ALLOWED;
    }

    /** This verdict if it refuses, else the other. */
    public Verdict and(Verdict other) {
        return isAllowed() ? other : this;
    }

    /** Does nothing when allowed. @throws Refused with this verdict otherwise */
    public void enforce() {
        if (!isAllowed()) {
            throw new Refused(this);
        }
    }
}
