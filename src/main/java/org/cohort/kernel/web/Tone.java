package org.cohort.kernel.web;

import java.util.Set;

/** How good a state is for the person it is about: a colour, always with a sign and a word beside it. */
public enum Tone {
    OK("✓"),
    INFO("◔"),
    WARN("◐"),
    BAD("●"),
    MUTE("○");

    private static final Set<String> GOOD = Set.of("APPROVED", "ACCEPTED", "PAID", "PUBLISHED", "COMPLETED", "CONFIRMED", "ELIGIBLE",
            "RELEASED", "SETTLED", "ANSWERED", "SIGNED", "ACTIVE", "AUTHORIZED", "MERGED", "ANNOUNCED", "PASSED", "SENT", "GREEN", "GRANTED");
    private static final Set<String> MOVING = Set.of("SUBMITTED", "PENDING", "SHORTLISTED", "RECOMMENDED", "IN_REVIEW", "UNDER_REVIEW", "OFFERED",
            "IN_PAYMENT", "OPEN", "SCHEDULED", "TRAVELLED", "REPORTED", "WAITING", "ASKED", "AGREED");
    private static final Set<String> CARE = Set.of("LATE", "DUE", "QUERIED", "NEEDS_INFORMATION", "RETURNED", "WAITLISTED", "ON_LEAVE", "VISA_PENDING", "HELD", "YELLOW");
    private static final Set<String> TROUBLE = Set.of("DECLINED", "FAILED", "INELIGIBLE", "REFUSED", "TERMINATED", "NO_SHOW", "NO_VISA", "MISSED", "RED");

    /** States whose name promises more than they are: something is still to come. */
    private static final Set<String> UNDONE = Set.of("hiding.CONFIRMED", "import.CONFIRMED");

    private final String sign;

    Tone(String sign) {
        this.sign = sign;
    }

    /**
     * The tone of a lifecycle's state, by the words in its name: {@code PENDING_ACCEPTED} is still pending.
     *
     * @param state the state's name, with its lifecycle's and a dot before it or without; null and names nobody knows are {@link #MUTE}
     */
    public static Tone of(String state) {
        if (state != null && state.indexOf('.') >= 0) {
            return UNDONE.contains(state) ? INFO : of(state.substring(state.indexOf('.') + 1));
        }
        if (state == null || state.startsWith("PENDING") || state.startsWith("RECOMMENDED")) {
            return state == null ? MUTE : INFO;
        }
        if (GOOD.contains(state)) {
            return OK;
        }
        if (MOVING.contains(state)) {
            return INFO;
        }
        if (CARE.contains(state)) {
            return WARN;
        }
        return TROUBLE.contains(state) ? BAD : MUTE;
    }

    /** The tone named so in a page, such as {@code warn}; {@link #MUTE} for everything else. */
    static Tone named(String css) {
        for (Tone tone : values()) {
            if (tone.css().equals(css)) {
                return tone;
            }
        }
        return MUTE;
    }

    /** Its class in the style sheets. */
    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public String sign() {
        return sign;
    }
}
